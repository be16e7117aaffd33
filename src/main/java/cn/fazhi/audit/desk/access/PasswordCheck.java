package cn.fazhi.audit.desk.access;

import org.springframework.stereotype.Component;

/** Lets people change their own password. */
@Component
public final class PasswordCheck {

    private final Accounts accounts;

    PasswordCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Changes a password for whoever knows the old one. */
    public void change(String name, String old, String first, String second) throws AccountException {
        Account account = accounts.of(name).orElseThrow(() -> new AccountException("这个工作台没有用户，不用密码。"));
        if (!Accounts.encoder().matches(old, account.password())) {
            throw new AccountException("原密码不对，密码没有改。");
        }
        if (!first.equals(second)) {
            throw new AccountException("两次填的新密码不一样，密码没有改。");
        }
        accounts.password(name, first);
    }
}
