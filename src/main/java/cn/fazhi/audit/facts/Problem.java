package cn.fazhi.audit.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One shortcoming the report admits.
 *
 * @param number its place among the problems, from 1
 * @param text its words
 * @param specific whether it names an object narrower than 部分/各/一些 and says what fails there
 * @param why what the decision on specific rests on, in Chinese
 * @param cause the words that give its cause, or null
 * @param measure the words of the measure that answers it, or null
 * @param evidence its words in the report, then its cause's where that stands apart
 */
public record Problem(
        int number,
        String text,
        boolean specific,
        String why,
        @Nullable String cause,
        @Nullable String measure,
        List<Evidence> evidence)
        implements Fact {

    public Problem {
        evidence = List.copyOf(evidence);
    }
}
