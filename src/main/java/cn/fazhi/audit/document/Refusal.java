package cn.fazhi.audit.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every sentence this package refuses a file with, in one place so that they keep one tone. */
final class Refusal {

    private static final String ACCEPTED =
            "目前只接受 Word、WPS 文档（.docx、.doc、.wps、.rtf、.odt）、版式文件（.pdf、.ofd）、网页（.html、.mht）、文本文件（.txt）和这些文件的压缩包（.zip、.rar、.7z）";

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
        return new UnreadableException(
                "文件第 " + numbers(pages, " 等 " + pages.size()) + " 页是扫描图片，没有文字层，大半内容无法审核，请报送可编辑文本。");
    }

    /** Page numbers joined by 、, and behind them how many there are where these are too many to be named. */
    static String numbers(List<Integer> pages, String andMore) {
        String numbers = pages.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining("、"));
        return pages.size() > MOST_NAMED ? numbers + andMore : numbers;
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

    static UnreadableException works() {
        return new UnreadableException("这是微软 Works 的文档（.wps），不是金山 WPS 的，无法读取，请用 Word 或 WPS 打开后另存为 .docx，重新提交。");
    }

    /** For whoever asked that the reading end; nobody waits for the message. */
    static UnreadableException brokenOff() {
        return new UnreadableException("读取被中止，请重新审核这个文件。");
    }

    static UnreadableException tooMuchMemory(Throwable cause) {
        return new UnreadableException("读取这个文件要用的内存超过上限，文件可能已损坏，请用原软件打开确认后另存一份，重新提交。", cause);
    }

    static UnreadableException tooDeep() {
        return new UnreadableException("文件里的表格层层嵌套，深得反常，请用 Word 或 WPS 另存一份后重新提交。");
    }

    static UnreadableException tooLarge(long bytes) {
        return new UnreadableException("文件有 " + megabytes(bytes) + " MB，超过 20 MB 的上限，请压缩或删去图片后重新提交。");
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

    static UnreadableException archive() {
        return new UnreadableException("这是压缩包，不是单份报告，请解压后提交其中的报告。");
    }

    static UnreadableException archiveInside() {
        return new UnreadableException("压缩包里又套着压缩包，超过两层，请解压后把报告直接放进一个压缩包，重新提交。");
    }

    static UnreadableException damagedArchive(@Nullable Throwable cause) {
        return new UnreadableException("压缩包已损坏或不完整，无法解压，请重新压缩成 .zip 后提交。", cause);
    }

    static UnreadableException damagedMember(@Nullable Throwable cause) {
        return new UnreadableException("压缩包里的这个文件已损坏，无法解压，请重新压缩成 .zip 后提交。", cause);
    }

    static UnreadableException splitArchive() {
        return new UnreadableException("这是分卷压缩包中的一卷，无法单独解压，请压缩成一个 .zip 文件后重新提交。");
    }

    static UnreadableException oddPacking(@Nullable Throwable cause) {
        return new UnreadableException("压缩包用了不常见的压缩方法，无法解压，请重新压缩成普通的 .zip 后提交。", cause);
    }

    static UnreadableException lockedArchive(@Nullable Throwable cause) {
        return new UnreadableException("压缩包设有密码，无法解压，请取消密码后重新压缩提交。", cause);
    }

    static UnreadableException emptyArchive() {
        return new UnreadableException("压缩包里没有可以审核的文件，请核对后重新提交。");
    }

    static UnreadableException tooLargeArchive(long bytes) {
        return new UnreadableException("压缩包有 " + megabytes(bytes) + " MB，超过 200 MB 的上限，请分成几个压缩包提交。");
    }

    static UnreadableException tooLargeMember() {
        return new UnreadableException("压缩包里的这个文件解压后超过 20 MB 的上限，请压缩或删去图片后重新提交。");
    }

    static UnreadableException archiveBomb() {
        return new UnreadableException("压缩包里的文件太多，或解压后大得反常，为安全起见没有全部解压，请分成几个压缩包提交。");
    }

    /** Rounded up, with one digit after the point. */
    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", Math.ceil(bytes / 104857.6) / 10);
    }
}
