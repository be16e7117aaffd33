package cn.fazhi.audit.upkeep.examples;

import cn.fazhi.audit.rules.examples.Example;
import java.util.List;

/**
 * An example that came out differently.
 *
 * @param example the example
 * @param differences what should be and what is, each one Chinese line
 * @param reason the sheet's reason; "" for none
 */
public record Failure(Example example, List<String> differences, String reason) {

    public Failure {
        differences = List.copyOf(differences);
    }
}
