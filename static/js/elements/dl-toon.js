// <dl-toon data-naam="gezag" data-waarde="ja weet-niet">: velden die alleen bij die keuze horen.
customElements.define("dl-toon", class extends HTMLElement {
  connectedCallback() {
    this.formulier = this.closest("form");
    if (!this.formulier) return;
    this.goed = (this.dataset.waarde || "").split(" ");
    this.kijk = () => this.ververs();
    this.formulier.addEventListener("change", this.kijk);
    this.ververs();
  }

  disconnectedCallback() {
    this.formulier?.removeEventListener("change", this.kijk);
  }

  ververs() {
    const gekozen = new FormData(this.formulier).getAll(this.dataset.naam);
    const open = gekozen.some((waarde) => this.goed.includes(waarde));
    this.hidden = !open;
    for (const veld of this.querySelectorAll("[required], [data-moet]")) {
      veld.toggleAttribute("data-moet", true);
      veld.required = open;
    }
  }
});
