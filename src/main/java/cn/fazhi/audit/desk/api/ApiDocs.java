package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.desk.DeskSettings;
import cn.fazhi.audit.desk.access.Visitor;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands above the list of the interfaces. */
@Configuration(proxyBeanMethods = false)
class ApiDocs implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Visitor.class);
    }

    /** What describes the interfaces is made when somebody first asks for the description: few ever do, and it is much. */
    @Bean
    static BeanFactoryPostProcessor describedWhenAsked() {
        return beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                if (name.startsWith("org.springdoc")
                        || String.valueOf(beans.getType(name, false)).contains(" org.springdoc.")) {
                    beans.getBeanDefinition(name).setLazyInit(true);
                }
            }
        };
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/docs", "/docs/page");
    }

    @Bean
    OpenAPI openApi(DeskSettings settings) {
        Components schemes = new Components()
                .addSecuritySchemes(
                        "用户",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecuritySchemes(
                        "令牌",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        return new OpenAPI()
                .info(new Info()
                        .title("法治报告审核工作台 · 程序接口")
                        .version(settings.version())
                        .description("供其他程序调用，与页面做的是同样的事，结果逐字节相同。"
                                + "建了用户的，用用户名和密码（HTTP Basic）；没有建用户的，用启动时给出的令牌（Bearer）。"
                                + "批次和报告按档案里的记录号指明。出错时返回 {\"error\": \"原因\"}。"))
                .components(schemes)
                .security(List.of(new SecurityRequirement().addList("用户"), new SecurityRequirement().addList("令牌")));
    }
}
