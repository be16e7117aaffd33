package cn.fazhi.audit.desk.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when an address is not there or not for this visitor. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Whoever lacks the role is sent here by the door itself, with the status set and nothing said.
        int refused = response.getStatus() == 403 ? 403 : 404;
        int code = status instanceof Integer number ? number : refused;
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked instanceof String path && (path.startsWith("/api/") || path.startsWith("/actuator/"))) {
            return ResponseEntity.status(code)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("error", words(code)));
        }
        if (request.getHeader("HX-Request") != null) {
            model.addAttribute("words", words(code));
            return "parts/wrong";
        }
        model.addAttribute("status", code);
        model.addAttribute("words", words(code));
        return "error";
    }

    private static String words(int code) {
        return switch (code) {
            case 400 -> "没有看懂要做什么：请回到上一页再试。";
            case 401 -> "还没有登录，或登录已经过期：请重新登录后再做一次。";
            case 403 -> "这一步不是你的角色可以做的，或者页面已经过期：请刷新页面再试；还不行的，请负责人调整你的角色。";
            case 404 -> "没有这个页面：请核对地址，或从上面的菜单进入。";
            case 405 -> "不能这样打开这个地址：请从页面上的按钮操作。";
            case 413 -> "一次上传的文件太大或太多：请分几次上传。";
            case 415 -> "内容类型不对：请按接口说明发送 JSON 或 multipart/form-data。";
            default -> "程序出错，已记入日志：请再试一次，还不行请联系维护人员。";
        };
    }
}
