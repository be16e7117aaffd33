package cn.fazhi.audit.extract;

import cn.fazhi.audit.facts.Role;
import cn.fazhi.audit.facts.Scope;

/**
 * One sentence of a report, from after one 。！？； or line break to the next.
 *
 * @param text its words, as they stand between start and end
 * @param start offset into the report's text
 * @param end offset after its last character
 * @param paragraph number of its paragraph, from 1
 * @param section the nearest first-level heading above, or ""
 * @param topicHeading the nearest heading of any level above, or ""
 * @param role the role of its section, or of its paragraph's lead where that plainly belongs elsewhere
 * @param scope whose and when it speaks of, as a whole
 * @param heading whether it is a heading itself
 */
public record Sentence(
        String text,
        int start,
        int end,
        int paragraph,
        String section,
        String topicHeading,
        Role role,
        Scope scope,
        boolean heading) {}
