package cn.fazhi.audit.bench;

import cn.fazhi.audit.audit.Auditor;
import cn.fazhi.audit.audit.BrokenRulesException;
import cn.fazhi.audit.audit.Options;
import cn.fazhi.audit.audit.Rules;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.score.Outcome;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.time.MonthDay;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reports a second, from a text in memory to its verdict, and what others do with the same texts. One operation is one report. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ThroughputBenchmark {

    /** The texts, shared by all threads. */
    @State(Scope.Benchmark)
    public static class Texts {

        private final List<Document> documents = Project.documents();
    }

    /** Each thread goes through the texts in turn. */
    @State(Scope.Thread)
    public static class Turn {

        private int turn;

        private Document next(Texts texts) {
            turn = (turn + 1) % texts.documents.size();
            return texts.documents.get(turn);
        }
    }

    /** The audit as the workers of a batch do it. */
    @State(Scope.Benchmark)
    public static class Audit {

        private @Nullable Auditor auditor;

        /** Loads the rule base of the project. */
        @Setup
        public void load() throws BrokenRulesException {
            auditor = new Auditor(Rules.load(Project.rules()), new Options(MonthDay.of(3, 1), null, 2))
                    .onWatchedThreads();
        }
    }

    /** HanLP's two segmenters; its documentation says that one may serve all threads. */
    @State(Scope.Benchmark)
    public static class Segmenters {

        private final Segment plain = new ViterbiSegment();
    }

    /** LanguageTool's checker is not safe for threads: one each. */
    @State(Scope.Thread)
    public static class Checker {

        private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("zh-CN"));
    }

    /** From a text to its verdict: outline, facts, rules, scores. */
    @Benchmark
    public Outcome verdict(Texts texts, Turn turn, Audit audit) {
        if (audit.auditor == null) {
            throw new IllegalStateException("not set up");
        }
        return audit.auditor.audit(turn.next(texts));
    }

    /** HanLP with its own settings. */
    @Benchmark
    public List<Term> hanlpDefault(Texts texts, Turn turn) {
        return HanLP.segment(turn.next(texts).text());
    }

    /** A new ViterbiSegment as it is. */
    @Benchmark
    public List<Term> hanlpViterbi(Texts texts, Turn turn, Segmenters segmenters) {
        return segmenters.plain.seg(turn.next(texts).text());
    }

    /** LanguageTool's Chinese check. */
    @Benchmark
    public List<RuleMatch> languageTool(Texts texts, Turn turn, Checker checker) throws IOException {
        return checker.tool.check(turn.next(texts).text());
    }
}
