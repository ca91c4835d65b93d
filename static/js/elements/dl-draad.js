// <dl-draad>: vraagt op een zichtbare pagina elke 20 seconden wat er nieuw is in de draad (docs/besluiten/0026).
// Na tien minuten zonder tik of toets niet meer: anders bleef een vergeten scherm ingelogd.
class DlDraad extends HTMLElement {
  connectedCallback() {
    this.raak = () => { this.actief = Date.now(); };
    this.raak();
    for (const soort of ["pointerdown", "keydown", "scroll"]) addEventListener(soort, this.raak, { passive: true });
    // Een snelle zin komt achter wat er staat; zonder script doet de server dat.
    this.formulier = this.parentElement.querySelector("form[data-draad]");
    this.formulier?.addEventListener("click", (event) => this.vulAan(event));
    this.klok = setInterval(() => this.kijk(), 20000);
  }
  disconnectedCallback() {
    clearInterval(this.klok);
    for (const soort of ["pointerdown", "keydown", "scroll"]) removeEventListener(soort, this.raak);
  }
  vulAan(event) {
    const knop = event.target.closest("button[name=snel]");
    if (!knop) return;
    event.preventDefault();
    const veld = this.formulier.elements.namedItem("tekst");
    veld.value = [veld.value.trimEnd(), knop.value].filter(Boolean).join(" ");
    veld.dispatchEvent(new Event("input", { bubbles: true }));
    veld.focus();
  }
  async kijk() {
    if (document.hidden || !navigator.onLine || this.bezig || Date.now() - this.actief > 600000) return;
    this.bezig = true;
    try {
      const antwoord = await fetch(`${this.dataset.pad}?na=${this.dataset.na}`);
      if (antwoord.status === 200 && !antwoord.redirected) this.zetErbij(await antwoord.text());
      else if (antwoord.status >= 400 || antwoord.redirected) clearInterval(this.klok);
    } catch {
      // Geen verbinding: de volgende keer weer.
    }
    this.bezig = false;
  }
  zetErbij(html) {
    const nieuw = new DOMParser().parseFromString(html, "text/html").querySelectorAll("[data-reactie]");
    for (const regel of nieuw) {
      this.dataset.na = regel.dataset.reactie;
      if (!document.getElementById(regel.id)) this.querySelector("ul").append(regel);
    }
    if (!nieuw.length) return;
    window.dispatchEvent(new CustomEvent("dl:zeg", { detail: this.dataset.zeg }));
    // De draad zelf openen is: gelezen.
    fetch(this.dataset.pad.replace(/\/nieuw$/, "")).then((antwoord) => antwoord.text()).catch(() => null);
  }
}
customElements.define("dl-draad", DlDraad);
