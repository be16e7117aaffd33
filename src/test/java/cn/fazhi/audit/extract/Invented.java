package cn.fazhi.audit.extract;

import cn.fazhi.audit.document.Document;
import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.facts.Count;
import cn.fazhi.audit.facts.Facts;
import cn.fazhi.audit.facts.Scope;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Small invented reports around one sentence, read by the real extractor with the lexicon as shipped. */
public final class Invented {

    /** The lexicon as shipped. */
    public static final Path LEXICON = Path.of(System.getProperty("project.dir", "."), "rules", "lexicon");

    public static final Extractor EXTRACTOR = load(LEXICON);

    /** Prose that names the matter of the report and counts nothing. */
    public static final String PROSE = "松塘镇把法治政府建设放在重要位置，依法行政的氛围日渐浓厚。镇村干部遇事先想规矩、办事先看依据，群众有话愿意讲、有事找得到人，"
            + "法治建设融入了集镇管理、河湖保护和产业发展。一年来风调雨顺，集镇面貌有了新变化，街面更干净，秩序更井然，外出务工的乡亲回来都说好。"
            + "镇里还修通了东岭到河口的水泥路，改造了老旧的电排站，添置了图书和健身器材，老人孩子都有了去处。";

    private static final String TITLE = "松塘镇2023年法治政府建设情况报告";
    private static final String PROBLEMS = "二、存在的问题\n一是部分干部的法治观念还需加强。\n二是宣传的方式还不够多样。";
    private static final String PLAN = "三、下一步打算\n一是加强干部教育。\n二是丰富宣传方式。";

    private Invented() {}

    public static Extractor load(Path folder) {
        try {
            return Extractor.load(folder);
        } catch (LexiconException e) {
            throw new AssertionError(e);
        }
    }

    /** A report whose section on work done holds the sentence. */
    public static String report(String sentence) {
        return String.join("\n", TITLE, PROSE, "一、工作情况", sentence, PROBLEMS, PLAN);
    }

    /** What is read from a report whose section on work done holds the sentence. */
    public static Facts done(String sentence) {
        return facts(report(sentence));
    }

    /** What is read when the sentence stands in the section on problems. */
    public static Facts problem(String sentence) {
        return facts(String.join("\n", TITLE, PROSE, "一、工作情况", "各项工作有序推进。", PROBLEMS + "\n" + sentence, PLAN));
    }

    /** What is read when the sentence stands in the section on the year to come. */
    public static Facts plan(String sentence) {
        return facts(String.join("\n", TITLE, PROSE, "一、工作情况", "各项工作有序推进。", PROBLEMS, PLAN + "\n" + sentence));
    }

    /** What is read from a whole text. */
    public static Facts facts(String text) {
        return facts(EXTRACTOR, document(text));
    }

    public static Facts facts(Extractor extractor, Document document) {
        if (extractor.read(document) instanceof Extraction.Read read) {
            return read.facts();
        }
        throw new AssertionError("refused: " + extractor.read(document));
    }

    /** Why a text is refused; empty when it is read. */
    public static Optional<String> refusal(String text) {
        return EXTRACTOR.read(document(text)) instanceof Extraction.NotAReport other
                ? Optional.of(other.reason())
                : Optional.empty();
    }

    /** A text as a document; a line with " | " is a row of a table. */
    public static Document document(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                Paragraph.Kind kind = line.contains(" | ") ? Paragraph.Kind.TABLE_ROW : Paragraph.Kind.TEXT;
                paragraphs.add(new Paragraph(paragraphs.size() + 1, start, start + line.length(), kind));
            }
            start += line.length() + 1;
        }
        return new Document("样本.txt", "0", text, paragraphs);
    }

    /** The figures of scope done, as "topic value unit qualifier", sorted. */
    public static List<String> figures(Facts facts) {
        return facts.counts().stream()
                .filter(c -> c.scope() == Scope.DONE)
                .map(Invented::told)
                .sorted()
                .toList();
    }

    private static String told(Count c) {
        String value = BigDecimal.valueOf(c.value()).stripTrailingZeros().toPlainString();
        return c.topic() + " " + value + c.measure() + " " + c.qualifier().code();
    }

    /** Expected figures, written with ； between them; "exact" may be left out. */
    public static List<String> expected(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("；"))
                        .map(String::strip)
                        .map(f -> f.split(" ").length == 2 ? f + " exact" : f)
                        .sorted()
                        .toList();
    }
}
