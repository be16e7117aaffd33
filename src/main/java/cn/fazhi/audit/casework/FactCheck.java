package cn.fazhi.audit.casework;

import cn.fazhi.audit.facts.Correction;
import cn.fazhi.audit.facts.FactField;
import cn.fazhi.audit.facts.FactId;
import cn.fazhi.audit.facts.FactKind;
import cn.fazhi.audit.facts.FactValues;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what somebody wants to do with a fact into a correction, or says why it cannot be done. */
final class FactCheck {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_WORDS = 200;

    private final FactPage page;
    private final String who;

    FactCheck(FactPage page, String who) {
        this.page = page;
        this.who = who;
    }

    /** The fact that is meant. */
    FactState state(FactChange change) throws CaseException {
        FactState state = page.find(change.code())
                .orElseThrow(() -> new CaseException(
                        "“" + page.report().whose() + "”的报告里没有编号为“" + change.code() + "”的事实：请重新列出，核对编号。"));
        if (change.seen() != FactChange.LATEST && change.seen() != state.seen()) {
            throw stale(state.last());
        }
        return state;
    }

    /** Somebody else was quicker. */
    static CaseException stale(@org.jspecify.annotations.Nullable Amendment last) {
        return new CaseException(
                last == null
                        ? "这一条刚才有变化，没有保存：请刷新后再看。"
                        : "“" + last.fact().words() + "”已由" + last.by() + "先" + last.words() + "（" + last.reason()
                                + "），这次没有保存：请看过再改。");
    }

    /** What shall count of a fact that was read. */
    Correction correction(FactState state, FactChange change) throws CaseException {
        reason(change);
        FactKind kind = state.id().kind();
        if (change.step() == FactChange.Step.REJECT) {
            if (!kind.rejectable()) {
                throw new CaseException("报告信息不能否定，只能改正" + words(kind.fields()) + "。");
            }
            if (state.rejected()) {
                throw new CaseException("这一条已经否定了，用不着再否定。");
            }
            if (isAdded(state)) {
                throw new CaseException("这一条是人工补充的：不要它了请撤销。");
            }
            return made(state.id(), Correction.Change.REJECTED, Map.of(), change);
        }
        Map<FactField, String> values = values(kind, change.typed());
        if (values.isEmpty()) {
            throw new CaseException(
                    kind.fields().isEmpty()
                            ? "“" + kind.word() + "”只能否定，没有可以改正的内容。"
                            : "没有写要改成什么：" + kind.word() + "可以改正" + words(kind.fields()) + "，不是这么回事的可以否定。");
        }
        return merged(state, values, change);
    }

    /** With what was put right in it before; what comes to the same as was read is left out. */
    private Correction merged(FactState state, Map<FactField, String> values, FactChange change) throws CaseException {
        Correction stood = state.correction();
        Map<FactField, String> all = new EnumMap<>(FactField.class);
        if (stood != null) {
            all.putAll(stood.values());
        }
        all.putAll(values);
        boolean added = isAdded(state);
        boolean moves = !state.values().entrySet().containsAll(values.entrySet()) || state.rejected();
        if (!moves && (state.now() == null || state.now().sure())) {
            throw new CaseException("改成的和现在的一样，用不着更正。");
        }
        boolean asRead = state.was() != null
                && state.was().sure()
                && FactValues.of(state.was()).entrySet().containsAll(all.entrySet());
        if (asRead) {
            throw new CaseException("改成的和程序读到的一样：请撤销原来的更正。");
        }
        return made(state.id(), added ? Correction.Change.ADDED : Correction.Change.CHANGED, all, change);
    }

    private static boolean isAdded(FactState state) {
        return state.correction() != null && state.correction().change() == Correction.Change.ADDED;
    }

    /** A figure that the program missed. */
    Correction added(String text, FactChange change) throws CaseException {
        reason(change);
        Map<FactField, String> values = values(FactKind.COUNT, change.typed());
        boolean whole = values.containsKey(FactField.VALUE) && values.containsKey(FactField.TOPIC);
        if (change.start() < 0 || change.end() > text.length() || change.start() >= change.end()) {
            throw new CaseException("没有选中报告里的文字：请重新选择。");
        }
        if (change.end() - change.start() > LONGEST_WORDS) {
            throw new CaseException("选中的文字太长：请只选写这个数据的那几个字，最多 " + LONGEST_WORDS + " 个字。");
        }
        if (!whole) {
            throw new CaseException("补充数据要写明主题和数值。");
        }
        String topic = values.get(FactField.TOPIC);
        Optional<FactState> there = page.states().stream()
                .filter(one -> one.id().kind() == FactKind.COUNT
                        && topic.equals(one.values().get(FactField.TOPIC))
                        && one.id().start() < change.end()
                        && change.start() < one.id().end())
                .findFirst();
        if (there.isPresent()) {
            throw new CaseException("这几个字已经读作数据 " + there.get().code() + "：请改正那一条。");
        }
        FactId id = new FactId(
                FactKind.COUNT, topic, change.start(), change.end(), text.substring(change.start(), change.end()));
        return made(id, Correction.Change.ADDED, values, change);
    }

    private Correction made(FactId id, Correction.Change what, Map<FactField, String> values, FactChange change) {
        return new Correction(id, what, values, change.reason(), who);
    }

    /** A reason is what another inspector has to go by. */
    static void reason(FactChange change) throws CaseException {
        if (change.reason().isEmpty()) {
            throw new CaseException("更正要写明理由。");
        }
        if (change.reason().length() > LONGEST_REASON || change.reason().chars().anyMatch(Character::isISOControl)) {
            throw new CaseException("理由最多写 " + LONGEST_REASON + " 个字，不分行。");
        }
    }

    private Map<FactField, String> values(FactKind kind, Map<FactField, String> typed) throws CaseException {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        for (Map.Entry<FactField, String> one : typed.entrySet()) {
            FactField field = one.getKey();
            if (!kind.fields().contains(field)) {
                throw new CaseException("“" + kind.word() + "”没有“" + field.word() + "”可改"
                        + (kind.fields().isEmpty() ? "，只能否定。" : "，可以改正" + words(kind.fields()) + "。"));
            }
            Optional<String> value = field == FactField.TOPIC ? topic(one.getValue()) : field.read(one.getValue());
            values.put(
                    field,
                    value.orElseThrow(() -> new CaseException("“" + field.word() + "”写成了“" + one.getValue() + "”，应写 "
                            + (field == FactField.TOPIC
                                    ? String.join("、", page.topics().values())
                                    : field.asked())
                            + "。")));
        }
        return values;
    }

    private Optional<String> topic(String typed) {
        return page.topics().entrySet().stream()
                .filter(one ->
                        one.getKey().equals(typed.strip()) || one.getValue().equals(typed.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String words(List<FactField> fields) {
        return fields.stream().map(FactField::word).collect(Collectors.joining("、"));
    }
}
