// Keeps the roll call's pages on the device, so that they open again where there is no connection. Whatever else the
// browser asks for goes its usual way. What is kept goes when somebody signs out or has to sign in.
"use strict";

const store = "diemcau-pages-1";
const assets = ["/assets/style.css", "/assets/app.js", "/assets/icon.svg"];
const pages = /^\/conferences\/[^/]+\/roll-call\/\d+\/points\/[^/]+$/;
const most = 20;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(store).then((cache) => cache.addAll(assets)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== store).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

/** Removes the pages, and leaves what they are dressed in. */
async function forget() {
  const cache = await caches.open(store);
  const kept = await cache.keys();
  await Promise.all(kept.filter((request) => pages.test(new URL(request.url).pathname)).map((request) => cache.delete(request)));
}

async function keep(address, answer) {
  const cache = await caches.open(store);
  await cache.put(address, answer);
  const kept = (await cache.keys()).filter((request) => pages.test(new URL(request.url).pathname));
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((request) => cache.delete(request)));
}

/** The page as it was kept, marked so that it says what it is. */
async function kept(address) {
  const answer = await caches.match(address);
  if (!answer) { return null; }
  const text = await answer.text();
  return new Response(text.replace("<body", "<body data-is-kept=\"1\""), { status: 200, headers: answer.headers });
}

/** What is being kept, by address. */
const keeping = new Map();

async function page(event, address, isWhole) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok && isWhole) {
      // The page is shown while it comes; what is kept of it is finished beside that.
      const kept = keep(address, answer.clone()).then(() => true, () => false);
      keeping.set(address, kept);
      event.waitUntil(kept);
    }
    // One that is refused, or leads to the door, must not be shown from here later.
    if (!answer.ok) { await (await caches.open(store)).delete(address); }
    return answer;
  } catch (error) {
    return await kept(address) || Response.error();
  }
}

async function asset(request, address) {
  try {
    const answer = await fetch(request);
    if (answer.ok) { await (await caches.open(store)).put(address, answer.clone()); }
    return answer;
  } catch (error) {
    return await caches.match(address) || Response.error();
  }
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (address.origin !== self.location.origin) { return; }
  const path = address.pathname;
  if (path === "/sign-out" || path === "/sign-in") { event.waitUntil(forget()); return; }
  if (event.request.method !== "GET") { return; }
  if (assets.includes(path)) { event.respondWith(asset(event.request, path)); return; }
  if (event.request.mode === "navigate" && pages.test(path)) { event.respondWith(page(event, path, !address.search)); }
});

// A page that was open before this was there asks to be kept, too; one that came through here was kept on its way.
self.addEventListener("message", (event) => {
  const { keep: path, isControlled } = event.data || {};
  if (typeof path !== "string" || !pages.test(path)) { return; }
  const kept = async () => {
    if (isControlled && keeping.has(path) && await keeping.get(path)) { return true; }
    const answer = await fetch(path, { credentials: "same-origin", redirect: "manual" });
    if (!answer.ok) { return false; }
    await keep(path, answer);
    return true;
  };
  event.waitUntil(kept().then((isKept) => {
    if (isKept && event.source) { event.source.postMessage({ kept: path }); }
  }).catch(() => {}));
});
