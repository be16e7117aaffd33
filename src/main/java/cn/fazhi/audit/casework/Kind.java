package cn.fazhi.audit.casework;

/** What an entry of the log records. The words are written into the log: they are never changed. */
public enum Kind {
    BATCH("新建批次"),
    RECEIVED("收到报告"),
    RULES("留存规则"),
    AUDITED("审核报告"),
    RETURNED("退回整改"),
    REPLIED("整改回复"),
    REVIEWED("复核改分"),
    WAIVED("豁免"),
    ASKED("要求审核"),
    ENDED("审核结束"),
    SIGNED("复核签字"),
    CORRECTED("更正事实"),
    UNDONE("撤销更正"),
    RULE_DRAFT("存规则草稿"),
    RULES_PROPOSED("提交规则"),
    RULES_APPROVED("批准规则"),
    RULES_REJECTED("退回规则"),
    RULES_PUBLISHED("发布规则");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** As it stands in the log. */
    public String word() {
        return word;
    }
}
