package cn.fazhi.audit.desk.api;

import cn.fazhi.audit.archive.ArchiveException;
import cn.fazhi.audit.casework.CaseException;
import cn.fazhi.audit.desk.work.BusyException;
import cn.fazhi.audit.desk.work.NotThereException;
import cn.fazhi.audit.desk.work.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What cannot be done is told to programs in JSON, in a sentence for the person behind them. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
final class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<Problem> notThere(NotThereException e) {
        return said(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(CaseException e) {
        return said(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> busy(BusyException e) {
        return said(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unwritten(ArchiveException e) {
        LOG.error("archive", e);
        return said(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e) {
        return said(HttpStatus.CONTENT_TOO_LARGE, Uploads.TOO_MUCH);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAnUpload(MultipartException e) {
        return said(HttpStatus.BAD_REQUEST, Uploads.BROKEN_OFF);
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class,
        HttpMessageNotReadableException.class
    })
    ResponseEntity<Problem> notUnderstood(Exception e) {
        return said(HttpStatus.BAD_REQUEST, "没有看懂要做什么：少了一项，或写的不是数字、日期，请对照接口说明。");
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(RuntimeException e) {
        LOG.error("fault in the API", e);
        return said(HttpStatus.INTERNAL_SERVER_ERROR, "程序出错，已记入日志：请再试一次，还不行请联系维护人员。");
    }

    private static ResponseEntity<Problem> said(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Problem(words));
    }
}
