package cn.fazhi.audit.archive;

import java.nio.file.Path;

/** Another process that opens an archive and says why it cannot. */
final class OpenArchive {

    private OpenArchive() {}

    public static void main(String[] args) {
        try (Archive archive = Archive.in(Path.of(args[0]))) {
            System.out.println(archive.last());
        } catch (ArchiveException e) {
            System.out.println(e.getMessage());
        }
    }
}
