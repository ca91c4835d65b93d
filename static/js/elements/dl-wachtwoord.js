// <dl-wachtwoord>: knop om te zien wat je typt, en met data-min een zin over hoe sterk het wordt.
customElements.define("dl-wachtwoord", class extends HTMLElement {
  connectedCallback() {
    this.veld = this.querySelector("input");
    if (!this.veld || this.knop) return;
    this.knop = document.createElement("button");
    this.knop.type = "button";
    this.knop.className = "accounts-toon";
    this.knop.setAttribute("aria-controls", this.veld.id);
    this.knop.addEventListener("click", () => this.wissel());
    const rij = document.createElement("span");
    rij.className = "accounts-woord";
    this.veld.replaceWith(rij);
    rij.append(this.veld, this.knop);
    this.zet(false);
    if (!this.dataset.min) return;
    this.hint = document.createElement("p");
    this.hint.className = "accounts-sterkte";
    this.hint.setAttribute("role", "status");
    rij.after(this.hint);
    this.veld.addEventListener("input", () => this.weeg());
    this.veld.form?.addEventListener("submit", () => this.zet(false));
  }

  wissel() {
    this.zet(this.veld.type === "password");
    this.veld.focus();
  }

  zet(zichtbaar) {
    this.veld.type = zichtbaar ? "text" : "password";
    this.knop.textContent = zichtbaar ? this.dataset.verberg : this.dataset.toon;
    this.knop.setAttribute("aria-pressed", String(zichtbaar));
  }

  weeg() {
    const lengte = [...this.veld.value].length;
    const min = Number(this.dataset.min);
    const graad = !lengte ? "" : lengte < min ? "kort" : lengte < min + 5 ? "goed" : "sterk";
    this.hint.dataset.graad = graad;
    this.hint.textContent = graad ? this.dataset[graad].replace("{n}", String(min - lengte)) : "";
  }
});
