package cn.fazhi.audit.document;

/** Names of files in archives. Only their last part is ever used, and only to be shown. */
final class MemberNames {

    private static final int LONGEST = 200;

    private MemberNames() {}

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
