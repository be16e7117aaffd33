package cn.fazhi.audit.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Goes through the whole log and every file it speaks of. */
public final class ChainCheck {

    private final Archive archive;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private long count;
    private String previous = Entry.NONE;

    private ChainCheck(Archive archive) {
        this.archive = archive;
    }

    /**
     * What was found.
     *
     * @param entries entries read
     * @param files different files read
     * @param head hash of the last entry, which stands for all of them; 64 zeros when there is none
     * @param wrong what does not fit, each one Chinese sentence; none when the archive is whole
     */
    public record Result(long entries, int files, String head, List<String> wrong) {

        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    public static Result of(Archive archive) {
        ChainCheck check = new ChainCheck(archive);
        archive.each(check::entry);
        return new Result(check.count, check.whole.size(), check.previous, check.wrong);
    }

    private void entry(Entry entry) {
        count++;
        if (entry.number() != count) {
            wrong.add("缺少第" + count + "条记录，接着的是第" + entry.number() + "条：有记录被删去。");
            count = entry.number();
        }
        if (!entry.previous().equals(previous)) {
            wrong.add("第" + entry.number() + "条记录接不上前一条：前后有记录被改动、插入或删去。");
        }
        if (!entry.computed().equals(entry.hash())) {
            wrong.add("第" + entry.number() + "条记录（" + entry.at() + "，" + entry.who() + "，" + entry.kind()
                    + "）与校验码不符：内容被改动过。");
        }
        entry.files().forEach(file -> file(entry, file));
        previous = entry.hash();
    }

    private void file(Entry entry, String sha256) {
        if (whole.contains(sha256)) {
            return;
        }
        byte[] bytes = archive.file(sha256).orElse(null);
        if (bytes == null) {
            wrong.add("第" + entry.number() + "条记录的文件 " + sha256.substring(0, 12) + "… 不在档案里。");
        } else if (!Content.hash(bytes).equals(sha256)) {
            wrong.add("第" + entry.number() + "条记录的文件 " + sha256.substring(0, 12) + "… 内容被改动过。");
        } else {
            whole.add(sha256);
        }
    }
}
