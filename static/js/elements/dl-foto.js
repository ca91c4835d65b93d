// <dl-foto>: maakt foto's op de telefoon klein, laat ze zien en stuurt ze een voor een. Valt de verbinding weg,
// dan gaat dezelfde foto opnieuw, met hetzelfde `verzoek`: hij komt er niet twee keer bij.
const ZIJDE = 1600;
const LANGST = 30000;

const wacht = (duur) => new Promise((klaar) => {
  setTimeout(klaar, duur);
  addEventListener("online", klaar, { once: true });
});

const naarDoek = (beeld, doek, zijde) => {
  const deel = Math.min(1, zijde / Math.max(beeld.width, beeld.height));
  doek.width = Math.round(beeld.width * deel) || 1;
  doek.height = Math.round(beeld.height * deel) || 1;
  const pen = doek.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, doek.width, doek.height);
  pen.drawImage(beeld, 0, 0, doek.width, doek.height);
};

// Kan de telefoon het beeld niet lezen (heic), dan gaat het bestand zelf: de server kan het wel.
const verklein = async (bestand, voorbeeld) => {
  const beeld = await createImageBitmap(bestand).catch(() => null);
  if (!beeld) return bestand;
  const doek = document.createElement("canvas");
  naarDoek(beeld, doek, ZIJDE);
  naarDoek(beeld, voorbeeld, 400);
  beeld.close();
  const klein = await new Promise((klaar) => doek.toBlob(klaar, "image/jpeg", 0.85));
  doek.width = 0;
  return klein || bestand;
};

const post = (pad, inhoud, gang) => new Promise((klaar) => {
  const vraag = new XMLHttpRequest();
  vraag.open("POST", pad);
  vraag.setRequestHeader("HX-Request", "true");
  vraag.timeout = 90000;
  vraag.upload.onprogress = (event) => gang(event.loaded / event.total);
  vraag.onloadend = () => klaar(vraag);
  vraag.send(inhoud);
});

customElements.define("dl-foto", class extends HTMLElement {
  connectedCallback() {
    this.veld = this.querySelector("input[type=file]");
    this.lijst = this.querySelector("[data-lijst]");
    this.formulier = this.veld?.form;
    if (!this.formulier || this.rij) return;
    this.rij = [];
    this.veld.multiple = true;
    // Een formulier met alleen foto's heeft geen knop nodig; een ander maakt eerst de kaart.
    this.knop = this.formulier.querySelector("[data-foto-knop]");
    if (this.knop) this.knop.hidden = true;
    this.veld.addEventListener("change", () => this.gekozen());
    this.formulier.addEventListener("submit", (event) => this.verstuur(event));
    addEventListener("beforeunload", (event) => this.rij.length && this.isConnected && event.preventDefault());
  }

  gekozen() {
    const over = Number(this.dataset.over) - this.rij.length;
    const bestanden = [...this.veld.files];
    if (bestanden.length > over) this.zeg(this.dataset.veel);
    for (const bestand of bestanden.slice(0, over)) this.neem(bestand);
    this.veld.value = "";
    if (this.knop) this.stuurAlles(this.formulier.action);
  }

  neem(bestand) {
    const vak = this.querySelector("template").content.firstElementChild.cloneNode(true);
    const [doek, regel, weg] = vak.children;
    doek.setAttribute("aria-label", bestand.name);
    weg.setAttribute("aria-label", weg.textContent + ": " + bestand.name);
    const foto = { vak, regel, weg, verzoek: crypto.randomUUID(), inhoud: verklein(bestand, doek) };
    weg.addEventListener("click", () => {
      this.rij = this.rij.filter((een) => een !== foto);
      vak.remove();
      this.veld.focus();
    });
    this.rij.push(foto);
    this.lijst.append(vak);
  }

  async verstuur(event) {
    if (!this.rij.length || event.defaultPrevented) return;
    event.preventDefault();
    if (this.knop || this.onderweg) return;
    this.onderweg = true;
    const woorden = new FormData(this.formulier);
    woorden.append("fotos", this.rij.length);
    const antwoord = await post(this.formulier.action, woorden, () => 0);
    const pad = antwoord.getResponseHeader("HX-Redirect");
    if (pad) {
      await this.stuurAlles(/^\/loopbaan\/kaarten\/\w+/.exec(pad)[0] + "/fotos");
      if (!this.rij.length) location.assign(pad);
    } else if (antwoord.status === 422) {
      this.verbeter(antwoord.responseText);
    } else {
      this.zeg(antwoord.status ? this.dataset.fout : this.dataset.opnieuw);
    }
    this.onderweg = false;
  }

  // Er is iets mis met de woorden: de pagina met de fout komt, de foto's blijven.
  verbeter(html) {
    const hoofd = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    document.querySelector("main").replaceWith(document.adoptNode(hoofd));
    const nieuw = hoofd.querySelector("dl-foto");
    nieuw.rij = nieuw.rij.concat(this.rij);
    nieuw.lijst.append(...this.rij.map((foto) => foto.vak));
    this.rij = [];
    hoofd.querySelector(".dl-fouten, h1")?.focus();
  }

  async stuurAlles(pad) {
    if (this.bezig) return;
    this.bezig = true;
    let deel = "";
    for (let foto; (foto = this.rij.find((een) => !een.fout)); ) deel = (await this.stuur(foto, pad)) || deel;
    this.bezig = false;
    if (deel && this.knop) this.ververs(deel);
  }

  async stuur(foto, pad) {
    const inhoud = new FormData();
    inhoud.append("_token", this.formulier.elements.namedItem("_token").value);
    inhoud.append("verzoek", foto.verzoek);
    inhoud.append("foto", await foto.inhoud, "foto.jpg");
    foto.weg.hidden = true;
    for (let keer = 0; ; keer += 1) {
      this.toon(foto, this.dataset.bezig);
      const antwoord = await post(pad, inhoud, (deel) => this.toon(foto, this.dataset.bezig + " " + Math.round(deel * 100) + "%"));
      if (antwoord.status === 200) return this.klaar(foto, antwoord.responseText);
      if (antwoord.status >= 400 && antwoord.status < 500) return this.mislukt(foto, antwoord);
      this.toon(foto, this.dataset.opnieuw);
      if (!keer) this.zeg(this.dataset.opnieuw);
      await wacht(Math.min(LANGST, 1000 * 2 ** keer));
    }
  }

  klaar(foto, deel) {
    this.rij = this.rij.filter((een) => een !== foto);
    this.toon(foto, this.dataset.klaar);
    this.zeg(this.dataset.klaar);
    return deel;
  }

  mislukt(foto, antwoord) {
    foto.fout = true;
    foto.weg.hidden = false;
    const zin = antwoord.status === 422 ? antwoord.responseText : this.dataset.fout;
    this.toon(foto, zin);
    this.zeg(zin);
    return "";
  }

  // Alles is binnen: de lijst van de server komt in de plaats. Wat geweigerd is, blijft staan met de reden.
  ververs(html) {
    const nieuw = new DOMParser().parseFromString(html, "text/html").getElementById("fotos");
    const oud = document.getElementById("fotos");
    if (!nieuw || !oud) return;
    const hier = oud.contains(document.activeElement);
    const mis = this.rij;
    this.rij = [];
    oud.replaceWith(document.adoptNode(nieuw));
    const keuze = nieuw.querySelector("dl-foto");
    keuze?.rij.push(...mis);
    keuze?.lijst.append(...mis.map((foto) => foto.vak));
    if (hier) (keuze?.veld || nieuw.querySelector("a")).focus();
  }

  toon(foto, zin) {
    foto.regel.textContent = zin;
  }

  zeg(zin) {
    dispatchEvent(new CustomEvent("dl:zeg", { detail: zin }));
  }
});
