package cn.fazhi.audit.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Reads a Word 97-2003 file. Its marks inside the text are those of [MS-DOC] 2.4.1: 0x07 ends a cell or a row, 0x13 to 0x15 frame a field. */
final class DocReader {

    private static final int LEVELS = 9;

    /** Bytes at the beginning of a picture that hold its size. */
    private static final int PICTURE_HEAD = 36;

    private final HWPFDocument file;
    private final Transcript transcript;
    private final ListCounters counters = new ListCounters();
    private final Map<Integer, NumberedList> lists = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private DocReader(HWPFDocument file, Transcript transcript) {
        this.file = file;
        this.transcript = transcript;
    }

    static void read(byte[] bytes, Transcript transcript) throws IOException, UnreadableException {
        try (HWPFDocument file = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            new DocReader(file, transcript).readBody();
        } catch (OldFileFormatException e) {
            throw Refusal.oldWord(e);
        }
    }

    private void readBody() throws UnreadableException {
        // The range of the main text only: headers, footnotes, comments and text boxes are ranges of their own.
        Range body = file.getRange();
        int count = body.numParagraphs();
        for (int i = 0; i < count; i++) {
            readParagraph(body.getParagraph(i));
        }
        transcript.paragraph(text);
    }

    private void readParagraph(Paragraph paragraph) throws UnreadableException {
        boolean inTable = paragraph.isInTable() || paragraph.getTableLevel() > 0;
        if (inTable && !transcript.inTable()) {
            transcript.openRow();
        } else if (!inTable && transcript.inTable()) {
            transcript.closeRow(true);
        }
        if (inTable && paragraph.isTableRowEnd() && paragraph.getTableLevel() <= 1) {
            text.setLength(0);
            transcript.closeRow(true);
            return;
        }
        boolean markShown = writeRuns(paragraph);
        if (markShown) {
            finish(paragraph);
        }
        if (inTable && paragraph.getTableLevel() <= 1 && paragraph.text().endsWith("\u0007")) {
            transcript.closeCell(true);
        }
    }

    /** Writes what is shown of the paragraph; whether its mark is shown too, or the next one goes on in the same line. */
    private boolean writeRuns(Paragraph paragraph) {
        fields.clear();
        boolean markShown = true;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            markShown = !(run.isMarkedDeleted() || run.isVanished());
            if (markShown && !run.isFldVanished()) {
                write(run.text());
                picture(run);
            }
        }
        return markShown || paragraph.text().endsWith("\u0007");
    }

    /** A picture among the text is one character, 0x01; its size stands in the data stream ([MS-DOC] 2.9.190 PICF): goal in twips and scale. */
    private void picture(CharacterRun run) {
        byte[] data = file.getDataStream();
        int at = run.getPicOffset();
        if (run.text().indexOf('\u0001') < 0
                || !run.isSpecialCharacter()
                || data == null
                || at < 0
                || at > data.length - PICTURE_HEAD) {
            return;
        }
        ByteBuffer head = ByteBuffer.wrap(data, at, PICTURE_HEAD).slice().order(ByteOrder.LITTLE_ENDIAN);
        double thousandth = PagePictures.CM_PER_TWIP / 1000;
        transcript
                .pictures()
                .see(
                        head.getShort(28) * thousandth * head.getShort(32),
                        head.getShort(30) * thousandth * head.getShort(34));
    }

    private void write(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            switch (c) {
                case 0x13 -> fields.push(true);
                case 0x14 -> {
                    if (!fields.isEmpty()) {
                        fields.pop();
                        fields.push(false);
                    }
                }
                case 0x15 -> fields.poll();
                case 0x1E -> put('-');
                case '\t', '\u000B', '\f' -> put(c);
                default -> {
                    // Below the blank stand anchors of pictures and notes; 0x1F is an optional hyphen.
                    if (c >= ' ') {
                        put(c);
                    }
                }
            }
        }
    }

    private void put(char c) {
        if (!fields.contains(true)) {
            text.append(c);
        }
    }

    private void finish(Paragraph paragraph) throws UnreadableException {
        String own = Transcript.trim(text, 0, text.length());
        text.setLength(0);
        if (isContents(paragraph)) {
            return;
        }
        NumberedList list = paragraph.isInList() ? list(paragraph) : null;
        String labelled = list == null ? own : counters.label(list, paragraph.getIlvl(), own);
        if (!own.isEmpty()) {
            transcript.paragraph(labelled);
        }
    }

    /** Built-in styles 19 to 27 are the levels of a table of contents, which repeats headings that stand elsewhere. */
    private boolean isContents(Paragraph paragraph) {
        int index = paragraph.getStyleIndex();
        if (index < 0 || index >= file.getStyleSheet().numStyles()) {
            return false;
        }
        var style = file.getStyleSheet().getStyleDescription(index);
        return style != null && style.getName() != null && style.getName().matches("(?i)toc \\d");
    }

    private @Nullable NumberedList list(Paragraph paragraph) {
        int id = paragraph.getIlfo();
        NumberedList known = lists.get(id);
        if (known == null) {
            HWPFList source = paragraph.getList();
            if (source == null || source.getListData() == null) {
                return null;
            }
            known = copied(id, source);
            lists.put(id, known);
        }
        return known;
    }

    private static NumberedList copied(int id, HWPFList source) {
        int count = source.getListData().numLevels();
        List<ListLevel> levels = new ArrayList<>();
        Map<Integer, Integer> starts = new HashMap<>();
        for (char i = 0; i < Math.min(count, LEVELS); i++) {
            NumberStyle style = NumberStyle.coded(source.getNumberFormat(i));
            boolean joined = source.getTypeOfCharFollowingTheNumber(i) == 2;
            String label = label(source.getNumberText(i));
            levels.add(new ListLevel(source.getStartAt(i), style, label, false, joined, i));
            if (source.isStartAtOverridden(i)) {
                starts.put((int) i, source.getStartAt(i));
            }
        }
        return new NumberedList(id, source.getLsid(), levels, starts);
    }

    /** In a .doc the place of a level's number is a character whose code is the level. */
    private static String label(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < LEVELS ? "%" + (char) ('1' + c) : String.valueOf(c));
        }
        return out.toString();
    }
}
