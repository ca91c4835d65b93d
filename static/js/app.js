// Wat overal geldt: service worker, voorlezen van berichten, focus na een wissel, wissen bij uitloggen.
const zeg = (tekst) => {
  const plek = document.getElementById("zeg");
  if (!plek) return;
  plek.textContent = "";
  setTimeout(() => { plek.textContent = tekst; }, 50);
};
addEventListener("dl:zeg", (event) => zeg(event.detail));

if ("serviceWorker" in navigator) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => zeg("")));
}

// Na een wissel door htmx: eerst een foutmelding, anders wat data-focus heeft.
document.addEventListener("htmx:after:swap", (event) => {
  const stuk = event.target instanceof Element ? event.target : document;
  const doel = stuk.matches?.("[data-focus]") ? stuk : stuk.querySelector("[data-focus]");
  if (!doel) return;
  if (!doel.hasAttribute("tabindex") && !doel.matches("a, button, input, select, textarea")) doel.setAttribute("tabindex", "-1");
  doel.focus();
});

// Fouten bovenaan krijgen de focus, ook als de browser autofocus overslaat.
document.querySelector(".dl-fouten")?.focus();

// Een verstuurd formulier is aangekomen als er een gewone pagina van dezelfde persoon op volgt.
const verstuurd = sessionStorage.getItem("dl-verstuurd");
if (verstuurd && document.body.hasAttribute("data-ingelogd") && !document.querySelector(".dl-foutlijn")) {
  const hier = [...document.querySelectorAll("dl-bewaar")].some((vak) => "dl-bewaar:" + vak.dataset.sleutel === verstuurd);
  if (!hier) sessionStorage.removeItem(verstuurd);
  sessionStorage.removeItem("dl-verstuurd");
}

// Uitloggen: niets van deze persoon blijft in de browser achter.
document.addEventListener("submit", (event) => {
  const pad = new URL(event.target.action, location.href).pathname;
  if (pad !== "/uitloggen") return;
  sessionStorage.clear();
  navigator.serviceWorker?.controller?.postMessage("wis");
});

// Menu's (details) gaan dicht met Escape of een tik ernaast.
const menus = () => document.querySelectorAll("details.dl-ik[open], details.dl-taal[open]");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});

// Dubbel tikken stuurt een formulier niet twee keer.
document.addEventListener("submit", (event) => {
  const formulier = event.target;
  if (formulier.dataset.bezig) event.preventDefault();
  else if (!event.defaultPrevented) {
    formulier.dataset.bezig = "1";
    setTimeout(() => delete formulier.dataset.bezig, 4000);
  }
});
addEventListener("pageshow", () => {
  for (const formulier of document.forms) delete formulier.dataset.bezig;
});
