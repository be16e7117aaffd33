package cn.fazhi.audit.extract.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines below the signature of an official paper: to whom copies go, who printed it when, whom to ask, what is enclosed. */
final class Imprint {

    private static final Pattern COPIES = Pattern.compile("^抄\\s*[送报]\\s*(?:单位|机关)?\\s*[：:]\\s*(\\S.*)$");

    /** 松塘镇党政办公室 2024年1月20日印发. */
    private static final Pattern PRINTED = Pattern.compile("^.{0,40}日\\s*(?:印发?|印制)$|^[（(]?共印\\s*\\d+\\s*份[)）]?。?$");

    private static final Pattern OTHER =
            Pattern.compile("^(?:抄\\s*[送报]|[（(]?(?:联系人|联系电话|审核人|签发人|附件)|[（(]?信息公开).{0,80}$");

    /** （此件公开发布）. */
    private static final Pattern REMARK = Pattern.compile("^[（(](?:此件|本件|主动|依申请|不予|公开)[^。]{0,16}[)）]$");

    private Imprint() {}

    /** Whether a line is part of it. */
    static boolean is(String line) {
        return OTHER.matcher(line).matches()
                || isPrinted(line)
                || REMARK.matcher(line).matches();
    }

    /** Whether a line says when the paper was printed, which is not when it was signed. */
    static boolean isPrinted(String line) {
        return PRINTED.matcher(line).matches();
    }

    /** The bodies that lines say are sent a copy, in order; a list goes on in the next line where it breaks off at a comma. */
    static List<String> copies(List<String> lines) {
        List<String> bodies = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            Matcher m = COPIES.matcher(line);
            String named = m.matches() ? m.group(1) : goesOn ? line : "";
            if (named.isEmpty()) {
                goesOn = false;
                continue;
            }
            Stream.of(named.replaceFirst("。$", "").split("[，,、；;]"))
                    .map(String::strip)
                    .filter(body -> !body.isEmpty())
                    .forEach(bodies::add);
            goesOn = named.matches(".*[，,、；;]");
        }
        return bodies;
    }
}
