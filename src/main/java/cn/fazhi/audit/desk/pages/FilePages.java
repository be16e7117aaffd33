package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.work.Attachment;
import cn.fazhi.audit.desk.work.BatchFiles;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files to download: what an audit made, and what townships sent. */
@Controller
class FilePages {

    private final Cases cases;
    private final BatchFiles files;

    FilePages(Cases cases, BatchFiles files) {
        this.cases = cases;
        this.files = files;
    }

    @GetMapping("/batches/{number}/files/results")
    ResponseEntity<byte[]> results(@PathVariable long number)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        return sent(files.results(cases.batch(number).view()));
    }

    @GetMapping("/batches/{number}/files/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable long number)
            throws CaseException, ArchiveException, BusyException, IOException, NotThereException,
                    InterruptedException {
        return sent(files.workbook(cases.batch(number).view()));
    }

    private static ResponseEntity<byte[]> sent(BatchFiles.Made made) {
        return Attachment.of(made.name(), made.bytes());
    }

    @GetMapping("/reports/{number}/original")
    ResponseEntity<byte[]> original(@PathVariable long number) throws CaseException, IOException, NotThereException {
        return Attachment.of(cases.report(number).report(), cases.archive());
    }
}
