package cn.fazhi.audit.extract.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numerals as reports write them: digits, Chinese, 万, 余 and ranges. */
class NumeralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年组织干部集体学法两次。                       | study-session 2次
            全年集体学法共十二次。                           | study-session 12次
            干部集体学法6次左右。                            | study-session 6次 about
            开展集体学法3至5次。                             | study-session 3次 at-least
            先后开展普法宣传活动十余场。                     | publicity-event 10场 about
            开展普法宣传活动１６场次。                       | publicity-event 16场次
            在集市开展法治宣传二十一场。                     | publicity-event 21场
            近百人参加了法治培训。                           | study-participants 100人 about
            约150人次参加法律知识讲座。                      | study-participants 150人次 about
            主动公开政府信息300多条。                        | disclosure 300条 about
            全年主动公开政府信息一千二百条。                 | disclosure 1200条
            发放普法宣传资料1.2万余份。                      | publicity-material 12000份 about
            印发法治宣传手册3千余册。                        | publicity-material 3000册 about
            发放普法宣传单5,600份。                          | publicity-material 5600份
            发放普法宣传折页逾8000份。                       | publicity-material 8000份 at-least
            超过2000人次接受法治宣传教育。                   | publicity-audience 2000人次 at-least
            两万余人次接受普法教育。                         | publicity-audience 20000人次 about
            排查矛盾纠纷两百三十件。                         | dispute-total 230件
            调解各类矛盾纠纷百余件。                         | dispute-total 100件 about
            矛盾纠纷调解成功率97.5%。                        | dispute-rate 97.5%
            矛盾纠纷化解率为百分之九十。                     | dispute-rate 90%
            矛盾纠纷化解率达到百分之九十八点六。             | dispute-rate 98.6%
            发放普法宣传资料３，６００份。                   | publicity-material 3600份
            受教育群众 2 .4 万人次。                         | publicity-audience 24000人次
            对2018年以来印发的文件集中清理，清理规范性文件9件。 | normative-document 9件
            矛盾纠纷调处成功率达９５％以上。                 | dispute-rate 95% at-least
            """)
    void aNumberIsReadWithItsUnitAndHowExactlyItIsGiven(String sentence, String figures) {
        assertThat(Invented.figures(Invented.done(sentence))).isEqualTo(Invented.expected(figures));
    }
}
