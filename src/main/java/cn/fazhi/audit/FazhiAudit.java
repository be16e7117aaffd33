package cn.fazhi.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class FazhiAudit {
    public static void main(String[] args) {
        SpringApplication.run(FazhiAudit.class, args);
    }
}
