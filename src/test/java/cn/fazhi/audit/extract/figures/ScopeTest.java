package cn.fazhi.audit.extract.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import cn.fazhi.audit.facts.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What earns nothing: plans, rules, other years, other bodies, slogans, what was not done. */
class ScopeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            明年将组织干部集体学法6次。
            区城管局下派中队办理案件55件。
            省委宣讲团来镇宣讲法律2场。
            县检察院检察官到镇开展法治宣讲3场。
            市“八五”普法讲师团深入镇里开展法治宣讲4场。
            县领导到镇接访信访群众6批次。
            各乡镇交管站开展普法宣传活动累计61场次。
            各村（居）全年组织法治讲座48场。
            乡人大组织代表学法2次。
            全县公安交警部门查处违法案件1.2万起。
            按照每季度不少于1次集体学法的要求推进。
            计划举办法治讲座5场。
            力争全年开展普法宣传活动30场。
            拟聘请2名律师担任法律顾问。
            下一步，开展普法宣传活动12场。
            每年开展集体学法不少于4次。
            学法制度规定，班子每季度至少学法1次。
            要求执法人员每年参加法治培训不少于40学时。
            办案人员应当不少于2名执法人员。
            2022年开展普法宣传活动18场。
            上年集体学法7次。
            去年同期受理矛盾纠纷90件。
            县司法局全年开展普法宣传活动120场。
            全县共化解矛盾纠纷2100件。
            据市里统计，全市发放普法资料12万份。
            石门村全年组织村民学法12次。
            各村共开展法治宣传60场。
            邻近的大湾镇全年集体学法15次。
            开展党史学习教育集中学习9次。
            组织党的二十大精神宣讲22场。
            到2025年，全镇培养法律明白人100名。
            确保每年开展普法宣传活动不少于12场。
            县委依法治县办组织全县学法考试2次。
            全市各地开展宪法宣传3200场。
            镇中心小学全年开展法治教育课16节。
            东岭村调委会全年调解纠纷19件。
            2021年以来累计发放普法资料6万份的做法得到延续。
            下步将组织法律明白人培训4期。
            原则上每月集体学法1次。
            法律顾问应当在3日内出具法律意见。
            较2022年的25件矛盾纠纷明显减少。
            今后每季度召开法治建设会议2次。
            县人民政府常务会议集体学法9次。
            市委常委会会议学法6次。
            县妇联在集镇开展普法宣传活动7场。
            公安局办理行政案件310件。
            县里的讲师团到我镇宣讲法律5场。
            上级法律顾问累计接待群众咨询900人次。
            临江纺织厂举办职工法治讲座3场。
            丰乐农业合作社组织法治培训2期。
            派出所调解治安纠纷87起。
            驻镇法庭审结民事案件64件，调解纠纷30件。
            镇卫生院自行组织职工学法8次。
            东岭社区成立“和事亭”，自行化解纠纷21件。
            各乡镇共排查矛盾纠纷980件。
            河东镇全年调解纠纷55件。
            大桥乡牵头开展普法宣传活动4场。
            法治副校长到校授课，共开设法治讲座12场。
            由县司法局牵头在我镇举办法治讲座3场。
            桥头派出所在我镇各村开展反诈普法宣传26场。
            县城管局派驻中队立案9件。
            团县委在中心小学举办法治讲座2场。
            县委全面依法治县委员会召开会议2次。
            人大代表开展执法检查3次。
            桥头商会法律顾问为企业审查合同36份。
            其中，石门村调解纠纷17件、东岭村调解纠纷12件。
            石门社区、东岭社区分别开展普法宣传活动11场、9场。
            石门村“法律明白人”调解纠纷22件。
            调解能手李桂兰全年调解纠纷31件。
            县里安排我镇调解纠纷任务100件。
            截至2022年底，累计开展普法宣传活动40场。
            市、县两级执法部门在我镇开展执法检查15次。
            上级部门对我镇开展执法检查2次。
            辖区3所学校累计开展法治讲座12场。
            镇辖12家企业共开展职工法治培训24场。
            石门村调委会被评为先进，全年调解纠纷41件。
            """)
    void whatTheUnitDidNotDoThisYearIsNotDone(String sentence) {
        assertThat(Invented.figures(Invented.done(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            河东镇全年调解纠纷55件，松塘镇调解纠纷31件。          | dispute-total 31件
            县司法局举办培训3期，镇党委举办法治培训2期。          | training 2期
            派出所调解纠纷87起，我镇受理矛盾纠纷40件。            | dispute-total 40件
            松塘镇联合派出所、法庭开展普法宣传活动6场。           | publicity-event 6场
            会同县检察院到中心小学开展普法宣传活动2场。           | publicity-event 2场
            国家宪法日前后，集中开展普法宣传活动3场。             | publicity-event 3场
            邀请县委党校老师授课，举办法治讲座2场。               | training 2场
            走访企业开展普法宣传活动5次。                         | publicity-event 5次
            我镇联合派出所开展普法宣传活动12场。                  | publicity-event 12场
            在石门村、东岭村等6个组开展普法宣传活动9场。          | publicity-event 9场
            2022年调解纠纷90件，今年调解纠纷60件。                 | dispute-total 60件
            截至2023年底，累计开展普法宣传活动40场。              | publicity-event 40场
            为辖区12家企业开展法治培训24场。                      | training 24场
            石门村被评为示范村，镇里开展普法宣传活动12场。        | publicity-event 12场
            完成县里下达的普法宣传任务20场。                      | publicity-event 20场
            开展普法宣传活动30次，其中法律进村14次，发放资料800份。 | publicity-event 30次； publicity-event 14次； publicity-material 800份
            镇司法所审查合同16份，镇综治中心调解纠纷22件。        | legality-review 16份； dispute-total 22件
            会同司法所、派出所等部门开展普法宣传活动22场。        | publicity-event 22场
            组织各支部开展普法宣传活动18场。                      | publicity-event 18场
            充分发挥支部带动作用，开展普法宣传活动26场。          | publicity-event 26场
            建强街道、乡镇两级队伍，全年调解纠纷41件。            | dispute-total 41件
            """)
    void whatTheUnitDidBesideOthersIsItsOwn(String sentence, String figures) {
        assertThat(Invented.figures(Invented.done(sentence))).isEqualTo(Invented.expected(figures));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            各村法律顾问全年提供法律咨询280人次。
            驻村律师全年开展法治讲座24场。
            县应急局联合我镇开展执法检查6次。
            派出所联合司法所开展普法宣传活动12场。
            各级共开展普法宣传活动90场。
            乡贤理事会全年化解矛盾纠纷14件。
            指导各村调委会开展法治宣传66场。
            督促学校开展法治讲座8场。
            派出所、法庭、司法所等驻镇单位共调解纠纷120件。
            各级部门开展普法宣传活动70场。
            各级行政机关办理行政处罚案件31件。
            """)
    void aFigureOfWhichOneCannotTellWhoseItIsIsLeftToAPerson(String sentence) {
        assertThat(Invented.done(sentence).counts()).isNotEmpty().noneMatch(c -> c.sure());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            县级部门承接执法事项90项。开展行政检查700次。            | false
            各行政执法部门实施处罚。办理行政处罚案件700件。         | false
            全县各级各部门制定了普法清单。组织开展普法活动700场。    | false
            全系统700名干警参加法治培训。                            | false
            统一组织学法考试，全县700名干部职工参加考试。            | false
            县级部门承接执法事项90项；创新应用场景17个；建成示范点8处。开展行政检查700次。 | false
            县级部门承接执法事项90项。完善协作机制。开展行政检查700次。                       | true
            县级部门承接执法事项90项；我局建成示范点8处。开展行政检查700次。                  | true
            县级部门承接执法事项90项。我局开展行政检查700次。        | true
            县级部门承接执法事项90项。二是开展行政检查700次。        | true
            推动综合执法改革落地。开展行政检查700次。                | true
            我局组织学法考试，全县700名干部职工参加考试。            | true
            组织全县700名干部职工参加学法考试。                      | true
            """)
    void ofADepartmentItIsAskedWhoseTheFigureOfTheWholeCountyIs(String sentence, boolean sure) {
        String report = Invented.report(sentence).replace("松塘镇2023年", "松塘县司法局2023年");
        assertThat(Invented.facts(report).counts())
                .filteredOn(c -> c.value() == 700)
                .isNotEmpty()
                .allMatch(c -> c.scope() == Scope.DONE && c.sure() == sure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            普法宣传全年只开展了2场。   | publicity-event
            执法人员只有3名。           | enforcement-officer
            """)
    void aFigureAmongTheProblemsIsSaidOfAProblem(String sentence, String topic) {
        assertThat(Invented.problem(sentence).counts())
                .filteredOn(c -> c.topic().equals(topic))
                .singleElement()
                .extracting(c -> c.scope().code())
                .isEqualTo("problem");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            三是组织集体学法8次。         | study-session
            三是开展普法宣传活动20场。    | publicity-event
            三是新聘法律顾问2名。         | adviser
            """)
    void aFigureAmongThePlansIsPlanned(String sentence, String topic) {
        assertThat(Invented.plan(sentence).counts())
                .filteredOn(c -> c.topic().equals(topic))
                .singleElement()
                .extracting(c -> c.scope().code())
                .isEqualTo("planned");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            全年未开展法治培训。                         | training
            镇里没有聘请法律顾问。                       | adviser-engaged
            镇里尚未聘请律师担任法律顾问。               | adviser-engaged
            重大合同应当先经合法性审查。                 | legality-review
            结合“一村一法律顾问”，引导群众依法办事。     | village-adviser-coverage
            明年将聘请律师担任镇政府法律顾问。           | adviser-engaged
            """)
    void whatIsDeniedRequiredOrOnlyASloganIsNotDone(String sentence, String topic) {
        assertThat(Invented.done(sentence).mentions())
                .filteredOn(m -> m.topic().equals(topic))
                .extracting(m -> m.scope().code())
                .doesNotContain("done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            镇政府聘请县城的一家律师事务所担任法律顾问。   | adviser-engaged
            对合同和文件进行合法性审查。                   | legality-review
            开展了执法人员法治培训。                       | training
            各村全部实现一村一法律顾问。                   | village-adviser-coverage
            镇里调整了法治政府建设领导小组。               | leading-group
            领导班子成员在年终述职时述法。                 | appraisal
            """)
    void whatTheUnitDidIsDone(String sentence, String topic) {
        assertThat(Invented.done(sentence).mentions())
                .filteredOn(m -> m.topic().equals(topic))
                .extracting(m -> m.scope().code())
                .contains("done");
    }
}
