package cn.fazhi.audit.cli;

import cn.fazhi.audit.audit.Identified;
import cn.fazhi.audit.casework.Replies;
import cn.fazhi.audit.casework.Reply;
import cn.fazhi.audit.casework.Returned;
import cn.fazhi.audit.casework.Returns;
import cn.fazhi.audit.notice.CheckedReply;
import cn.fazhi.audit.notice.IncomingReply;
import java.io.PrintWriter;
import java.util.List;

/** What a filled checklist says and what stands against it, on the terminal. */
final class ReplyPage {

    /** 行, 考核项目, 整改情况, 整改后原文或说明, 责任人, 完成时间. */
    private static final int[] WIDTHS = {4, 24, 8, 40, 8, 10};

    private final PrintWriter out;

    ReplyPage(PrintWriter out) {
        this.out = out;
    }

    void print(IncomingReply reply) {
        Returns.Found found = reply.found();
        Replies.Filled filled = reply.filled();
        CheckedReply checked = reply.checked();
        List<CheckedReply.Conflict> conflicts = reply.conflicts();
        Identified next = reply.next();
        Returned returned = found.returned();
        out.println(found.report().whose() + "：批次“" + found.batch().name() + "”第" + returned.round() + "次报送的清单（"
                + returned.code() + "），共" + returned.findings().size() + "项，要求 "
                + returned.deadline() + " 前报回。");
        if (filled.late() > 0) {
            out.println("逾期 " + filled.late() + " 天收到（" + filled.received() + "），照样可以收，档案里记明逾期。");
        }
        reply.before().ifPresent(before -> out.println("这份清单在 " + Times.local(before.at()) + " 收过一次，有改动的以这次为准。"));
        if (!checked.taken().isEmpty()) {
            row("行", "考核项目", "整改情况", "整改后原文或说明", "责任人", "完成时间");
            checked.taken().forEach(this::row);
        }
        checked.notes().forEach(note -> out.println("提醒：" + note));
        conflicts.forEach(conflict -> out.println("有问题 " + conflict.words()));
        if (next != null && next.refusal().isEmpty()) {
            out.println("新报告：" + next.name() + "（" + next.unit() + "），收下后记为下一次报送。");
        }
        out.println("可收 " + checked.taken().size() + " 项，有问题 " + conflicts.size() + " 处。");
    }

    void nothingTaken(boolean asked) {
        out.println(
                asked
                        ? "因为有问题，什么也没有记入档案。请单位改好后再收；确要先收没有问题的，加上 --force。"
                        : "只是查看，什么也没有记入档案。请单位改好后再收；确要先收没有问题的，用 --take --force。");
        out.flush();
    }

    void preview() {
        out.println("只是查看，什么也没有记入档案。没有问题，可以加上 --take 收下。");
        out.flush();
    }

    void took(IncomingReply reply, IncomingReply.Took took) {
        int answers = reply.filled().answers().size();
        if (answers == 0) {
            out.println("没有一项可以收，清单没有记入档案。");
        } else {
            out.println(took.answered() ? "已收 " + answers + " 项，记入档案。" : "与上次收的完全一样，没有重复记入档案。");
        }
        Identified next = reply.next();
        // Of another unit, or not to be read: said among the conflicts, and left out when the rest is taken.
        if (next != null && reply.bringsReport()) {
            out.println(
                    took.added()
                            ? "新报告“" + next.name() + "”已加入批次。接下来用 batch audit 审核。"
                            : "新报告“" + next.name() + "”已在批次里。");
        }
        out.flush();
    }

    private void row(CheckedReply.Taken taken) {
        Reply.Answer answer = taken.answer();
        String words = answer.newWords().isEmpty() ? answer.explanation() : answer.newWords();
        row(
                Integer.toString(taken.row()),
                taken.item(),
                answer.claim().name(),
                words.length() > 60 ? words.substring(0, 60) + "……" : words,
                answer.person(),
                answer.done());
    }

    private void row(String... cells) {
        out.print(Columns.row(Columns.wrapped(cells, WIDTHS), WIDTHS, 2));
    }
}
