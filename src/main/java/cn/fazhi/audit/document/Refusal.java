package cn.fazhi.audit.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every sentence this package refuses a file with, in one place so that they keep one tone. */
final class Refusal {

    private static final String ACCEPTED = "目前只接受 Word 文档（.docx、.doc）、带文字层的 PDF 和 OFD、文本文件（.txt）";

    /** Page numbers told one by one. */
    private static final int MOST_NAMED = 20;

    private Refusal() {}

    static UnreadableException notAccepted(String what) {
        return new UnreadableException("这是" + what + "，" + ACCEPTED + "，请转换后重新提交。");
    }

    static UnreadableException unknownKind() {
        return new UnreadableException("认不出这是什么文件，" + ACCEPTED + "，请转换后重新提交。");
    }

    static UnreadableException empty() {
        return new UnreadableException("文件是空的，没有任何内容，请核对后重新提交。");
    }

    static UnreadableException withoutText() {
        return new UnreadableException("文件里没有文字（可能只有空白、图片或扫描件），请提交带文字的版本。");
    }

    /** The wording is the county's own, down to the missing full stop. */
    static UnreadableException scan() {
        return new UnreadableException("扫描件，无文字层，请报送可编辑文本");
    }

    static UnreadableException mostlyScanned(List<Integer> pages) {
        String numbers = pages.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining("、"));
        return new UnreadableException("文件第 " + numbers + (pages.size() > MOST_NAMED ? " 等 " + pages.size() + " " : " ")
                + "页是扫描图片，没有文字层，大半内容无法审核，请报送可编辑文本。");
    }

    static UnreadableException garbled() {
        return new UnreadableException("文件的字体没有对应的文字编码，读出来是乱码，请用 Word 或 WPS 打开原稿另存为 .docx 后重新提交。");
    }

    static UnreadableException dynamicForm() {
        return new UnreadableException("这是只能用 Adobe 软件显示的动态表单（XFA），内容无法读取，请打印成普通 PDF 或提交 Word 文档。");
    }

    static UnreadableException tooManyPages(int most) {
        return new UnreadableException("文件超过 " + most + " 页，不像一份年度报告，请核对后重新提交。");
    }

    static UnreadableException damaged(String what, @Nullable Throwable cause) {
        return new UnreadableException(what + "已损坏，无法打开，请用原软件打开确认后另存一份，重新提交。", cause);
    }

    static UnreadableException password(@Nullable Throwable cause) {
        return new UnreadableException("文件设有打开密码，无法读取，请取消密码后重新提交。", cause);
    }

    static UnreadableException oldWord(@Nullable Throwable cause) {
        return new UnreadableException("这是 Word 95 或更早版本的文档，无法读取，请用 Word 或 WPS 另存为 .docx 后重新提交。", cause);
    }

    static UnreadableException tooLarge(long bytes) {
        String size = String.format(Locale.ROOT, "%.1f", Math.ceil(bytes / 104857.6) / 10);
        return new UnreadableException("文件有 " + size + " MB，超过 20 MB 的上限，请压缩或删去图片后重新提交。");
    }

    static UnreadableException tooMuchText() {
        return new UnreadableException("文件的文字超过 200 万字，不像一份年度报告，请核对后重新提交。");
    }

    static UnreadableException bomb() {
        return new UnreadableException("文件解压后大得反常，为安全起见不予读取，请用 Word 或 WPS 另存一份后重新提交。");
    }

    static UnreadableException missing(Throwable cause) {
        return new UnreadableException("文件不存在或已被移走，请核对路径后重试。", cause);
    }

    static UnreadableException folder() {
        return new UnreadableException("这是文件夹，不是文件，请给出其中的报告文件。");
    }

    static UnreadableException closedFolder() {
        return new UnreadableException("没有打开这个文件夹的权限，请联系文件所有者授权后重试。");
    }

    static UnreadableException notRegular() {
        return new UnreadableException("这不是普通文件（可能是设备或管道），请给出报告文件。");
    }

    static UnreadableException forbidden(Throwable cause) {
        return new UnreadableException("没有读取这个文件的权限，请联系文件所有者授权后重试。", cause);
    }

    static UnreadableException failed(Throwable cause) {
        return new UnreadableException("文件读取失败（可能正被其他程序占用，或磁盘、网络有故障），请关闭占用它的程序后重试。", cause);
    }
}
