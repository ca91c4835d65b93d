"""Home of the portfolio: for its owner, for who reads along, and the children of a parent."""

from dataclasses import dataclass
from typing import ClassVar

from sqlmodel import Session

from app.accounts.rollen import NAMEN
from app.kit.i18n import _, ngettext
from app.lob.pages.tijdlijn import Keuzes, Lijst, keuzes, lijst
from app.lob.queries.begeleiders import begeleiders_van
from app.lob.queries.groei import telling
from app.lob.queries.thuis import Aangeboden, Kind, Stand, aangeboden, stand_van
from app.lob.queries.tijdlijn import Filter, tijdlijn
from app.lob.queries.zicht import Toegang
from app.lob.rules import Kijker
from app.lob.woorden import COMPETENTIES


@dataclass(frozen=True, slots=True)
class Weg:
    """A way to another part of the portfolio."""

    titel: str
    pad: str
    icoon: str
    tekst: str = ""
    """What waits there."""


@dataclass(frozen=True, slots=True)
class Begin:
    """A sentence to begin the first card with."""

    titel: str
    pad: str


@dataclass(frozen=True, slots=True)
class Thuis:
    """The owner's own page."""

    sjabloon: ClassVar[str] = "lob/thuis.html"
    stand: Stand
    aangeboden: list[Aangeboden]
    wegen: list[Weg]
    beginnen: list[Begin]
    """For who has no card yet."""
    keuzes: Keuzes
    lijst: Lijst
    bewijs: list[tuple[str, int]]
    """Per competence how many cards show it; empty as long as no card is af."""
    meeste: int
    """The largest of these numbers, at least 3: as far as the radar reaches."""
    zin: str
    """What the radar says."""
    meekijkers: list[tuple[str, str]]
    """Who reads along today: name, and as what and where."""


@dataclass(frozen=True, slots=True)
class Meekijken:
    """The same line for mentor, slb'er or parent."""

    sjabloon: ClassVar[str] = "lob/meekijken.html"
    naam: str
    ouder: bool
    wegen: list[Weg]
    keuzes: Keuzes
    lijst: Lijst


@dataclass(frozen=True, slots=True)
class Kinderen:
    """Children of a parent."""

    sjabloon: ClassVar[str] = "lob/kinderen.html"
    kinderen: list[Kind]


ZINNEN = ("open_dag", "werk", "gesprek", "stage")
"""Ways to begin a first card, as `/loopbaan/kaart?begin=` knows them."""


def beginzin(begin: str) -> tuple[str, str]:
    """What the way is called, and the words that stand ready then; both empty when it is unknown."""
    woorden = {
        "open_dag": (_("Ik was op een open dag"), _("Ik was op de open dag van ")),
        "werk": (_("Ik heb gewerkt"), _("Ik werkte bij ")),
        "gesprek": (_("Ik sprak iemand over werk"), _("Ik praatte over werk met ")),
        "stage": (_("Ik liep stage"), _("Ik liep stage bij ")),
    }
    return woorden.get(begin, ("", ""))


def _wegen(stand: Stand, op_school: bool) -> list[Weg]:
    afspraken = ngettext("%(num)s afspraak te doen", "%(num)s afspraken te doen", stand.afspraken)
    reacties = ngettext("%(num)s nieuwe reactie", "%(num)s nieuwe reacties", stand.reacties)
    pta = [Weg(_("PTA"), "/loopbaan/pta", "flag")] if op_school else []
    return [
        Weg(_("Opdrachten"), "/loopbaan/opdrachten", "edit", _te_doen(stand)),
        Weg(_("Gesprekken"), "/loopbaan/gesprekken", "chat", afspraken if stand.afspraken else ""),
        Weg(_("Reacties"), "/loopbaan/nieuw", "people", reacties if stand.reacties else ""),
        Weg(_("Groei"), "/loopbaan/groei", "chart"),
        *pta,
        Weg(_("Loopbaan-cv"), "/loopbaan/cv", "file"),
        Weg(_("Delen"), "/loopbaan/delen", "send"),
    ]


def _te_doen(stand: Stand) -> str:
    if stand.opnieuw:
        return ngettext("%(num)s opdracht nog een keer", "%(num)s opdrachten nog een keer", stand.opnieuw)
    if stand.opdrachten:
        return ngettext("%(num)s opdracht te doen", "%(num)s opdrachten te doen", stand.opdrachten)
    return ""


def _zin(bewijs: list[tuple[str, int]]) -> str:
    met = sum(1 for _naam, aantal in bewijs if aantal)
    if met == len(bewijs):
        return _("Je hebt nu bewijs bij alle vijf.")
    return _("Je hebt nu bewijs bij %(met)s van de 5. Nog leeg: %(naam)s.", met=met, naam=_eerste_leeg(bewijs))


def _eerste_leeg(bewijs: list[tuple[str, int]]) -> str:
    return next(naam for naam, aantal in bewijs if not aantal)


def _meekijkers(db: Session, plek: Toegang) -> list[tuple[str, str]]:
    return [
        (een.naam, _("je %(rol)s bij %(waar)s", rol=NAMEN[een.rol], waar=een.organisatie))
        for een in begeleiders_van(db, plek.persoon_id)
    ]


def thuispagina(db: Session, plek: Toegang, filter_: Filter) -> Thuis:
    """Six statements."""
    stand = stand_van(db, plek)
    rijen, verder = tijdlijn(db, plek, filter_)
    geteld = telling(db, plek) if stand.af else {}
    bewijs = [(str(COMPETENTIES[een]), aantal) for een, aantal in geteld.items()]
    return Thuis(
        stand=stand,
        aangeboden=aangeboden(db, plek),
        wegen=_wegen(stand, plek.school_id is not None),
        beginnen=[Begin(beginzin(een)[0], f"/loopbaan/kaart?begin={een}") for een in ZINNEN] if stand.leeg else [],
        keuzes=keuzes(plek, filter_),
        lijst=lijst(plek, rijen, filter_, verder),
        bewijs=bewijs,
        meeste=max(3, *geteld.values()) if geteld else 3,
        zin=_zin(bewijs) if bewijs else "",
        meekijkers=_meekijkers(db, plek),
    )


def _wegen_van(plek: Toegang) -> list[Weg]:
    groei = Weg(_("Groei"), f"{plek.begin}/groei", "chart")
    if plek.als == Kijker.OUDER:
        return [groei]
    pta = [Weg(_("PTA"), f"{plek.begin}/pta", "flag")] if plek.school_id else []
    return [Weg(_("Gesprekken"), f"{plek.begin}/gesprekken", "chat"), groei, *pta]


def meekijkpagina(db: Session, plek: Toegang, filter_: Filter) -> Meekijken:
    """Two statements."""
    rijen, verder = tijdlijn(db, plek, filter_)
    return Meekijken(
        naam=plek.naam,
        ouder=plek.als == Kijker.OUDER,
        wegen=_wegen_van(plek),
        keuzes=keuzes(plek, filter_),
        lijst=lijst(plek, rijen, filter_, verder),
    )
