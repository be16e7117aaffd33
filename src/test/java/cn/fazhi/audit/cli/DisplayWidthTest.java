package cn.fazhi.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {

    @Test
    void aChineseCharacterIsAsWideAsTwoLatinOnes() {
        assertThat(DisplayWidth.of("H5 篇幅−1.5")).isEqualTo(3 + 4 + 4);
        assertThat(DisplayWidth.of("法律“进”对象；")).isEqualTo(16);
        assertThat(DisplayWidth.of("𠀀")).isEqualTo(2);
        assertThat(DisplayWidth.of("")).isZero();
    }

    @Test
    void cellsArePaddedToTheSameColumn() {
        assertThat(DisplayWidth.pad("云岭镇", 8)).isEqualTo("云岭镇  ");
        assertThat(DisplayWidth.pad("abc", 8)).isEqualTo("abc     ");
        assertThat(DisplayWidth.pad("沅北县水利局", 8)).isEqualTo("沅北县水利局");
    }

    @Test
    void longTextBreaksAfterASemicolonOrWhereItMust() {
        assertThat(DisplayWidth.wrap("甲乙−2；丙丁−1", 12)).containsExactly("甲乙−2；", "丙丁−1");
        assertThat(DisplayWidth.wrap("甲乙丙丁戊", 4)).containsExactly("甲乙", "丙丁", "戊");
        assertThat(DisplayWidth.wrap("", 4)).containsExactly("");
    }
}
