package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.desk.access.AccountException;
import cn.fazhi.audit.desk.access.Accounts;
import cn.fazhi.audit.desk.access.PasswordCheck;
import cn.fazhi.audit.desk.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own account. */
@Controller
class MePage {

    private final Accounts accounts;
    private final PasswordCheck passwords;

    MePage(Accounts accounts, PasswordCheck passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping("/me")
    String me(@ModelAttribute("visitor") Visitor visitor, Model model) {
        model.addAttribute("account", accounts.of(visitor.name()).isPresent());
        return "me";
    }

    @PostMapping("/me/password")
    String password(
            @ModelAttribute("visitor") Visitor visitor,
            @RequestParam String old,
            @RequestParam String first,
            @RequestParam String second,
            Model model) {
        try {
            passwords.change(visitor.name(), old, first, second);
            model.addAttribute("said", "密码已改，下次登录用新密码。");
        } catch (AccountException e) {
            model.addAttribute("wrong", e.getMessage());
        }
        return me(visitor, model);
    }
}
