// Enhancement only: every page works without this file.
"use strict";

// A form that is on its way is not sent twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-busy", "true");
  // Should the answer never come, it can be tried again.
  setTimeout(() => ready(form), 15000);
});
function ready(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
}
// The browser's back button shows the form as it was left: ready again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) ready(form);
});

// Copies an account number or an amount.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 2000);
  } catch {
    button.hidden = true;
  }
});
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
}

// A colour shows its sizes and its picture without another page.
const colours = document.querySelectorAll("[data-colour]");
for (const link of colours) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const chosen = link.dataset.colour;
    for (const other of colours) {
      if (other === link) other.setAttribute("aria-current", "true");
      else other.removeAttribute("aria-current");
    }
    for (const part of document.querySelectorAll("[data-for]")) {
      part.hidden = part.dataset.for !== chosen;
      if ("disabled" in part) part.disabled = part.hidden;
    }
    document.querySelector(".stage")?.scrollTo({ left: 0, behavior: "instant" });
    history.replaceState(null, "", link.href);
  });
}
function showPicture(figure) {
  figure.parentElement.scrollTo({ left: figure.offsetLeft - figure.parentElement.offsetLeft });
}
for (const link of document.querySelectorAll(".thumbs a")) {
  link.addEventListener("click", (event) => {
    const figure = document.getElementById(link.hash.slice(1));
    if (!figure) return;
    event.preventDefault();
    showPicture(figure);
  });
}

// At the checkout a changed province or method shows its costs at once.
const checkout = document.querySelector("form[data-costs]");
if (checkout) {
  let round = 0;
  for (const button of checkout.querySelectorAll("[data-script-hides]")) button.hidden = true;
  checkout.addEventListener("change", async (event) => {
    if (!event.target.matches("[data-recount]")) return;
    const mine = ++round;
    const body = new URLSearchParams(new FormData(checkout));
    body.set("action", "recount");
    try {
      // Not `checkout.action`: the form has a button of that name.
      const answer = await fetch(checkout.getAttribute("action"), { method: "POST", body });
      if (!answer.ok || mine !== round) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const focused = document.activeElement && document.activeElement.id;
      for (const id of ["delivery", "summary"]) {
        const fresh = page.getElementById(id);
        if (fresh) document.getElementById(id).replaceWith(document.adoptNode(fresh));
      }
      if (focused) document.getElementById(focused)?.focus();
    } catch {
      for (const button of checkout.querySelectorAll("[data-script-hides]")) button.hidden = false;
    }
  });
}

// A sum is shown again as soon as a quantity changes.
for (const input of document.querySelectorAll("[data-sends]")) {
  input.addEventListener("change", () => { if (input.form.reportValidity()) input.form.requestSubmit(); });
}
