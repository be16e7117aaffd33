package cn.fazhi.audit.desk.pages;

import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.desk.work.Attachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The papers of lists that went back, one by one or together. */
final class Download {

    private Download() {}

    private static MediaType type(String name) {
        String office = "application/vnd.openxmlformats-officedocument.";
        if (name.endsWith(".xlsx")) {
            return MediaType.parseMediaType(office + "spreadsheetml.sheet");
        }
        return name.endsWith(".docx")
                ? MediaType.parseMediaType(office + "wordprocessingml.document")
                : MediaType.APPLICATION_OCTET_STREAM;
    }

    /** One of the files of a list, by its place. */
    static ResponseEntity<byte[]> paper(List<Returns.Paper> papers, int place) {
        Returns.Paper paper = papers.get(place);
        return Attachment.of(paper.name(), type(paper.name()), paper.bytes());
    }

    /** Several lists in one file; those of the same name are put into folders of their own. */
    static ResponseEntity<byte[]> zip(String name, List<List<Returns.Paper>> lists) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> taken = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (List<Returns.Paper> list : lists) {
                String folder = "";
                for (int i = 2; meets(taken, folder, list); i++) {
                    folder = "(" + i + ")/";
                }
                for (Returns.Paper paper : list) {
                    taken.add(folder + paper.name());
                    ZipEntry entry = new ZipEntry(folder + paper.name());
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(paper.bytes());
                    zip.closeEntry();
                }
            }
        }
        return Attachment.of(name, bytes.toByteArray());
    }

    private static boolean meets(Set<String> taken, String folder, List<Returns.Paper> list) {
        return list.stream().anyMatch(paper -> taken.contains(folder + paper.name()));
    }
}
