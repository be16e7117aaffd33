package cn.fazhi.audit.bench;

import cn.fazhi.audit.copying.Boilerplate;
import cn.fazhi.audit.copying.Measures;
import cn.fazhi.audit.copying.OwnText;
import cn.fazhi.audit.copying.OwnTextReader;
import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;
import cn.fazhi.audit.planted.Copier;
import cn.fazhi.audit.planted.Originals;
import cn.fazhi.audit.planted.Planted;
import cn.fazhi.audit.planted.Township;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A batch of invented reports, the last of them copies of the first. */
final class PlantedBatch {

    static final Measures MEASURES = new Measures(80, 16, 40, 5, 50, 4, 30, 20);

    /** Copies in every batch: five at each of four levels. */
    static final int COPIES = 20;

    private static final double[] REPLACED = {0, 0.2, 0.4, 0.6};
    private static final double SWAPPED = 0.3;
    private static final Pattern SENTENCE = Pattern.compile("[^。；]+[。；]?");

    private final int size;

    PlantedBatch(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** A report of the batch. */
    Planted report(int number) {
        int copy = number - (size - COPIES);
        if (copy < 0) {
            return Originals.report(number);
        }
        return new Copier(REPLACED[copy % REPLACED.length], SWAPPED, copy)
                .copy(Originals.report(copy), Township.of(number));
    }

    boolean planted(int one, int other) {
        return other - one == size - COPIES;
    }

    /** A report's text as the audit reads it, its outline taken from the form of its paragraphs. */
    static OwnText text(Planted planted, OwnTextReader reader) {
        String text = planted.text();
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (String paragraph : planted.paragraphs()) {
            int number = paragraphs.size() + 1;
            paragraphs.add(new Paragraph(number, at, at + paragraph.length(), Paragraph.Kind.TEXT));
            Matcher m = SENTENCE.matcher(paragraph);
            while (number > 2 && m.find()) {
                boolean heading = paragraph.length() < 30;
                sentences.add(new Sentence(
                        m.group(),
                        at + m.start(),
                        at + m.end(),
                        number,
                        "",
                        "",
                        Role.ACHIEVEMENT,
                        Scope.DONE,
                        heading));
            }
            at += paragraph.length() + 1;
        }
        return reader.read(new Document("", "", text, paragraphs), head(planted), sentences);
    }

    private static cn.fazhi.audit.facts.Report head(Planted planted) {
        return new cn.fazhi.audit.facts.Report(
                planted.township().name(), "镇", 2024, "", null, null, true, true, true, 0, List.of());
    }

    static OwnTextReader reader() {
        return new OwnTextReader(Boilerplate.load(Project.rules().resolve("boilerplate"), MEASURES));
    }
}
