package cn.fazhi.audit.rules.wall;

/**
 * Something in a rule file that no rule may say.
 *
 * @param line its line, from 1
 * @param text what it is and what to write instead, in Chinese
 */
public record Breach(int line, String text) {}
