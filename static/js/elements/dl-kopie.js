// <dl-kopie>: knop om de waarde te kopiëren, alleen als de browser dat kan.
customElements.define("dl-kopie", class extends HTMLElement {
  connectedCallback() {
    const veld = this.querySelector("input");
    const knop = this.querySelector("button");
    if (!veld || !knop || !navigator.clipboard) return;
    knop.hidden = false;
    knop.addEventListener("click", async () => {
      veld.select();
      await navigator.clipboard.writeText(veld.value);
      knop.querySelector("span").textContent = this.dataset.klaar;
      dispatchEvent(new CustomEvent("dl:zeg", { detail: this.dataset.klaar }));
    });
  }
});
