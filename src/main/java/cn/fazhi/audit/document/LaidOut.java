package cn.fazhi.audit.document;

import cn.fazhi.audit.document.layout.Block;
import cn.fazhi.audit.document.layout.Layout;
import java.util.List;

/** Takes down what stands on pages, or says why it cannot be relied on. */
final class LaidOut {

    private LaidOut() {}

    static void write(Layout layout, Transcript transcript) throws UnreadableException {
        List<Integer> pictures = layout.pictures();
        if (!pictures.isEmpty() && layout.pagesWithText() == 0) {
            throw Refusal.scan();
        }
        if (pictures.size() > layout.pagesWithText()) {
            throw Refusal.mostlyScanned(pictures);
        }
        if (layout.isGarbled()) {
            throw Refusal.garbled();
        }
        if (!pictures.isEmpty()) {
            transcript.unread("第" + Refusal.numbers(pictures, "等" + pictures.size()) + "页是扫描图片，没有文字层");
        }
        for (Block block : layout.blocks()) {
            if (block instanceof Block.Row row) {
                write(row, transcript);
            } else if (block instanceof Block.Text paragraph) {
                transcript.paragraph(paragraph.text());
            }
        }
    }

    private static void write(Block.Row row, Transcript transcript) throws UnreadableException {
        transcript.openRow();
        for (List<String> cell : row.cells()) {
            for (String paragraph : cell) {
                transcript.paragraph(paragraph);
            }
            transcript.closeCell(true);
        }
        transcript.closeRow(true);
    }
}
