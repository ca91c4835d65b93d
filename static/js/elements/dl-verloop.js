// <dl-verloop data-pad="/account/sessie" data-seconden="1800">: twee minuten voor het uitloggen een bericht met één knop.
customElements.define("dl-verloop", class extends HTMLElement {
  connectedCallback() {
    this.plan();
  }

  disconnectedCallback() {
    clearTimeout(this.klok);
  }

  plan() {
    clearTimeout(this.klok);
    this.klok = setTimeout(() => this.meld(), Math.max(5, Number(this.dataset.seconden) - 120) * 1000);
  }

  meld() {
    const tekst = document.createElement("p");
    tekst.textContent = this.dataset.tekst;
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "dl-knop dl-knop--secondary dl-knop--klein";
    knop.textContent = this.dataset.knop;
    knop.addEventListener("click", () => this.blijf());
    const vak = document.createElement("div");
    vak.className = "dl-banner dl-banner--warning dl-verloop";
    vak.append(tekst, knop);
    this.replaceChildren(vak);
    dispatchEvent(new CustomEvent("dl:zeg", { detail: this.dataset.tekst }));
  }

  async blijf() {
    // X-Bewaar: een sessie die voorbij is antwoordt 401, geen inlogpagina. Wat er getypt staat blijft staan.
    const vraag = { headers: { "X-Bewaar": "1" }, credentials: "same-origin", cache: "no-store", redirect: "manual" };
    const antwoord = await fetch(this.dataset.pad, vraag).catch(() => null);
    if (antwoord?.status === 401) this.querySelector("p").textContent = this.dataset.weg;
    if (!antwoord?.ok) return;
    this.replaceChildren();
    this.plan();
  }
});
