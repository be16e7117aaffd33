package cn.fazhi.audit.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Names of files in archives. Only their last part is ever used, and only to be shown. */
final class MemberNames {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST = 200;

    private MemberNames() {}

    /**
     * A name whose charset the archive does not tell: Windows writes GBK, a Mac UTF-8. A short name in GBK can be UTF-8 by chance, of
     * two bytes a character, which no Chinese name is.
     */
    static String decoded(byte[] name) {
        String utf8 = PlainText.strictly(StandardCharsets.UTF_8, name, 0);
        boolean meant = utf8 != null && utf8.chars().noneMatch(c -> c >= 0x80 && c < 0x2000);
        return meant ? utf8 : new String(name, GB18030);
    }

    /** The name without folders, drive or anything that does not show: ../../报告.docx is 报告.docx. */
    static String last(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String shown = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]+", "")
                .strip();
        String known = shown.isEmpty() || shown.chars().allMatch(c -> c == '.') ? "无名文件" : shown;
        return known.substring(0, Math.min(known.length(), LONGEST));
    }

    /** What Mac and Windows put beside the files, and lock files of Word and WPS. */
    static boolean isLitter(String path) {
        return path.replace('\\', '/').startsWith("__MACOSX/") || SubmissionFinder.isLitter(last(path));
    }
}
