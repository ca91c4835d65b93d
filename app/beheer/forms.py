"""What administrators type: read, bounded, with a sentence per field that is refused."""

from dataclasses import dataclass, field

from app.kit.clock import schooljaar, vandaag
from app.kit.i18n import TALEN, _
from app.scholen.actions import OuderGegevens
from app.scholen.models import AkkoordModus, Gezag
from app.scholen.rooster.waarden import Celfout, mail, telefoon
from app.web.invoer import Invoer

NAAM, RELATIE = 120, 20
MEESTE_DAGEN = 30


@dataclass
class OuderForm:
    """A parent as typed."""

    naam: str = ""
    relatie: str = "ouder"
    email: str = ""
    telefoon: str = ""
    gezag: str = Gezag.ONBEKEND
    taal: str = "nl"
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "OuderForm":
        """Read and check."""
        vorm = cls()
        for veld in ("naam", "relatie", "email", "telefoon", "gezag", "taal"):
            setattr(vorm, veld, invoer.tekst(veld)[:300])
        vorm.relatie = vorm.relatie or "ouder"
        if not vorm.naam:
            vorm.fouten["naam"] = _("Vul de naam van de ouder in.")
        elif len(vorm.naam) > NAAM:
            vorm.fouten["naam"] = _("De naam is te lang: hooguit 120 tekens.")
        if len(vorm.relatie) > RELATIE:
            vorm.fouten["relatie"] = _("Dit is te lang: hooguit 20 tekens.")
        for veld, lezer in (("email", mail), ("telefoon", telefoon)):
            try:
                lezer(getattr(vorm, veld))
            except Celfout as fout:
                vorm.fouten[veld] = str(fout)
        if vorm.gezag not in set(Gezag):
            vorm.fouten["gezag"] = _("Kies of deze ouder gezag heeft.")
        if vorm.taal not in TALEN:
            vorm.fouten["taal"] = _("Kies een taal.")
        return vorm

    def gegevens(self) -> OuderGegevens:
        """What is stored; only when there are no mistakes."""
        return OuderGegevens(self.naam, self.relatie, mail(self.email), telefoon(self.telefoon), self.gezag, self.taal)


@dataclass
class RegioForm:
    """The region's rules as typed."""

    modus: str
    dagen: str
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "RegioForm":
        """Read and check."""
        vorm = cls(invoer.tekst("modus"), invoer.tekst("dagen")[:10])
        dagen = invoer.geheel("dagen")
        if vorm.modus not in set(AkkoordModus):
            vorm.fouten["modus"] = _("Kies wie akkoord geeft.")
        if dagen is None or not 1 <= dagen <= MEESTE_DAGEN:
            vorm.fouten["dagen"] = _("Kies een aantal dagen van 1 tot en met 30.")
        return vorm


@dataclass
class SchoolloginForm:
    """Settings of the school's login as typed; the secret is never shown back."""

    uitgever: str = ""
    client_id: str = ""
    geheim: str | None = None
    """Empty field = keep what was there."""
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "SchoolloginForm":
        """Read, bounded; `stel_schoollogin_in` checks them."""
        return cls(invoer.tekst("uitgever")[:300], invoer.tekst("client_id")[:300], invoer.ruw("geheim")[:300] or None)


def schooljaren() -> list[str]:
    """Schooljaren for which a list may be uploaded: this one, and from May the next."""
    dit = schooljaar()
    begin = int(dit[:4])
    return [dit, f"{begin + 1}-{begin + 2}"] if 5 <= vandaag().month < 8 else [dit]


VELDEN_UITNODIGING = ("roepnaam", "tussenvoegsel", "achternaam", "email", "rol")


def uitnodiging(invoer: Invoer) -> dict[str, str]:
    """Fields of an invitation as typed; `accounts.nodig_uit` checks them."""
    return {veld: invoer.tekst(veld)[:300] for veld in VELDEN_UITNODIGING}
