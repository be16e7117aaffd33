package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.work.AuditRun;
import cn.fazhi.audit.desk.work.AuditRuns;
import cn.fazhi.audit.desk.work.Cases;
import cn.fazhi.audit.desk.work.NotThereException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells pages how far an audit is, while it goes on. */
@Controller
class ProgressStream {

    private static final long TWO_HOURS = 2L * 60 * 60 * 1000;

    private final Cases cases;
    private final AuditRuns runs;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    ProgressStream(Cases cases, AuditRuns runs) {
        this.cases = cases;
        this.runs = runs;
    }

    private static final class Listener {

        private final String batch;
        private final SseEmitter emitter;
        private int from;

        Listener(String batch, SseEmitter emitter, int from) {
            this.batch = batch;
            this.emitter = emitter;
            this.from = from;
        }
    }

    /** @param from how many lines the page has already */
    @GetMapping(path = "/batches/{number}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(@PathVariable long number, @RequestParam(defaultValue = "0") int from)
            throws CaseException, IOException, NotThereException {
        SseEmitter emitter = new SseEmitter(TWO_HOURS);
        Listener listener = new Listener(cases.batch(number).view().name(), emitter, from);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(() -> listeners.remove(listener));
        emitter.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        return emitter;
    }

    @Scheduled(fixedDelay = 300)
    void tell() {
        listeners.forEach(this::tell);
    }

    private void tell(Listener listener) {
        Optional<AuditRun> run = runs.of(listener.batch);
        try {
            if (run.isEmpty()) {
                listener.emitter.send(SseEmitter.event().name("none").data(""));
                finish(listener);
                return;
            }
            AuditRun.Look look = run.get().look(listener.from);
            listener.from = look.next();
            listener.emitter.send(SseEmitter.event().name("progress").data(look, MediaType.APPLICATION_JSON));
            if (look.state().over()) {
                listener.emitter.send(SseEmitter.event().name("over").data(look.word()));
                finish(listener);
            }
        } catch (IOException | IllegalStateException gone) {
            // Whoever listened has closed the page.
            listeners.remove(listener);
        }
    }

    private void finish(Listener listener) {
        listeners.remove(listener);
        listener.emitter.complete();
    }
}
