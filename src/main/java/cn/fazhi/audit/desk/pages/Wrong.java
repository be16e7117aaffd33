package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.access.Accounts;
import cn.fazhi.audit.desk.access.Visitor;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/** What cannot be done is said in a sentence, on a page or in the part of a page that was asked for. */
@ControllerAdvice(basePackageClasses = Wrong.class)
final class Wrong {

    private static final Logger LOG = LoggerFactory.getLogger(Wrong.class);

    private final Accounts accounts;

    Wrong(Accounts accounts) {
        this.accounts = accounts;
    }

    @ExceptionHandler
    ModelAndView notThere(NotThereException e, HttpServletRequest request, HttpServletResponse response) {
        return said(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), request, response);
    }

    @ExceptionHandler
    ModelAndView refused(CaseException e, HttpServletRequest request, HttpServletResponse response) {
        return said(HttpStatus.CONFLICT, String.valueOf(e.getMessage()), request, response);
    }

    @ExceptionHandler
    ModelAndView busy(BusyException e, HttpServletRequest request, HttpServletResponse response) {
        return said(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()), request, response);
    }

    @ExceptionHandler
    ModelAndView unwritten(ArchiveException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("archive", e);
        return said(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()), request, response);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) {
        return said(HttpStatus.CONTENT_TOO_LARGE, Uploads.TOO_MUCH, request, response);
    }

    @ExceptionHandler
    ModelAndView notAnUpload(MultipartException e, HttpServletRequest request, HttpServletResponse response) {
        return said(HttpStatus.BAD_REQUEST, Uploads.BROKEN_OFF, request, response);
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class
    })
    ModelAndView notUnderstood(Exception e, HttpServletRequest request, HttpServletResponse response) {
        return said(HttpStatus.BAD_REQUEST, "没有看懂要做什么：少填了一项，或填的不是数字、日期。", request, response);
    }

    @ExceptionHandler
    ModelAndView fault(RuntimeException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("fault at {}", request.getRequestURI(), e);
        return said(HttpStatus.INTERNAL_SERVER_ERROR, "程序出错，已记入日志：请再试一次，还不行请联系维护人员。", request, response);
    }

    private ModelAndView said(
            HttpStatus status, String words, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status.value());
        boolean part = request.getHeader("HX-Request") != null;
        ModelAndView page = new ModelAndView(part ? "parts/wrong" : "error");
        page.addObject("status", status.value());
        page.addObject("words", words);
        // Models of what failed are gone, and the menu asks who is there.
        page.addObject("visitor", Visitor.now(accounts));
        return page;
    }
}
