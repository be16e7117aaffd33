package cn.fazhi.audit.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as they are written: 4, 2.5. */
final class Points {

    private Points() {}

    static String plain(double points) {
        return BigDecimal.valueOf(points)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
