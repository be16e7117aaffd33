package cn.fazhi.audit.copying;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
class TryTest {
    @Test void real() {
        for (String dir : List.of("ALL")) {
            List<Path> files = new ArrayList<>();
            if (dir.equals("ALL")) { for (String d : List.of("../shared/reports", "reports-sample", "src/test/resources/invented-reports")) files.addAll(Texts.files(Path.of(d))); }
            else files = Texts.files(Path.of(dir));
            List<OwnText> texts = files.stream().map(Texts::of).toList();
            System.out.println("== " + dir + " " + texts.size());
            Comparison c = Comparison.of(texts, Texts.MEASURES);
            for (Pair p : c.pairs()) {
                System.out.printf("%s %s %.1f %.1f longest %d %d chars %d own %d%n", files.get(p.one()).getFileName(), files.get(p.other()).getFileName(), p.share(), p.otherShare(), p.longest(), p.otherLongest(), p.characters(), c.text(p.one()).characters());
                for (Passage q : p.passages()) { if (dir.equals("ALL")) { if (q.alike()+q.otherAlike()==0 || q.characters()>200) continue; System.out.println("   A " + texts.get(p.one()).words(q.start(), q.end()).replace("\n","|") + "\n   B " + texts.get(p.other()).words(q.otherStart(), q.otherEnd()).replace("\n","|")); }
                    System.out.println("   [" + q.characters() + "," + q.alike() + "," + q.otherAlike() + "] " + q.runs().stream().map(r -> texts.get(p.one()).words(r.start(), r.end())).toList());
                }
            }
        }
    }
}
