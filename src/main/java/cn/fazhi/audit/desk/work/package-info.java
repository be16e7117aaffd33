/** What the desk does behind the pages: batches and their results, audits that run on, uploads. */
@NullMarked
package cn.fazhi.audit.desk.work;

import org.jspecify.annotations.NullMarked;
