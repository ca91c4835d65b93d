"""What parents, pupils and mentors fill in: limits and a sentence for each."""

from dataclasses import dataclass, field
from datetime import date

from app.kit.clock import vandaag
from app.kit.i18n import _
from app.web.invoer import Invoer

REDEN, VRAAG, ANTWOORD = 1000, 1000, 2000
"""Most characters of a reason, a question, an answer."""

Fouten = dict[str, str]


@dataclass
class Geboortedatum:
    """Three fields as typed; `datum` only when they make a real date."""

    dag: str = ""
    maand: str = ""
    jaar: str = ""
    datum: date | None = None
    fouten: Fouten = field(default_factory=dict)


def _cijfers(tekst: str) -> int:
    """Digits in any script (Arabic-Indic too); -1 when it is no number."""
    return int(tekst) if tekst.isdecimal() and len(tekst) <= 4 else -1


def lees_geboortedatum(invoer: Invoer) -> Geboortedatum:
    """A date that can't exist is an error at the field, not a wrong try."""
    dag, maand, jaar = (invoer.tekst(f"geboren_{deel}")[:8] for deel in ("dag", "maand", "jaar"))
    uit = Geboortedatum(dag, maand, jaar)
    try:
        uit.datum = date(_cijfers(uit.jaar), _cijfers(uit.maand), _cijfers(uit.dag))
    except ValueError:
        uit.fouten["geboren"] = _("Vul dag, maand en jaar in. Bijvoorbeeld 24 11 2010.")
        return uit
    if not date(1980, 1, 1) <= uit.datum <= vandaag():
        uit.datum, uit.fouten["geboren"] = None, _("Vul dag, maand en jaar in. Bijvoorbeeld 24 11 2010.")
    return uit


def lees_woorden(invoer: Invoer, naam: str, meeste: int, leeg: str | None) -> tuple[str, Fouten]:
    """Somebody's own words. `leeg` is the sentence when nothing was written; None = may stay empty."""
    tekst = invoer.tekst(naam, regels=True)
    if not tekst and leeg is not None:
        return tekst, {naam: leeg}
    if len(tekst) > meeste:
        return tekst, {naam: _("Dit is te lang. Maximaal %(n)s tekens.", n=meeste)}
    return tekst, {}


@dataclass
class Papier:
    """A signed form that the mentor records."""

    ouder_id: str = ""
    getekend_op: str = ""
    datum: date | None = None
    fouten: Fouten = field(default_factory=dict)


def lees_papier(invoer: Invoer, ouders: set[str], vanaf: date) -> Papier:
    """`ouders`: who may have signed; `vanaf`: the day it was asked, before which nobody signed this version."""
    uit = Papier(invoer.tekst("ouder"), invoer.tekst("getekend_op"))
    if uit.ouder_id not in ouders:
        uit.fouten["ouder"] = _("Kies wie getekend heeft.")
    try:
        uit.datum = date.fromisoformat(uit.getekend_op)
    except ValueError:
        uit.fouten["getekend_op"] = _("Vul de datum in waarop getekend is.")
        return uit
    if not vanaf <= uit.datum <= vandaag():
        uit.fouten["getekend_op"] = _("Deze datum kan niet. Kies een dag tussen de vraag en vandaag.")
    return uit
