package cn.fazhi.audit.extract.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything measured, and every difference with its passage. */
final class Scoreboard {

    /**
     * A difference.
     *
     * @param passage where
     * @param kind missed, false, trap, wrong or alarm
     * @param words what differs
     */
    record Note(Passage passage, String kind, String words) {}

    /** Figures that earn, as score_facts counts them. */
    final Cell done = new Cell();
    /** All figures, earning held apart from not earning. */
    final Cell all = new Cell();

    final Map<String, Cell> topics = new TreeMap<>();
    final Map<String, Cell> scopes = new TreeMap<>();
    final Map<String, Cell> qualifiers = new TreeMap<>();
    /** Readings other than figures, by kind; nothing is ever false there, only right or missed. */
    final Map<String, Cell> readings = new TreeMap<>();

    private final List<Note> notes = new ArrayList<>();
    private int unitsWrong;
    private int trapsSet;
    private int trapsTaken;
    private int alarms;

    static Cell of(Map<String, Cell> table, String key) {
        return table.computeIfAbsent(key, k -> new Cell());
    }

    void note(Passage passage, String kind, String words) {
        notes.add(new Note(passage, kind, words));
    }

    /** One question about anything but a figure. */
    void ask(Passage passage, String kind, boolean right, String words) {
        if (right) {
            of(readings, kind).right();
        } else {
            of(readings, kind).missed();
            note(passage, "wrong", kind + "：" + words);
        }
    }

    void setTraps(int more) {
        trapsSet += more;
    }

    void takeTrap(Passage passage, String words) {
        trapsTaken++;
        note(passage, "trap", words);
    }

    void alarm(Passage passage, String words) {
        alarms++;
        note(passage, "alarm", words);
    }

    void wrongUnit(Passage passage, String words) {
        unitsWrong++;
        note(passage, "wrong", "单位：" + words);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    int unitsWrong() {
        return unitsWrong;
    }

    int trapsSet() {
        return trapsSet;
    }

    int trapsTaken() {
        return trapsTaken;
    }

    int alarms() {
        return alarms;
    }
}
