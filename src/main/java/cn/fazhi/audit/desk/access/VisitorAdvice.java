package cn.fazhi.audit.desk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
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
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken ? null : Visitor.of(login, accounts);
    }
}
