package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.facts.Role;
import java.util.ArrayList;
import java.util.List;

/** Parts what a problem section says into problems, causes and rectification, without yet saying which is which's. */
final class Passages {

    private final WordList label;
    private final WordList causeHeading;
    private final WordList rectificationHeading;
    private final WordList rectificationLead;
    private final WordList failing;

    Passages(WordFolder wording) {
        label = wording.list("problem-label.txt");
        causeHeading = wording.list("cause-heading.txt");
        rectificationHeading = wording.list("rectification-heading.txt");
        rectificationLead = wording.list("rectification-lead.txt");
        failing = wording.list("problem-failing.txt");
    }

    /**
     * One problem section, sorted.
     *
     * @param problems what it says fails, put together as a list
     * @param causes passages that only give causes, in order
     * @param rectification what it says was or will be done
     */
    record Passage(Points problems, List<List<Unit>> causes, List<Unit> rectification) {}

    private enum Part {
        PROBLEMS,
        CAUSES,
        RECTIFICATION
    }

    /** The problem sections, in order. */
    List<Passage> of(List<Sentence> sentences) {
        List<Passage> passages = new ArrayList<>();
        List<Sentence> run = new ArrayList<>();
        for (Sentence sentence : sentences) {
            boolean here = sentence.role() == Role.PROBLEM;
            if (!run.isEmpty() && !sentence.section().equals(run.get(0).section())) {
                passages.add(sorted(Unit.of(run)));
                run.clear();
            }
            if (here) {
                run.add(sentence);
            }
        }
        if (!run.isEmpty()) {
            passages.add(sorted(Unit.of(run)));
        }
        return passages;
    }

    private Passage sorted(List<Unit> units) {
        Passage passage = new Passage(new Points(), new ArrayList<>(), new ArrayList<>());
        Part part = Part.PROBLEMS;
        boolean inline = false;
        Points aside = new Points();
        for (Unit unit : units) {
            Part from = inline && unit.opensParagraph() ? Part.PROBLEMS : part;
            Part next = part(unit, from, passage.problems(), aside);
            if (next != part && next != Part.PROBLEMS) {
                inline = !unit.opensParagraph()
                        && unit.marker() == null
                        && passage.problems().top().isEmpty();
            }
            if (next != part || opens(unit, next)) {
                aside = new Points();
                if (next == Part.CAUSES) {
                    passage.causes().add(new ArrayList<>());
                }
            }
            part = next;
            switch (part) {
                case PROBLEMS -> {
                    if (!sectionHeading(unit) && !isLabel(unit)) {
                        passage.problems().add(unit);
                    }
                }
                case CAUSES -> passage.causes().get(passage.causes().size() - 1).add(unit);
                case RECTIFICATION -> passage.rectification().add(unit);
            }
            aside.add(unit);
        }
        return passage;
    }

    /** Whether the unit opens a part anew although the part before was of the same kind. */
    private boolean opens(Unit unit, Part part) {
        return part == Part.CAUSES && causeHeading.opens(unit.words());
    }

    private Part part(Unit unit, Part part, Points problems, Points aside) {
        if (sectionHeading(unit) || isLabel(unit)) {
            return Part.PROBLEMS;
        }
        String words = unit.words();
        if (causeHeading.opens(words)) {
            return Part.CAUSES;
        }
        boolean heading = unit.heading() && unit.text().length() < 30;
        if (rectificationLead.opens(words) || heading && rectificationHeading.in(words) && !failing.in(words)) {
            return Part.RECTIFICATION;
        }
        if (part == Part.PROBLEMS || unit.marker() == null) {
            return part;
        }
        boolean ownList = aside.goesOn(unit.marker()) || unit.marker().ordinal() == 1;
        return !ownList && problems.goesOn(unit.marker()) ? Part.PROBLEMS : part;
    }

    private static boolean sectionHeading(Unit unit) {
        return unit.heading()
                && unit.sentence()
                        .text()
                        .strip()
                        .equals(unit.sentence().section().strip());
    }

    private boolean isLabel(Unit unit) {
        return (unit.heading() || unit.marker() == null) && label.is(unit.text().strip());
    }
}
