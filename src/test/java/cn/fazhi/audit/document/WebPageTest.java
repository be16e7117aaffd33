package cn.fazhi.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.audit.document.Paragraph.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {

    private static final String TITLE = "清溪镇2023年法治政府建设情况报告";
    private static final String ONE = "2023年，清溪镇坚持依法行政，全年组织集体学法6次，开展普法宣传活动12场次，群众法治意识有了新的提高。";
    private static final String TWO = "全年排查矛盾纠纷86件，化解85件，其余1件已转入诉讼程序，镇司法所全程跟进，当事人对处理过程表示认可。";

    /** What surrounds an article on a government's site. */
    private static final String SITE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>%TITLE%_清溪镇_某某县人民政府</title>
            <meta name="ArticleTitle" content="%TITLE%"><style>p{color:red}</style><script>var a = "脚本里的学法99次";</script></head>
            <body><div class="top"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">办事服务</a></div>
            <ul class="menu"><li><a href="/1">机构职能</a></li><li><a href="/2">法规文件</a></li></ul>
            <div class="wrap"><div class="pos">当前位置：<a href="/">首页</a> > <a href="/c">法治政府建设</a></div>
            <div class="article"><h1>%TITLE%</h1><div class="info">发布时间：2024-01-20 09:30 来源：清溪镇 浏览次数：<span>58</span>次 字体：【大 中 小】</div>
            %CONTENT%
            <div class="tools">【打印本页】 【关闭窗口】</div><div class="share">分享到：微信 微博</div>
            <p>上一篇：<a href="/x">石桥镇2023年法治政府建设情况报告</a></p><p>下一篇：没有了</p></div>
            <div class="side"><h3>相关信息</h3><ul><li><a href="/y">关于印发某某县法治宣传教育工作要点的通知</a></li></ul></div></div>
            <div class="foot">主办单位：某某县人民政府办公室 承办：县大数据中心<br>湘ICP备00000000号 网站标识码：0000000000<br>版权所有：某某县人民政府</div>
            </body></html>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"TRS_Editor\"><p>%s</p><p>&emsp;&emsp;%s</p></div>",
                "<div id=\"zoom\">%s<br><br>　　%s<br></div>",
                "<table><tr><td><div><span>%s</span></div><div><span>%s</span></div></td></tr></table>",
                "<p>%s</p><p>%s</p>"
            })
    void onlyTheArticleOfASavedPageIsRead(String content) {
        String page = site(String.format(content, ONE, TWO));
        assertThat(read(page)).isEqualTo(TITLE + "\n" + ONE + "\n" + TWO);
    }

    @Test
    void aPageLaidOutInTablesIsReadWithoutItsMenus() {
        String page = "<html><head><title>" + TITLE + "-清溪镇-某某县人民政府</title></head><body><form id=\"aspnetForm\">"
                + "<table><tr><td colspan=2><a href=/>首页</a>|<a href=/1>政务</a></td></tr><tr><td><a href=/2>组织机构</a><br><a href=/3>工作动态</a></td>"
                + "<td><div align=center>" + TITLE + "</div><p>" + ONE + "</p><p>" + TWO + "</p></td></tr>"
                + "<tr><td colspan=2>版权所有：某某县人民政府</td></tr></table></form></body></html>";
        assertThat(read(page)).isEqualTo(TITLE + "\n" + ONE + "\n" + TWO);
    }

    @Test
    void aTitleInTheContentIsNotRepeated() {
        assertThat(read(site(
                        "<div class=\"c\"><p>清溪镇</p><p>2023年法治政府建设情况报告</p><p>" + ONE + "</p><p>" + TWO + "</p></div>")))
                .doesNotContain(TITLE)
                .startsWith("清溪镇\n2023年法治政府建设情况报告\n");
    }

    @Test
    void tablesAreReadRowByRow() throws UnreadableException {
        String table = "<table><tr><th>项目</th><th>次数</th></tr><tr><td><p>学法</p></td><td>6</td></tr></table>";
        Document document = document(site("<div><p>" + ONE + "</p>" + table + "<p>" + TWO + "</p></div>"));
        assertThat(document.text()).isEqualTo(TITLE + "\n" + ONE + "\n项目 | 次数\n学法 | 6\n" + TWO);
        assertThat(document.paragraphs().get(3).kind()).isEqualTo(Kind.TABLE_ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "gb18030", "utf-8", "UTF-16"})
    void theCharsetIsTheOneThePageNames(String charset) throws UnreadableException {
        String page = site("<p>" + ONE + "</p><p>" + TWO + "</p>")
                .replace("charset=\"utf-8\"", "charset=\"" + charset + "\"");
        byte[] bytes = page.getBytes(Charset.forName(charset.replace("gb2312", "GBK")));
        assertThat(new DocumentReader().read("a.html", bytes).text()).endsWith(TWO);
        byte[] silent = page.replaceFirst("<meta charset=[^>]*>", "").getBytes(Charset.forName("GBK"));
        assertThat(new DocumentReader().read("a.html", silent).text()).endsWith(TWO);
    }

    @Test
    void aDocumentThatWordSavedAsAPageIsReadWhole() {
        String page =
                "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><head><meta name=Generator content=\"Microsoft Word 15\"></head><body lang=ZH-CN>"
                        + "<p class=MsoTitle>标题</p><p class=MsoToc1>一、目录……1</p>"
                        + "<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>主要\r\n做法</p>"
                        + "<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:\nIgnore'>\uF0B7&nbsp;</span>要点</p>"
                        + "<p>学法<del>5</del><ins>2</ins>次<span style='display:none;mso-hide:all'>隐</span><a style='mso-footnote-id:ftn1' href=\"#_ftn1\" class=MsoFootnoteReference>[1]</a></p>"
                        + "<div style='mso-element:footnote-list'><div style='mso-element:footnote'><p>脚注</p></div></div></body></html>";
        assertThat(read(page)).isEqualTo("标题\n一、主要 做法\n要点\n学法2次");
    }

    @Test
    void numbersThatHtmlLostAreSetAsOfficialDocumentsDo() {
        String generator = "<meta name=\"generator\" content=\"LibreOffice 7.4\">";
        String page =
                "<html><head>" + generator + "</head><body><ol><li><h1>主要做法</h1><ol><li><h2>学法</h2></ol></ol><p>文</p>"
                        + "<ol><ol start=\"2\"><li><h2>普法</h2></ol></ol><ol start=\"2\"><li><h1>问题</h1></ol><ol><li><h1>三、已有编号</h1></ol>"
                        + "<ol><li><p>第一</p><li value=\"5\">第五</ol><ul><li>点</ul><ol type=\"a\"><li>甲</ol>"
                        + "<ol style=\"list-style-type: cjk-ideographic\"><li>汉</ol></body></html>";
        assertThat(read(page)).isEqualTo("一、主要做法\n（一）学法\n文\n（二）普法\n二、问题\n三、已有编号\n1.第一\n5.第五\n点\na、甲\n一、汉");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quoted-printable", "base64", "8bit"})
    void aPageSavedAsOneFileIsReadLikeThePage(String encoding) throws UnreadableException {
        String page = site("<p>" + ONE + "</p><p>" + TWO + "</p>").replace("utf-8", "gb2312");
        byte[] gbk = page.getBytes(Charset.forName("GBK"));
        String body = switch (encoding) {
            case "base64" -> Base64.getMimeEncoder().encodeToString(gbk);
            case "8bit" -> new String(gbk, StandardCharsets.ISO_8859_1);
            default -> quotedPrintable(gbk);
        };
        String file = "From: <Saved by a browser>\r\nSubject: =?gb2312?B?x+XPqg==?=\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=_Part\"\r\n\r\nThis is a multi-part message.\r\n\r\n"
                + "------=_Part\r\nContent-Type: text/html;\r\n\tcharset=\"gb2312\"\r\nContent-Transfer-Encoding: "
                + encoding
                + "\r\nContent-Location: http://site/a.html\r\n\r\n" + body
                + "\r\n------=_Part\r\nContent-Type: text/css\r\n\r\np{}\r\n"
                + "------=_Part--\r\n";
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new DocumentReader().read("a.mht", bytes).text()).isEqualTo(TITLE + "\n" + ONE + "\n" + TWO);
    }

    @Test
    void externalEntitiesOfXhtmlAreNotFetched() {
        String page =
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<html><body><p>前&e;后" + ONE + "</p></body></html>";
        assertThat(read(page)).contains("前").doesNotContain("root:");
    }

    @Test
    void aFileWithoutAPageIsRefused() {
        String mail =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/gif\r\n\r\nx\r\n--b--\r\n";
        assertThatThrownBy(() -> document(mail)).hasMessageContaining("网页存档（MHT）已损坏");
        String plain =
                "From: a@b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n报告\r\n--b--";
        assertThatThrownBy(() -> document(plain)).hasMessageContaining("电子邮件");
        assertThatThrownBy(() -> document("<html><body><script>x</script></body></html>"))
                .hasMessageContaining("没有文字");
    }

    private static String site(String content) {
        return SITE.replace("%TITLE%", TITLE).replace("%CONTENT%", content);
    }

    private static String quotedPrintable(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            boolean plain = b >= '!' && b <= '~' && b != '=';
            out.append(plain ? String.valueOf((char) b) : String.format("=%02X", b & 0xFF));
            if (out.length() - out.lastIndexOf("\n") > 70) {
                out.append("=\r\n");
            }
        }
        return out.toString();
    }

    private static String read(String page) {
        try {
            return document(page).text();
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static Document document(String page) throws UnreadableException {
        return new DocumentReader().read("a.html", page.getBytes(StandardCharsets.UTF_8));
    }
}
