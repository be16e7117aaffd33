package cn.fazhi.audit.extract.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Sample;
import cn.fazhi.audit.extract.WordFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificityTest {

    private final Specificity specificity = new Specificity(WordFolder.strict(Sample.WORDING));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是12个村中有3个村未配备法律顾问。",
                "二是石坪村、柳湾村的村务公开栏半年没有更新。",
                "综合行政执法队仅有2名持证人员，难以独立办案。",
                "个别执法案卷缺少送达回证，装订不齐全。",
                "上半年办理的4件行政处罚案件中有1件因程序瑕疵被撤销。",
                "司法所只有1名工作人员，同时负责社区矫正和调解。",
                "在招商项目与耕地保护冲突时，先开工后补手续的情况没有得到纠正。",
                "合法性审查流于形式，有的合同签订后才送审。",
                "执法主体存在畏难情绪，不敢处罚熟人。",
                "调解卷宗归档不及时，三季度积压卷宗没有整理。",
                "信访件答复超期，全年有5件超过法定期限。",
                "执法记录仪使用不规范，巡查时没有全程录像。",
                "留守老人防诈知识缺失，八月份连续发生2起电信诈骗。",
                "赋权事项承接不畅，94项赋权事项中仅开展了21项。",
                "涉诉案件呈上升趋势，执法程序不规范现象仍然存在。",
                "重大决策未履行公众参与和专家论证程序。",
                "公示栏的救助名单迟至腊月才张贴。",
                "河口村与上坝村的山界纠纷久拖未决，至今没有结果。",
                "司法所的调解台账两年没有更新。",
                "《集镇摊点管理办法》与上位法抵触。",
                "上湾移民补偿诉求反复上访，口径不一。"
            })
    void anObjectAndWhatFailsThereAreSpecific(String problem) {
        Specificity.Verdict verdict = specificity.judge(problem);
        assertThat(verdict.specific()).as(verdict.why()).isTrue();
        assertThat(verdict.why()).contains("写明对象").contains("哪里出了问题");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是法治意识还不强。",
                "部分干部法治观念淡薄，学法积极性不高。",
                "行政执法能力有待进一步提高。",
                "普法宣传形式较为单一，深入群众程度有限。",
                "各村法治建设工作参差不齐。",
                "制度机制还不够健全，需要进一步完善。",
                "执法人员业务能力有待进一步增强。",
                "少数干部对依法行政的认识不够深刻。",
                "普法工作开展得还不平衡，深度不够。",
                "干部法律知识更新慢，学用结合不好，运用法治方式解决问题的能力还不高。",
                "个别村重视程度不够，宣传力度不大。",
                "在推进法治建设工作中，与上级要求还存在一定差距。",
                "司法所的作用发挥有待进一步加强。",
                "执法队伍整体素质不高，执法水平有待提升。",
                "行政决策机制仍需进一步健全和完善。",
                "没有充分认识到法治建设的重要性。",
                "监督力度不够，监督机制有待完善。",
                "干部学法只能说有了进步，深度不够。",
                "尚未真正做到学深悟透。"
            })
    void aFormulaThatFitsEveryTownshipIsNotSpecific(String problem) {
        Specificity.Verdict verdict = specificity.judge(problem);
        assertThat(verdict.specific()).as(verdict.why()).isFalse();
        assertThat(verdict.why()).isNotBlank();
    }
}
