/** A letter as one searches it: without marks and letter case. */
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d").trim();
}

/** Calls the roll: a press counts at once on the screen, is kept, and is sent when there is a connection. */
function callRolls() {
  const caller = document.querySelector(".caller");
  if (!caller) { return; }
  // For so long a press can be taken back, and stays here.
  const hold = 3000;
  const view = new OutboxView(caller);
  const outbox = new Outbox(caller.dataset.marks, caller.dataset.csrf, caller.dataset.point, told, (state) => view.show(state, outbox.all.length));
  let toast = null;

  const find = document.getElementById("find");
  find.hidden = false;
  find.addEventListener("input", () => {
    const wanted = fold(find.value);
    for (const person of caller.querySelectorAll(".people > li")) {
      person.hidden = !person.dataset.key.includes(wanted);
    }
  });

  function person(attendee) { return document.getElementById("p-" + attendee); }

  function state(element) {
    return { status: element.dataset.status, label: element.querySelector(".status").textContent, seen: Number(element.dataset.seen) || undefined };
  }

  function show(attendee, { status, label, seen }) {
    const element = person(attendee);
    if (!element) { return; }
    element.dataset.status = status;
    if (seen) { element.dataset.seen = seen; } else { delete element.dataset.seen; }
    for (const button of element.querySelectorAll("button[name=status]")) {
      button.setAttribute("aria-pressed", String(button.value === status));
    }
    const tag = element.querySelector(".status");
    tag.className = "tag status " + status;
    tag.textContent = label;
  }

  function told(mark, result, turnout) {
    if (turnout) { document.querySelector("#turnout span").textContent = turnout; }
    if (result.result !== "refused") { return; }
    // A later press on the same person is still to be answered for.
    if (!outbox.all.some((other) => other.attendee === mark.attendee)) {
      const { earlier } = result;
      show(mark.attendee, earlier ? { status: earlier.status, label: earlier.label, seen: earlier.at } : mark.before);
    }
    view.showRefused(outbox, replace);
  }

  function replace(mark) {
    const again = { ...mark, nonce: Outbox.nonce(), at: Date.now(), from: 0, replaces: true };
    outbox.add(again);
    show(mark.attendee, { status: mark.status, label: mark.label, seen: again.at });
    outbox.sendNow();
  }

  function offerUndo(mark) {
    if (toast) { toast.remove(); }
    toast = document.createElement("div");
    toast.className = "toast";
    toast.setAttribute("role", "status");
    const text = document.createElement("span");
    text.textContent = mark.name + ": " + mark.label;
    const undo = document.createElement("button");
    undo.type = "button";
    undo.textContent = caller.dataset.undo;
    const mine = toast;
    undo.addEventListener("click", () => {
      mine.remove();
      // What was sent in this moment cannot be taken back, only corrected.
      if (!outbox.all.some((other) => other.nonce === mark.nonce)) { return; }
      outbox.remove(new Set([mark.nonce]));
      show(mark.attendee, mark.before);
    });
    toast.append(text, undo);
    // In a place of its own, so that it covers nothing and moves nothing under the thumb.
    document.getElementById("undo").replaceChildren(toast);
    setTimeout(() => mine.remove(), hold);
  }

  caller.addEventListener("submit", (event) => {
    const form = event.target.closest("form.marks");
    if (!form || !event.submitter) { return; }
    event.preventDefault();
    const status = event.submitter.value;
    const reason = form.querySelector("[name=reason]").value.trim();
    // What the server would refuse anyway is not taken up.
    if (status === "excused" && !reason) { form.querySelector("[name=reason]").focus(); return; }
    const element = form.closest("li");
    const before = state(element);
    const at = Date.now();
    const mark = {
      attendee: form.dataset.attendee, status, reason: status === "excused" ? reason : "", nonce: Outbox.nonce(), at,
      // What stands on the screen is what this replaces; if somebody said something else meanwhile, one is told.
      seen: before.seen, before, from: at + hold, name: element.querySelector("strong").textContent,
      label: status === "excused" ? form.querySelector("summary").firstChild.textContent : event.submitter.firstChild.textContent,
    };
    outbox.add(mark);
    view.show(view.notice.hidden ? "fine" : "lost", outbox.all.length);
    offerUndo(mark);
    show(mark.attendee, { status, label: mark.label, seen: at });
    outbox.schedule();
  });

  window.addEventListener("online", () => outbox.sendNow());
  window.addEventListener("offline", () => view.show("lost", outbox.all.length));
  if (!navigator.onLine) { view.show("lost", outbox.all.length); }
  // A page out of the device's own store says so, and shows what was marked since it was kept.
  const isKept = document.body.dataset.isKept === "1";
  if (isKept) {
    view.show("kept", outbox.all.length);
    for (const mark of outbox.sent) { show(mark.attendee, { status: mark.status, label: mark.label, seen: mark.at }); }
  } else {
    outbox.forgetSent();
  }
  keepPage(isKept);
  for (const mark of outbox.all) { if (mark.attendee) { show(mark.attendee, { status: mark.status, label: mark.label, seen: mark.at }); } }
  view.showRefused(outbox, replace);
  outbox.sendNow();
}

/** Has the browser keep this page, so that it opens again where there is no connection. */
async function keepPage(isKept) {
  if (!navigator.serviceWorker || isKept) { return; }
  try {
    await navigator.serviceWorker.register("/offline.js");
    const registration = await navigator.serviceWorker.ready;
    navigator.serviceWorker.addEventListener("message", (event) => {
      if (event.data && event.data.kept) { document.body.dataset.keeps = "1"; }
    });
    registration.active.postMessage({ keep: location.pathname });
  } catch { /* Without it the page works as long as it is open. */ }
}

callRolls();
