package cn.fazhi.audit.rules;

import java.util.List;

/**
 * An item of the checklist that is in force.
 *
 * @param id such as D2
 * @param chapter such as D
 * @param name what is asked, in a few words
 * @param points what it is worth in full
 * @param tiers its rules from the highest points to the lowest
 * @param basis the document it rests on
 * @param advice what a township should do to earn it
 * @param wording a model sentence with blanks for the township's own figures; "" when the rule base has none
 * @param file its rule file, relative to the rule base, with forward slashes
 */
public record Item(
        String id,
        String chapter,
        String name,
        double points,
        List<Tier> tiers,
        String basis,
        String advice,
        String wording,
        String file) {

    public Item {
        tiers = List.copyOf(tiers);
    }

    /** Without a model sentence. */
    public Item(
            String id,
            String chapter,
            String name,
            double points,
            List<Tier> tiers,
            String basis,
            String advice,
            String file) {
        this(id, chapter, name, points, tiers, basis, advice, "", file);
    }

    /**
     * One tier of an item, or one effect of a red flag.
     *
     * @param rule the rule's name without the id
     * @param points what it gives; for a red flag, what it deducts
     * @param line line of the rule in its file, from 1
     * @param share whether it gives only a share of the points
     */
    public record Tier(String rule, double points, int line, boolean share) {

        /** A tier of fixed points. */
        public Tier(String rule, double points, int line) {
            this(rule, points, line, false);
        }
    }

    /** The tiers as the printed score sheet words them: 全年集体学法4次及以上：7分；…. */
    public String standard() {
        StringBuilder out = new StringBuilder();
        for (Tier tier : tiers) {
            out.append(out.isEmpty() ? "" : "；")
                    .append(tier.rule())
                    .append("：")
                    .append(tier.share() ? "按比例得分" : plain(tier.points()) + "分");
        }
        return out.toString();
    }

    private static String plain(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
    }
}
