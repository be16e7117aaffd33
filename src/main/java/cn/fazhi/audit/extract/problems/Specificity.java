package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides whether a shortcoming names an object narrower than 部分, 各, 一些 and says what fails there. */
final class Specificity {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;！？\\n]+");

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.年月第])(?:\\d+(?:\\.\\d+)?|[二两三四五六七八九十百]{1,4}(?=个|名|起))(?:余|多)?(?:个|名|人|件|起|次|处|份|户|家|条|项|宗|辆|台|套|%|％|年未|年没)");

    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fa5]{1,4}?(?:村|社区|屯|寨)(?![民级干规委务组两落庄镇容居])");

    /** How far before a word 部分 makes it vague again. */
    private static final int VAGUE = 4;

    private final WordList boilerplate;
    private final WordList concrete;
    private final WordList objects;
    private final WordList vague;
    private final WordList genericPlaces;

    Specificity(WordFolder wording) {
        boilerplate = wording.list("problem-boilerplate.txt");
        concrete = wording.list("problem-concrete.txt");
        objects = wording.list("problem-object.txt");
        vague = wording.list("problem-vague-part.txt");
        genericPlaces = wording.list("place-generic.txt");
    }

    /**
     * A decision and its ground.
     *
     * @param specific the decision
     * @param why what it rests on, in Chinese
     */
    record Verdict(boolean specific, String why) {}

    Verdict judge(String problem) {
        String nearestObject = "";
        String nearestFailure = "";
        Matcher m = SENTENCE.matcher(problem);
        while (m.find()) {
            String masked = masked(m.group());
            String failure = failure(masked);
            String object = object(m.group());
            if (object != null && failure != null) {
                return new Verdict(true, "写明对象（" + object + "），并写明哪里出了问题（“" + failure + "”）");
            }
            nearestObject = object == null ? nearestObject : object;
            nearestFailure = failure == null ? nearestFailure : "“" + failure + "”";
        }
        return new Verdict(false, why(problem, nearestObject, nearestFailure));
    }

    private String why(String problem, String object, String failure) {
        String formula = boilerplate.hits(problem).stream()
                .map(h -> "“" + h.words() + "”")
                .findFirst()
                .orElse("");
        if (object.isEmpty()) {
            return "没有写明比“部分、各、一些”更具体的对象" + (formula.isEmpty() ? "" : "，" + formula + "属套话");
        }
        if (failure.isEmpty()) {
            return "虽提到" + object + "，但没有写明具体哪里出了问题" + (formula.isEmpty() ? "" : "，" + formula + "属套话");
        }
        return "对象（" + object + "）与毛病（" + failure + "）不在同一句，看不出是同一件事";
    }

    private String masked(String sentence) {
        StringBuilder text = new StringBuilder(sentence);
        for (WordList.Hit hit : boilerplate.hits(sentence)) {
            for (int i = hit.start(); i < hit.end(); i++) {
                text.setCharAt(i, '　');
            }
        }
        return text.toString();
    }

    private @Nullable String failure(String masked) {
        List<WordList.Hit> hits = concrete.hits(masked);
        return hits.isEmpty() ? null : around(masked, hits.get(0));
    }

    /** The failure with what follows up to the next comma, so that the reason reads as a phrase. */
    private static String around(String text, WordList.Hit hit) {
        int end = hit.end();
        while (end < text.length() && end - hit.start() < 16 && "，、：　".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(hit.start(), end);
    }

    private @Nullable String object(String sentence) {
        Matcher number = NUMBER.matcher(sentence);
        if (number.find()) {
            return "数量“" + number.group() + "”";
        }
        for (String place : places(sentence)) {
            return "地点“" + place + "”";
        }
        for (WordList.Hit hit : objects.hits(sentence)) {
            boolean part = vague.in(sentence.substring(Math.max(0, hit.start() - VAGUE), hit.start()));
            boolean post = hit.note().equals("岗位")
                    || hit.note().equals("机构")
                    || hit.note().equals("人群");
            if (!part || !post) {
                return hit.note() + "“" + hit.words() + "”";
            }
        }
        return null;
    }

    private List<String> places(String sentence) {
        List<String> places = new ArrayList<>();
        Matcher m = PLACE.matcher(sentence);
        while (m.find()) {
            boolean named = m.group().length() > 2 && !genericPlaces.is(m.group());
            if (named && !vague.in(m.group())) {
                places.add(m.group());
            }
        }
        return places;
    }
}
