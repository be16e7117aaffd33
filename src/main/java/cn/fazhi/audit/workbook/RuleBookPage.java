package cn.fazhi.audit.workbook;

import cn.fazhi.audit.rules.ItemWording;
import cn.fazhi.audit.rules.RuleWording;
import java.util.List;
import java.util.stream.Collectors;

/** 考核细则 as one HTML page that needs nothing else: readable on a screen, printable on A4, an anchor an item. */
final class RuleBookPage {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 14mm; }
            body { font-family: "宋体", SimSun, "Noto Serif CJK SC", serif; font-size: 10.5pt; line-height: 1.6;
              color: #222; max-width: 190mm; margin: 0 auto; padding: 0 8px; }
            h1 { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; color: #1f3864; text-align: center; }
            h2 { font-family: "黑体", SimHei, "Noto Sans CJK SC", sans-serif; color: #1f3864; font-size: 14pt;
              border-bottom: 2px solid #d9e2f0; margin: 1.6em 0 .4em; }
            h3 { font-size: 11.5pt; margin: 1.4em 0 .3em; page-break-after: avoid; }
            p { margin: .3em 0; }
            .note { color: #595959; font-size: 9pt; word-break: break-all; }
            nav { border: 1px solid #d9e2f0; padding: .4em .8em; margin: 1em 0; }
            nav p { margin: .15em 0; }
            a { color: #0563c1; text-decoration: none; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .4em 0; }
            th, td { border: 1px solid #a6a6a6; padding: 3px 6px; vertical-align: top; text-align: left;
              overflow-wrap: anywhere; }
            th { background: #d9e2f0; }
            tr { page-break-inside: avoid; }
            .place { color: #595959; font-size: 8.5pt; }
            .reason { color: #444; font-size: 9.5pt; }
            @media print { a { color: inherit; } nav { page-break-after: always; } }
            """;

    private final RuleBook rules;
    private final String engineVersion;
    private final StringBuilder out = new StringBuilder();

    RuleBookPage(RuleBook rules, String engineVersion) {
        this.rules = rules;
        this.engineVersion = engineVersion;
    }

    String html() {
        String title = rules.checklist().title() + "考核细则";
        out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        element("title", title);
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        element("h1", title);
        element("p", RuleBook.how());
        note("规则库校验码（SHA-256）：" + rules.checklist().sha256() + "，审核程序版本" + engineVersion + "。本页由程序按规则库生成，要改请改规则库。");
        contents();
        for (RuleBook.Chapter chapter : rules.chapters()) {
            out.append("<h2 id=\"").append(escaped(chapter.id())).append("\">");
            out.append(escaped(chapter.title())).append("</h2>\n");
            chapter.items().forEach(this::item);
        }
        out.append("<h2>等级与结论</h2>\n");
        element("p", "等级：" + rules.grades());
        element("p", "结论：" + rules.conclusions());
        return out.append("</body>\n</html>\n").toString();
    }

    private void contents() {
        out.append("<nav>\n");
        for (RuleBook.Chapter chapter : rules.chapters()) {
            String links = chapter.items().stream()
                    .map(item -> link(
                            item.item().id(),
                            item.item().id() + " " + item.item().name()))
                    .collect(Collectors.joining("　"));
            out.append("<p><strong>").append(link(chapter.id(), chapter.title()));
            out.append("</strong>：").append(links).append("</p>\n");
        }
        out.append("</nav>\n");
    }

    private static String link(String anchor, String words) {
        return "<a href=\"#" + escaped(anchor) + "\">" + escaped(words) + "</a>";
    }

    private void item(ItemWording item) {
        String id = item.item().id();
        out.append("<h3 id=\"").append(escaped(id)).append("\">");
        out.append(escaped(id + " " + RuleBook.title(item))).append("</h3>\n");
        element("p", "依据：" + item.item().basis());
        element("p", "整改建议：" + item.item().advice());
        out.append("<table>\n<colgroup><col style=\"width:27%\"><col style=\"width:14%\"><col></colgroup>\n");
        out.append("<tr><th>档次</th><th>给分</th><th>成立的条件和写给乡镇的原因</th></tr>\n");
        item.rules().forEach(rule -> rule(item, rule));
        out.append("</table>\n");
        examples(rules.examples(item));
    }

    private void rule(ItemWording item, RuleWording rule) {
        out.append("<tr><td>").append(escaped(rule.title())).append("<br><span class=\"place\">");
        out.append(escaped(RuleBook.place(item, rule.line()))).append("</span></td><td>");
        out.append(escaped(rule.worth() + (rule.floor() ? "（保底）" : ""))).append("</td><td>");
        out.append(rule.conditions().stream().map(RuleBookPage::escaped).collect(Collectors.joining("<br>")));
        out.append("<br><span class=\"reason\">原因：")
                .append(escaped(rule.reason()))
                .append("</span>");
        if (!rule.next().isEmpty()) {
            out.append("<br><span class=\"reason\">怎样达到：").append(escaped(rule.next()));
            out.append("</span>");
        }
        out.append("</td></tr>\n");
    }

    private void examples(List<RuleBook.Example> examples) {
        if (examples.isEmpty()) {
            return;
        }
        out.append("<table>\n<colgroup><col style=\"width:27%\"><col style=\"width:14%\"><col></colgroup>\n");
        out.append("<tr><th>例子</th><th>得分</th><th>报告里这样写，为什么</th></tr>\n");
        for (RuleBook.Example example : examples) {
            out.append("<tr><td>").append(escaped(example.name())).append("</td><td>");
            out.append(escaped(example.earns())).append("</td><td>").append(escaped(example.text()));
            out.append("<br><span class=\"reason\">")
                    .append(escaped(example.why()))
                    .append("</span></td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void note(String words) {
        out.append("<p class=\"note\">").append(escaped(words)).append("</p>\n");
    }

    private void element(String name, String words) {
        out.append('<').append(name).append('>').append(escaped(words));
        out.append("</").append(name).append(">\n");
    }

    /** Words as text of the page or of an attribute in double quotes, never markup. */
    static String escaped(String words) {
        return CellText.clean(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
