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
            """)
    void aNumberThatCountsNoEventIsNoFigure(String sentence) {
        assertThat(Invented.figures(Invented.done(sentence))).isEmpty();
    }
}
