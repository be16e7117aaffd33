package cn.fazhi.audit.extract.flaws;

import cn.fazhi.audit.document.Paragraph;
import cn.fazhi.audit.extract.Sentence;
import cn.fazhi.audit.extract.WordFolder;
import cn.fazhi.audit.extract.WordList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Another township's or county's name where only the own can stand. Looks only at places that say "we": the subject of
 * the report's own acts, what is being improved, who leads, the signature. A wrong accusation costs more than a miss.
 */
final class ForeignNames {

    private static final Pattern SIGNATURE =
            Pattern.compile("^(?:中共)?([\\u4e00-\\u9fa5]{2,16}?(?:镇|乡|街道|苏木))(?:人民政府|党委|委员会|办事处|党工委|街道办事处)?$");

    /** How many paragraphs from the end can be a signature. */
    private static final int LAST = 4;

    private static final String COUNTY = "county-names.txt";

    private final WordList neighbours;
    private final SelfContexts contexts;
    private final List<String> county;

    ForeignNames(WordFolder wording) {
        neighbours = wording.list("foreign-neighbour.txt");
        contexts = new SelfContexts(wording);
        county = wording.has(COUNTY) ? wording.list(COUNTY).words() : List.of();
    }

    List<String> county() {
        return county;
    }

    /** Names known to be another unit's, in places where only the own can stand. */
    List<Slip> find(Text text, Collection<String> units) {
        OwnNames own = OwnNames.of(text.report());
        List<Slip> slips = new ArrayList<>();
        if (own.township().isEmpty()) {
            return slips;
        }
        List<String> foreign = units.stream().filter(own::isForeign).sorted().toList();
        for (Sentence sentence : text.sentences()) {
            String words = Text.withoutCitations(sentence.text());
            for (String unit : neighbours.in(words) ? List.<String>of() : foreign) {
                contexts.known(words, unit).stream()
                        .map(n -> n.moved(sentence.start()))
                        .forEach(n -> slips.add(new Slip(n.start(), n.end(), own.why(unit), true)));
            }
        }
        return slips;
    }

    List<Slip> find(Text text) {
        OwnNames own = OwnNames.of(text.report());
        List<SelfContexts.Named> named = new ArrayList<>();
        if (own.township().isEmpty()) {
            return List.of();
        }
        for (Sentence sentence : text.sentences()) {
            String words = Text.withoutCitations(sentence.text());
            List<SelfContexts.Named> here = contexts.names(words, own::isForeign).stream()
                    .map(n -> n.moved(sentence.start()))
                    .toList();
            if (!here.isEmpty() && !neighbours.in(words)) {
                named.addAll(here);
            }
        }
        Map<String, Long> often = named.stream()
                .map(SelfContexts.Named::name)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Slip> slips = new ArrayList<>();
        for (SelfContexts.Named n : named) {
            boolean sure = n.plain() || often.getOrDefault(n.name(), 0L) > 1;
            slips.add(new Slip(n.start(), n.end(), own.why(n.name()), sure));
        }
        signature(text, own, slips);
        return slips;
    }

    private static void signature(Text text, OwnNames own, List<Slip> slips) {
        List<Paragraph> all = text.document().paragraphs();
        for (Paragraph paragraph : all.subList(Math.max(1, all.size() - LAST), Math.max(1, all.size()))) {
            Matcher m = SIGNATURE.matcher(text.document().textOf(paragraph).strip());
            boolean title = text.report().evidence().stream()
                    .anyMatch(e -> e.start() < paragraph.end() && paragraph.start() < e.end());
            if (!title && m.find() && own.isForeign(m.group(1))) {
                slips.add(new Slip(paragraph.start(), paragraph.end(), "落款不是本单位（" + own.township() + "）", true));
            }
        }
    }
}
