package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.desk.access.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people log in, or read how the owner of a desk without accounts gets in. */
@Controller
class LoginPage {

    private final Accounts accounts;

    LoginPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String used,
            Model model) {
        model.addAttribute("open", accounts.none());
        model.addAttribute("wrong", error != null);
        model.addAttribute("out", out != null);
        model.addAttribute("used", used != null);
        return "login";
    }
}
