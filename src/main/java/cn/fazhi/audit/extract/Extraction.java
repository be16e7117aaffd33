package cn.fazhi.audit.extract;

import cn.fazhi.audit.facts.Facts;
import java.util.List;

/** What became of reading a document. */
public sealed interface Extraction {

    /**
     * It is a report.
     *
     * @param facts what it states
     * @param sentences the sentences of its body in order, headings included
     */
    record Read(Facts facts, List<Sentence> sentences) implements Extraction {

        public Read {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * It is something else.
     *
     * @param reason why and what to do, one Chinese sentence
     */
    record NotAReport(String reason) implements Extraction {}
}
