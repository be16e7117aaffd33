package cn.fazhi.audit.desk.work;

import cn.fazhi.audit.archive.Archive;
import cn.fazhi.audit.casework.Audited;
import cn.fazhi.audit.casework.BatchView;
import cn.fazhi.audit.casework.Batches;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.casework.Standing;
import cn.fazhi.audit.casework.Standings;
import cn.fazhi.audit.casework.StoredResult;
import cn.fazhi.audit.casework.StoredResults;
import cn.fazhi.audit.casework.Submitted;
import cn.fazhi.audit.score.Scorecard;
import cn.fazhi.audit.upkeep.LiveRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The archive as the pages see it: what was read of a batch is kept until something is added to it. */
@Component
public final class Cases {

    /** Scorecards that are kept, some 50 kB each. */
    private static final int CARDS = 600;

    private final Archive archive;
    private final Batches batches;
    private final StoredResults results;
    private final LiveRules rules;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, Scorecard> cards = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Scorecard> eldest) {
            return size() > CARDS;
        }
    };

    /** A batch as it stood on a day when an entry was its last. */
    private record Seen(long last, LocalDate day, BatchView view, List<Standing> standings) {}

    /** A batch with the number of the entry that made it, which is its address. */
    public record Numbered(long number, BatchView view) {}

    Cases(Archive archive, LiveRules rules) {
        this.archive = archive;
        this.batches = new Batches(archive);
        this.rules = rules;
        this.results = new StoredResults(archive);
    }

    public Archive archive() {
        return archive;
    }

    /** The Chinese names of topics, as the rules in force have them. */
    public Map<String, String> topics() {
        return rules.current().topics();
    }

    /** The results of the archive. */
    public StoredResults results() {
        results.inForce(rules.current());
        return results;
    }

    /** Every batch, the newest first. */
    public List<Numbered> all() throws CaseException, IOException {
        List<Numbered> all = new ArrayList<>();
        for (Map.Entry<Long, String> one : batches.numbered().entrySet()) {
            all.add(0, new Numbered(one.getKey(), seen(one.getValue()).view()));
        }
        return all;
    }

    /** The batch of a number. */
    public Numbered batch(long number) throws CaseException, IOException, NotThereException {
        String name = batches.numbered().get(number);
        if (name == null) {
            throw new NotThereException("没有这个批次，或者地址写错了。");
        }
        return new Numbered(number, seen(name).view());
    }

    /** How the units of a batch stand today. */
    public List<Standing> standings(BatchView batch) throws CaseException, IOException {
        return seen(batch.name()).standings();
    }

    private Seen seen(String name) throws CaseException, IOException {
        long last = archive.lastOf(name);
        LocalDate today = LocalDate.now();
        Seen known = seen.get(name);
        if (known != null && known.last() == last && known.day().equals(today)) {
            return known;
        }
        BatchView view = batches.of(name);
        List<Standing> standings = new Standings(archive, results(), today).of(view);
        Seen now = new Seen(last, today, view, standings);
        seen.put(name, now);
        return now;
    }

    /** A report with its batch. */
    public record Found(Numbered batch, Submitted report) {}

    /** The report of that number, whatever its batch. */
    public Found report(long number) throws CaseException, IOException, NotThereException {
        for (Numbered batch : all()) {
            for (Submitted report : batch.view().submitted()) {
                if (report.number() == number) {
                    return new Found(batch, report);
                }
            }
        }
        throw new NotThereException("没有这份报告，或者地址写错了。");
    }

    /** The machine's result for a report; empty when it was not audited. */
    public Optional<StoredResult> result(BatchView batch, Submitted report) throws CaseException, IOException {
        Optional<Audited> judged = batch.judgement(report);
        return judged.isEmpty() ? Optional.empty() : Optional.of(results().of(judged.get()));
    }

    /** What counts for a unit's newest report: the machine's scorecard with what people decided; empty when it was not audited. */
    public Optional<Scorecard> scorecard(Standing standing) throws CaseException, IOException {
        if (standing.decided().isPresent()) {
            return Optional.of(standing.decided().get().score());
        }
        if (standing.judged().isEmpty() || standing.status().equals("refused")) {
            return Optional.empty();
        }
        Audited judged = standing.judged().get();
        String key = judged.rules() + judged.result();
        synchronized (cards) {
            if (cards.containsKey(key)) {
                return Optional.of(cards.get(key));
            }
        }
        Scorecard card = results().of(judged).scorecard();
        if (card == null) {
            return Optional.empty();
        }
        synchronized (cards) {
            cards.put(key, card);
        }
        return Optional.of(card);
    }
}
