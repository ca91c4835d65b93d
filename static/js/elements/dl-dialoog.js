// <dl-dialoog>: een <details> wordt een echt venster; de inhoud verhuist, formulieren blijven werken.
customElements.define("dl-dialoog", class extends HTMLElement {
  connectedCallback() {
    const vouw = this.querySelector("details");
    const inhoud = this.querySelector(".dl-dialoog__inhoud");
    const knop = this.querySelector("summary");
    if (!vouw || !inhoud || !knop || this.querySelector("dialog") || !("HTMLDialogElement" in globalThis)) return;
    const venster = document.createElement("dialog");
    venster.className = "dl-venster";
    venster.setAttribute("aria-labelledby", inhoud.querySelector(".dl-dialoog__titel").id);
    const sluit = document.createElement("button");
    sluit.type = "button";
    sluit.className = "dl-knop dl-knop--quiet dl-knop--klein dl-venster__sluit";
    const woord = document.createElement("span");
    woord.textContent = this.dataset.sluit;
    sluit.append(woord);
    inhoud.append(sluit);
    venster.append(inhoud);
    this.append(venster);
    const open = () => { venster.showModal(); };
    knop.setAttribute("aria-haspopup", "dialog");
    knop.addEventListener("click", (event) => { event.preventDefault(); open(); });
    sluit.addEventListener("click", () => venster.close());
    venster.addEventListener("click", (event) => { if (event.target === venster) venster.close(); });
    venster.addEventListener("close", () => knop.focus());
    if (vouw.open || inhoud.querySelector("[aria-invalid]")) { vouw.open = false; open(); }
  }
});
