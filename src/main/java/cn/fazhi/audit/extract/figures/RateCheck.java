package cn.fazhi.audit.extract.figures;

import cn.fazhi.audit.facts.SumCheck;
import java.util.List;
import java.util.Optional;

/** Checks a rate with the two counts beside it, and with 100 %: 受理60起，成功59起，成功率98.3%. */
final class RateCheck {

    private RateCheck() {}

    /** The check of a figure that is a rate and can be checked. */
    static Optional<SumCheck> of(List<Figure> figures, int at) {
        Figure rate = figures.get(at);
        if (!rate.quantity().measure().equals("%") || !rate.topic().equals("dispute-rate")) {
            return Optional.empty();
        }
        if (rate.quantity().value() > 100) {
            return Optional.of(over(rate));
        }
        Figure resolved = at >= 1 ? figures.get(at - 1) : rate;
        Figure total = total(figures, at, resolved, rate);
        boolean pair = exact(resolved, "dispute-resolved", rate) && exact(total, "dispute-total", rate);
        return pair ? Optional.of(check(total, resolved, rate)) : Optional.empty();
    }

    /** The disputes that the rate is of: those of the figure before the settled, or, where parts stand between, those it fits. */
    private static Figure total(List<Figure> figures, int at, Figure resolved, Figure rate) {
        Figure nearest = at >= 2 ? figures.get(at - 2) : rate;
        for (int i = at - 2; i >= 0 && figures.get(i).reading() == rate.reading(); i--) {
            Figure total = figures.get(i);
            if (exact(total, "dispute-total", rate)
                    && fits(
                            rate,
                            100 * resolved.quantity().value() / total.quantity().value())) {
                return total;
            }
        }
        return resolved.quantity().value() > nearest.quantity().value() ? rate : nearest;
    }

    /** Only exact counts of the rate's own sentence settle anything. */
    private static boolean exact(Figure figure, String topic, Figure rate) {
        return figure.reading() == rate.reading()
                && figure.topic().equals(topic)
                && figure.quantity().slack() == 0
                && figure.quantity().value() > 0;
    }

    private static SumCheck over(Figure rate) {
        double stated = rate.quantity().value();
        String working = "比率" + SumWording.plain(stated) + "%超过100%";
        return new SumCheck(
                "over",
                stated,
                List.of(),
                false,
                true,
                working,
                rate.topic(),
                List.of(rate.reading().evidence(rate.start(), rate.end())));
    }

    private static SumCheck check(Figure total, Figure resolved, Figure rate) {
        double all = total.quantity().value();
        double part = resolved.quantity().value();
        double stated = rate.quantity().value();
        double actual = 100 * part / all;
        boolean holds = fits(rate, actual);
        String working = SumWording.plain(part) + "÷" + SumWording.plain(all) + "＝" + Math.round(actual * 100) / 100.0
                + "%，与所报" + SumWording.plain(stated) + "%" + (holds ? "相符" : "不符");
        return new SumCheck(
                "rate",
                stated,
                List.of(all, part),
                holds,
                true,
                working,
                rate.topic(),
                List.of(rate.reading().evidence(total.start(), rate.end())));
    }

    /** A whole-numbered rate may be rounded either way; one with decimals to its last place. */
    private static boolean fits(Figure rate, double actual) {
        double stated = rate.quantity().value();
        return switch (rate.quantity().qualifier()) {
            case AT_LEAST -> actual >= stated - 0.05;
            case AT_MOST -> actual <= stated + 0.05;
            case ABOUT -> Math.abs(actual - stated) <= 3;
            case EXACT, DERIVED_FROM_DATES -> Math.abs(actual - stated) < (stated == Math.rint(stated) ? 1 : 0.11);
        };
    }
}
