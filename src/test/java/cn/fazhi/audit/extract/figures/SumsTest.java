package cn.fazhi.audit.extract.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import java.util.List;
import org.junit.jupiter.api.Test;
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
            全年审查合同50件，其中采购合同30件、租赁合同20件，退回修改6件。               | parts 50 true
            行政诉讼案件5件，其中胜诉4件、撤诉1件；行政复议案件3件。                      | parts 5 true
            受理矛盾纠纷80件。从类别看，邻里纠纷40件，婚姻家庭纠纷25件，山林纠纷15件。    | parts 80 true
            普法宣传活动共15场，其中进机关6场，进社区5场，组织进企业4场，发放资料900份。      | parts 15 true
            清理规范性文件20件，废止8件、继续有效12件。                                   | parts 20 true
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
            开展普法宣传活动12场，其中进校园5场、进企业4场，组织法治文艺演出8场。
            审查合同40件，其中采购合同25件、租赁合同9件，提出修改意见60件。
            受理矛盾纠纷30件。从结果看，调解成功28件，引导诉讼5件。
            党委会学法6次，中心组学法4次，机关干部学法2次。
            设立人民调解室1个，行政调解室1个。全镇划分为11个网格、22个微网格。
            召开专题会议3次。在执法检查中，其中白天检查8次、夜间检查5次。
            建成法治广场2个。普法宣传栏分为固定栏12个、流动栏8个。
            """)
    void figuresThatNeedNotAgreeAreNoContradiction(String sentence) {
        assertThat(Invented.done(sentence).sums())
                .filteredOn(s -> !s.holds() && s.sure())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            开展普法宣传活动20场，其中进校园12场、进企业8场。                                | publicity-event | 20
            上半年开展普法宣传活动7场，全年共开展普法宣传活动18场。                          | publicity-event | 18
            前三季度排查矛盾纠纷40件，截至年底共排查矛盾纠纷66件。                           | dispute-total   | 66
            上半年组织集体学法3次，下半年组织集体学法5次。                                   | study-session   | 8
            受理矛盾纠纷90件。按类型分，土地纠纷50件，邻里纠纷30件，债务纠纷10件。           | dispute-total   | 90
            党委会学法6次，中心组学法4次，机关干部学法2次。                                  | study-session   | 12
            调解草场纠纷12起、邻里纠纷9起、婚姻纠纷4起，共计25起。                           | dispute-total   | 25
            """)
    void partsAreNeverAddedToTheirTotal(String sentence, String topic, double times) {
        assertThat(Invented.done(sentence).tallies())
                .filteredOn(t -> t.topic().equals(topic))
                .singleElement()
                .extracting(t -> t.times())
                .isEqualTo(times);
    }

    @Test
    void aTotalToldAgainInAnotherParagraphIsOneFactInTwoPlaces() {
        assertThat(Invented.done("全年共举办法治讲座7场。\n镇长带头授课，全年举办法治讲座7场。").counts())
                .filteredOn(c -> c.topic().equals("training"))
                .singleElement()
                .satisfies(c -> assertThat(c.evidence()).hasSize(2));
    }
}
