/** A letter as one searches it: without marks and letter case. */
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d").trim();
}

/** One person's row: whom it is about, what stands there, and what is to be seen of a mark's way. */
class RollCallRow {
  static of(attendee) {
    const element = document.getElementById("p-" + attendee);
    return element && new RollCallRow(element);
  }

  constructor(element) { this.element = element; }

  get name() { return this.element.querySelector("strong").textContent; }
  get tag() { return this.element.querySelector(".status"); }

  get state() {
    const why = this.element.querySelector(".why");
    const { status, label, seen } = this.element.dataset;
    return { status, label: label || this.tag.textContent, seen: Number(seen) || undefined, reason: why ? why.textContent : "" };
  }

  show({ status, label, seen, reason }) {
    const { dataset } = this.element;
    dataset.status = status;
    dataset.label = label;
    if (seen) { dataset.seen = seen; } else { delete dataset.seen; }
    for (const button of this.element.querySelectorAll(".marks button")) {
      button.setAttribute("aria-pressed", String(button.value.startsWith(status + " ")));
    }
    this.tag.className = "tag status " + status;
    this.tag.textContent = label;
    this.line("why", reason || "");
  }

  /** A line of text that is there only when there is something to say. */
  line(name, text) {
    const old = this.element.querySelector("." + name);
    if (!text) { if (old) { old.remove(); } return null; }
    const line = old || document.createElement("p");
    line.className = name;
    line.textContent = text;
    if (!old) { this.element.querySelector(".marks").before(line); }
    return line;
  }

  /** Says that a mark waits to be sent, and offers to take it back as long as it cannot have arrived. */
  showWaiting(text, undoText, undo) {
    this.clearWaiting();
    this.tag.textContent = text;
    this.tag.className = "tag status waits";
    if (!undo) { return; }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "undo";
    const small = document.createElement("small");
    small.textContent = text;
    button.append(small, undoText + " ");
    button.setAttribute("aria-label", undoText + ": " + this.name);
    button.addEventListener("click", undo);
    this.tag.after(button);
  }

  clearWaiting() {
    const undo = this.element.querySelector(".undo");
    if (undo) {
      // Whoever stands on the button by keyboard is not sent to the top of the page.
      if (undo === document.activeElement) { this.element.querySelector(".marks button").focus(); }
      undo.remove();
    }
    if (this.tag.classList.contains("waits")) {
      this.tag.className = "tag status " + this.element.dataset.status;
      this.tag.textContent = this.element.dataset.label || this.tag.textContent;
    }
  }
}

/** Finds names as one types; in what is shown, each person's name is folded only once. */
function findNames(caller) {
  const find = document.getElementById("find");
  const rows = caller.getElementsByClassName("people")[0].children;
  let keys = null;
  const search = () => {
    keys = keys || Array.from(rows, (row) => fold(row.querySelector("strong").textContent));
    const wanted = fold(find.value);
    for (let index = 0; index < rows.length; index += 1) { rows[index].hidden = !keys[index].includes(wanted); }
  };
  find.form.querySelector("button").hidden = true;
  find.form.addEventListener("submit", (event) => { event.preventDefault(); find.blur(); });
  find.addEventListener("input", search);
  if (find.value) { search(); }
}

/** Calls the roll: a press counts at once on the screen, is kept, and is sent when there is a connection. */
function callRolls() {
  const caller = document.querySelector(".caller");
  if (!caller) { return; }
  // What was found without script is part of the list only.
  if (caller.dataset.search) { location.replace(location.pathname); return; }
  // For so long a press is kept back, so that it can be taken back without a trace.
  const hold = 8000;
  const texts = caller.dataset;
  const view = new OutboxView(caller, (attendee) => RollCallRow.of(attendee));
  const outbox = new Outbox(texts.marks, texts.csrf, texts.point, told, changed);
  outbox.trying = showWaiting;
  const dialog = document.getElementById("excuse");
  let excused = null;

  function changed(state) { view.show(state, outbox.all.length); showWaiting(); }

  function showWaiting() { for (const mark of outbox.all) { showOne(mark); } }

  function showOne(mark) {
    const row = mark.attendee && RollCallRow.of(mark.attendee);
    if (row) { row.showWaiting(texts.waiting, texts.undo, mark.tried || mark.replaces ? null : () => undo(mark)); }
  }

  function told(mark, result, { turnout, own }) {
    const [small, whole] = [document.querySelector("#turnout span"), document.querySelector("#whole span")];
    if (own) { small.textContent = own; }
    if (turnout && whole) { whole.textContent = turnout; }
    const row = mark.attendee && RollCallRow.of(mark.attendee);
    // A later press on the same person is still to be answered for.
    if (row && !outbox.all.some((other) => other.attendee === mark.attendee)) {
      row.clearWaiting();
      const { earlier } = result;
      if (result.result === "refused") {
        row.show(earlier ? { status: earlier.status, label: earlier.label, seen: earlier.at } : mark.before || row.state);
      }
    }
    if (result.result === "refused") { view.showRefused(outbox, replace); }
  }

  function put(mark) {
    outbox.add(mark);
    RollCallRow.of(mark.attendee).show({ status: mark.status, label: mark.label, seen: mark.at, reason: mark.reason });
    showOne(mark);
    view.show(view.notice.hidden ? "fine" : "lost", outbox.all.length);
  }

  function replace(mark) {
    if (!RollCallRow.of(mark.attendee)) { return; }
    put({ ...mark, nonce: Outbox.nonce(), at: Date.now(), from: 0, replaces: true, tried: false });
    outbox.sendNow();
  }

  function undo(mark) {
    const kept = outbox.all.find((other) => other.nonce === mark.nonce);
    // What may have arrived cannot be taken back, only corrected.
    if (!kept || kept.tried) { return; }
    outbox.remove(new Set([mark.nonce]));
    const row = RollCallRow.of(mark.attendee);
    row.clearWaiting();
    row.show(mark.before);
    const earlier = outbox.all.findLast((other) => other.attendee === mark.attendee);
    if (earlier) { showOne(earlier); }
    document.getElementById("said").textContent = mark.name + ": " + mark.before.label;
    view.show(view.notice.hidden ? "fine" : "lost", outbox.all.length);
  }

  function press(button, reason) {
    const [status, attendee] = button.value.split(" ");
    const row = RollCallRow.of(attendee);
    const [before, at] = [row.state, Date.now()];
    const mark = {
      attendee, status, reason, nonce: Outbox.nonce(), at,
      // What stands on the screen is what this replaces; if somebody said something else meanwhile, one is told.
      seen: before.seen, before, from: at + hold, name: row.name, label: button.textContent,
    };
    put(mark);
    document.getElementById("said").textContent = mark.name + ": " + mark.label;
    outbox.schedule();
  }

  caller.querySelector(".rolls").addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button) { return; }
    const asks = button.value.startsWith("excused ");
    // A browser that knows no dialogs has the server ask.
    if (asks && !dialog.showModal) { return; }
    event.preventDefault();
    if (!asks) { press(button, ""); return; }
    excused = button;
    document.getElementById("excuse-name").textContent = new RollCallRow(button.closest("li")).name;
    document.getElementById("excuse-reason").value = "";
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    const reason = document.getElementById("excuse-reason").value.trim();
    // What the server would refuse anyway is not taken up.
    if (dialog.returnValue === "save" && reason) { press(excused, reason); }
  });

  const rest = document.getElementById("rest");
  if (rest) {
    rest.addEventListener("submit", async (event) => {
      event.preventDefault();
      // Whoever was pressed already is not among the rest.
      await outbox.flush();
      if (outbox.all.length || !navigator.onLine) { view.show("needs-line", outbox.all.length); } else { rest.submit(); }
    });
  }

  window.addEventListener("online", () => outbox.sendNow());
  window.addEventListener("offline", () => view.show("lost", outbox.all.length));
  // Nothing stays behind on a telephone that is put away.
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { outbox.flush(true); } });
  window.addEventListener("pagehide", () => outbox.flush(true));
  if (!navigator.onLine) { view.show("lost", outbox.all.length); }
  // A page out of the device's own store says so, and shows what was marked since it was kept.
  const isKept = document.body.dataset.isKept === "1";
  const showMark = (mark) => {
    const row = mark.attendee && RollCallRow.of(mark.attendee);
    if (row) { row.show({ status: mark.status, label: mark.label, seen: mark.at, reason: mark.reason }); }
  };
  if (isKept) {
    view.show("kept", outbox.all.length);
    outbox.sent.forEach(showMark);
  } else {
    outbox.forgetSent();
  }
  keepPage(isKept);
  findNames(caller);
  outbox.all.forEach(showMark);
  showWaiting();
  view.showRefused(outbox, replace);
  outbox.sendNow();
}

/** Has the browser keep this page, so that it opens again where there is no connection. */
async function keepPage(isKept) {
  if (!navigator.serviceWorker || isKept) { return; }
  // A page that came through the worker was kept on its way.
  const isControlled = navigator.serviceWorker.controller !== null;
  try {
    await navigator.serviceWorker.register("/offline.js");
    const registration = await navigator.serviceWorker.ready;
    navigator.serviceWorker.addEventListener("message", (event) => {
      if (event.data && event.data.kept) { document.body.dataset.keeps = "1"; }
    });
    registration.active.postMessage({ keep: location.pathname, isControlled: isControlled && !location.search });
  } catch { /* Without it the page works as long as it is open. */ }
}

callRolls();
