/**
 * The rule base on disk: its checklist, its compiled rules, and the verdicts they give on facts.
 * Knows Drools; holds no threshold, sentence or point value of its own.
 */
@NullMarked
package cn.fazhi.audit.rules;

import org.jspecify.annotations.NullMarked;
