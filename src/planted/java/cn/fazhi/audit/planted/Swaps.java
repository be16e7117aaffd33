package cn.fazhi.audit.planted;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that one official puts for another when a sentence is to look new. */
final class Swaps {

    /** Groups of words of one meaning; most of them stand in no thesaurus as synonyms. */
    private static final String[] GROUPS = {
        "开展 组织 举办", "加强 强化 抓好", "提高 提升 增强", "认真 切实 扎实", "积极 主动 踊跃", "及时 迅速 第一时间", "完善 健全 优化", "排查 摸排 摸清", "化解 调处 解决",
        "通过 借助 依托", "利用 运用 用好", "群众 村民 居民", "纠纷 矛盾 争议", "宣传 宣讲 普及", "培训 辅导 轮训", "检查 督查 巡查", "落实 压实 落细", "制定 出台 拟定",
        "推进 推动 促进", "进一步 不断 持续", "全面 全方位 整体", "负责人 主要负责同志 牵头人", "召开 组织召开 举行", "研究 商议 会商", "问题 短板 不足", "存在 还有 尚有",
        "部分 少数 个别", "不够 不强 欠缺", "主要 重点 关键", "建立 构建 搭建", "审核 审查 把关", "公开 公示 公布", "干部 工作人员 同志", "全年 一年来 年内", "共 累计 总计",
        "其中 当中 包括", "发放 派发 分发", "资料 材料 手册", "形成 建成 织成", "确保 保证 保障", "规范 严格 理顺", "梳理 清理 整理", "核对 核实 比对", "讲解 解读 讲授",
        "回访 走访 探访", "登记 记录 造册", "修订 修改 订正", "处置 处理 办理", "跟踪 跟进 紧盯", "汇总 归集 统计", "通报 告知 反馈", "调解 劝和 说和", "整治 治理 清理整顿",
        "协调 沟通 对接", "督办 催办 督促", "受理 接收 受办", "收集 征集 搜集", "解答 答疑 回应", "逐村 挨村 一村一村", "逐户 挨家挨户 入户", "会同 联合 协同", "针对 围绕 聚焦"
    };

    private static final Pattern ANY = Pattern.compile(String.join("|", String.join(" ", GROUPS).split(" ")));

    private Swaps() {}

    static String swapped(String sentence, double share, Random random) {
        return ANY.matcher(sentence)
                .replaceAll(m -> Matcher.quoteReplacement(
                        random.nextDouble() < share ? another(m.group(), random) : m.group()));
    }

    private static String another(String word, Random random) {
        for (String group : GROUPS) {
            String[] words = group.split(" ");
            for (int i = 0; i < words.length; i++) {
                if (words[i].equals(word)) {
                    return words[(i + 1 + random.nextInt(words.length - 1)) % words.length];
                }
            }
        }
        return word;
    }
}
