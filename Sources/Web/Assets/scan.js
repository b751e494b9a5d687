/** Reads tickets with the camera, where the browser can read codes; each is kept and sent like a press. */
function scanTickets() {
  const scanner = document.querySelector(".scanner");
  if (!scanner) { return; }
  const view = new OutboxView(scanner);
  const outbox = new Outbox(scanner.dataset.marks, scanner.dataset.csrf, "", told, (state) => view.show(state, outbox.all.length));
  const scanned = document.getElementById("scanned");
  const code = document.getElementById("code");

  function line(mark, text, className) {
    let item = document.getElementById("s-" + mark.nonce);
    if (!item) {
      item = document.createElement("li");
      item.id = "s-" + mark.nonce;
      scanned.prepend(item);
      while (scanned.children.length > 20) { scanned.lastChild.remove(); }
    }
    item.className = className;
    item.textContent = text;
  }

  function told(mark, result) {
    if (mark.ticket) { line(mark, result.message, result.result === "refused" ? "error" : "good"); }
    view.showRefused(outbox, replace);
  }

  function replace(mark) {
    outbox.add({ ...mark, nonce: Outbox.nonce(), at: Date.now(), from: 0, replaces: true });
    outbox.sendNow();
  }

  function take(ticket) {
    const at = Date.now();
    const mark = { ticket, status: document.getElementById("status").value, nonce: Outbox.nonce(), at, from: 0 };
    outbox.add(mark);
    line(mark, scanner.dataset.waiting, "");
    if (navigator.vibrate) { navigator.vibrate(80); }
    outbox.sendNow();
  }

  scanner.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    take(code.value.trim());
    code.value = "";
    code.focus();
  });

  window.addEventListener("online", () => outbox.sendNow());
  window.addEventListener("offline", () => view.show("lost", outbox.all.length));
  view.showRefused(outbox, replace);
  outbox.sendNow();

  if (!("BarcodeDetector" in window) || !navigator.mediaDevices) { return; }
  const lens = scanner.querySelector(".lens");
  const video = lens.querySelector("video");
  const button = document.getElementById("camera");
  const lately = new Map();
  let stream = null;
  lens.hidden = false;

  function stop() {
    for (const track of stream.getTracks()) { track.stop(); }
    stream = null;
    video.srcObject = null;
    button.textContent = scanner.dataset.start;
  }

  async function look(detector) {
    while (stream) {
      try {
        for (const { rawValue } of await detector.detect(video)) {
          // The same ticket stays before the camera for a while.
          if (Date.now() - (lately.get(rawValue) || 0) > 5000) { take(rawValue); }
          lately.set(rawValue, Date.now());
        }
      } catch { /* No picture yet. */ }
      await new Promise((done) => { setTimeout(done, 200); });
    }
  }

  button.addEventListener("click", async () => {
    if (stream) { stop(); return; }
    document.getElementById("no-camera").hidden = true;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
      video.srcObject = stream;
      await video.play();
      button.textContent = scanner.dataset.stop;
      look(new BarcodeDetector({ formats: ["qr_code"] }));
    } catch {
      if (stream) { stop(); }
      document.getElementById("no-camera").hidden = false;
    }
  });
}

scanTickets();
