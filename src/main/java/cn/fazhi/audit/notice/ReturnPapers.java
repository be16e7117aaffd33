package cn.fazhi.audit.notice;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.casework.Audited;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Decided;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.StoredResult;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.extract.Extraction;
import cn.fazhi.audit.score.Scorecard;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the papers that go back with a report, out of what the archive holds and as people decided. */
public final class ReturnPapers {

    private final BatchView batch;
    private final Archive archive;
    private final StoredResults results;

    public ReturnPapers(BatchView batch, Archive archive, StoredResults results) {
        this.batch = batch;
        this.archive = archive;
        this.results = results;
    }

    /**
     * What would go back, without the papers.
     *
     * @param card as people left it; null when the report was not audited
     * @param refusal why it was not audited; "" when it was
     * @param lines in the order of the checklist
     */
    public record Preview(@Nullable Scorecard card, String refusal, List<Line> lines) {

        public Preview {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What would go back.
     *
     * @param standing how the unit stands; its newest report was judged
     */
    public Preview preview(Standing standing) throws CaseException, IOException {
        StoredResult result = results.of(standing.judged().orElseThrow());
        Scorecard card = standing.decided().map(Decided::score).orElse(result.scorecard());
        return new Preview(card, result.refusal(), card == null ? List.of() : Lines.of(card));
    }

    /**
     * What goes back.
     *
     * @param standing how the unit stands; its newest report was judged
     * @param file what the files' names begin with
     * @throws CaseException when the archive lacks the result or the rules it was judged by
     */
    public Returns.Letter letter(Standing standing, LocalDate deadline, String signer, String file)
            throws CaseException, IOException {
        Submitted report = standing.newest();
        Audited judged = standing.judged().orElseThrow();
        Preview preview = preview(standing);
        Scorecard card = preview.card();
        String code = Returns.code(batch, report, judged, deadline.toString());
        Letter letter = new Letter(
                code,
                batch.name(),
                report.unit(),
                report.name(),
                report.sha256(),
                report.year() == null ? batch.year() : report.year(),
                report.round(),
                card,
                preview.refusal(),
                deadline,
                LocalDate.now(),
                signer,
                preview.lines());
        Optional<byte[]> copy = card == null ? Optional.empty() : annotated(letter, judged);
        List<Returns.Paper> papers = new ArrayList<>();
        if (card != null) {
            papers.add(new Returns.Paper(file + "退回整改清单.xlsx", ChecklistBook.write(letter)));
        }
        papers.add(new Returns.Paper(file + "退回修改通知单.docx", ReturnNotice.write(letter, copy.isPresent())));
        copy.ifPresent(bytes -> papers.add(new Returns.Paper(file + "报告（批注）.docx", bytes)));
        List<String> findings =
                letter.lines().stream().map(Line::finding).map(f -> f.code()).toList();
        return new Returns.Letter(report, judged, code, deadline.toString(), signer, findings, papers);
    }

    private Optional<byte[]> annotated(Letter letter, Audited judged) throws CaseException, IOException {
        Optional<byte[]> bytes = archive.file(letter.sha256());
        if (bytes.isEmpty()) {
            throw new CaseException("档案里找不到“" + letter.source() + "”的原件：请用 archive verify 检查档案。");
        }
        Rules rules = results.rules(judged.rules());
        try {
            Document document = new DocumentReader().read(letter.source(), bytes.get());
            return rules.extractor().read(document) instanceof Extraction.Read read
                    ? AnnotatedCopy.of(
                            letter, bytes.get(), document, read.facts().sections())
                    : Optional.empty();
        } catch (UnreadableException changed) {
            // It was read when it was audited; a version of the program that cannot any more leaves the comments out.
            return Optional.empty();
        }
    }
}
