package cn.fazhi.audit.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process that writes into an archive without end and says of each entry that it is there. It is made to be killed. */
final class Writer {

    private Writer() {}

    /** Arguments: a folder, or the address of a server; what to sign with. */
    public static void main(String[] args) throws ArchiveException {
        try (Archive archive =
                args[0].startsWith("jdbc:") ? Archive.at(args[0], "postgres", "") : Archive.in(Path.of(args[0]))) {
            for (int i = 0; ; i++) {
                String text = args[1] + "-" + i;
                byte[] bytes = text.repeat(1 + i * 37 % 4000).getBytes(StandardCharsets.UTF_8);
                Entry entry = archive.append(
                        new NewEntry(args[1], "收到报告", "批次" + i % 3, "{\"n\":\"" + text + "\"}", List.of(bytes)));
                System.out.println(entry.number() + " " + entry.hash());
            }
        }
    }
}
