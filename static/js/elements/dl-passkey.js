// <dl-passkey data-wijze="nieuw|gebruik" data-opties="{…}">: vraagt de browser om een passkey en verstuurt het antwoord
// met het gewone formulier. Met data-vanzelf biedt de browser passkeys ook aan in het naamveld.
const naarBytes = (tekst) => Uint8Array.from(atob(tekst.replace(/-/g, "+").replace(/_/g, "/")), (teken) => teken.charCodeAt(0));
const naarTekst = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const lees = (opties) => ({
  ...opties,
  challenge: naarBytes(opties.challenge),
  ...(opties.user ? { user: { ...opties.user, id: naarBytes(opties.user.id) } } : {}),
  ...Object.fromEntries(["allowCredentials", "excludeCredentials"].filter((naam) => opties[naam])
    .map((naam) => [naam, opties[naam].map((een) => ({ ...een, id: naarBytes(een.id) }))])),
});

const schrijf = (sleutel) => {
  const antwoord = {};
  for (const naam of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (sleutel.response[naam]) antwoord[naam] = naarTekst(sleutel.response[naam]);
  }
  return JSON.stringify({ id: sleutel.id, rawId: naarTekst(sleutel.rawId), type: sleutel.type, response: antwoord });
};

customElements.define("dl-passkey", class extends HTMLElement {
  connectedCallback() {
    if (!window.PublicKeyCredential) return;
    this.hidden = false;
    this.closest(".accounts-keuze")?.toggleAttribute("data-kan", true);
    this.formulier = this.querySelector("form");
    this.querySelector("button").addEventListener("click", () => this.vraag());
    if ("vanzelf" in this.dataset) this.vanzelf();
  }

  disconnectedCallback() {
    this.stop?.abort();
  }

  async vanzelf() {
    if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
    this.stop = new AbortController();
    this.haal({ mediation: "conditional", signal: this.stop.signal }).catch(() => {});
  }

  async vraag() {
    this.stop?.abort();
    this.zeg("");
    try {
      await this.haal({});
    } catch {
      this.zeg(this.dataset.mislukt);
    }
  }

  async haal(meer) {
    const publicKey = lees(JSON.parse(this.dataset.opties));
    const sleutel = this.dataset.wijze === "nieuw"
      ? await navigator.credentials.create({ publicKey })
      : await navigator.credentials.get({ publicKey, ...meer });
    this.formulier.elements.antwoord.value = schrijf(sleutel);
    this.formulier.requestSubmit();
  }

  zeg(tekst) {
    this.querySelector("[role=status]").textContent = tekst;
  }
});
