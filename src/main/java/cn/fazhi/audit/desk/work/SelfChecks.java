package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Batch;
import cn.fazhi.audit.audit.Intake;
import cn.fazhi.audit.audit.Ledger;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.score.Outcome;
import cn.fazhi.audit.upkeep.LiveRules;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Judges a report for whoever wrote it: in memory, beside no other report, and without a trace. */
@Component
public final class SelfChecks {

    /** Reports that are judged together; the others wait. */
    private static final int AT_ONCE = 2;

    private final LiveRules rules;
    private final DeskSettings settings;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    SelfChecks(LiveRules rules, DeskSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** What the rules in force say of a report. */
    public Outcome of(MultipartFile file) throws CaseException, IOException, InterruptedException {
        String name = Uploads.named(file);
        if (name.isEmpty()) {
            throw new CaseException("没有选择文件：请选一份报告再自查。");
        }
        if (file.getSize() > DocumentReader.MOST_BYTES) {
            throw new CaseException("“" + name + "”超过 20 MB：请压缩里面的图片，或另存为不带图片的文件再自查。");
        }
        Auditor auditor = new Auditor(rules.current(), new Options(settings.deadline(), null, 1));
        List<Source> one = List.of(new Source.Packed(name, file.getBytes()));
        places.acquire();
        try {
            return Batch.audit(
                            auditor, one, source -> auditor, List.of(), 1, Intake.BUDGET, Ledger.NONE, new Unwatched())
                    .outcomes()
                    .get(0);
        } finally {
            places.release();
        }
    }

    private static final class Unwatched implements Batch.Listener {

        @Override
        public void more(int count) {
            // There is only one.
        }

        @Override
        public void read() {
            // It takes a second.
        }

        @Override
        public void done(Outcome outcome) {
            // It comes back by itself.
        }
    }
}
