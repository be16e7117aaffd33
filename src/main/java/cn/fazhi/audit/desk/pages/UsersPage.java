package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.desk.access.AccountException;
import cn.fazhi.audit.desk.access.Accounts;
import cn.fazhi.audit.desk.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of a desk. Once there is one, everybody has to log in. */
@Controller
class UsersPage {

    private final Accounts accounts;

    UsersPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/users")
    String users(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        return "users";
    }

    private interface Step {
        void take() throws AccountException;
    }

    private String step(Step step, String said, Model model) {
        try {
            step.take();
            model.addAttribute("said", said);
        } catch (AccountException e) {
            model.addAttribute("wrong", e.getMessage());
        }
        return users(model);
    }

    @PostMapping("/users")
    String add(
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<Role> roles,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam String password,
            Model model) {
        Set<Role> given = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        return step(() -> accounts.add(name, given, unit, password), "已建立用户“" + name + "”。", model);
    }

    @PostMapping("/users/password")
    String password(@RequestParam String name, @RequestParam String password, Model model) {
        return step(() -> accounts.password(name, password), "已重设“" + name + "”的密码。", model);
    }

    @PostMapping("/users/remove")
    String remove(@RequestParam String name, Model model) {
        return step(() -> accounts.remove(name), "已删除用户“" + name + "”，他已登录的页面随即失效。", model);
    }
}
