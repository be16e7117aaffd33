package cn.fazhi.audit.document;

import cn.fazhi.audit.document.layout.Layout;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Reads an OFD (GB/T 33190-2016), the fixed layout that offices in China exchange. ofdrw-reader would give the words without their places, unpack the
 * file to disk and bring an old BouncyCastle, so the few elements that carry text are read here. Page templates,
 * annotations, attachments and signatures are left out.
 */
final class OfdReader {

    private static final int MOST_PAGES = 2_000;

    private final GuardedZip zip;
    private final Layout layout = new Layout();
    private int pages;
    private int characters;

    private OfdReader(GuardedZip zip) {
        this.zip = zip;
    }

    static void read(byte[] bytes, Transcript transcript) throws UnreadableException {
        try (GuardedZip zip = new GuardedZip(bytes)) {
            if (zip.getEntry("Encryptions.xml") != null) {
                throw Refusal.password(null);
            }
            OfdReader reader = new OfdReader(zip);
            reader.read();
            LaidOut.write(reader.layout, transcript);
        } catch (GuardedZip.BombException e) {
            throw Refusal.bomb();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw Refusal.damaged("OFD 文件", e);
        }
    }

    private void read() throws IOException, UnreadableException {
        List<String> roots = new ArrayList<>();
        WordXml.pass(part("OFD.xml"), xml -> {
            xml.root();
            xml.inside(name -> {
                if (local(name).equals("DocRoot")) {
                    roots.add(OfdPage.text(xml));
                }
            });
        });
        for (String root : roots) {
            readDocument(resolved("", root));
        }
        if (pages == 0) {
            throw new IOException("the file names no pages");
        }
    }

    private void readDocument(String path) throws IOException, UnreadableException {
        List<String> locations = new ArrayList<>();
        String[] box = {""};
        WordXml.pass(part(path), xml -> {
            xml.root();
            xml.inside(name -> {
                switch (local(name)) {
                    case "Page" -> {
                        String location = xml.attribute("BaseLoc");
                        if (location != null) {
                            locations.add(location);
                        }
                    }
                    case "PhysicalBox" -> box[0] = OfdPage.text(xml);
                    default -> {}
                }
            });
        });
        for (String location : locations) {
            if (++pages > MOST_PAGES) {
                throw Refusal.tooManyPages(MOST_PAGES);
            }
            Interrupted.check();
            OfdPage page = new OfdPage(box[0], 2 * Transcript.MOST_CHARACTERS - characters);
            WordXml.pass(part(resolved(path, location)), page::read);
            characters += page.characters();
            layout.add(page.page());
        }
    }

    private InputStream part(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return zip.getInputStream(entry);
    }

    /** A location is told from the file that names it, or from the package's root; nothing lies above the root. */
    static String resolved(String from, String location) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        String written = location.strip().replace('\\', '/');
        if (!written.startsWith("/") && from.contains("/")) {
            path.addAll(List.of(from.substring(0, from.lastIndexOf('/')).split("/")));
        }
        for (String step : written.split("/")) {
            if (step.equals("..")) {
                if (path.pollLast() == null) {
                    throw new IOException("a location outside the package");
                }
            } else if (!Set.of("", ".").contains(step)) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The name without its prefix; OFD files use one vocabulary only, under prefixes of their writers' choice. */
    static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
