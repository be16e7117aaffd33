package cn.fazhi.audit.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            普法宣传 => 普法宣传
            普法宣?传 => 普法 传
            \\[bookmark[^\\]]{0,9}\\] => [bookmark ]
            (调|化)矛盾纠纷 => 调/化 矛盾纠纷
            二(是|时)届 => 二 是/时 届
            (?<![a-z\\]])法冶(?=[)）]) => 法冶
            甲|乙 => 甲/乙
            甲丙|[丁戊] => ''
            (甲乙|[丙丁])戊 => 戊
            (甲(乙|丙丁)|戊己) => 甲/戊己
            (甲|乙)?丙 => 丙
            (甲|乙){0,2}丙 => 丙
            (?:甲|乙)+丙 => 甲/乙 丙
            \\d+次 => 次
            a{2}bcd => bcd
            \\u4e00镇x+ => 镇
            [^，[a]]{2}党委 => 党委
            """)
    void ofEachSetEveryMatchHoldsOne(String regex, String sets) {
        Set<Set<String>> expected = sets.isEmpty()
                ? Set.of()
                : Arrays.stream(sets.split(" "))
                        .map(set -> Set.of(set.split("/")))
                        .collect(Collectors.toSet());

        assertThat(Set.copyOf(RequiredText.of(regex).sets())).isEqualTo(expected);
    }

    @Test
    void aTextThatLacksWhatAMatchHoldsIsRuledOut() {
        RequiredText required = RequiredText.of("(县|市)(委|政府)[^，]{0,4}会议");

        assertThat(required.mayMatchIn("县委召开会议")).isTrue();
        assertThat(required.mayMatchIn("县委召开大会")).isFalse();
        assertThat(required.mayMatchIn("镇委召开会议")).isFalse();
    }
}
