package cn.fazhi.audit.score.rounds;

import cn.fazhi.audit.score.Finding;
import cn.fazhi.audit.score.Findings;
import cn.fazhi.audit.score.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the comparison says about one finding, in an office's words, the unit's claim first. */
final class Verdict {

    /** Where a dispute goes. */
    static final String TO_A_PERSON = "，转人工核实";

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_REASON = 160;

    /** Where something stands, and how much was read to find nothing, is no part of what is wrong with it. */
    private static final Pattern PLACE = Pattern.compile("第[0-9]+(?:、[0-9]+)*段|通读[^,。]*");

    private final Round before;
    private final Round newest;
    private final @Nullable Finding then;
    private final @Nullable Finding now;
    private final @Nullable Answer answer;

    /**
     * @param before the round that the finding is compared from
     */
    Verdict(Round before, Round newest, @Nullable Finding then, @Nullable Finding now, @Nullable Answer answer) {
        this.before = before;
        this.newest = newest;
        this.then = then;
        this.now = now;
        this.answer = answer;
    }

    String words(Ending ending, boolean asked) {
        String said = switch (ending) {
            case 已整改 -> gone(asked);
            case 未整改 -> standing(asked);
            case 复发 -> claimed(asked) + "第" + before.number() + "次报送时有此问题，其后改正过，本次又出现";
            case 新增 -> before.asksFor(item()) ? "前几次没有的问题" : "规则库新增的项目，前几次没有考核";
            case 不再考核 -> claimed(asked) + "现行规则库没有这一项，不作比较";
        };
        return said + undecided() + missingWords();
    }

    private String item() {
        return Objects.requireNonNull(now != null ? now : then).item().id();
    }

    private String gone(boolean asked) {
        String applies = newest.verdict(item()).isPresent() && newest.points(item(), null) == null ? "本项现在不适用" : "";
        if (answer != null && answer.claim() == Answer.Claim.已整改) {
            return "称已整改，" + (applies.isEmpty() ? "已查实" : applies);
        }
        return claimed(asked) + (applies.isEmpty() ? "本次报送已无此问题" : applies);
    }

    private String standing(boolean asked) {
        String change = change();
        if (answer == null || answer.claim() == Answer.Claim.已整改) {
            String claim = answer != null ? "称已整改，" : asked ? "未答复，" : "";
            return claim + (change.isEmpty() ? "未见变化" : change);
        }
        return switch (answer.claim()) {
            case 有异议 -> "有异议：" + reason(answer) + TO_A_PERSON + (change.isEmpty() ? "" : "（" + change + "）");
            case 已说明 -> "称已说明：" + reason(answer) + "；" + (change.isEmpty() ? "未见变化" : change);
            case 已整改 -> throw new IllegalStateException("told above");
        };
    }

    private String claimed(boolean asked) {
        if (answer == null) {
            return asked ? "未答复，" : "";
        }
        return switch (answer.claim()) {
            case 已整改 -> "称已整改，";
            case 已说明 -> "称已说明：" + reason(answer) + "；";
            case 有异议 -> "有异议：" + reason(answer) + (now == null ? "；" : TO_A_PERSON + "；");
        };
    }

    private static String reason(Answer answer) {
        String reason = answer.reason().replaceAll("\\s+", " ").replaceFirst("[。；，]+$", "");
        return reason.isEmpty() ? "没有写理由" : shortened(reason, LONGEST_REASON);
    }

    /** What changed of a finding that still stands; "" for nothing. */
    private String change() {
        Finding was = Objects.requireNonNull(then);
        Finding is = Objects.requireNonNull(now);
        List<String> gone = Quotes.without(Quotes.of(was.evidence()), Quotes.of(is.evidence()));
        List<String> come = Quotes.without(Quotes.of(is.evidence()), Quotes.of(was.evidence()));
        List<String> said = new ArrayList<>();
        if (!gone.isEmpty() && !come.isEmpty()) {
            said.add("由" + quoted(gone) + "改为" + quoted(come));
        } else if (!come.isEmpty()) {
            said.add("增加了" + quoted(come));
        } else if (!gone.isEmpty()) {
            said.add("去掉了" + quoted(gone));
        } else if (!bag(was.problem()).equals(bag(is.problem()))) {
            said.add("由“" + clean(was.problem()) + "”改为“" + clean(is.problem()) + "”");
        }
        boolean points = !Objects.equals(before.points(item(), was), newest.points(item(), is));
        if (said.isEmpty() && !points && was.state().equals(is.state())) {
            return "";
        }
        if (said.isEmpty() && !points) {
            said.add("判定由“" + was.state() + "”变为“" + is.state() + "”");
        }
        return "有改动，仍不足：" + String.join("；", said) + (points ? (said.isEmpty() ? "" : "，") + points(was, is) : "");
    }

    private String points(Finding was, Finding is) {
        return "得分由" + Points.orNotApplying(before.points(item(), was)) + "变为"
                + Points.orNotApplying(newest.points(item(), is));
    }

    private static String quoted(List<String> quotes) {
        String first = "“" + clean(quotes.get(0)) + "”";
        return quotes.size() == 1 ? first : first + "等" + quotes.size() + "处";
    }

    private static String clean(String words) {
        return shortened(words.replaceAll("\\s+", " ").strip().replaceFirst("[。；，]+$", ""), LONGEST_QUOTE);
    }

    private static String shortened(String words, int length) {
        return words.length() <= length ? words : Quotes.head(words, length) + "……";
    }

    /** Its characters whatever their order: the same things may be told in the order of a text that was moved about. */
    private static List<Integer> bag(String reason) {
        return PLACE.matcher(Findings.normalised(reason))
                .replaceAll("")
                .codePoints()
                .sorted()
                .boxed()
                .toList();
    }

    private String undecided() {
        if (now == null || answer != null && answer.claim() == Answer.Claim.有异议 || !now.open()) {
            return "";
        }
        return now.state().equals("未判断") ? "；规则没有判断出来" : "；须人工核实";
    }

    /** The unit may have filled in words that it never put into its report. */
    private String missingWords() {
        if (answer == null || answer.newWords().isBlank() || newest.text().isEmpty() || now == null) {
            return "";
        }
        boolean there = Findings.normalised(newest.text()).contains(Findings.normalised(answer.newWords()));
        return there ? "；所填“整改后原文”仍达不到要求" : "；所填“整改后原文”在报告里没有找到";
    }
}
