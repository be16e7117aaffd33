/**
 * What became of the findings of a unit's earlier reports in its newest one, finding by finding and word by word. Arithmetic and
 * comparison of words only; knows no file and no archive.
 */
@NullMarked
package cn.fazhi.audit.score.rounds;

import org.jspecify.annotations.NullMarked;
