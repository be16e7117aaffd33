package cn.fazhi.audit.upkeep.examples;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.Judged;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.rules.Item;
import cn.fazhi.audit.rules.examples.Example;
import cn.fazhi.audit.rules.examples.ExampleFiles;
import cn.fazhi.audit.rules.examples.Marked;
import cn.fazhi.audit.score.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the examples of a rules folder in force. */
public final class ExampleRun {

    /** The deadline that a county has unless it says otherwise; examples of late reports count from it. */
    private static final MonthDay DEADLINE = MonthDay.of(3, 1);

    private static final int THREADS = 2;

    private final Rules rules;
    private final ExampleFiles files;
    private final DocumentReader reader = new DocumentReader();
    private final Map<Optional<LocalDate>, Auditor> auditors = new ConcurrentHashMap<>();

    /**
     * @param rules the rules folder in force
     * @param files its examples
     */
    public ExampleRun(Rules rules, ExampleFiles files) {
        this.rules = rules;
        this.files = files;
    }

    /**
     * Runs the examples of these items and red flags, two at a time.
     *
     * @return one result an item, in their order
     * @throws InterruptedException when it is broken off
     */
    public List<ItemResult> run(List<Item> items) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<List<Future<Optional<Failure>>>> waiting = items.stream()
                    .map(item -> files.byItem().getOrDefault(item.id(), List.of()).stream()
                            .map(example -> pool.submit(() -> tried(item, example)))
                            .toList())
                    .toList();
            List<ItemResult> results = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                results.add(result(items.get(i), waiting.get(i)));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private ItemResult result(Item item, List<Future<Optional<Failure>>> tried) throws InterruptedException {
        List<Failure> failures = new ArrayList<>();
        for (Future<Optional<Failure>> one : tried) {
            try {
                one.get().ifPresent(failures::add);
            } catch (ExecutionException fault) {
                throw new IllegalStateException(fault.getCause());
            }
        }
        List<String> lacks = files.missing(rules.ruleBase().checklist(), item);
        return new ItemResult(item, tried.size(), failures, lacks);
    }

    /** How an example went wrong; empty when it passed. */
    private Optional<Failure> tried(Item item, Example example) {
        if (Frame.tooLong(example.setting())) {
            return failed(example, "例子太长，没有运行：略去的字数加起来太多，请写少些");
        }
        Marked report = Marked.of(Frame.around(example.setting()));
        try {
            Document document = document(report.text());
            if (!document.text().equals(report.text())) {
                return failed(example, "例子里的文字读出来变了样：请去掉特殊的空格和符号");
            }
            Judged judged = judged(example, document);
            if (judged.outcome() instanceof Outcome.Audited audited) {
                Came came = Came.of(item, audited.scorecard(), judged.fired());
                List<String> differences = Difference.between(example, item, report, came);
                return differences.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Failure(example, differences, came.reason()));
            }
            return failed(example, "没有审核：" + ((Outcome.Refused) judged.outcome()).reason());
        } catch (UnreadableException refused) {
            return failed(example, "没有审核：" + refused.getMessage());
        }
    }

    private Judged judged(Example example, Document document) throws UnreadableException {
        Example.Setting setting = example.setting();
        List<Document> others = new ArrayList<>();
        for (String other : setting.others()) {
            others.add(document(Frame.clean(other)));
        }
        Document before = setting.lastYear().isEmpty() ? null : document(Frame.clean(setting.lastYear()));
        return auditors.computeIfAbsent(Optional.ofNullable(setting.received()), this::auditor)
                .judged(document, others, before);
    }

    private Auditor auditor(Optional<LocalDate> received) {
        return new Auditor(rules, new Options(DEADLINE, received.orElse(null), 1));
    }

    private Document document(String text) throws UnreadableException {
        return reader.read("例子.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Failure> failed(Example example, String why) {
        return Optional.of(new Failure(example, List.of(why), ""));
    }
}
