package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Reception;
import cn.fazhi.audit.audit.RuleFolders;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.document.FileNames;
import cn.fazhi.audit.upkeep.LiveRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that come in through the browser. Their names are what somebody typed: they never become a path. */
@Component
public final class Uploads {

    /** What is said of an upload that is not even looked at. */
    public static final String TOO_MUCH = "一次上传的文件太大（合起来不能超过 200 MB）、太多（一次最多 200 个）或文件名太长：请分几次上传。";

    /** What is said of an upload that did not come to its end, or is none. */
    public static final String BROKEN_OFF = "上传没有完成：传得太慢、中途断了，或者文件名里有不能用的字符，请再传一次。";

    /** A file's name may be no longer in most file systems. */
    private static final int LONGEST_NAME = 200;

    /** Uploads that are unpacked and looked at together; the others wait, each with its files on disk. */
    private static final int AT_ONCE = 2;

    private final LiveRules rules;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** How long the others wait. */
    private static final int WAIT_SECONDS = 60;

    Uploads(LiveRules rules, MeterRegistry metrics) {
        this.rules = rules;
        metrics.gauge("fazhi.uploads.waiting", places, Semaphore::getQueueLength);
    }

    /**
     * What became of a file.
     *
     * @param name its name
     * @param taken whether it is in the batch now
     * @param said what to tell about it, in Chinese
     */
    public record Taken(String name, boolean taken, String said) {}

    /** Something that is done with the files while they are on disk. */
    public interface Use<T> {
        T of(List<Path> files) throws CaseException, ArchiveException, IOException, InterruptedException;
    }

    /** Writes files to disk for as long as something is done with them. */
    public <T> T with(List<MultipartFile> files, Use<T> use)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new BusyException("现在上传的人太多，排了一分钟还没有轮到，这些文件没有处理：请过一会儿再传。");
        }
        try {
            Path folder = Files.createTempDirectory("fazhi-upload");
            try {
                return use.of(written(files, folder));
            } finally {
                RuleFolders.delete(folder);
            }
        } finally {
            places.release();
        }
    }

    /** In the order of their names, as the files of a folder are read; each in a folder of its own, as several may have the same name. */
    private static List<Path> written(List<MultipartFile> files, Path folder) throws CaseException, IOException {
        List<MultipartFile> named = files.stream()
                .filter(file -> !named(file).isEmpty())
                .sorted((one, other) -> FileNames.compare(named(one), named(other)))
                .toList();
        if (named.isEmpty()) {
            throw new CaseException("没有选择文件：请选一个或几个报告文件再上传。");
        }
        List<Path> paths = new ArrayList<>();
        for (MultipartFile file : named) {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(paths.size())));
            Path path = own.resolve(named(file));
            file.transferTo(path);
            paths.add(path);
        }
        return paths;
    }

    /** Takes files into a batch. */
    public List<Taken> take(Archive archive, BatchView batch, List<MultipartFile> files, String received, String who)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        return with(files, paths -> {
            Batches batches = new Batches(archive);
            int jobs = Runtime.getRuntime().availableProcessors();
            List<Taken> taken = new ArrayList<>();
            for (Identified report : new Reception(rules.current()).of(paths, jobs, Intake.BUDGET)) {
                boolean added = batches.add(batch.name(), report, received, who);
                taken.add(new Taken(report.name(), added, said(report, added, batch.year())));
            }
            return taken;
        });
    }

    /**
     * What one uploaded report is, and whose.
     *
     * @throws CaseException when there are several in the file
     */
    public Identified identified(MultipartFile file)
            throws CaseException, ArchiveException, BusyException, IOException, InterruptedException {
        return with(List.of(file), paths -> {
            List<Identified> all = new Reception(rules.current()).of(paths, 1, Intake.BUDGET);
            if (all.size() != 1) {
                throw new CaseException("“" + named(file) + "”里有 " + all.size() + " 份文件：一次只能交一份报告，请写明是哪一份，单独上传。");
            }
            return all.get(0);
        });
    }

    private static String said(Identified report, boolean added, int year) {
        if (!added) {
            return "已在批次里，没有重复加入";
        }
        if (!report.refusal().isEmpty()) {
            return "已存入，但不能审核：" + report.refusal();
        }
        String whose = report.unit().isEmpty() ? "单位不明" : report.unit();
        return report.year() != null && report.year() != year
                ? "已加入：" + whose + "，写的是" + report.year() + "年度，与批次的" + year + "年度不同，请核对"
                : "已加入：" + whose;
    }

    /** The name without any folder, and without what a file system or a page could take for more than a name. */
    public static String named(MultipartFile file) {
        String said = file.getOriginalFilename();
        if (said == null) {
            return "";
        }
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "_")
                .strip();
        if (last.isEmpty() || last.matches("\\.+")) {
            return "";
        }
        int dot = last.lastIndexOf('.');
        String ending = dot > 0 && last.length() - dot <= 8 ? last.substring(dot) : "";
        String stem = last.substring(0, last.length() - ending.length());
        while (stem.getBytes(StandardCharsets.UTF_8).length + ending.length() > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }
}
