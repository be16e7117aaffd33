package cn.fazhi.audit.cli;

import cn.fazhi.audit.upkeep.examples.Failure;
import cn.fazhi.audit.upkeep.examples.ItemResult;
import java.io.PrintWriter;
import java.util.List;

/** How the examples went, a line an item, and below it what came out differently. */
final class ExampleTable {

    private static final int WIDTH = 110;

    private final PrintWriter out;

    ExampleTable(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints the results.
     *
     * @param strays problems that belong to no item
     * @return whether all is well
     */
    boolean print(List<ItemResult> results, List<String> strays) {
        results.forEach(this::item);
        strays.forEach(out::println);
        int examples = results.stream().mapToInt(ItemResult::examples).sum();
        int failures = results.stream().mapToInt(r -> r.failures().size()).sum();
        int lacks = results.stream().mapToInt(r -> r.lacks().size()).sum() + strays.size();
        out.println();
        out.println("共" + results.size() + "项、" + examples + "个例子：通过" + (examples - failures) + "个，不通过" + failures + "个"
                + (lacks == 0 ? "。" : "；缺例子、写错等问题" + lacks + "处。"));
        return failures == 0 && lacks == 0;
    }

    private void item(ItemResult result) {
        int passed = result.examples() - result.failures().size();
        out.println(result.item().id() + " " + result.item().name() + "：通过 " + passed + "/" + result.examples());
        result.lacks().forEach(line -> lines("  ✗ ", "    ", line));
        result.failures().forEach(this::failure);
    }

    private void failure(Failure failure) {
        out.println("  ✗ " + failure.example().place() + " " + failure.example().name());
        failure.differences().forEach(line -> lines("      ", "        ", line));
        if (!failure.reason().isEmpty()) {
            lines("      审核表写的原因：", "        ", failure.reason());
        }
        lines("      例子写的理由：", "        ", failure.example().why());
    }

    private void lines(String first, String others, String text) {
        Prose.lines(first, others, text, WIDTH).forEach(out::println);
    }
}
