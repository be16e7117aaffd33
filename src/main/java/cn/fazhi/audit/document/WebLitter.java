package cn.fazhi.audit.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines that government sites set around and into their articles, which no report contains. */
final class WebLitter {

    private static final int LONGEST = 120;
    private static final int SHORT = 60;

    private static final Pattern SENTENCE = Pattern.compile(".*[。；].*", Pattern.DOTALL);

    private static final List<Pattern> LITTER = Stream.of(
                    // Buttons, one or several in a line.
                    "(?:[\\[【（(〖「]?\\s*+(?:打印(?:本页|此页|正文|文章)?|关闭(?:本页|窗口|页面)?|返回(?:顶部|首页|列表|上页|上一页)?"
                            + "|收藏(?:本页)?|分享(?:到)?|复制链接|朗读|播放|暂停|停止|纠错|我要纠错|点赞|下载|大|中|小|首页|默认|微信|微博|QQ空间|TOP|top)"
                            + "\\s*+[\\]】）)〗」]?[\\s|｜:：·、/]*+)+",
                    "【?\\s*字[体号]\\s*[:：].{0,30}",
                    "(?:分享到|扫一扫|微信扫一扫|用微信).{0,40}",
                    "(?:上一[篇条]|下一[篇条]|上页|下页|前一[篇条]|后一[篇条])\\s*[:：].{0,100}",
                    "(?:当前位置|您(?:现在)?(?:的|所在的?)?位置|您当前的位置|所在位置|现在位置)\\s*(?:是|为)?\\s*[:：].{0,100}",
                    // What is known of the article.
                    "(?:信息|文章|稿件|新闻|文档)?(?:来源|作者|编辑|责任编辑|责编|审核|初审|复审|终审|编审|校对|录入|摄影|浏览(?:次数|量)?|点击(?:次数|量|数)?"
                            + "|阅读(?:次数|量)?|访问(?:次数|量)|发布(?:时间|日期|单位|机构|者)?|更新(?:时间|日期)|公开(?:时间|日期)|成文日期|生成日期"
                            + "|索引号|信息索引号|文号|发文字号|主题词|主题分类|信息分类|信息分类号|体裁分类|公开方式|公开范围|有效性|是否有效|关键词|内容概述"
                            + "|信息名称|字体|视力保护色|保护视力色)\\s*[:：].{0,100}",
                    "\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?\\s+\\d{1,2}:\\d{2}(?::\\d{2})?.{0,60}",
                    // The foot.
                    "(?:相关(?:文章|新闻|信息|链接|阅读|文档|附件|稿件|解读)|推荐阅读|热门(?:文章|信息)|附件下载|附件列表)\\s*[:：]?.{0,30}",
                    "(?:版权所有|主办单位?|主管单位?|承办单位?|技术支持|运维单位|网站标识码|政府网站标识码|联系我们|网站地图|网站声明|关于我们|免责声明"
                            + "|隐私(?:声明|保护)|设为首页|加入收藏)(?:[\\s:：|｜].{0,100})?",
                    ".{0,30}(?:ICP备|公网安备|ICP证|备案号|版权所有|Copyright|©).{0,90}")
            .map(Pattern::compile)
            .toList();

    private WebLitter() {}

    /**
     * Whether the line is the site's, not the report's.
     *
     * @param links whether most of it is links
     */
    static boolean isLitter(String line, boolean links) {
        if (links && (line.length() < SHORT || line.length() > LONGEST)) {
            return !SENTENCE.matcher(line).matches();
        }
        return line.isEmpty()
                || line.length() <= LONGEST
                        && LITTER.stream().anyMatch(p -> p.matcher(line).matches());
    }
}
