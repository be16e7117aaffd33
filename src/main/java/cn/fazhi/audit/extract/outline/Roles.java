package cn.fazhi.audit.extract.outline;

import cn.fazhi.audit.extract.WordList;
import cn.fazhi.audit.extract.lexicon.Lexicon;
import cn.fazhi.audit.facts.Role;

/** Which role the words of a heading or of a lead give. */
final class Roles {

    private final WordList problem;
    private final WordList plan;
    private final WordList firstResponsible;
    private final WordList rectification;
    private final WordList overview;
    private final WordList achievement;
    private final WordList problemLead;
    private final WordList planLead;
    private final WordList rectificationLead;

    Roles(Lexicon lexicon) {
        problem = lexicon.list("roles/problem");
        plan = lexicon.list("roles/plan");
        firstResponsible = lexicon.list("roles/first-responsible");
        rectification = lexicon.list("roles/rectification");
        overview = lexicon.list("roles/overview");
        achievement = lexicon.list("roles/achievement");
        problemLead = lexicon.list("roles/problem-lead");
        planLead = lexicon.list("roles/plan-lead");
        rectificationLead = lexicon.list("roles/rectification-lead");
    }

    /** The role of a heading, or OTHER. */
    Role of(String heading) {
        if (firstResponsible.in(heading)) {
            return Role.FIRST_RESPONSIBLE;
        }
        if (problem.in(heading)) {
            return Role.PROBLEM;
        }
        if (plan.in(heading)) {
            return Role.PLAN;
        }
        if (rectification.in(heading)) {
            return Role.RECTIFICATION;
        }
        if (overview.in(heading)) {
            return Role.OVERVIEW;
        }
        return achievement.in(heading) ? Role.ACHIEVEMENT : Role.OTHER;
    }

    /** The role a sentence opens in a section of another role, or that role when it opens none. */
    Role lead(String sentence, Role current) {
        if (current != Role.PLAN && planLead.in(sentence)) {
            return Role.PLAN;
        }
        if ((current == Role.PROBLEM || current == Role.RECTIFICATION) && rectificationLead.in(sentence)) {
            return Role.RECTIFICATION;
        }
        boolean elsewhere = current == Role.ACHIEVEMENT || current == Role.OVERVIEW || current == Role.OTHER;
        if (elsewhere && problemLead.in(sentence.substring(0, Math.min(sentence.length(), 90)))) {
            return Role.PROBLEM;
        }
        return current;
    }
}
