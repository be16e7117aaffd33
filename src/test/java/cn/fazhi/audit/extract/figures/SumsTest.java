package cn.fazhi.audit.extract.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that must agree. */
class SumsTest {

    private static List<String> sums(String sentence) {
        return Invented.done(sentence).sums().stream()
                .map(s -> s.kind() + " " + (int) s.total() + " " + s.holds())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            开展普法宣传活动20场，其中进校园12场、进企业8场。                             | parts 20 true
            开展普法宣传活动20场，其中进校园11场、进企业8场、进机关3场。                  | parts 20 false
            受理矛盾纠纷120余件，其中邻里纠纷50余件、土地纠纷40余件、债务纠纷26件。       | parts 120 true
            受理矛盾纠纷120余件，其中邻里纠纷90件、土地纠纷80件、债务纠纷60件。           | parts 120 false
            化解矛盾纠纷90件，其中口头协议70件、书面协议35件。                            | parts 90 false
            开展集体学法8次，分别为宪法2次、民法典3次、行政处罚法3次。                    | parts 8 true
            受理矛盾纠纷50件，成功化解48件，化解率96%。                                   | rate 96 true
            受理矛盾纠纷50件，成功化解40件，化解率98%。                                   | rate 98 false
            受理矛盾纠纷200件，成功化解199件，化解率99.5%。                               | rate 99 true
            矛盾纠纷调处成功率达103%。                                                    | over 103 false
            """)
    void partsAndRatesAreChecked(String sentence, String sum) {
        assertThat(sums(sentence)).contains(sum);
        assertThat(sums(sentence)).filteredOn(s -> s.endsWith("false")).hasSize(sum.endsWith("false") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            开展普法宣传活动20场，受教育群众1800人次，发放资料3000份。
            培训干部120人次，其中女干部40人次。
            开展普法宣传活动20场，其中重点场次有进校园5场、进企业3场等。
            排查矛盾纠纷70件，化解66件，移交3件。
            受理矛盾纠纷60余件，化解59件，化解率95%以上。
            集体学法6次，法治讲座2场，法律考试1次。
            """)
    void figuresThatNeedNotAgreeAreNoContradiction(String sentence) {
        assertThat(Invented.done(sentence).sums())
                .filteredOn(s -> !s.holds() && s.sure())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource("开展普法宣传活动20场，其中进校园12场、进企业8场。")
    void partsAreNeverAddedToTheirTotal(String sentence) {
        assertThat(Invented.done(sentence).tallies())
                .filteredOn(t -> t.topic().equals("publicity-event"))
                .singleElement()
                .extracting(t -> t.times())
                .isEqualTo(20.0);
    }
}
