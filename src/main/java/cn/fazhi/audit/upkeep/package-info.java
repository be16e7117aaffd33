/**
 * What keeps a rule base in order: its examples, run through the whole audit, and new files begun the right way.
 * It uses an audit as anybody would and knows nothing of how rules are compiled.
 */
@NullMarked
package cn.fazhi.audit.upkeep;

import org.jspecify.annotations.NullMarked;
