package cn.fazhi.audit.desk.api;

/**
 * What went wrong.
 *
 * @param error one Chinese sentence
 */
record Problem(String error) {}
