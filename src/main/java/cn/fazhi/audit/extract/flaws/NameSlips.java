package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A 镇 that speaks of itself as 我乡, and the like. */
final class NameSlips {

    /** How many characters after the word are quoted with it. */
    private static final int CONTEXT = 3;

    /** What each type of unit calls itself, by the character or word its own name ends in. */
    private final Map<String, WordList> selves = new LinkedHashMap<>();

    /** What all other types call themselves: most paragraphs have none of it. */
    private final Map<String, WordList> others = new LinkedHashMap<>();

    NameSlips(WordFolder wording) {
        selves.put("乡", wording.list("self-township.txt"));
        selves.put("镇", wording.list("self-town.txt"));
        selves.put("街道", wording.list("self-street.txt"));
        selves.put("苏木", wording.list("self-sumu.txt"));
        selves.put("部门", wording.list("self-department.txt"));
        for (String own : selves.keySet()) {
            others.put(
                    own,
                    WordList.union(selves.entrySet().stream()
                            .filter(e -> !e.getKey().equals(own))
                            .map(Map.Entry::getValue)
                            .toList()));
        }
    }

    List<Slip> find(Text text) {
        String own = kind(text.report().type());
        List<Slip> slips = new ArrayList<>();
        if (own.isEmpty()) {
            return slips;
        }
        String shortName = shortName(text.report().name(), own);
        Pattern wrongSuffix = wrongSuffix(shortName, own);
        for (Paragraph paragraph : text.document().paragraphs()) {
            String words = Text.withoutCitations(text.document().textOf(paragraph));
            for (WordList.Hit hit : hits(words, own, shortName, wrongSuffix)) {
                int end = paragraph.start() + context(words, hit.end());
                slips.add(new Slip(paragraph.start() + hit.start(), end, hit.note(), true));
            }
        }
        return slips;
    }

    private static String kind(String type) {
        return type.equals("民族乡") ? "乡" : type;
    }

    private List<WordList.Hit> hits(String words, String own, String shortName, Pattern wrongSuffix) {
        List<WordList.Hit> hits = new ArrayList<>(0);
        boolean may = others.getOrDefault(own, WordList.EMPTY).in(words);
        selves.forEach((kind, list) -> {
            if (may && !kind.equals(own)) {
                list.hits(words).stream()
                        .filter(h -> !own.equals("部门") || bySpeaker(h.words()))
                        .forEach(h -> hits.add(noted(h.start(), h.end(), h.words(), own)));
            }
        });
        if (!shortName.isEmpty() && words.contains(shortName)) {
            Matcher m = wrongSuffix.matcher(words);
            while (m.find()) {
                hits.add(noted(m.start(), m.end(), m.group(), own));
            }
        }
        return WordList.withoutOverlaps(hits);
    }

    /** A county department may well write of 全镇 or 乡党委: it supervises them. Only 我镇 or 本乡 is a slip there. */
    private static boolean bySpeaker(String words) {
        return words.startsWith("我") || words.startsWith("本");
    }

    private static WordList.Hit noted(int start, int end, String words, String own) {
        return new WordList.Hit(start, end, words, "本单位是" + own + "，这里写成“" + words + "”");
    }

    /** The own name without its ending, where another's may stand behind it; "" for a department and when too little is left. */
    private static String shortName(String name, String own) {
        String shortName = name.endsWith(own) ? name.substring(0, name.length() - own.length()) : "";
        return shortName.length() < 2 || own.equals("部门") ? "" : shortName;
    }

    /** The own short name with another type's ending: 东关乡 in a report of 东关镇. */
    private static Pattern wrongSuffix(String shortName, String own) {
        String others = String.join(
                "|",
                List.of("乡", "镇", "街道", "苏木").stream()
                        .filter(s -> !s.equals(own))
                        .toList());
        return Pattern.compile("(?<!原)" + Pattern.quote(shortName) + "(?:" + others + ")(?![镇村土])");
    }

    private static int context(String words, int from) {
        int end = from;
        while (end < words.length() && end - from < CONTEXT && Character.isIdeographic(words.charAt(end))) {
            end++;
        }
        return end;
    }
}
