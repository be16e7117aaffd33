package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The texts of reports, read again from their files; the last few that were looked at are kept. */
@Component
public final class ReportTexts {

    /** Some 10 kB each. */
    private static final int KEPT = 100;

    private final Archive archive;
    private final DocumentReader reader = new DocumentReader();
    private final Map<String, Document> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > KEPT;
        }
    };

    ReportTexts(Archive archive) {
        this.archive = archive;
    }

    /**
     * The text of a report as it was judged.
     *
     * @throws CaseException when the archive lacks the file, or it cannot be read
     */
    public Document of(Submitted report) throws CaseException {
        String key = report.sha256() + " " + report.name();
        synchronized (read) {
            Document known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        byte[] bytes = archive.file(report.sha256())
                .orElseThrow(() -> new CaseException("档案里找不到“" + report.name() + "”的原件：请用 archive verify 检查档案。"));
        try {
            Document document = reader.read(report.name(), bytes);
            synchronized (read) {
                read.put(key, document);
            }
            return document;
        } catch (UnreadableException e) {
            throw new CaseException(String.valueOf(e.getMessage()));
        }
    }
}
