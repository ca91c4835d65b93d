"""What a pupil types about a card: the quick one, and step by step."""

from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from app.kit.clock import vandaag
from app.kit.fouten import NietGevonden
from app.kit.i18n import _, ngettext
from app.kit.ids import LENGTE
from app.lob.kaartvelden import GRENZEN, STAPPEN
from app.lob.models import Competentie, KaartSoort
from app.web.invoer import Invoer

VROEGST = date(2000, 1, 1)


def keur_link(link: str) -> str:
    """The address with its scheme; empty when it is none that a browser should open."""
    if not link:
        return ""
    heel = link if "://" in link else f"https://{link}"
    try:
        deel = urlsplit(heel)
        goed = deel.scheme in ("http", "https") and "." in (deel.hostname or "").strip(".") and "@" not in deel.netloc
        deel.port  # noqa: B018  # raises for what is no number
    except ValueError:
        return ""
    return heel if goed and not any(teken.isspace() or teken in '<>"\\' for teken in heel) else ""


def _te_lang(veld: str, waarde: str) -> str | None:
    if len(waarde) <= GRENZEN.get(veld, 20_000):
        return None
    over = len(waarde) - GRENZEN[veld]
    return ngettext("Dit is %(num)s teken te lang.", "Dit is %(num)s tekens te lang.", over)


def _fout_in_link(link: str) -> str | None:
    return _("Dit is geen link. Kopieer het adres uit je browser.") if link and not keur_link(link) else None


@dataclass
class Snelkaart:
    """The quick form: one thing is enough."""

    kort: str = ""
    link: str = ""
    id: str = ""
    """Chosen when the form was made: sent twice it is one card."""
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "Snelkaart":
        """What was sent."""
        eigen_id = invoer.tekst("id")
        goed = len(eigen_id) == LENGTE and eigen_id.isascii() and eigen_id.isalnum() and eigen_id == eigen_id.lower()
        return cls(invoer.tekst("kort", regels=True), invoer.tekst("link"), eigen_id if goed else "")

    def keur(self, met_foto: bool, fout_in_foto: str = "") -> bool:
        """Whether it can be kept."""
        fouten = {
            "foto": fout_in_foto,
            "kort": _te_lang("kort", self.kort),
            "link": _te_lang("link", self.link) or _fout_in_link(self.link),
        }
        if not (self.kort or self.link or met_foto or fout_in_foto):
            fouten["kort"] = _("Schrijf op wat je deed, of kies een foto.")
        self.fouten = {veld: zin for veld, zin in fouten.items() if zin}
        self.link = keur_link(self.link) or self.link
        return not self.fouten


@dataclass
class Stapformulier:
    """One step of editing."""

    stap: str
    waarden: dict[str, str]
    versie: str = ""
    kies: dict[str, str] = field(default_factory=dict)
    """After a conflict: per field `mijn`, `ander` or `samen`."""
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, stap: str, invoer: Invoer) -> "Stapformulier":
        """What was sent for the fields of this step. Raises NietGevonden for a step that there is not."""
        if stap not in STAPPEN:
            raise NietGevonden
        velden = STAPPEN[stap]
        waarden = {veld: invoer.tekst(veld, regels=True) for veld in velden}
        if stap == "competenties":
            gekozen = {deel for een in invoer.lijst("competenties") for deel in een.split(",")}
            waarden["competenties"] = ",".join(een for een in Competentie if een in gekozen)
        kies = {veld: keuze for veld in velden if (keuze := invoer.tekst(f"kies_{veld}"))}
        return cls(stap, waarden, invoer.tekst("versie"), kies)

    def keur(self) -> bool:
        """Whether it can be kept."""
        fouten: dict[str, str | None] = {veld: _te_lang(veld, waarde) for veld, waarde in self.waarden.items()}
        if self.stap == "wat":
            fouten["titel"] = fouten["titel"] or (None if self.waarden["titel"] else _("Geef je kaart een titel."))
            fouten["link"] = fouten["link"] or _fout_in_link(self.waarden["link"])
            fouten["datum"] = _fout_in_datum(self.waarden["datum"])
            if self.waarden["soort"] not in set(KaartSoort):
                fouten["soort"] = _("Kies wat het was.")
        self.fouten = {veld: zin for veld, zin in fouten.items() if zin}
        if not self.fouten and self.stap == "wat":
            self.waarden["link"] = keur_link(self.waarden["link"])
        return not self.fouten


def _fout_in_datum(waarde: str) -> str | None:
    if not waarde:
        return None
    try:
        dag = date.fromisoformat(waarde)
    except ValueError:
        return _("Vul een datum in.")
    if len(waarde) != 10 or dag < VROEGST:
        return _("Vul een datum in.")
    return _("Deze dag komt nog. Maak de kaart als je geweest bent.") if dag > vandaag() else None
