package cn.fazhi.audit.extract.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which event a number measures. */
class AttributionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            法治讲座举办4场。                                              | training 4场
            举办4场法治讲座。                                              | training 4场
            组织机关干部开展集体学法，全年共9次。                          | study-session 9次
            全年集体学法5次、法治讲座2场，参加干部180人次。                | study-session 5次； training 2场； study-participants 180人次
            召开法治建设专题会议3次。                                      | meeting 3次
            镇党委先后4次听取法治政府建设工作汇报。                        | meeting 4次
            深入3所学校、2家企业开展普法宣传，共6场次。                    | publicity-event 6场次
            设置普法展板15块、悬挂普法横幅30条，发放普法宣传册2000本。     | publicity-display 15块； publicity-display 30条； publicity-material 2000本
            开展送法下乡7场，受教育群众900余人次。                         | publicity-event 7场； publicity-audience 900人次 about
            聘请3名律师担任镇法律顾问。                                    | adviser 3名
            镇法律顾问审查合同22份，提供法律咨询30次。                     | adviser-service 22份； adviser-service 30次
            现有行政执法人员11名。                                         | enforcement-officer 11名
            全镇有13人取得行政执法证。                                     | enforcement-officer 13人
            开展执法检查58次，查处违法案件4起。                            | enforcement-case 58次； enforcement-case 4起
            办理行政复议案件1件、行政诉讼案件2件。                         | litigation 1件； litigation 2件
            为困难群众办理法律援助7件。                                    | legal-aid 7件
            全镇划分网格36个，配备专职网格员40名。                         | grid 36个； grid-worker 40名
            培养法律明白人45名。                                           | law-literate 45名
            组织法律知识考试1次，62人参加考试。                            | exam 1次； exam-participants 62人
            对拟签订的12件合同开展合法性审查。                             | legality-review 12件
            制定规范性文件2件。                                            | normative-document 2件
            现有人民调解员25人。                                           | mediator 25人
            全镇14个行政村都设立了公共法律服务点。                         | village 14个
            全年受理矛盾纠纷66件，成功化解64件。                           | dispute-total 66件； dispute-resolved 64件
            办理信访件18件。                                               | petition 18件
            主动公开政府信息210条，并建立6个政务微信群。                   | disclosure 210条
            举办安全生产培训8期、法治培训2期。                             | training 2期
            张贴消防宣传画400张，发放宪法读本500册。                       | publicity-material 500册
            镇党委会前学法共8次，中心组学法4次。 | study-session 8次； study-session 4次
            全年共组织班子成员学法六次、干部职工学法十次。 | study-session 6次； study-session 10次
            邀请县里的法官到镇授课，共举办3期法治讲座，参训230人次。 | training 3期； study-participants 230人次
            组织开展宪法、民法典等法律知识宣讲14场次，覆盖群众5000余人。 | publicity-event 14场次； publicity-audience 5000人 about
            全年发放各类普法读物2.6万册。 | publicity-material 26000册
            悬挂横幅24条、制作普法宣传栏9块。 | publicity-display 24条； publicity-display 9块
            镇人民调解委员会共受理各类纠纷88起，调解成功86起，成功率97.7%。 | dispute-total 88起； dispute-resolved 86起； dispute-rate 97.7%
            排查出各类矛盾隐患73件，已全部化解。 | dispute-total 73件
            镇综合执法队有在编人员16名，其中14人持有行政执法证。 | enforcement-officer 14人
            全年立案查处违建案件5件，开展联合执法21次。 | enforcement-case 5件； enforcement-case 21次
            法律顾问为镇里出具法律意见书9份，参与涉法会议6次。 | adviser-service 9份； adviser-service 6次
            聘请县城律师2人为常年法律顾问。 | adviser 2人
            选聘学法用法示范户30户、法律明白人85人。 | law-literate 30户； law-literate 85人
            全年通过政府网站主动公开各类政务信息156条。 | disclosure 156条
            召开法治建设领导小组会议2次，专题研究法治工作3次。 | meeting 2次； meeting 3次
            清理行政规范性文件6件，废止1件。 | normative-document 6件； normative-document 1件
            对镇政府签订的合同协议审查41份。 | legality-review 41份
            全镇配备专兼职调解员52名，设立调解室12个。 | mediator 52名
            全年信访受理量为34件。 | petition 34件
            开展法治讲座6场；受理矛盾纠纷72件；化解70件。 | training 6场； dispute-total 72件； dispute-resolved 70件
            党政联席会议专题研究法治建设经费、人员配备等议题4次。 | meeting 4次
            审查行政协议30份、招标文件8份。 | legality-review 30份； legality-review 8份
            合法性审查：合同14份、村规民约5份。 | legality-review 14份； legality-review 5份
            班子、干部职工分别集体学法7次、11次。 | study-session 7次； study-session 11次
            举办法治培训3期、180人次。 | training 3期； study-participants 180人次
            法治培训中培训执法人员、网格员95人次。 | study-participants 95人次
            网格员31名持证上岗。 | grid-worker 31名
            持证执法人员9人全部参加宪法知识考试。 | enforcement-officer 9人
            镇党委会议40次，其中会前学法10次。 | study-session 10次
            组织矛盾纠纷集中排查24次。 |
            派发《反家庭暴力法》口袋书600册。 | publicity-material 600册
            法治市集办了5场，听众2000人次。 | publicity-event 5场； publicity-audience 2000人次
            受理纠纷33件，调成31件。 | dispute-total 33件； dispute-resolved 31件
            全年被诉2件、被复议1件。 | litigation 2件； litigation 1件
            检查商户、企业85家次，办理行政许可60件。 | enforcement-case 85家次
            上报政务信息46篇。 |
            全镇9个村、2个社区村村都有文化广场。 | village 9个； village 2个
            成功化解婚姻家庭、债务等各类纠纷23起。 | dispute-resolved 23起
            妥善化解土地纠纷、劳资纠纷等9件。 | dispute-resolved 9件
            镇调委会全年调解成功各类纠纷57件。 | dispute-resolved 57件
            把矛盾就地化解截至年底共调处各类纠纷120起。 | dispute-total 120起
            排查化解邻里纠纷、山林纠纷31件。 | dispute-total 31件
            信访专班盯住的5件积案已化解4件。 | dispute-resolved 4件
            组织12名班子成员以及96名机关干部参加全县法治理论考试。 | exam-participants 12名； exam-participants 96名
            县里举行网上学法考试，我镇41名干部全部参考。 | exam-participants 41名
            调解成功率、协议履行率均达97%。 | dispute-rate 97%
            在街口悬挂横幅、布标等18幅。 | publicity-display 18幅
            设置法治公益广告牌、墙字等26处。 | publicity-display 26处
            机关干部学习行政处罚法等法律法规，组织测试3次。 | exam 3次
            全年召开党委会25次，其中研究法治工作6次。 | meeting 6次
            街道班子会开了18次，其中涉及法治建设的7次。 | meeting 7次
            镇主要负责人听取行政执法工作汇报2次。 | meeting 2次
            调解草场纠纷12起、邻里纠纷9起，共计21起。 | dispute-total 12起； dispute-total 9起； dispute-total 21起
            全年因征地产生被诉行政案件2件。 | litigation 2件
            年初计划举办法治培训8期，实际举办7期。 | training 7期
            与村人民调解组织一起，化解纠纷16起。 | dispute-resolved 16起
            镇里设人民调解室3个、行政调解室1个。 |
            3名人民调解员被评为先进，2件执法案卷获评优秀。 |
            会同街道办事处开展法治讲座4场，组织镇司法所开展普法宣传活动6场。 | training 4场； publicity-event 6场
            辖9个嘎查，培育民主法治示范嘎查5个。 | village 9个
            辖2个村1个居委会1个林场。 | village 2个； village 1个
            """)
    void aNumberBelongsToTheEventItMeasures(String sentence, String figures) {
        assertThat(Invented.figures(Invented.done(sentence))).isEqualTo(Invented.expected(figures));
    }
}
