package cn.fazhi.audit.bench;

import java.util.Arrays;
import java.util.List;

/** Runs the benchmarks that the arguments name: throughput, lengths, cold-start, many-reports, copies, rules-check, desk. */
public final class Benchmarks {

    private static final List<String> ALL =
            List.of("throughput", "lengths", "cold-start", "many-reports", "copies", "rules-check", "desk");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Report report = new Report(System.out);
        report.title("JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        for (String name : wanted(args)) {
            switch (name) {
                case "throughput" -> new Throughput(Integer.getInteger("rounds", 3), report).run();
                case "lengths" -> new Lengths(report).run();
                case "cold-start" -> new ColdStart(5, report).run();
                case "many-reports" -> new ManyReports(report).run();
                case "copies" -> new Copies(report).run();
                case "rules-check" -> new RulesChecking(5, report).run();
                case "desk" -> new DeskRun(3, report).run();
                default -> throw new IllegalArgumentException(name + " is none of " + ALL);
            }
        }
    }

    private static List<String> wanted(String... args) {
        List<String> named = Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.split(",")))
                .filter(name -> !name.isBlank())
                .toList();
        return named.isEmpty() || named.contains("all") ? ALL : named;
    }
}
