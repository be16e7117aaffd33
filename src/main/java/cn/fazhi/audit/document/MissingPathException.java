package cn.fazhi.audit.document;

/** A path that was named and does not exist. The message is one Chinese sentence for the inspector. */
public final class MissingPathException extends Exception {

    private static final long serialVersionUID = 1L;

    MissingPathException(String path) {
        super("找不到“" + path + "”，请核对路径后重试。");
    }
}
