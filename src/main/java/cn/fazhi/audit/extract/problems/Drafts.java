package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the points of a problem section into single problems; where nothing is numbered, by paragraph or sentence. */
final class Drafts {

    private final WordList intro;
    private final WordList failing;
    private final WordList listEnd;

    Drafts(WordFolder wording) {
        intro = wording.list("problem-intro.txt");
        failing = wording.list("problem-failing.txt");
        listEnd = wording.list("problem-list-end.txt");
    }

    List<Draft> of(Points points) {
        List<Draft> drafts = new ArrayList<>();
        if (points.top().isEmpty()) {
            return unnumbered(points.before());
        }
        points.top().forEach(p -> numbered(p, drafts));
        return drafts;
    }

    /** A point that itself says what fails is one problem with all below it; a mere label leaves it to the points below. */
    private void numbered(Point point, List<Draft> drafts) {
        boolean says = point.own().stream().anyMatch(u -> fails(u.words()));
        if (point.below().isEmpty() || says) {
            drafts.add(draft(point.all()));
        } else {
            point.below().forEach(p -> numbered(p, drafts));
        }
    }

    private static Draft draft(List<Unit> units) {
        StringBuilder text = new StringBuilder();
        units.forEach(u -> text.append(u.text().strip()));
        return new Draft(units.get(0).start(), units.get(units.size() - 1).end(), text.toString(), "");
    }

    private List<Draft> unnumbered(List<Unit> units) {
        Map<Integer, List<Unit>> paragraphs = new LinkedHashMap<>();
        for (Unit unit : units) {
            Unit rest = withoutIntro(unit);
            boolean begun = paragraphs.containsKey(unit.paragraph());
            if (begun || failing.in(rest.text())) {
                paragraphs
                        .computeIfAbsent(unit.paragraph(), k -> new ArrayList<>())
                        .add(rest);
            }
        }
        if (paragraphs.size() > 1) {
            return paragraphs.values().stream().map(Drafts::draft).toList();
        }
        List<List<Unit>> groups = new ArrayList<>();
        for (Unit unit : paragraphs.values().stream().flatMap(List::stream).toList()) {
            if (groups.isEmpty() || failing.in(unit.text())) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(unit);
        }
        List<Draft> drafts = groups.stream().map(Drafts::draft).toList();
        if (drafts.isEmpty()) {
            return drafts;
        }
        boolean announced =
                units.stream().noneMatch(u -> u.start() == drafts.get(0).start());
        return drafts.size() == 1 ? listed(drafts.get(0), announced) : drafts;
    }

    /** “存在A不足、B滞后、C不强等问题” or, announced, “主要是A不高，B不强”: each part that says what fails is a problem. */
    private List<Draft> listed(Draft draft, boolean announced) {
        if (draft.text().length() != draft.end() - draft.start()) {
            return List.of(draft);
        }
        List<WordList.Hit> ends = listEnd.hits(draft.text());
        String list = ends.isEmpty()
                ? draft.text()
                : draft.text().substring(0, ends.get(0).start());
        List<Draft> parts = new ArrayList<>();
        int from = 0;
        for (String part : list.split("[、，；]")) {
            if (!failing.in(part)) {
                return List.of(draft);
            }
            parts.add(new Draft(draft.start() + from, draft.start() + from + part.length(), part, ""));
            from += part.length() + 1;
        }
        boolean named = announced || !ends.isEmpty() && list.indexOf('，') < 0;
        return named && parts.size() > 1 ? parts : List.of(draft);
    }

    private boolean fails(String words) {
        return failing.in(blanked(words));
    }

    private String blanked(String words) {
        StringBuilder text = new StringBuilder(words);
        intro.hits(words).forEach(h -> text.replace(h.start(), h.end(), "　".repeat(h.end() - h.start())));
        return text.toString();
    }

    /** The unit from after the opening formulas on, one after the other, as long as nothing that fails stands between. */
    private Unit withoutIntro(Unit unit) {
        String text = unit.text();
        int cut = 0;
        for (WordList.Hit hit : intro.hits(text)) {
            if (failing.in(text.substring(cut, hit.start()))) {
                break;
            }
            cut = hit.end();
        }
        return unit.from(cut);
    }
}
