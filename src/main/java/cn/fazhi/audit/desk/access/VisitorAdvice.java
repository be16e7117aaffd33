package cn.fazhi.audit.desk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page and every step knows who is at the desk: a parameter of type {@link Visitor}. */
@ControllerAdvice
final class VisitorAdvice {

    private final Accounts accounts;

    VisitorAdvice(Accounts accounts) {
        this.accounts = accounts;
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor visitor() {
        return Visitor.now(accounts);
    }
}
