// <dl-test>: de interessetest zonder wachten, ook zonder verbinding. Antwoorden staan in dit tabblad tot de server ze heeft.
const PAD = "/zoek/test";
customElements.define("dl-test", class extends HTMLElement {
  connectedCallback() {
    const data = this.dataset;
    const items = JSON.parse(data.items);
    const [blok, slot] = this.querySelectorAll("[data-blok]");
    const vorm = this.querySelector("form");
    const kop = this.querySelector("h1");
    const regel = this.querySelector(".dl-bewaard");
    const gezichten = [...vorm.querySelectorAll("[role=radio]")];
    const terug = document.querySelector(".dl-stapbalk__terug");
    const [tekst, lijn] = document.querySelector(".dl-voortgang").children;
    const oud = JSON.parse(sessionStorage.getItem("dl-test") || "{}");
    const wacht = oud.ronde === data.ronde ? oud.wacht : {};
    const rustig = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const kant = document.dir === "rtl" ? -1 : 1;
    let nummer = +data.nummer;
    let rij, klok, later;

    const pad = (plek) => PAD + (plek < 1 ? "" : items[plek - 1] ? "/vraag/" + plek : "/einde");
    // De eerste zonder antwoord; na de laatste komt het einde.
    const open = () => [...items, [, , , null]].findIndex((item) => item[3] === null) + 1;

    const toon = (plek) => {
      const item = items[plek - 1];
      const heen = (plek < nummer ? -3 : 3) * kant + "rem";
      nummer = plek;
      blok.hidden = !item;
      slot.hidden = !!item;
      kop.lang = item ? "nl" : document.documentElement.lang;
      kop.textContent = item ? item[1] : data.alle;
      document.title = kop.textContent + " · Doorlijn";
      terug.href = pad(plek - 1);
      tekst.textContent = item ? data.vraag.replace("{n}", plek) : data.klaar;
      lijn.children[1].setAttribute("d", "M0 0H" + 10 * (plek - 1));
      lijn.lastElementChild.setAttribute("cx", 10 * (plek - 1));
      if (item) {
        vorm.action = pad(plek);
        this.querySelector("use").setAttribute("href", "#" + item[2]);
        kies(item[3]);
      }
      kop.tabIndex = -1;
      kop.focus();
      for (const deel of rustig ? [] : [kop, blok.firstElementChild]) deel.animate({ translate: [heen, 0], opacity: [0, 1] }, { duration: 320, easing: "cubic-bezier(.3,1.5,.6,1)" });
    };
    const ga = (plek) => {
      history.pushState(0, "", pad(plek));
      toon(plek);
    };
    const kies = (waarde) => gezichten.forEach((knop, plek) => knop.setAttribute("aria-checked", plek === waarde));
    const bewaar = () => sessionStorage.setItem("dl-test", JSON.stringify({ ronde: data.ronde, wacht }));
    const zeg = (wat, staat) => {
      if (regel.textContent === wat) return;
      regel.textContent = wat;
      regel.dataset.staat = staat;
      if (staat) dispatchEvent(new CustomEvent("dl:zeg", { detail: wat }));
    };

    const post = async () => {
      const mee = Object.entries(wacht);
      const inhoud = new URLSearchParams({ _token: vorm._token.value, ronde: data.ronde });
      for (const [id, [waarde, toen]] of mee) inhoud.append("antwoord", [id, waarde, Math.max(0, Date.now() - toen)].join("."));
      const { status } = await fetch(PAD + "/antwoorden", { method: "POST", body: inhoud, headers: { "X-Bewaar": "1" }, redirect: "manual", signal: AbortSignal.timeout(15000) }).catch(() => 0);
      const voorbij = [404, 409, 422].includes(status);
      if (status === 204 || voorbij) for (const [id, wat] of mee) if (wacht[id] === wat) delete wacht[id];
      bewaar();
      if (voorbij) location.assign(PAD);
      if (status === 204) return !zeg(data.bewaard, "");
      if (status === 401 || status === 403) return zeg(data.uitgelogd, "mislukt");
      zeg(data.telefoon, "mislukt");
      clearTimeout(later);
      later = setTimeout(stuur, 8000);
    };
    // Een voor een, in volgorde: wat intussen veranderde, gaat met de volgende mee.
    const stuur = () => rij = Promise.resolve(rij).then(post);

    this.addEventListener("submit", async (event) => {
      const item = items[nummer - 1];
      event.preventDefault();
      if (!item) return await stuur() ? event.target.submit() : zeg(data.straks, "mislukt");
      item[3] = +event.submitter.value;
      wacht[item[0]] = [item[3], Date.now()];
      bewaar();
      kies(item[3]);
      stuur();
      clearTimeout(klok);
      klok = setTimeout(() => ga(open()), rustig ? 0 : 180);
    });
    this.addEventListener("keydown", (event) => {
      const stap = { ArrowRight: kant, ArrowLeft: -kant, ArrowDown: 1, ArrowUp: -1 }[event.key];
      const plek = gezichten.indexOf(document.activeElement);
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^[1-5]$/.test(event.key)) gezichten[event.key - 1].click();
      if (!stap || plek < 0) return;
      event.preventDefault();
      gezichten[(plek + stap + 5) % 5].focus();
    });
    terug.addEventListener("click", (event) => {
      if (nummer < 2) return;
      event.preventDefault();
      ga(nummer - 1);
    });
    addEventListener("popstate", () => toon(+location.pathname.split("/")[4] || items.length + 1));
    addEventListener("online", stuur);
    for (const item of items) if (wacht[item[0]]) item[3] = wacht[item[0]][0];
    if (!Object.keys(wacht).length) return;
    toon(open());
    stuur();
  }
});
