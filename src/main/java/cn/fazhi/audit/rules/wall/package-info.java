/**
 * What a rule may say and do: a list that every parsed rule is held against, a class loader that shows compiled rules nothing else,
 * and a limit on their time. Knows Drools' parser and the facts it is given; knows nothing of items, points or files.
 */
@NullMarked
package cn.fazhi.audit.rules.wall;

import org.jspecify.annotations.NullMarked;
