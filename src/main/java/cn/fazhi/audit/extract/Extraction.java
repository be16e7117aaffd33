package cn.fazhi.audit.extract;

import cn.fazhi.audit.facts.Facts;

/** What became of reading a document. */
public sealed interface Extraction {

    /** It is a report, and this is what it states. */
    record Read(Facts facts) implements Extraction {}

    /**
     * It is something else.
     *
     * @param reason why and what to do, one Chinese sentence
     */
    record NotAReport(String reason) implements Extraction {}
}
