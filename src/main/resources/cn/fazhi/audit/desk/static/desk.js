"use strict";
// What pages do beyond links and forms. Without it every step still works, with a page in between.

const csrf = document.querySelector('meta[name="csrf"]');
const csrfHeader = () => (csrf ? { [csrf.dataset.header]: csrf.content } : {});

document.addEventListener("htmx:configRequest", (e) => Object.assign(e.detail.headers, csrfHeader()));

document.addEventListener("click", (e) => {
  if (e.target.closest("[data-back]")) {
    history.back();
  }
});

document.addEventListener("submit", (e) => {
  const ask = e.target.dataset.ask;
  if (ask && !window.confirm(ask)) {
    e.preventDefault();
  }
});

// --- Uploads: many files go in several requests, one after the other, and what became of each is shown. ---

const TOGETHER = 20;
const TOGETHER_BYTES = 150 * 1024 * 1024;

/** How many of the files from there on go together: as many as fit, one at least. */
function together(files, from) {
  let bytes = files[from].size;
  let to = from + 1;
  while (to < files.length && to - from < TOGETHER && bytes + files[to].size <= TOGETHER_BYTES) {
    bytes += files[to].size;
    to += 1;
  }
  return files.slice(from, to);
}

async function send(form, files, into) {
  const done = document.createElement("p");
  into.prepend(done);
  let sent = 0;
  let some;
  for (let i = 0; i < files.length; i += some.length) {
    some = together(files, i);
    const body = new FormData();
    some.forEach((file) => body.append("files", file));
    const received = form.elements.received;
    if (received && received.value) {
      body.append("received", received.value);
    }
    done.textContent = `正在上传 ${sent} / ${files.length} …`;
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { ...csrfHeader(), "HX-Request": "true" } });
      const part = document.createElement("div");
      // The answer is a page of ours, in which names of files stand as text.
      part.innerHTML = await answer.text();
      into.append(...part.childNodes);
      if (!answer.ok) {
        break;
      }
      sent += some.length;
    } catch (gone) {
      done.textContent = `上传中断：已上传 ${sent} 个，其余没有上传。请检查工作台是否还开着，再传一次；已加入的不会重复。`;
      return;
    }
  }
  done.textContent = `已上传 ${sent} / ${files.length} 个文件。`;
  const again = document.createElement("a");
  again.href = "";
  again.textContent = "刷新列表";
  done.append(" ", again);
}

const upload = document.getElementById("upload");
if (upload) {
  const into = document.getElementById("taken");
  const input = upload.querySelector('input[type="file"]');
  upload.addEventListener("submit", (e) => {
    e.preventDefault();
    if (input.files.length) {
      send(upload, [...input.files], into);
      input.value = "";
    }
  });
  ["dragover", "dragenter"].forEach((on) =>
    upload.addEventListener(on, (e) => {
      e.preventDefault();
      upload.classList.add("over");
    }));
  ["dragleave", "drop"].forEach((on) => upload.addEventListener(on, () => upload.classList.remove("over")));
  upload.addEventListener("drop", (e) => {
    e.preventDefault();
    const files = [...e.dataTransfer.files];
    if (files.length) {
      send(upload, files, into);
    }
  });
}

// --- Progress of an audit, told by the server. ---

const progress = document.getElementById("progress");
if (progress && progress.dataset.on === "true") {
  const bar = progress.querySelector("progress");
  const state = progress.querySelector(".state");
  const eta = progress.querySelector(".eta");
  const lines = progress.querySelector(".lines");
  const stream = new EventSource(progress.dataset.url);
  stream.addEventListener("progress", (e) => {
    const look = JSON.parse(e.data);
    const steps = 2 * look.total;
    bar.hidden = false;
    bar.max = Math.max(1, steps);
    bar.value = look.read + look.done;
    state.textContent = `${look.word}：读 ${look.read} 份，审 ${look.done} 份，共 ${look.total} 份${look.message ? "。" + look.message : ""}`;
    eta.textContent = look.seconds > 0 ? `还要约 ${look.seconds < 60 ? look.seconds + " 秒" : Math.round(look.seconds / 60) + " 分钟"}` : "";
    look.lines.forEach((line) => {
      const item = document.createElement("li");
      item.textContent = `${line.file}：${line.said}`;
      lines.prepend(item);
    });
  });
  const over = () => {
    stream.close();
    location.reload();
  };
  stream.addEventListener("over", over);
  stream.addEventListener("none", over);
}

// --- A report: its words and its items light each other up. ---

const text = document.getElementById("text");
const score = document.getElementById("score");
if (score) {
  const items = [...score.querySelectorAll(".item")];
  let here = null;

  const open = (item, on) => {
    item.querySelector(".more").hidden = !on;
    item.querySelector(".line").setAttribute("aria-expanded", on);
  };
  const light = (codes) => {
    items.forEach((item) => item.classList.toggle("on", codes.includes(item.dataset.code)));
    if (!text) {
      return [];
    }
    const lit = [];
    text.querySelectorAll("mark").forEach((mark) => {
      const on = mark.dataset.codes.split(" ").some((code) => codes.includes(code));
      mark.classList.toggle("on", on);
      if (on) {
        lit.push(mark);
      }
    });
    text.classList.toggle("chosen", lit.length > 0);
    return lit;
  };
  const choose = (item, focus) => {
    here = item;
    open(item, true);
    const lit = light([item.dataset.code]);
    if (lit.length) {
      lit[0].scrollIntoView({ block: "center" });
    }
    item.scrollIntoView({ block: "nearest" });
    if (focus) {
      item.querySelector(".line").focus({ preventScroll: true });
    }
  };
  items.forEach((item) =>
    item.querySelector(".line").addEventListener("click", () => {
      const shown = !item.querySelector(".more").hidden && here === item;
      if (shown) {
        open(item, false);
        light([]);
        here = null;
      } else {
        choose(item, false);
      }
    }));
  if (text) {
    text.addEventListener("click", (e) => {
      const mark = e.target.closest("mark");
      if (mark) {
        const codes = mark.dataset.codes.split(" ");
        const first = items.find((item) => codes.includes(item.dataset.code));
        light(codes);
        items.filter((item) => codes.includes(item.dataset.code)).forEach((item) => open(item, true));
        if (first) {
          here = first;
          first.scrollIntoView({ block: "center" });
        }
      }
    });
  }

  const lost = document.getElementById("only-lost");
  const seen = () => items.filter((item) => item.offsetParent !== null);
  if (lost) {
    lost.addEventListener("change", () => score.classList.toggle("lost-only", lost.checked));
  }

  // Words that somebody marks on the left can be added as a figure that the program missed.
  const add = document.getElementById("add");
  if (add && text) {
    const offset = (node, at) => {
      const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("p[data-start]");
      if (!paragraph) {
        return -1;
      }
      const before = document.createRange();
      before.setStart(paragraph, 0);
      before.setEnd(node, at);
      return Number(paragraph.dataset.start) + before.toString().length;
    };
    document.addEventListener("selectionchange", () => {
      const marked = document.getSelection();
      if (marked.isCollapsed || !text.contains(marked.anchorNode) || !text.contains(marked.focusNode)) {
        return;
      }
      const range = marked.getRangeAt(0);
      const start = offset(range.startContainer, range.startOffset);
      const end = offset(range.endContainer, range.endOffset);
      if (start >= 0 && end > start) {
        document.getElementById("add-start").value = start;
        document.getElementById("add-end").value = end;
        document.getElementById("add-words").value = marked.toString();
      }
    });
  }

  const step = (by, among) => {
    const all = among || seen();
    const at = here ? all.indexOf(here) : -1;
    const next = among && here
      ? all.find((item) => here.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) || all[0]
      : all[Math.min(Math.max(at + by, 0), all.length - 1)];
    if (next) {
      choose(next, true);
    }
  };
  const agree = (item) => {
    const form = item.querySelector("form.review");
    if (form && item.classList.contains("waits")) {
      form.elements.score.value = form.elements.machine.value;
      form.elements.reason.value = form.elements.reason.value || "同意机审";
      form.requestSubmit(form.querySelector("button:not([type])"));
    }
  };
  score.querySelectorAll(".agree").forEach((button) =>
    button.addEventListener("click", () => agree(button.closest(".item"))));

  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.target.closest("input, textarea, select")) {
      return;
    }
    const go = (id) => {
      const link = document.getElementById(id);
      if (link) {
        link.click();
      }
    };
    const keys = {
      j: () => step(1),
      k: () => step(-1),
      n: () => step(1, items.filter((item) => item.classList.contains("waits"))),
      a: () => here && agree(here),
      "[": () => go("previous"),
      "]": () => go("following"),
      Enter: () => {
        const field = here && e.target.closest(".line") && here.querySelector('form.review input[name="score"]');
        if (field) {
          field.focus();
        }
        return Boolean(field);
      },
    };
    const does = keys[e.key.length === 1 ? e.key.toLowerCase() : e.key];
    if (does && does() !== false) {
      e.preventDefault();
    }
  });

  const done = new URLSearchParams(location.search).get("done");
  if (done) {
    // Saved: on to the next that waits.
    const saved = items.find((item) => item.dataset.code === done);
    here = saved || null;
    const next = items.find((item) => item.classList.contains("waits"));
    if (next) {
      step(1, items.filter((item) => item.classList.contains("waits")));
    } else if (saved) {
      choose(saved, true);
    }
    history.replaceState(null, "", location.pathname);
  }
}

// --- A rule file in its field: a click on a problem goes to its line, and what is not put aside is not lost by accident. ---

const editor = document.getElementById("editor");
if (editor) {
  const text = document.getElementById("text");
  const where = document.getElementById("where");
  const kept = text.value;
  let leaving = false;
  const tell = () => {
    const before = text.value.slice(0, text.selectionStart);
    where.textContent = `光标在第 ${before.split("\n").length} 行`;
  };
  ["keyup", "click", "input"].forEach((on) => text.addEventListener(on, tell));
  document.addEventListener("click", (e) => {
    const line = e.target.closest("[data-line]");
    if (!line) {
      return;
    }
    const lines = text.value.split("\n");
    const row = Math.min(Number(line.dataset.line), lines.length) - 1;
    const start = lines.slice(0, row).reduce((sum, one) => sum + one.length + 1, 0);
    const from = start + Math.min(Math.max(0, Number(line.dataset.column) - 1), lines[row].length);
    text.focus();
    text.setSelectionRange(from, Math.min(from + Number(line.dataset.length || 0), start + lines[row].length));
    const height = parseFloat(getComputedStyle(text).lineHeight) || 20;
    text.scrollTop = Math.max(0, (row - 5) * height);
    tell();
  });
  editor.addEventListener("submit", () => {
    leaving = true;
  });
  window.addEventListener("beforeunload", (e) => {
    if (!leaving && text.value !== kept) {
      e.preventDefault();
    }
  });
}
