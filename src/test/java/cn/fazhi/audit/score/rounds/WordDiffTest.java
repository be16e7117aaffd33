package cn.fazhi.audit.score.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.score.Findings;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    private static String without(List<Piece> pieces, Piece.Kind kind) {
        return pieces.stream().filter(p -> p.kind() != kind).map(Piece::words).collect(Collectors.joining());
    }

    @Test
    void bothTextsCanBeReadOutOfThePieces() {
        Random random = new Random(3);
        String letters = "学法一二次件，。；\n ab12１𠮷Ａ";
        int[] all = letters.codePoints().toArray();
        for (int run = 0; run < 2000; run++) {
            String before = text(all, random);
            String after = random.nextBoolean() ? text(all, random) : edited(before, random);
            List<Piece> pieces = WordDiff.of(before, after);
            assertThat(Findings.normalised(without(pieces, Piece.Kind.ADDED))).isEqualTo(Findings.normalised(before));
            assertThat(without(pieces, Piece.Kind.REMOVED).strip()).isEqualTo(after.strip());
        }
    }

    private static String text(int[] letters, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        int[] all = text.codePoints().toArray();
        int cut = all.length == 0 ? 0 : random.nextInt(all.length);
        return new String(all, 0, cut) + "新" + new String(all, cut, all.length - cut);
    }

    @Test
    void aChangedNumberIsTheOnlyThingThatChanges() {
        assertThat(WordDiff.of("一、做法\n全年集体学法12次，培训3次。", "一、做法\n全年集体学法15次，培训3次。"))
                .containsExactly(
                        new Piece(Piece.Kind.SAME, "一、做法\n全年集体学法"),
                        new Piece(Piece.Kind.REMOVED, "12"),
                        new Piece(Piece.Kind.ADDED, "15"),
                        new Piece(Piece.Kind.SAME, "次，培训3次。"));
    }

    @Test
    void whiteSpaceAndWidthAreNoChange() {
        assertThat(WordDiff.of("全年学法12次，\n见ＰＤＦ。", "　全年 学法１２次， 见PDF。"))
                .extracting(Piece::kind)
                .containsOnly(Piece.Kind.SAME);
    }

    @Test
    void aSentenceThatWasRewrittenIsNotShreddedByCommonCharacters() {
        List<Piece> pieces = WordDiff.of("不足：部分干部的法治意识有待加强，办事的自觉性要提高。", "不足：河口村的45件纠纷有11件没有卷宗。");
        assertThat(pieces).extracting(Piece::kind).hasSizeLessThanOrEqualTo(4);
        assertThat(pieces.get(0)).isEqualTo(new Piece(Piece.Kind.SAME, "不足："));
    }

    @Test
    void hugeTextsAreComparedInTime() {
        Random random = new Random(1);
        String one = huge(random);
        String other = huge(random);
        List<Piece> pieces = Assertions.assertTimeout(Duration.ofSeconds(10), () -> WordDiff.of(one, other));
        assertThat(without(pieces, Piece.Kind.REMOVED)).isEqualTo(other);
        String unbroken = one.replaceAll("[。；\n]", "");
        assertThat(Assertions.assertTimeout(Duration.ofSeconds(10), () -> WordDiff.of(unbroken, unbroken + "尾")))
                .isNotEmpty();
        String many = "。甲".repeat(2900);
        assertThat(Assertions.assertTimeout(Duration.ofSeconds(10), () -> WordDiff.of(many, many.replace("甲", "乙"))))
                .isNotEmpty();
    }

    private static String huge(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            text.append(i % 300 == 299 ? '。' : (char) ('一' + random.nextInt(3000)));
        }
        return text.toString();
    }

    @Test
    void aPartThatWasOnlyReshuffledHasNothingNew() {
        String was = "一是河口村调解台账缺失。二是执法文书有11件不合格。三是普法课只讲了两场。";
        Rewriting moved = rewriting(was, 2, "三是普法课只讲了两场。一是河口村调解台账缺失。二是执法文书有11件不合格。", 2);
        assertThat(moved.percentNew()).isZero();
        assertThat(moved.headline()).contains("没有写出新的内容");
        assertThat(rewriting(was, 2, was, 2).headline()).isEqualTo("一字未改。");
        assertThat(rewriting(was, 2, "一是河口村调解台账缺失。", 1).headline()).contains("只作了删减");
        assertThat(rewriting(was, 2, "", 0).headline()).contains("本次报送没有写这一部分");
        assertThat(rewriting("", 0, "", 0).headline()).contains("两次报送都没有写");
        assertThat(rewriting("", 0, was, 2).percentNew()).isEqualTo(100);
    }

    @Test
    void paddingThatNamesNothingIsCalledOut() {
        String was = "一是河口村调解台账缺失。";
        String padded = was + "二是法治意识有待进一步加强，工作力度有待进一步加大，能力水平有待进一步提升。";
        assertThat(rewriting(was, 1, padded, 1).headline())
                .startsWith("新写的文字占7")
                .contains("由1个变为1个，没有增加")
                .contains("套话");
        assertThat(rewriting(was, 1, was + "二是执法文书有11件不合格。", 2).headline()).doesNotContain("套话");
    }

    private static Rewriting rewriting(String was, int specificThen, String is, int specificNow) {
        return Rewriting.of(
                new Told(1).problems(was, specificThen).round(),
                new Told(2).problems(is, specificNow).round());
    }
}
