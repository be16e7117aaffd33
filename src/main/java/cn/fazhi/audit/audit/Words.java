package cn.fazhi.audit.audit;

import cn.fazhi.audit.extract.Extractor;
import cn.fazhi.audit.extract.WordFault;
import cn.fazhi.audit.rules.RuleProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a rules folder, read as far as they go.
 *
 * @param extractor must not be used when a problem refuses
 * @param copying the same
 * @param problems everything wrong with them
 */
record Words(Extractor extractor, CopyRules copying, List<RuleProblem> problems) {

    static Words read(Path folder) {
        List<WordFault> faults = new ArrayList<>();
        Extractor extractor = Extractor.load(folder.resolve("lexicon"), faults);
        CopyRules copying =
                CopyRules.load(folder.resolve("boilerplate"), extractor.topics().keySet(), faults);
        return new Words(
                extractor,
                copying,
                faults.stream().map(fault -> problem(folder, fault)).toList());
    }

    private static RuleProblem problem(Path folder, WordFault fault) {
        return fault.line() == 0
                ? RuleProblem.of(fault.file(), fault.sentence())
                : RuleProblem.at(
                        fault.file(),
                        fault.line(),
                        line(folder.resolve(fault.file()), fault.line()),
                        fault.words(),
                        fault.sentence(),
                        fault.refuses());
    }

    static RuleProblem problem(Path folder, String file, int line, String sentence) {
        return RuleProblem.at(file, line, line(folder.resolve(file), line), "", sentence, true);
    }

    private static String line(Path file, int number) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines().skip(number - 1L).findFirst().orElse("").replace("\uFEFF", "");
        } catch (IOException e) {
            return "";
        }
    }
}
