// <dl-volgorde>: sleep regels van een lijst.
class DlVolgorde extends HTMLElement {
  connectedCallback() {
    let regel, anders;
    for (const greep of this.querySelectorAll("[data-greep]")) greep.hidden = false;
    this.onpointerdown = (event) => {
      regel = event.target.closest("[data-greep]")?.closest("li");
      if (regel) this.setPointerCapture(event.pointerId);
    };
    this.onpointermove = (event) => {
      const op = regel && document.elementFromPoint(event.clientX, event.clientY)?.closest("li");
      if (!op || op === regel || op.parentNode !== regel.parentNode) return;
      const vlak = op.getBoundingClientRect();
      op[event.clientY > vlak.y + vlak.height / 2 ? "after" : "before"](regel);
      anders = true;
    };
    this.onpointerup = () => {
      regel = null;
      if (!anders) return;
      this.querySelector("[name=gesleept]").value = "ja";
      this.closest("form").requestSubmit();
    };
  }
}
customElements.define("dl-volgorde", DlVolgorde);
