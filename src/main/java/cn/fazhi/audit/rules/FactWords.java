package cn.fazhi.audit.rules;

import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Fact;
import cn.fazhi.audit.facts.Frequency;
import cn.fazhi.audit.facts.Mention;
import cn.fazhi.audit.facts.Period;
import cn.fazhi.audit.facts.Qualifier;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.facts.SumCheck;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the codes of facts are called in Chinese, on sheets, in tables and in explanations, and why a reading does not count. */
public final class FactWords {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("year-conflict", "年份不一致"),
            Map.entry("name-slip", "自称有误"),
            Map.entry("artefact", "文面不整洁"),
            Map.entry("foreign-name", "张冠李戴"),
            Map.entry("batch", "同批报告"),
            Map.entry("last-year", "本单位上年报告"),
            Map.entry("cause", "单独写的原因"),
            Map.entry("measure", "对应的措施"),
            Map.entry("parts", "分项与总数"),
            Map.entry("rate", "比率与基数"),
            Map.entry("twice", "同一数据前后两值"),
            Map.entry("often", "频次与次数"),
            Map.entry("over", "比率超过100%"));

    private FactWords() {}

    /** The kind of a flaw, of grounds or of a sum check; the kind itself where the lexicon names it. */
    public static String kind(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    /** A scope in Chinese. */
    public static String of(Scope scope) {
        return switch (scope) {
            case DONE -> "本单位本年度已做";
            case PLANNED -> "计划安排";
            case NORM -> "制度要求";
            case OTHER -> "其他单位、其他年度或口号";
            case PROBLEM -> "问题表述";
        };
    }

    /** A scope in a word or two, for narrow tables. */
    public static String brief(Scope scope) {
        return switch (scope) {
            case DONE -> "本单位已做";
            case PLANNED -> "计划";
            case NORM -> "要求";
            case OTHER -> "别人的";
            case PROBLEM -> "问题";
        };
    }

    /** Whether a reading is certain, in Chinese. */
    public static String sure(boolean sure) {
        return sure ? "拿得准" : "待人工核实";
    }

    /** Why a reading does not count as this unit's own or is not certain, in Chinese; "" for one that counts and is certain. */
    public static String why(Fact fact) {
        String scope = fact instanceof Count count
                ? count.whyNot()
                : fact instanceof Frequency often
                        ? often.whyNot()
                        : fact instanceof Mention mention ? mention.whyNot() : "";
        return Stream.of(scope, doubt(fact)).filter(why -> !why.isEmpty()).collect(Collectors.joining("；"));
    }

    /** What is unclear about a reading, or why a figure is not added, in Chinese; "" for nothing. */
    public static String doubt(Fact fact) {
        String part = fact instanceof Count count && count.part() ? "总数中的分项，不另计" : "";
        if (fact.sure()) {
            return part;
        }
        if (fact instanceof SumCheck sum && !sum.kind().equals("rate")) {
            return sum.kind().equals("parts") ? "“其中”可能没有列全" : "以哪个为准拿不准";
        }
        return fact instanceof Count count && !count.doubt().isEmpty() ? count.doubt() : "说的是哪件事、哪个单位拿不准";
    }

    /** How exactly a number is given, in Chinese. */
    public static String of(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "确数";
            case ABOUT -> "约数";
            case AT_LEAST -> "不少于";
            case AT_MOST -> "不超过";
            case DERIVED_FROM_DATES -> "按所列日期计数";
        };
    }

    /** How often something happens, in Chinese. */
    public static String of(Period period) {
        return switch (period) {
            case DAY -> "每日";
            case WEEK -> "每周";
            case MONTH -> "每月";
            case QUARTER -> "每季度";
            case HALF_YEAR -> "每半年";
            case YEAR -> "每年";
            case VAGUE -> "定期（未写明）";
        };
    }

    /** What a section is for, in Chinese. */
    public static String of(Role role) {
        return switch (role) {
            case OVERVIEW -> "概述";
            case ACHIEVEMENT -> "主要举措和成效";
            case FIRST_RESPONSIBLE -> "第一责任人履职";
            case PROBLEM -> "存在的不足";
            case RECTIFICATION -> "问题整改";
            case PLAN -> "下一年度安排";
            case OTHER -> "其他内容";
        };
    }
}
