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
    // A table of many rows has its findings in the list above.
    if (!field || !place || place.childElementCount > 4) { continue; }
    const text = document.createElement("p");
    text.className = finding.className;
    text.textContent = finding.querySelector("span").textContent;
    place.append(text);
    if (finding.classList.contains("error")) { field.setAttribute("aria-invalid", "true"); }
  }
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
