/**
 * The examples beside the rule files: what a maintainer says an item must give for a sentence. They are read here and run elsewhere;
 * whether the engine agrees with them is not known here.
 */
@NullMarked
package cn.fazhi.audit.rules.examples;

import org.jspecify.annotations.NullMarked;
