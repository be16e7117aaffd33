package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.facts.Report;
import org.jspecify.annotations.Nullable;

/**
 * The head of a report and which paragraphs it takes.
 *
 * @param report the head as a fact
 * @param firstBody index of the first paragraph of the body
 * @param afterBody index after the last paragraph of the body: the signature begins here
 * @param addressee the addressee's paragraph, or null
 */
public record Head(
        Report report,
        int firstBody,
        int afterBody,
        @Nullable Paragraph addressee) {}
