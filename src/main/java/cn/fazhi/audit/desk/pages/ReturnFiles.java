package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of lists as they went out. */
@Controller
class ReturnFiles {

    private final Cases cases;

    ReturnFiles(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/returns/{number}/lists/{list}/papers/{place}")
    ResponseEntity<byte[]> paper(@PathVariable long number, @PathVariable long list, @PathVariable int place)
            throws CaseException, IOException, NotThereException {
        BatchView batch = cases.batch(number).view();
        List<Returns.Paper> papers = new Returns(cases.archive()).papers(batch, list(batch, list));
        if (place < 0 || place >= papers.size()) {
            throw new NotThereException("没有这个文件，或者地址写错了。");
        }
        return Download.paper(papers, place);
    }

    /** @param list which lists; none for every one that went out */
    @GetMapping("/returns/{number}/papers.zip")
    ResponseEntity<byte[]> zip(@PathVariable long number, @RequestParam(defaultValue = "") List<Long> list)
            throws CaseException, IOException, NotThereException {
        BatchView batch = cases.batch(number).view();
        List<Long> wanted = list.isEmpty()
                ? batch.returned().stream().map(Returned::number).toList()
                : list.stream().distinct().toList();
        List<List<Returns.Paper>> all = new ArrayList<>();
        for (long one : wanted) {
            all.add(new Returns(cases.archive()).papers(batch, list(batch, one)));
        }
        return Download.zip(batch.name() + "退回材料.zip", all);
    }

    private static Returned list(BatchView batch, long number) throws NotThereException {
        return batch.returned().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThereException("没有这份清单，或者地址写错了。"));
    }
}
