package cn.fazhi.audit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules of a file ask, give and say, in Chinese, without a report at hand. */
final class RuleWords {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    private final RuleSet rules;
    private final ValueWords values;

    /**
     * @param topics the Chinese names of topics
     */
    RuleWords(RuleSet rules, Map<String, String> topics) {
        this.rules = rules;
        this.values = new ValueWords(List.of(), topics);
    }

    ItemWording of(Item item) {
        RuleFile file = rules.file(item);
        return new ItemWording(
                item,
                file.redFlag(),
                ordered(rules, file).stream().map(rule -> of(file, rule)).toList());
    }

    private RuleWording of(RuleFile file, RuleText rule) {
        RuleSpec spec = rules.specs().get(rule.name());
        return new RuleWording(
                rule.name(),
                worth(spec, rule),
                !file.redFlag() && rule.equals(file.rules().get(0)),
                rule.line(),
                conditions(Conditions.of(file, rule)),
                sentence(rule.value("reason"), file),
                sentence(rule.value("next"), file));
    }

    private List<String> conditions(List<Part> parts) {
        AskedWords asked = new AskedWords(values, names(parts));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            words.add((parts.size() > 1 ? AskedWords.circled(i + 1) : "") + asked(parts.get(i), asked));
        }
        return words;
    }

    private static String asked(Part part, AskedWords asked) {
        if (part instanceof Part.Pattern pattern) {
            return asked.of(pattern, pattern.constraints().size());
        }
        if (part instanceof Part.Absent absent) {
            return "没有" + joined(absent.parts(), asked, "，同时有");
        }
        if (part instanceof Part.Choice choice) {
            return "以下几种情形有一种就行："
                    + choice.ways().stream()
                            .map(way -> joined(way, asked, "，并有"))
                            .collect(Collectors.joining("；或者"));
        }
        return "符合“" + ((Part.Whole) part).text() + "”";
    }

    private static String joined(List<Part> parts, AskedWords asked, String between) {
        return parts.stream().map(part -> asked(part, asked)).collect(Collectors.joining(between));
    }

    /** A rule's sentence with the names of its places in Chinese: {4-times} becomes 〔4-次数〕. */
    private static String sentence(@Nullable String text, RuleFile file) {
        if (text == null) {
            return "";
        }
        return PLACE.matcher(text).replaceAll(place -> {
            String words = NAME.matcher(place.group(1)).replaceAll(name -> quoted(placed(name.group(), file)));
            return quoted("〔" + words + "〕");
        });
    }

    private static String quoted(String words) {
        return Matcher.quoteReplacement(words);
    }

    private static String placed(String name, RuleFile file) {
        if (name.equals(Template.QUOTE) || name.equals(Template.QUOTES)) {
            return name.equals(Template.QUOTE) ? "原文" : "原文各处";
        }
        return file.rules().stream()
                .flatMap(rule -> new TreeSet<>(rule.types().values()).stream())
                .filter(type -> FieldWords.knows(type, name))
                .findFirst()
                .map(type -> FieldWords.field(type, name).word())
                .orElse(name);
    }

    /** The tiers from the highest points to the lowest, as the score sheet has them, then what is no tier. */
    static List<RuleText> ordered(RuleSet rules, RuleFile file) {
        Comparator<RuleText> byPoints =
                Comparator.comparing((RuleText rule) -> -points(rules.specs().get(rule.name())));
        return file.redFlag()
                ? file.rules()
                : file.rules().stream().sorted(byPoints).toList();
    }

    private static double points(@Nullable RuleSpec spec) {
        return spec instanceof RuleSpec.Tier tier ? tier.points() - (tier.share() ? 0.01 : 0) : -1;
    }

    /** What a rule gives or does. */
    static String worth(@Nullable RuleSpec spec, RuleText rule) {
        if (spec instanceof RuleSpec.Tier tier) {
            RuleText.Call call = rule.call();
            boolean asks = call != null && call.method().equals("askPerson");
            String points = Template.plain(tier.points()) + "分";
            return tier.share() ? "按比例得分，不到" + points : asks ? "暂定" + points + "，人工核实" : points;
        }
        if (spec instanceof RuleSpec.Flag flag) {
            return switch (flag.level()) {
                case RETURN -> "每处扣" + Template.plain(flag.deduct()) + "分，退回";
                case DEDUCT -> "每处扣" + Template.plain(flag.deduct()) + "分";
                case REVIEW -> flag.deduct() == 0 ? "人工核实，不扣分" : "每处暂扣" + Template.plain(flag.deduct()) + "分，人工核实";
            };
        }
        return "不适用";
    }

    /** What the variables of a rule stand for. */
    static Map<String, AskedWords.Referred> names(List<Part> parts) {
        Map<String, AskedWords.Referred> names = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Pattern pattern) {
                String number = AskedWords.circled(i + 1);
                if (pattern.variable() != null) {
                    names.put(pattern.variable(), new AskedWords.Referred(number, pattern.type()));
                }
                for (Part.Constraint constraint : pattern.constraints()) {
                    if (constraint.meaning() instanceof Meaning.Named named) {
                        String field =
                                FieldWords.field(pattern.type(), named.field()).word();
                        names.put(named.variable(), new AskedWords.Referred(number + "的" + field, ""));
                    }
                }
            }
        }
        return names;
    }
}
