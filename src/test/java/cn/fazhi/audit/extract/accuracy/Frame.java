package cn.fazhi.audit.extract.accuracy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The report around a passage: title, opening and chapters that state no figure.
 *
 * @param node frame.yaml
 */
record Frame(JsonNode node) {

    /** Stands in a whole report for an ordinary body. */
    private static final String BODY = "（正文）";

    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五");

    static Frame load() {
        return new Frame(Passage.yaml(Passage.FOLDER.resolve("frame.yaml")));
    }

    /** The report that the passage is read in. */
    String around(Passage passage) {
        String unit = passage.text("unit", "我单位");
        String text = passage.text("text", "");
        return switch (passage.section()) {
            case "report" -> text.replace(BODY, opening("本单位") + "\n" + chapters("", "", ""));
            case "body" -> title(passage) + "\n" + opening(unit) + "\n" + text;
            default ->
                title(passage)
                        + "\n"
                        + opening(unit)
                        + "\n"
                        + chapters(passage.section(), text, passage.text("plan", ""));
        };
    }

    private String title(Passage passage) {
        return node.get("title")
                .asString()
                .replace("{unit}", passage.text("unit", ""))
                .replace("{year}", passage.text("year", ""));
    }

    private String opening(String unit) {
        return node.get("opening").asString().replace(" ", "").replace("{unit}", unit);
    }

    /** Chapters in their usual order: those every report has, and the one the passage stands in. */
    private String chapters(String section, String text, String plan) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String role : node.get("headings").propertyNames()) {
            JsonNode usual = node.get("defaults").get(role);
            if (usual == null && !role.equals(section)) {
                continue;
            }
            lines.add(
                    NUMBERS.get(number++) + "、" + node.get("headings").get(role).asString());
            if (role.equals(section)) {
                lines.add(text);
            } else {
                lines.add(role.equals("plan") && !plan.isEmpty() ? plan : usual.asString());
            }
        }
        return String.join("\n", lines);
    }
}
