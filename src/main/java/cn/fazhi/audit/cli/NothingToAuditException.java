package cn.fazhi.audit.cli;

/** No file was found where the inspector pointed. */
final class NothingToAuditException extends Exception {

    private static final long serialVersionUID = 1L;

    NothingToAuditException(String message) {
        super(message);
    }
}
