/** Marks kept on this device until the server has answered for them. Each belongs to the account that made it: on a
    telephone that is handed on, nobody sends another's. */
class Outbox {
  static prefix() { return "diemcau-marks " + (document.body.dataset.account || "") + " "; }

  /** @param told is told what became of each mark, with the whole answer; @param changed of the state of the
      connection. */
  constructor(address, csrf, point, told, changed) {
    this.address = address;
    this.csrf = csrf;
    this.point = point;
    this.told = told;
    this.changed = changed;
    this.name = Outbox.prefix() + address;
    this.refusedName = "diemcau-refused " + this.name;
    this.sentName = "diemcau-sent " + this.name;
    this.memory = new Map();
    this.sending = false;
    /** Is told when marks are on their way, from when on they cannot be taken back. */
    this.trying = () => {};
    this.pause = 500;
    this.timer = 0;
  }

  read(name) {
    // A browser that keeps nothing (a full disk, a private window) at least remembers while the page is open.
    if (this.memory.has(name)) { return this.memory.get(name); }
    try { return JSON.parse(localStorage.getItem(name)) || []; } catch { return []; }
  }

  write(name, entries) {
    try {
      if (entries.length) { localStorage.setItem(name, JSON.stringify(entries)); } else { localStorage.removeItem(name); }
      this.memory.delete(name);
    } catch { this.memory.set(name, entries); }
  }

  get all() { return this.read(this.name); }
  get refused() { return this.read(this.refusedName); }
  /** What was sent since the page was loaded: a page that was kept on the device does not know of it. */
  get sent() { return this.read(this.sentName); }
  forgetSent() { this.write(this.sentName, []); }

  add(mark) { this.write(this.name, [...this.all, mark]); }
  remove(nonces) { this.write(this.name, this.all.filter((mark) => !nonces.has(mark.nonce))); }
  dismiss(nonce) { this.write(this.refusedName, this.refused.filter((mark) => mark.nonce !== nonce)); }

  static nonce() { return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-"); }

  /** @param isLeaving the page may be gone before the answer: the browser finishes what is small by itself. */
  async send(isLeaving) {
    clearTimeout(this.timer);
    const now = Date.now();
    // As many as the server takes at once; of those that may be cut off, as many as a browser lets outlive the page.
    // What the browser says cannot arrive is left for a minute, and can be taken back so long; a browser may be wrong.
    const isDue = (mark) => mark.from <= now && (navigator.onLine || now - mark.at > 60000);
    const ready = this.all.filter(isDue).slice(0, isLeaving ? 100 : 500);
    if (!navigator.onLine && this.all.length) { this.changed("lost"); }
    if (this.sending || !ready.length) { this.schedule(); return; }
    this.sending = true;
    const trying = new Set(ready.map((mark) => mark.nonce));
    this.write(this.name, this.all.map((mark) => (trying.has(mark.nonce) ? { ...mark, tried: true } : mark)));
    this.trying();
    const marks = ready.map(({ attendee, ticket, status, reason, nonce, at, replaces, seen }) => (
      { attendee, ticket, status, reason: reason || undefined, nonce, at, replaces, seen }));
    const body = new URLSearchParams({ csrf: this.csrf, marks: JSON.stringify(marks), point: this.point || "" });
    let state = "lost";
    try {
      const answer = await fetch(this.address, { method: "POST", body, keepalive: Boolean(isLeaving) });
      state = answer.status === 401 ? "sign-in" : answer.status === 403 ? "reload" : "lost";
      if (!answer.ok) { throw new Error(String(answer.status)); }
      const said = await answer.json();
      const { results } = said;
      state = "fine";
      const refused = results.filter((result) => result.result === "refused").map((result) => (
        { ...ready.find((mark) => mark.nonce === result.nonce), message: result.message, earlier: result.earlier }));
      this.write(this.refusedName, [...this.refused, ...refused]);
      const taken = new Set(results.filter((result) => result.result !== "refused").map((result) => result.nonce));
      const news = ready.filter((mark) => mark.attendee && taken.has(mark.nonce))
        .map(({ attendee, status, label, at }) => ({ attendee, status, label, at }));
      this.write(this.sentName, [...this.sent, ...news].slice(-2000));
      this.remove(new Set(results.map((result) => result.nonce)));
      for (const result of results) { this.told(ready.find((mark) => mark.nonce === result.nonce), result, said); }
    } catch { /* Kept as they are; tried again, with the same nonces, so that nothing counts twice. */ }
    this.pause = state === "fine" ? 500 : Math.min(30000, Math.max(2000, this.pause * 1.5));
    this.sending = false;
    this.changed(state);
    this.schedule();
  }

  schedule() {
    clearTimeout(this.timer);
    if (this.all.length) { this.timer = setTimeout(() => this.send(), this.pause); }
  }

  sendNow() { this.pause = 500; this.send(); }

  /** Sends at once also what is kept back so that it can be undone. */
  async flush(isLeaving) {
    const all = this.all;
    if (!all.length) { return; }
    this.write(this.name, all.map((mark) => ({ ...mark, from: 0 })));
    await this.send(isLeaving);
  }
}

/** What a page shows of its outbox: the state of the connection, how many wait, and what was refused. */
class OutboxView {
  /** @param rowOf finds the row of an attendee, where the page has rows. */
  constructor(element, rowOf = () => null) {
    this.data = element.dataset;
    this.rowOf = rowOf;
    this.notice = document.getElementById("offline");
    this.list = document.getElementById("refused");
  }

  show(state, count) {
    // Without a connection, a page out of the device's own store goes on saying what it is.
    if (state === "lost" && document.body.dataset.isKept) { state = "kept"; }
    this.notice.hidden = state === "fine";
    const texts = { lost: this.notice.dataset.text, kept: this.notice.dataset.kept, "sign-in": this.data.signIn, reload: this.data.reload, "needs-line": this.data.needsLine };
    if (texts[state]) { document.getElementById("offline-text").textContent = texts[state]; }
    document.getElementById("kept").textContent = count ? count + " " + this.data.kept : "";
  }

  /** Says what was refused where one works: beside the person, and for those who have no row here in a list.
      @param replace is called for a mark that is to count in place of what somebody else said. */
  showRefused(outbox, replace) {
    for (const old of document.querySelectorAll(".conflict")) { old.remove(); }
    this.list.replaceChildren();
    let first = null;
    for (const mark of outbox.refused) {
      const row = mark.attendee && this.rowOf(mark.attendee);
      const item = document.createElement(row ? "p" : "li");
      item.className = row ? "trouble conflict" : "error";
      item.append((mark.name && !row ? mark.name + ": " : "") + mark.message + " ");
      const button = (text, press) => {
        const made = document.createElement("button");
        made.type = "button";
        made.textContent = text;
        made.addEventListener("click", () => {
          outbox.dismiss(mark.nonce);
          press();
          this.showRefused(outbox, replace);
          if (row) { row.element.querySelector(".marks button").focus(); }
        });
        item.append(made, " ");
      };
      if (mark.earlier) { button(this.data.replace, () => replace(mark)); }
      button(this.data.dismiss, () => {});
      if (row) {
        row.element.querySelector(".marks").before(item);
        first = first || row.element.id;
      } else {
        this.list.append(item);
      }
    }
    this.list.hidden = !this.list.children.length;
    const notice = document.getElementById("conflicts");
    if (!notice) { return; }
    notice.hidden = !outbox.refused.length;
    notice.firstElementChild.href = "#" + (first || "refused");
    notice.firstElementChild.textContent = outbox.refused.length + " " + this.data.conflicts;
  }
}

/** Sends what other pages of the site left behind when they were closed. */
function sendLeftovers() {
  const csrf = document.querySelector("form[action='/sign-out'] [name=csrf]");
  const own = document.querySelector("[data-marks]");
  if (!csrf || !document.body.dataset.account) { return; }
  for (let index = 0; index < localStorage.length; index += 1) {
    const name = localStorage.key(index);
    if (!name.startsWith(Outbox.prefix())) { continue; }
    const address = name.slice(Outbox.prefix().length);
    if (own && own.dataset.marks === address) { continue; }
    new Outbox(address, csrf.value, "", () => {}, () => {}).send();
  }
}

sendLeftovers();
