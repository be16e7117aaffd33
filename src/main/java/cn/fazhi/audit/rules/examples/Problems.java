package cn.fazhi.audit.rules.examples;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one file of examples. */
final class Problems {

    private final String file;
    private final List<String> lines = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** Adds a problem; line 0 means the file as a whole. */
    void add(int line, String text) {
        lines.add(file + (line > 0 ? ":" + line : "") + " " + text);
    }

    List<String> lines() {
        return lines;
    }
}
