package cn.fazhi.audit.copying;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.DocumentReader;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.extract.Extraction;
import cn.fazhi.audit.extract.Extractor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports as texts ready to be compared, with the rules of the project. */
final class Texts {

    static final Path PROJECT = Path.of(System.getProperty("project.dir", "."));
    static final Measures MEASURES = new Measures(80, 16, 40, 5, 50, 4, 30, 20);
    static final OwnTextReader READER =
            new OwnTextReader(Boilerplate.load(PROJECT.resolve("rules/boilerplate"), MEASURES));

    private static final Extractor EXTRACTOR = extractor();

    private Texts() {}

    private static Extractor extractor() {
        try {
            return Extractor.load(PROJECT.resolve("rules/lexicon"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static OwnText of(Path file) {
        try {
            return of(new DocumentReader().read(file));
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    static OwnText of(Document document) {
        Extraction extraction = EXTRACTOR.read(document);
        if (!(extraction instanceof Extraction.Read read)) {
            throw new IllegalStateException(extraction + document.text());
        }
        return READER.read(document, read.facts().report(), read.sentences());
    }

    /** Whether a pair reaches a finding of X2 as the checklist has it: 15 % or a passage of 80 characters, in either report. */
    static boolean found(Pair pair) {
        return Math.max(pair.share(), pair.otherShare()) >= 15 || Math.max(pair.longest(), pair.otherLongest()) >= 80;
    }

    /** A document of plain text. */
    static Document document(String source, String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n")) {
            paragraphs.add(new Paragraph(paragraphs.size() + 1, at, at + line.length(), Paragraph.Kind.TEXT));
            at += line.length() + 1;
        }
        return new Document(source, "", text, paragraphs);
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().matches(".*\\.(txt|docx?)"))
                    .sorted()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
