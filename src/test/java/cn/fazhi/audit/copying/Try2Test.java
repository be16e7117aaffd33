package cn.fazhi.audit.copying;
import cn.fazhi.audit.document.*;
import cn.fazhi.audit.planted.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
class Try2Test {
    @Test void gen() {
        System.out.println(Originals.report(5).text());
        System.out.println(new Copier(0.4, 0.3, 1).copy(Originals.report(5), Township.of(77)).text());
        for (double sw : new double[] {0, 0.3, 0.6}) for (int rep = 0; rep <= 9; rep++) {
            List<OwnText> texts = new ArrayList<>();
            for (int i = 0; i < 60; i++) texts.add(read(Originals.report(i), i));
            for (int i = 0; i < 20; i++) texts.add(read(new Copier(rep / 10.0, sw, i).copy(Originals.report(i), Township.of(100 + i)), 100 + i));
            List<Pair> pairs = Comparison.of(texts, Texts.MEASURES).pairs();
            double[] sh = new double[20]; int wrong = 0, l80 = 0;
            for (Pair p : pairs) { boolean good = p.other() == p.one() + 60; if (good) { sh[p.one()] = p.otherShare(); if (p.otherLongest() >= 80) l80++; } else { wrong++; if (p.longest() > 60) System.out.println(p.longest() + " " + p.share()); } }
            System.out.printf("swap %.1f replaced %d%%: mean %.1f min %.1f max %.1f; long %d wrong listed %d%n", sw, rep * 10, Arrays.stream(sh).average().getAsDouble(), Arrays.stream(sh).min().getAsDouble(), Arrays.stream(sh).max().getAsDouble(), l80, wrong);
        }
    }
    static OwnText read(Planted p, int n) {
        return Texts.of(Texts.document(n + ".txt", p.text()));
    }
}
