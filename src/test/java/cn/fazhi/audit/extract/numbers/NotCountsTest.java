package cn.fazhi.audit.extract.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.audit.extract.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that count nothing: ordinals, differences, hours, codes, shares of each, money, areas. */
class NotCountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            镇党委第12次会议传达了上级法治工作要求。
            第3次会议议定了法治建设的年度安排。
            普法宣传活动较去年增加3次。
            集体学法次数比上年多出2次。
            法律服务热线24小时接听群众咨询。
            每村配备1名法律顾问。
            编印2023年第5期普法简报。
            把12348法律服务热线张贴到户。
            推出便民利企措施10条。
            建立普法微信群4个。
            投入资金30万元用于普法阵地。
            镇域面积86平方公里，人口2.3万人。
            总结推广“1361”矛盾纠纷调解工作法。
            通过“1+4+N”模式做实纠纷化解。
            有2名干部获评全县先进个人。
            集体学法由第一副镇长主持。
            发放宣传资料数百份。
            按照一级抓一级的要求压实普法责任。
            围绕“八五”普法开展法治宣传。
            完善镇、村、组三级纠纷调处网络。
            矛盾纠纷同比下降12%。
            法治文化广场占地1200平方米。
            法治文化长廊长60米。
            在全县法治考核中位列第3名。
            班子成员9人，内设机构6个。
            新修文化广场2个、健身路径5条。
            全年接待游客15万人次。
            发放防汛明白卡3200份。
            张贴森林防火标语260条。
            开展消防安全检查45次。
            召开党委会议26次。
            开展党的二十大精神集中学习18次。
            组织防溺水宣传12场。
            全年办理民生实事12件。
            为群众代办事项1500余件。
            镇便民服务中心设窗口8个，进驻人员14名。
            处置网上舆情5起。
            每月5日为学法日。
            完成危房改造33户。
            培训电商人员120人次。
            矛盾纠纷较上年少受理9件。
            比去年多开展普法宣传4场。
            压减重复执法检查15次。
            坚持每年组织干部集体学法6次。
            核酸采样3.2万人次。
            """)
    void aNumberThatCountsNoEventIsNoFigure(String sentence) {
        assertThat(Invented.figures(Invented.done(sentence))).isEmpty();
    }
}
