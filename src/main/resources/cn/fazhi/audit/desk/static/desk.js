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
