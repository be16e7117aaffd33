package cn.fazhi.audit.casework;

import org.jspecify.annotations.Nullable;

/**
 * What an inspector decided over one finding.
 *
 * @param number of its entry in the log; 0 while it is not taken
 * @param at when it was taken in, ISO 8601 in UTC
 * @param by who decided
 * @param submission number of the report's entry
 * @param whose whose report it is
 * @param code of the finding; an item's id where nothing was found
 * @param item the item's id
 * @param rule hash of the item's rule file
 * @param basis what the machine had said and the words it rested on
 * @param machine points or deduction of the machine
 * @param before the inspector's score before, or null
 * @param after the inspector's score; null when there is none, or none any more
 * @param reason why
 */
public record Review(
        long number,
        String at,
        String by,
        long submission,
        String whose,
        String code,
        String item,
        String rule,
        String basis,
        double machine,
        @Nullable Double before,
        @Nullable Double after,
        String reason) {}
