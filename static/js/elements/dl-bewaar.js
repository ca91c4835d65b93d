// <dl-bewaar>: bewaart het formulier erin terwijl je typt. Woorden blijven op het scherm en in dit tabblad
// staan tot de server zegt dat hij ze heeft. Afspraken met de server: docs/ontwerp.md.
const WACHT = 800;
const LANGST = 30000;
const VERSTUURD = "dl-verstuurd";

const gelijk = (oud, nu) => {
  const plat = (paren) => JSON.stringify(paren.map(([naam, waarde]) => [naam, waarde.replace(/\s+/g, " ").trim()]));
  return plat(oud) === plat(nu);
};

class DlBewaar extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    this.regel = this.querySelector("[data-bewaard]");
    if (!this.formulier || !this.regel) return;
    this.sleutel = "dl-bewaar:" + this.dataset.sleutel;
    this.pogingen = 0;
    this.vuil = false;
    this.formulier.addEventListener("input", () => this.getypt());
    this.formulier.addEventListener("change", () => this.getypt());
    this.formulier.addEventListener("submit", () => this.verstuurd());
    this.waarschuw = (event) => this.vuil && event.preventDefault();
    this.terug = () => this.vuil && this.bewaar();
    this.weg = () => document.visibilityState === "hidden" && this.vuil && this.bewaar();
    addEventListener("beforeunload", this.waarschuw);
    addEventListener("online", this.terug);
    document.addEventListener("visibilitychange", this.weg);
    this.zetTerug();
  }

  disconnectedCallback() {
    clearTimeout(this.klok);
    removeEventListener("beforeunload", this.waarschuw);
    removeEventListener("online", this.terug);
    document.removeEventListener("visibilitychange", this.weg);
  }

  // De knop stuurt het hele formulier. De woorden gaan pas weg als de volgende pagina goed aankwam (app.js).
  verstuurd() {
    clearTimeout(this.klok);
    this.afgebroken?.abort();
    this.onthoud();
    this.vuil = false;
    sessionStorage.setItem(VERSTUURD, this.sleutel);
  }

  getypt() {
    if (this.gestopt) return;
    this.vuil = true;
    this.beurt = (this.beurt || 0) + 1;
    this.onthoud();
    this.plan(WACHT);
  }

  plan(duur) {
    clearTimeout(this.klok);
    this.klok = setTimeout(() => this.bewaar(), duur);
  }

  waarden() {
    return [...new FormData(this.formulier)].filter(([naam, waarde]) => typeof waarde === "string" && !["_token", "versie", "blad"].includes(naam));
  }

  versie() {
    return this.formulier.elements.namedItem("versie");
  }

  onthoud() {
    try {
      sessionStorage.setItem(this.sleutel, JSON.stringify({ versie: this.versie()?.value, woorden: this.waarden() }));
    } catch {
      this.toon("mislukt", this.dataset.mislukt);
    }
  }

  vergeet() {
    sessionStorage.removeItem(this.sleutel);
  }

  // Woorden die eerder niet aankwamen, komen terug. Met hun oude versie: was iemand anders eerder, dan volgt 409.
  zetTerug() {
    const oud = JSON.parse(sessionStorage.getItem(this.sleutel) || "null");
    if (!oud) return;
    if (gelijk(oud.woorden, this.waarden())) return this.vergeet();
    for (const veld of this.formulier.elements) {
      if (!veld.name || !veld.matches("input:not([type=hidden], [type=file], [type=password]), textarea, select")) continue;
      const mijn = oud.woorden.filter(([naam]) => naam === veld.name).map(([, waarde]) => waarde);
      if (veld.matches("[type=radio], [type=checkbox]")) veld.checked = mijn.includes(veld.value);
      else if (mijn.length) veld.value = mijn[0];
    }
    if (oud.versie && this.versie()) this.versie().value = oud.versie;
    this.formulier.dispatchEvent(new Event("change", { bubbles: true }));
    this.toon("mislukt", this.dataset.terug);
    this.zeg(this.dataset.terug);
  }

  async bewaar() {
    clearTimeout(this.klok);
    if (this.onderweg) return this.plan(WACHT);
    const beurt = this.beurt;
    this.onderweg = true;
    this.toon("bezig", this.dataset.bezig);
    try {
      this.afgebroken = new AbortController();
      const inhoud = new FormData(this.formulier);
      for (const [naam, waarde] of [...inhoud]) if (typeof waarde !== "string") inhoud.delete(naam);
      const antwoord = await fetch(this.formulier.action, {
        method: "POST",
        body: new URLSearchParams(inhoud),
        headers: { "X-Bewaar": "1" },
        redirect: "manual",
        credentials: "same-origin",
        keepalive: true,
        signal: AbortSignal.any ? AbortSignal.any([this.afgebroken.signal, AbortSignal.timeout(15000)]) : this.afgebroken.signal,
      });
      await this.verwerk(antwoord, beurt);
    } catch (fout) {
      if (fout.name !== "AbortError") this.opnieuw();
    } finally {
      this.onderweg = false;
    }
  }

  async verwerk(antwoord, beurt) {
    if (antwoord.ok) {
      const versie = antwoord.headers.get("X-Versie");
      if (versie && this.versie()) this.versie().value = versie;
      this.pogingen = 0;
      if (beurt === this.beurt) {
        this.vuil = false;
        this.vergeet();
      }
      const tijd = antwoord.headers.get("X-Bewaard-Om") || new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      this.toon("klaar", this.dataset.klaar.replace("{tijd}", tijd));
    } else if (antwoord.status === 409) {
      await this.botsing(antwoord);
    } else if (antwoord.status === 422 || antwoord.status === 400) {
      this.toon("fout", this.dataset.fout);
    } else if (antwoord.status === 401 || antwoord.status === 403) {
      this.vuil = false;
      this.toon("mislukt", this.dataset.uitgelogd);
      this.zeg(this.dataset.uitgelogd);
    } else {
      this.opnieuw();
    }
  }

  // Een ander tabblad of apparaat was eerst: de pagina met beide teksten komt in beeld.
  async botsing(antwoord) {
    this.vuil = false;
    const adres = antwoord.headers.get("Location");
    if (adres && new URL(adres, location.href).origin === location.origin) return location.assign(adres);
    const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const hoofd = pagina.querySelector("main");
    if (!hoofd) return this.opnieuw();
    this.gestopt = true; // wie het formulier weghaalt terwijl iemand erin staat, krijgt nog een change
    this.vergeet();
    document.title = pagina.title;
    document.querySelector("main").replaceWith(hoofd);
    globalThis.htmx?.process(hoofd);
    hoofd.querySelector("h1")?.setAttribute("tabindex", "-1");
    hoofd.querySelector("h1")?.focus();
  }

  opnieuw() {
    this.pogingen += 1;
    this.toon("mislukt", this.dataset.mislukt);
    if (this.pogingen === 1) this.zeg(this.dataset.mislukt);
    this.plan(Math.min(LANGST, 1000 * 2 ** this.pogingen) * (0.75 + Math.random() / 2));
  }

  toon(staat, tekst) {
    this.regel.dataset.staat = staat;
    this.regel.querySelector("[data-bewaard-tekst]").textContent = tekst;
  }

  zeg(tekst) {
    dispatchEvent(new CustomEvent("dl:zeg", { detail: tekst }));
  }
}
customElements.define("dl-bewaar", DlBewaar);
