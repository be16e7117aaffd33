package cn.fazhi.audit.score;

import cn.fazhi.audit.facts.Facts;
import java.util.List;

/** What became of one submitted file. */
public sealed interface Outcome {

    /** The file's name. */
    String source();

    /** Hash of the file's bytes, lower-case hexadecimal; "" when they could not be read. */
    String sha256();

    /**
     * A report that was audited.
     *
     * @param complete false when some item is 未判断: the audit is 未完成 and cannot be published
     * @param notices what an inspector should know of this file, in Chinese, such as 与另一文件内容完全相同
     */
    record Audited(
            String source, String sha256, Facts facts, Scorecard scorecard, boolean complete, List<String> notices)
            implements Outcome {

        public Audited {
            notices = List.copyOf(notices);
        }
    }

    /**
     * A file that was not audited: 未审核.
     *
     * @param reason why and what to do, one Chinese sentence
     */
    record Refused(String source, String sha256, String reason) implements Outcome {}
}
