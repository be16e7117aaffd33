package cn.fazhi.audit.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the list items of one file and writes their labels, which Word leaves out of the text. */
final class ListCounters {

    private static final int LEVELS = 9;
    /** A level that has not been used since it was last restarted. */
    private static final int FRESH = Integer.MIN_VALUE;

    private record Use(int list, int level) {}

    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Set<Use> begun = new HashSet<>();

    /** Counts one item and puts its label in front of its text. */
    String label(NumberedList list, int level, CharSequence text) {
        if (level < 0 || level >= list.levels().size()) {
            return text.toString();
        }
        ListLevel form = list.levels().get(level);
        String label = written(list, form, count(list, level));
        return form.joined() ? label + text : ListLabel.joined(label, text);
    }

    private int[] count(NumberedList list, int level) {
        int[] numbers = counts.computeIfAbsent(list.counter(), key -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, FRESH);
            return fresh;
        });
        Integer start = list.starts().get(level);
        if (begun.add(new Use(list.id(), level)) && start != null) {
            numbers[level] = start;
        } else if (numbers[level] == FRESH) {
            numbers[level] = list.levels().get(level).start();
        } else {
            numbers[level]++;
        }
        for (int inner = level + 1; inner < list.levels().size(); inner++) {
            if (level < list.levels().get(inner).restartsAfter()) {
                numbers[inner] = FRESH;
            }
        }
        return numbers;
    }

    private static String written(NumberedList list, ListLevel form, int[] numbers) {
        if (form.style() == NumberStyle.BULLET) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < form.text().length(); i++) {
            char c = form.text().charAt(i);
            int level = c == '%' && i + 1 < form.text().length() ? form.text().charAt(i + 1) - '1' : -1;
            if (level >= 0 && level < list.levels().size()) {
                ListLevel named = list.levels().get(level);
                int number = numbers[level] == FRESH ? named.start() : numbers[level];
                out.append((form.legal() ? NumberStyle.DECIMAL : named.style()).format(number));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
