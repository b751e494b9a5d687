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

/** Checks a plan as one types. */
function checkPlans() {
  for (const form of document.querySelectorAll("form[data-check]")) {
    const text = form.querySelector("textarea");
    const findings = form.querySelector("#findings");
    let timer = 0;
    let asked = 0;
    text.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const number = ++asked;
        const body = new URLSearchParams(new FormData(form));
        body.set("step", "fragment");
        try {
          const answer = await fetch(form.dataset.check, { method: "POST", body });
          const html = await answer.text();
          // An answer that was overtaken says nothing any more.
          if (answer.ok && number === asked) { findings.innerHTML = html; }
        } catch { /* Without a connection the button still checks, later. */ }
      }, 400);
    });
  }
}

markBusyForms();
checkPlans();
