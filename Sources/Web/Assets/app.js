// What makes pages live. Every page works without it; only the live board and roll calls without a connection
// need it.
"use strict";

/** Tells that a form is at work, so that nobody sends a long import twice. */
function markBusyForms() {
  for (const form of document.querySelectorAll("form[data-busy]")) {
    form.addEventListener("submit", () => {
      const button = form.querySelector("button.main");
      // After the event: a disabled button's value would not be sent.
      setTimeout(() => { if (button) { button.disabled = true; button.textContent = form.dataset.busy; } });
    });
    window.addEventListener("pageshow", (event) => { if (event.persisted) { location.reload(); } });
  }
}

/** Checks a plan as one types, be it text or fields. */
function checkPlans() {
  for (const form of document.querySelectorAll("form[data-check]")) {
    const findings = form.querySelector("#findings");
    let timer = 0;
    let asked = 0;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const number = ++asked;
        const body = new URLSearchParams(new FormData(form));
        body.set("step", "fragment");
        // A plan of thousands of points is checked by its button.
        if (body.toString().length > 500000) { return; }
        try {
          const answer = await fetch(form.dataset.check, { method: "POST", body });
          const html = await answer.text();
          // An answer that was overtaken says nothing any more.
          if (answer.ok && number === asked) {
            findings.innerHTML = html;
            placeFindings(form, findings);
          }
        } catch { /* Without a connection the button still checks, later. */ }
      }, 400);
    });
  }
}

/** Says beside each field what was found in it. */
function placeFindings(form, findings) {
  for (const place of form.querySelectorAll(".found")) { place.replaceChildren(); }
  for (const field of form.querySelectorAll("[aria-invalid]")) { field.removeAttribute("aria-invalid"); }
  for (const finding of findings.querySelectorAll("[data-field]")) {
    const field = document.getElementById(finding.dataset.field);
    const place = document.getElementById("found-" + finding.dataset.field);
    if (!field || !place) { continue; }
    const text = document.createElement("p");
    text.className = finding.className;
    text.textContent = finding.querySelector("span").textContent;
    place.append(text);
    if (finding.classList.contains("error")) { field.setAttribute("aria-invalid", "true"); }
  }
}

/** A letter as one searches it: without marks and letter case. */
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d").trim();
}

/** Marks kept on this device until the server has answered for them. */
class KeptMarks {
  constructor(address) { this.name = "diemcau-marks " + address; }

  get all() {
    try { return JSON.parse(localStorage.getItem(this.name)) || []; } catch { return []; }
  }

  set all(marks) { localStorage.setItem(this.name, JSON.stringify(marks)); }

  add(mark) { this.all = [...this.all, mark]; }

  remove(nonces) { this.all = this.all.filter((mark) => !nonces.has(mark.nonce)); }
}

/** Calls the roll: a press counts at once on the screen, is kept, and is sent when there is a connection. */
function callRolls() {
  const caller = document.querySelector(".caller");
  if (!caller) { return; }
  const kept = new KeptMarks(caller.dataset.marks);
  const offline = document.getElementById("offline");
  let sending = false;
  let timer = 0;
  let toast = null;

  const find = document.getElementById("find");
  find.hidden = false;
  find.addEventListener("input", () => {
    const wanted = fold(find.value);
    for (const person of caller.querySelectorAll(".people > li")) {
      person.hidden = !person.dataset.key.includes(wanted);
    }
  });

  function show(attendee, status, label) {
    const person = document.getElementById("p-" + attendee);
    if (!person) { return; }
    person.dataset.status = status;
    for (const button of person.querySelectorAll("button[name=status]")) {
      button.setAttribute("aria-pressed", String(button.value === status));
    }
    const tag = person.querySelector(".status");
    tag.className = "tag status " + status;
    tag.textContent = label;
  }

  function showKept(isLost) {
    const count = kept.all.length;
    offline.hidden = !isLost;
    document.getElementById("kept").textContent = count ? count + " " + caller.dataset.kept : "";
  }

  function showRefused(mark, message) {
    const list = document.getElementById("refused");
    const item = document.createElement("li");
    item.className = "error";
    item.textContent = mark.name + ": " + message;
    list.append(item);
    list.hidden = false;
  }

  async function send() {
    clearTimeout(timer);
    const now = Date.now();
    const ready = kept.all.filter((mark) => mark.from <= now);
    if (sending || !ready.length) { schedule(); return; }
    sending = true;
    const marks = ready.map(({ attendee, status, reason, nonce, at }) => (
      { attendee, status, reason: reason || undefined, nonce, at, replaces: true }));
    const body = new URLSearchParams({ csrf: caller.dataset.csrf, marks: JSON.stringify(marks) });
    try {
      const answer = await fetch(caller.dataset.marks, { method: "POST", body });
      if (!answer.ok) { throw new Error(String(answer.status)); }
      const { results, turnout } = await answer.json();
      kept.remove(new Set(results.map((result) => result.nonce)));
      for (const result of results) {
        if (result.result === "refused") {
          showRefused(ready.find((mark) => mark.nonce === result.nonce), result.message);
        }
      }
      if (caller.dataset.isWhole) { document.querySelector("#turnout span").textContent = turnout; }
      showKept(false);
    } catch {
      // Kept as it is; tried again, with the same nonces, so that nothing counts twice.
      showKept(true);
    }
    sending = false;
    schedule();
  }

  function schedule() {
    clearTimeout(timer);
    if (kept.all.length) { timer = setTimeout(send, offline.hidden ? 500 : 3000); }
  }

  function offerUndo(mark, before, label) {
    if (toast) { toast.remove(); }
    toast = document.createElement("div");
    toast.className = "toast";
    toast.setAttribute("role", "status");
    const text = document.createElement("span");
    text.textContent = mark.name + ": " + mark.label;
    const undo = document.createElement("button");
    undo.type = "button";
    undo.textContent = caller.dataset.undo;
    undo.addEventListener("click", () => {
      kept.remove(new Set([mark.nonce]));
      show(mark.attendee, before, label);
      toast.remove();
    });
    toast.append(text, undo);
    document.body.append(toast);
    const mine = toast;
    setTimeout(() => mine.remove(), 4000);
  }

  caller.addEventListener("submit", (event) => {
    const form = event.target.closest("form.marks");
    if (!form || !event.submitter) { return; }
    const status = event.submitter.value;
    const reason = form.querySelector("[name=reason]").value.trim();
    // What the server would refuse anyway is not taken up.
    if (status === "excused" && !reason) { event.preventDefault(); form.querySelector("[name=reason]").focus(); return; }
    event.preventDefault();
    const person = form.closest("li");
    const name = person.querySelector("strong").textContent;
    const label = status === "excused" ? form.querySelector("summary").firstChild.textContent : event.submitter.firstChild.textContent;
    const tag = person.querySelector(".status");
    const mark = {
      attendee: form.dataset.attendee, status, reason: status === "excused" ? reason : "",
      nonce: crypto.getRandomValues(new Uint32Array(4)).join("-").slice(0, 64), at: Date.now(),
      // For as long as it can be taken back it stays here.
      from: Date.now() + 2500, name, label,
    };
    kept.add(mark);
    showKept(!offline.hidden);
    offerUndo(mark, person.dataset.status, tag.textContent);
    show(mark.attendee, status, label);
    schedule();
  });

  window.addEventListener("online", send);
  window.addEventListener("offline", () => showKept(true));
  if (!navigator.onLine) { showKept(true); }
  for (const mark of kept.all) { show(mark.attendee, mark.status, mark.label); }
  if (kept.all.length) { send(); }
}

/** The hall's screen: what is now and next by its own clock, turnout as it is told. */
function showBoards() {
  const board = document.querySelector(".board");
  if (!board) { return; }
  let state = JSON.parse(board.dataset.board);
  const lost = document.getElementById("lost");

  function line(item) { return item.clock + "  " + item.title + (item.presenters ? " · " + item.presenters : ""); }

  function showTime() {
    const now = Date.now();
    const timed = state.items.filter((item) => item.start);
    const current = timed.findLast((item) => item.start <= now && (!item.end || now < item.end));
    const next = timed.find((item) => item.start > now);
    const isOver = timed.length && !current && !next;
    document.getElementById("now").textContent = current ? line(current) : isOver ? board.dataset.ended : "–";
    document.getElementById("next").textContent = next ? line(next) : "–";
  }

  function show() {
    document.getElementById("turnout").textContent = state.turnout ? state.turnout.text : board.dataset.none;
    document.getElementById("roll-call").textContent = state.roll_call || "";
    const bars = document.getElementById("bars");
    bars.replaceChildren(...state.points.map((point) => {
      const item = document.createElement("li");
      const level = point.invited ? Math.min(10, Math.floor(point.present * 10 / point.invited)) : 0;
      for (const [className, text] of [["bar-name", point.name], ["level level-" + level, ""], ["bar-text", point.text]]) {
        const part = document.createElement("span");
        part.className = className;
        part.textContent = text;
        item.append(part);
      }
      return item;
    }));
    showTime();
  }

  show();
  setInterval(showTime, 5000);
  const events = new EventSource(board.dataset.events);
  events.onmessage = (event) => { state = JSON.parse(event.data); lost.hidden = true; show(); };
  events.onerror = () => { lost.hidden = false; };
  events.onopen = () => { lost.hidden = true; };
}

/** Prints the page. */
function offerPrinting() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

markBusyForms();
offerPrinting();
checkPlans();
callRolls();
showBoards();
