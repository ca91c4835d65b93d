// <dl-teller>: hoeveel tekens je nog hebt. Zegt het pas als het krap wordt.
customElements.define("dl-teller", class extends HTMLElement {
  connectedCallback() {
    this.veld = document.getElementById(this.dataset.voor);
    this.regel = this.querySelector("p");
    if (!this.veld || !this.regel) return;
    this.max = Number(this.dataset.max);
    this.veld.addEventListener("input", () => this.tel(true));
    this.tel(false);
  }

  tel(getypt) {
    const over = this.max - [...this.veld.value.replace(/\r\n/g, "\n")].length;
    const zin = over < 0 ? this.dataset.teveel : this.dataset.over;
    this.regel.textContent = zin.replace("{n}", Math.abs(over).toLocaleString(document.documentElement.lang));
    this.regel.toggleAttribute("data-teveel", over < 0);
    if (!getypt || over > 20) return;
    clearTimeout(this.klok);
    this.klok = setTimeout(() => dispatchEvent(new CustomEvent("dl:zeg", { detail: this.regel.textContent })), 1000);
  }
});
