"""May somebody with this diploma begin at this niveau, and why (WEB art. 8.2.1; domein.md 8).

A pupil has no diploma yet: every answer is about the one he is working for. Requirements of a single opleiding or
mbo come on top of this, and an mbo may make an exception; both are for the mbo to tell.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.kit.clock import vandaag
from app.kit.i18n import Zin, _, _l
from app.scholen.models import Schoolsoort

WET = "WEB art. 8.2.1"
NIVEAUS = (1, 2, 3, 4)


class Kan(StrEnum):
    """The answer, without words."""

    JA = "ja"
    HOGER = "hoger"
    """It is below what he may do: allowed (niveau 2) or not needed (entree)."""
    NOG_NIET = "nog_niet"
    """First another step."""
    HANGT_AF = "hangt_af"
    """On which diploma he gets."""
    ONBEKEND = "onbekend"
    """Nobody said what school he is at."""


@dataclass(frozen=True, slots=True)
class Toelating:
    """The answer for one reader and one niveau."""

    kan: Kan
    zin: str
    """One sentence to the reader."""
    waarom: str
    """What the law asks for this niveau."""
    wet: str = WET


SCHOLEN: dict[str, Zin] = {
    Schoolsoort.PRO: _l("Praktijkonderwijs"),
    Schoolsoort.VSO: _l("Speciaal onderwijs (vso)"),
    Schoolsoort.VMBO_BB: _l("Vmbo-basis"),
    Schoolsoort.VMBO_KB: _l("Vmbo-kader"),
    Schoolsoort.VMBO_GL: _l("Vmbo-gemengd"),
    Schoolsoort.VMBO_TL: _l("Vmbo-theoretisch (mavo)"),
    Schoolsoort.HAVO: _l("Havo"),
    Schoolsoort.VWO: _l("Vwo"),
    Schoolsoort.VAVO: _l("Vavo"),
}
"""Names of kinds of school, as somebody picks his own from a list."""
_WAAROM: dict[int, Zin] = {
    1: _l("Entree is er voor wie 16 jaar of ouder is en geen diploma heeft waarmee je hoger mag beginnen."),
    2: _l("Niveau 2 vraagt een diploma van vmbo-basis of entree. Over zijn naar klas 4 van havo of vwo is ook goed."),
    3: _l(
        "Niveau 3 vraagt een diploma van vmbo-kader, -gemengd of -theoretisch, of van mbo niveau 2. "
        "Over zijn naar klas 4 van havo of vwo is ook goed."
    ),
    4: _l(
        "Niveau 4 vraagt een diploma van vmbo-kader, -gemengd of -theoretisch, of van mbo niveau 2. "
        "Over zijn naar klas 4 van havo of vwo is ook goed."
    ),
}
_DIPLOMA: dict[str, Zin] = {
    Schoolsoort.VMBO_KB: _l("een diploma vmbo-kader"),
    Schoolsoort.VMBO_GL: _l("een diploma vmbo-gemengd"),
    Schoolsoort.VMBO_TL: _l("een diploma vmbo-theoretisch"),
    Schoolsoort.HAVO: _l("een bewijs dat je over bent naar havo 4"),
    Schoolsoort.VWO: _l("een bewijs dat je over bent naar vwo 4"),
    Schoolsoort.VAVO: _l("een vmbo-tl-, havo- of vwo-diploma van het vavo"),
}
"""What opens niveau 3 and 4."""


def toelating(schoolsoort: str, niveau: int) -> Toelating:
    """For a value of `Schoolsoort` (empty or unknown: ONBEKEND) and niveau 1 to 4. Raises KeyError beyond."""
    kan, zin = _REGELS.get(schoolsoort, _hoog)(schoolsoort, niveau)
    return Toelating(kan, zin, str(_WAAROM[niveau]))


def passend(schoolsoort: str) -> tuple[int, ...]:
    """Niveaus where he may begin, or may depending on his diploma; all four when nobody knows."""
    ja = (Kan.JA, Kan.HANGT_AF, Kan.ONBEKEND)
    return tuple(niveau for niveau in NIVEAUS if toelating(schoolsoort, niveau).kan in ja)


def komende_1_april(dag: date | None = None) -> date:
    """The last day to apply with a right to a place: the first 1 April from `dag` (default today) on."""
    van = dag or vandaag()
    return date(van.year if van <= date(van.year, 4, 1) else van.year + 1, 4, 1)


def _pro(_school: str, niveau: int) -> tuple[Kan, str]:
    if niveau == 1:
        return Kan.JA, _("Ja: na het praktijkonderwijs begin je op het mbo met entree.")
    if niveau == 2:
        return Kan.NOG_NIET, _("Nog niet: met een diploma van entree mag je daarna naar niveau 2.")
    return Kan.NOG_NIET, _(
        "Nog niet: je begint met entree, en via niveau 2 kom je op niveau %(niveau)s.", niveau=niveau
    )


def _vso(_school: str, niveau: int) -> tuple[Kan, str]:
    if niveau == 1:
        return Kan.JA, _("Ja: zonder diploma begin je na het vso op het mbo met entree.")
    if niveau == 2:
        return Kan.HANGT_AF, _("Dat hangt af van je diploma: met vmbo-basis of hoger mag je naar niveau 2.")
    return Kan.HANGT_AF, _(
        "Dat hangt af van je diploma: met vmbo-kader of hoger mag je naar niveau %(niveau)s.", niveau=niveau
    )


def _basis(_school: str, niveau: int) -> tuple[Kan, str]:
    if niveau == 1:
        return Kan.HOGER, _("Dat hoeft niet: met een diploma vmbo-basis mag je meteen naar niveau 2.")
    if niveau == 2:
        return Kan.JA, _("Ja: met een diploma vmbo-basis mag je naar niveau 2.")
    return Kan.NOG_NIET, _(
        "Nog niet: met vmbo-basis begin je op niveau 2, en met dat diploma mag je naar niveau %(niveau)s.",
        niveau=niveau,
    )


def _hoog(school: str, niveau: int) -> tuple[Kan, str]:
    diploma = _DIPLOMA.get(school)
    if diploma is None:
        return Kan.ONBEKEND, _("Kies je school, dan zie je of jij hier mag beginnen.")
    if niveau == 1:
        return Kan.HOGER, _("Dat hoeft niet: met %(diploma)s mag je meteen naar niveau 3 of 4.", diploma=str(diploma))
    if niveau == 2:
        return Kan.HOGER, _("Ja, maar hoger kan ook: met %(diploma)s mag je naar niveau 3 of 4.", diploma=str(diploma))
    return Kan.JA, _("Ja: met %(diploma)s mag je naar niveau %(niveau)s.", diploma=str(diploma), niveau=niveau)


_REGELS: dict[str, Callable[[str, int], tuple[Kan, str]]] = {
    Schoolsoort.PRO: _pro,
    Schoolsoort.VSO: _vso,
    Schoolsoort.VMBO_BB: _basis,
}
"""Schools with an answer of their own; all others open niveau 3 and 4."""
