package cn.fazhi.audit.document;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Control words of RTF 1.9.1 by what they mean for the text. */
final class RtfWords {

    private static final Set<String> ASIDE =
            Set.of(("colortbl info pict object header headerl headerr headerf footer footerl footerr footerf "
                            + "footnote annotation atnid atnauthor atnref atndate shp do tc tcn xe rxe txe nonshppict "
                            + "nonesttables template listtable listoverridetable revtbl rsidtbl xmlnstbl mmathPr pntxta pntxtb "
                            + "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn comment filetbl upr datafield themedata datastore "
                            + "colorschememapping latentstyles generator bkmkstart bkmkend userprops picprop shppict pn "
                            + "pnseclvl blipuid private nextfile sp sv sn pgptbl")
                    .split(" "));

    private static final Set<String> TEXT = Set.of("nesttableprops", "cs", "ts", "ds");

    private RtfWords() {}

    /** Whether it opens a destination that is no body text; any that is marked with \* and not known is passed over too. */
    static boolean isAside(String word) {
        return ASIDE.contains(word);
    }

    /** Whether it is part of the text although it is marked with \* like what may be passed over. */
    static boolean isText(String word) {
        return TEXT.contains(word);
    }

    /** The character that a word stands for; null for any other word. */
    static @Nullable String sign(String word) {
        return switch (word) {
            case "tab" -> "\t";
            case "emdash" -> "—";
            case "endash" -> "–";
            case "lquote" -> "‘";
            case "rquote" -> "’";
            case "ldblquote" -> "“";
            case "rdblquote" -> "”";
            case "bullet" -> "•";
            case "emspace", "enspace", "qmspace" -> " ";
            default -> null;
        };
    }
}
