package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.extract.Sample;
import cn.fazhi.audit.facts.Flaws;
import java.util.List;

/** Finds the slips of one kind in a sample with the lists as shipped, and checks that each quote stands where it says. */
final class Slips {

    private static final FlawReader READER = FlawReader.load(Sample.WORDING);

    private Slips() {}

    static List<Flaws> all(Sample s) {
        List<Flaws> all = READER.read(s.document(), s.report(), s.sections(), s.sentences());
        all.stream().flatMap(f -> f.evidence().stream()).forEach(e -> {
            if (!s.document().text().substring(e.start(), e.end()).equals(e.quote())) {
                throw new AssertionError(e + " does not stand there");
            }
        });
        return all;
    }

    static Flaws of(String kind, Sample sample) {
        return all(sample).stream()
                .filter(f -> f.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** One body sentence below a heading. */
    static Flaws of(String kind, String name, String type, String sentence) {
        return of(kind, Sample.of(name, type, 2023, "", "本段之前。\n一、工作成效\n" + sentence.replace("\\n", "\n")));
    }
}
