package cn.fazhi.audit.extract.problems;

import cn.fazhi.audit.extract.Sample;
import java.util.List;

/** Reads a sample with the lists as shipped. */
final class Read {

    private static final ProblemReader READER = ProblemReader.load(Sample.WORDING);

    private Read() {}

    static ProblemReader.Reading of(Sample sample) {
        return READER.read(
                sample.document(), sample.report(), sample.sections(), sample.sentences(), text -> List.of());
    }

    static ProblemReader.Reading problems(String section) {
        return of(Sample.problems(section.replace("\\n", "\n")));
    }
}
