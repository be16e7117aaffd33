package cn.fazhi.audit.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of the libraries that a desk is made of. */
final class DeskProperties {

    /** Files of one upload; the page sends more in several. */
    static final int MOST_FILES = 200;

    private DeskProperties() {}

    static Map<String, Object> of(DeskSettings settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("server.address", settings.address());
        all.put("server.port", settings.port());
        all.put("server.shutdown", "graceful");
        all.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        all.put("server.servlet.session.timeout", "10h");
        all.put("server.servlet.session.cookie.name", "fazhi");
        all.put("server.servlet.session.cookie.http-only", "true");
        all.put("server.servlet.session.cookie.same-site", "strict");
        all.put("server.servlet.session.persistent", "false");
        all.put("server.servlet.encoding.force", "true");
        // A client that sends nothing for so long is let go.
        all.put("server.tomcat.connection-timeout", "20s");
        all.put("server.tomcat.max-part-count", MOST_FILES + 20);
        // Names of files may be long, and are in UTF-8.
        all.put("server.tomcat.max-part-header-size", "4KB");
        all.put("server.tomcat.threads.max", "48");
        all.put("server.compression.enabled", "true");
        all.put("spring.servlet.multipart.max-file-size", "200MB");
        all.put("spring.servlet.multipart.max-request-size", "210MB");
        all.put("spring.servlet.multipart.file-size-threshold", "1MB");
        // Read where a step asks for the files, so that what is wrong with them is told as of that step.
        all.put("spring.servlet.multipart.resolve-lazily", "true");
        all.put("spring.thymeleaf.prefix", "classpath:/cn/fazhi/audit/desk/templates/");
        all.put("spring.web.resources.static-locations", "classpath:/cn/fazhi/audit/desk/static/");
        all.put("spring.web.resources.cache.cachecontrol.max-age", "1h");
        all.put("spring.mvc.static-path-pattern", "/assets/**");
        all.put("spring.web.error.whitelabel.enabled", "false");
        all.put("spring.mvc.async.request-timeout", "-1");
        all.put("management.endpoints.web.exposure.include", "health,prometheus");
        all.put("management.endpoints.web.discovery.enabled", "false");
        all.put("management.endpoint.health.show-details", "never");
        all.put("springdoc.api-docs.path", "/docs/openapi");
        all.put("springdoc.swagger-ui.path", "/docs/page");
        all.put("springdoc.paths-to-match", "/api/**");
        all.put(
                "logging.file.name",
                settings.data().resolve("日志").resolve("desk.log").toString());
        all.put("logging.structured.format.file", "ecs");
        all.put("logging.level.cn.fazhi.audit.desk", "INFO");
        // Why a desk cannot be opened is told in Chinese, by whoever opens it.
        all.put("logging.level.org.springframework.boot.diagnostics", "OFF");
        all.put("fazhi.version", settings.version());
        return all;
    }
}
