/** The pages, one class a subject. */
@NullMarked
package cn.fazhi.audit.desk.pages;

import org.jspecify.annotations.NullMarked;
