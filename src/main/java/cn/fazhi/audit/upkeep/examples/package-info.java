/**
 * Runs the examples of a rule base: text to facts to rules to score, and tells what came out differently than expected.
 * It does not know how a rule is written or a word is found.
 */
@NullMarked
package cn.fazhi.audit.upkeep.examples;

import org.jspecify.annotations.NullMarked;
