package cn.fazhi.audit.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            普法宣传 => 普法宣传
            普法宣?传 => 普法 传
            \\[bookmark[^\\]]{0,9}\\] => [bookmark ]
            (调|化)矛盾纠纷 => 矛盾纠纷
            二(是|时)届 => 二 届
            (?<![a-z\\]])法冶(?=[)）]) => 法冶
            甲|乙 => ''
            \\d+次 => 次
            a{2}bcd => bcd
            \\u4e00镇x+ => 镇
            [^，[a]]{2}党委 => 党委
            """)
    void theRunsThatEveryMatchHoldsAreFound(String regex, String runs) {
        assertThat(RequiredText.of(regex)).isEqualTo(runs.isEmpty() ? Set.of() : Set.of(runs.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            (?<![a-z(\\]])[xX](?=名|次) => [xX]
            普法(?!治)宣传 => 普法宣传
            (?<=a)甲|乙(?=b) => 甲|乙
            (甲|乙)丙\\(?(?=丁) => (甲|乙)丙\\(?
            (?:甲)[(?=] => (?:甲)[(?=]
            """)
    void whatStandsAroundAMatchIsLeftOut(String regex, String loose) {
        assertThat(RequiredText.withoutSurroundings(regex)).isEqualTo(loose);
    }
}
