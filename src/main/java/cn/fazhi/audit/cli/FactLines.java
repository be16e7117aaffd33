package cn.fazhi.audit.cli;

import cn.fazhi.audit.casework.Amendment;
import cn.fazhi.audit.casework.FactPage;
import cn.fazhi.audit.casework.FactSaid;
import cn.fazhi.audit.casework.FactState;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactKind;
import cn.fazhi.audit.facts.Report;
import cn.fazhi.audit.rules.FactWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts of a report on the terminal, each with the code by which it is put right. */
final class FactLines {

    private static final int[] WIDTHS = {8, 8, 32, 49};

    private final FactPage page;

    FactLines(FactPage page) {
        this.page = page;
    }

    /**
     * Prints the facts and what people put right in them.
     *
     * @param find only those in which these words stand; "" for all
     */
    void print(String find, List<Amendment> history, PrintWriter out) {
        out.println(page.report().whose() + " " + page.report().name());
        out.print(row("编号", "类别", "读作", "原文"));
        int shown = 0;
        for (FactState state : page.states()) {
            String said = state.id().kind() == FactKind.FLAW
                    ? FactWords.kind(state.id().about())
                    : said(state.values());
            String words = words(state);
            if (find.isEmpty() || said.contains(find) || words.contains(find)) {
                out.print(row(state.code(), state.id().kind().word(), said, "“" + words + "”" + put(state)));
                shown++;
            }
        }
        out.println("共 " + shown + " 条，其中更正过的 " + page.corrections().all().size() + " 条。");
        history.forEach(one -> out.println(Times.local(one.at()) + " " + one.by() + " " + one.words() + " “"
                + one.fact().words() + "”：" + one.reason()));
    }

    /** The head is shown by the title. */
    private static String words(FactState state) {
        return state.now() instanceof Report head ? head.title() : state.id().words();
    }

    private static String put(FactState state) {
        if (state.correction() == null || state.last() == null) {
            return "";
        }
        String lost = state.rejected() || state.now() != null ? "" : "，这次读取对不上，没有采用";
        return "（" + state.last().by() + state.last().words() + "："
                + state.last().reason() + lost + "）";
    }

    /** What a fact says. */
    String said(Map<FactField, String> values) {
        return FactSaid.of(values, page.topics());
    }

    private static String row(String... cells) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.add(Prose.lines("", "", cells[i], WIDTHS[i]));
        }
        return Columns.row(columns, WIDTHS, 1);
    }
}
