package cn.fazhi.audit.cli;

import cn.fazhi.audit.workbook.UnwritableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** The folder for the results, looked at before the audit: an inspector should not wait for an hour to hear of it. */
final class OutputFolder {

    private OutputFolder() {}

    /**
     * Makes the folder when it is missing.
     *
     * @throws UnwritableException when nothing can be written there
     */
    static void prepare(Path folder) throws UnwritableException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw failed("“" + folder + "”是一个文件，不能用来放审核结果", new NotDirectoryException(folder.toString()));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failed("建不了文件夹“" + folder + "”", e);
        }
        if (!Files.isWritable(folder)) {
            throw failed("没有在“" + folder + "”里写文件的权限", new AccessDeniedException(folder.toString()));
        }
    }

    private static UnwritableException failed(String what, IOException cause) {
        return new UnwritableException(what + "，没有审核任何文件，请用 --out 换一个文件夹后重新运行。", cause);
    }
}
