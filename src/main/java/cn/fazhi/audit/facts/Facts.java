package cn.fazhi.audit.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything read from one report, in the order of its text.
 *
 * @param report its head
 * @param sections its sections, and passages that take another role than their section
 * @param counts every figure, whatever its scope
 * @param frequencies every "每周", "定期"
 * @param mentions every wording about a topic
 * @param problems the shortcomings it admits
 * @param measures what it did or will do about them
 * @param sums figures that must agree
 * @param flaws slips of the text, one entry a kind
 * @param tallies what was done, one entry a topic
 * @param lookedFor where each topic was looked for
 * @param unread what of the file could not be read, in Chinese, such as 第3、5页是扫描图片，没有文字层
 * @param corrected what people put right in it, in the order of the text
 */
public record Facts(
        Report report,
        List<Section> sections,
        List<Count> counts,
        List<Frequency> frequencies,
        List<Mention> mentions,
        Problems problems,
        List<Measure> measures,
        List<SumCheck> sums,
        List<Flaws> flaws,
        List<Tally> tallies,
        List<LookedFor> lookedFor,
        List<String> unread,
        List<Corrected> corrected) {

    public Facts {
        sections = List.copyOf(sections);
        counts = List.copyOf(counts);
        frequencies = List.copyOf(frequencies);
        mentions = List.copyOf(mentions);
        measures = List.copyOf(measures);
        sums = List.copyOf(sums);
        flaws = List.copyOf(flaws);
        tallies = List.copyOf(tallies);
        lookedFor = List.copyOf(lookedFor);
        unread = List.copyOf(unread);
        corrected = List.copyOf(corrected);
    }

    /** The facts of a file that was read as a whole. */
    public Facts(
            Report report,
            List<Section> sections,
            List<Count> counts,
            List<Frequency> frequencies,
            List<Mention> mentions,
            Problems problems,
            List<Measure> measures,
            List<SumCheck> sums,
            List<Flaws> flaws,
            List<Tally> tallies,
            List<LookedFor> lookedFor) {
        this(
                report,
                sections,
                counts,
                frequencies,
                mentions,
                problems,
                measures,
                sums,
                flaws,
                tallies,
                lookedFor,
                List.of(),
                List.of());
    }

    /** One Chinese sentence for each thing that could not be read, and for each correction whose words are not there as they were. */
    public List<String> notices() {
        return Stream.concat(
                        unread.stream().map(what -> what + "，这部分没有读取，请对照原件人工核对。"),
                        corrected.stream().filter(one -> !one.applied()).map(Facts::lost))
                .toList();
    }

    private static String lost(Corrected one) {
        Correction correction = one.correction();
        return correction.by() + correction.change().word() + "的“"
                + correction.fact().words() + "”（" + correction.reason() + "）在这次读取中对不上，没有采用，请重新核对。";
    }

    /** Every fact that can be put right, in the order of the kinds. */
    public List<Fact> correctable() {
        return all().stream().filter(fact -> FactKind.of(fact).isPresent()).toList();
    }

    /** The same facts with what was put right to get them. */
    public Facts corrected(List<Corrected> by) {
        return new Facts(
                report,
                sections,
                counts,
                frequencies,
                mentions,
                problems,
                measures,
                sums,
                flaws,
                tallies,
                lookedFor,
                unread,
                by);
    }

    /** The correction behind a fact; empty where it counts as it was read. */
    public Optional<Corrected> correction(Fact fact) {
        return corrected.isEmpty()
                ? Optional.empty()
                : corrected.stream().filter(one -> one.made(fact)).findFirst();
    }

    private List<Evidence> causesApart() {
        return problems.all().stream()
                .flatMap(p -> p.evidence().stream().skip(1))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Evidence> answers() {
        return measures.stream()
                .filter(m -> !m.problems().isEmpty())
                .flatMap(m -> m.evidence().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every fact a rule may match, in a fixed order. */
    public List<Fact> all() {
        List<Fact> all = new ArrayList<>();
        all.add(report);
        all.addAll(sections);
        all.addAll(counts);
        all.addAll(frequencies);
        all.addAll(mentions);
        all.addAll(problems.all());
        all.add(problems);
        all.add(new Grounds("cause", causesApart()));
        all.add(new Grounds("measure", answers()));
        all.addAll(measures);
        all.addAll(sums);
        flaws.forEach(f -> all.addAll(f.all()));
        all.addAll(flaws);
        all.addAll(tallies);
        all.addAll(lookedFor);
        return all;
    }
}
