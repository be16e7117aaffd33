package cn.fazhi.audit.casework;

/**
 * A file of the rule base that is to be changed. The archive keeps both contents.
 *
 * @param path in the folder that is edited, with forward slashes
 * @param before hash of what stood there when the change was made
 * @param after hash of what shall stand there
 */
public record FileEdit(String path, String before, String after) {}
