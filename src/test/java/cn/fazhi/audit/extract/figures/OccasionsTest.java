package cn.fazhi.audit.extract.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Occasions told by their dates, and how often something happens. */
class OccasionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3月8日、6月12日、9月20日先后组织机关干部集体学法。                            | study-session 3次 derived-from-dates
            分别于4月10日、8月22日、11月3日、12月5日开展集中学法。                        | study-session 4次 derived-from-dates
            1月9日组织干部学习宪法；5月6日组织干部学习民法典；10月18日组织集体学法。      | study-session 3次 derived-from-dates
            镇党委中心组分别于2月、5月和9月围绕民法典、宪法组织集体学法。                  | study-session 3次 derived-from-dates
            全年集体学法5次，其中4月3日学习民法典。                                       | study-session 5次
            """)
    void datesAreCountedOnlyWhereNoNumberIsGiven(String sentence, String figures) {
        assertThat(Invented.figures(Invented.done(sentence)))
                .contains(Invented.expected(figures).get(0));
        assertThat(Invented.done(sentence).tallies())
                .filteredOn(t -> t.topic().equals("study-session"))
                .singleElement()
                .extracting(t -> t.times())
                .isEqualTo(Double.parseDouble(figures.replaceAll("\\D+(\\d+)次.*", "$1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            坚持每周五下午组织干部集体学法。       | study-session | week      | done
            每月开展一次集体学法。                 | study-session | month     | done
            镇党委按季度听取法治建设工作汇报。     | meeting       | quarter   | done
            每半年召开一次法治建设会议。           | meeting       | half-year | done
            定期开展法治培训。                     | training      | vague     | done
            制度规定每季度应当集体学法一次。       | study-session | quarter   | norm
            明年将每月开展普法宣传活动。           | publicity-event | month   | planned
            """)
    void howOftenIsReadWithoutACount(String sentence, String topic, String per, String scope) {
        assertThat(Invented.done(sentence).frequencies())
                .extracting(
                        f -> f.topic() + " " + f.per().code() + " " + f.scope().code())
                .contains(topic + " " + per + " " + scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上半年开展法治宣传活动9次，下半年开展法治宣传活动12次。",
                "前半年组织集体学法3次。",
            })
    void halfAYearIsNoFrequency(String sentence) {
        assertThat(Invented.done(sentence).frequencies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            党委理论学习中心组学法2次、会前学法2次。                | 4
            党委理论学习中心组专题学法2次，干部职工集体学法2次。     | 4
            会前学法12次。镇党委重视学法，会前学法12次。            | 12
            全年集体学法4次。                                       | 4
            """)
    void equalFiguresOfTwoEventsSideBySideAreBothCounted(String sentence, double times) {
        assertThat(Invented.done(sentence).tallies())
                .filteredOn(t -> t.topic().equals("study-session"))
                .singleElement()
                .extracting(t -> t.times())
                .isEqualTo(times);
    }
}
