package cn.fazhi.audit.audit;

import cn.fazhi.audit.document.Source;
import cn.fazhi.audit.document.UnreadableException;
import cn.fazhi.audit.facts.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;

/** Takes submissions in without judging them: what each is, and whose. Archives come as what is packed in them. */
public final class Reception {

    /** What nobody asks for who only takes in: neither lateness nor an outline is looked at. */
    private static final Options UNASKED = new Options(MonthDay.of(3, 1), null, 1);

    private final Auditor auditor;

    /**
     * @param rules whose words tell units and years
     */
    public Reception(Rules rules) {
        this.auditor = new Auditor(rules, UNASKED);
    }

    /**
     * Looks at the files.
     *
     * @param budget the time each submission has
     * @return in the order of the files and of what is packed in them
     * @throws InterruptedException when it is broken off
     */
    public List<Identified> of(List<Path> files, int jobs, Duration budget) throws InterruptedException {
        try (Intake<Identified> intake = new Intake<>(new Looking(auditor), new Unheard(), jobs, budget)) {
            return intake.all(files);
        }
    }

    private record Looking(Auditor auditor) implements Intake.Work<Identified> {

        @Override
        public Identified of(Source source) throws UnreadableException {
            byte[] bytes = bytes(source);
            if (bytes.length == 0) {
                return Identified.refused(source.name(), bytes, "文件是空的，或读不出来：请检查文件后重新报送。");
            }
            try {
                Reading reading = auditor.read(new Source.Packed(source.name(), bytes));
                if (reading instanceof Reading.Report read) {
                    Report report = read.facts().report();
                    return new Identified(
                            source.name(),
                            bytes,
                            report.name(),
                            report.type(),
                            report.year(),
                            Objects.requireNonNullElse(report.signedOn(), ""),
                            "");
                }
                return Identified.refused(
                        source.name(),
                        bytes,
                        ((Reading.Refused) reading).outcome().reason());
            } catch (UnreadableException e) {
                return Identified.refused(source.name(), bytes, String.valueOf(e.getMessage()));
            }
        }

        private static byte[] bytes(Source source) {
            if (source instanceof Source.Packed packed) {
                return packed.bytes();
            }
            try {
                return source instanceof Source.OnDisk file ? Files.readAllBytes(file.path()) : new byte[0];
            } catch (IOException e) {
                return new byte[0];
            }
        }

        @Override
        public Identified refused(String name, String reason) {
            return Identified.refused(name, new byte[0], reason);
        }
    }

    private static final class Unheard implements Intake.Listener<Identified> {

        @Override
        public void more(int count) {
            // Taking in is quick: nobody waits for a bar.
        }

        @Override
        public void done(Identified result) {
            // All of them come back together.
        }
    }
}
