// <dl-verloop data-seconden="1800">: twee minuten voor het uitloggen een bericht met één knop.
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
    const antwoord = await fetch(location.href, { method: "HEAD", credentials: "same-origin", redirect: "manual" }).catch(() => null);
    if (!antwoord) return;
    this.replaceChildren();
    this.plan();
  }
});
