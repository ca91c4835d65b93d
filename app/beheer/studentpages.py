"""Page of an mbo about its students and their slb'ers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from app.beheer.forms import VELDEN_UITNODIGING
from app.beheer.queries import PER_BLAD
from app.beheer.studentqueries import Slber, StudentRij
from app.kit.clock import vandaag
from app.kit.i18n import _, dag_als, ngettext


@dataclass(frozen=True, slots=True)
class Zoekstand:
    """What the list shows."""

    zoek: str = ""
    zonder: bool = False
    blad: int = 1


@dataclass
class Studenten:
    """`/studenten`."""

    sjabloon: ClassVar[str] = "beheer/studenten.html"
    studenten: list[tuple[str, str, str]]
    """Id, name, and opleiding with slb'er in words."""
    gekozen: Sequence[str]
    slbers: list[tuple[Slber, str]]
    """With how many students, in words."""
    keuzes: list[tuple[str, str]]
    slber: str
    totaal: int
    stand: Zoekstand
    bladen: int
    vorm: dict[str, str]
    fouten: dict[str, str] = field(default_factory=dict)


LEEG = dict.fromkeys(VELDEN_UITNODIGING, "")
GEEN = "geen"
"""Choice that ends the guidance."""


def studentenpagina(
    rijen: list[StudentRij],
    totaal: int,
    slbers: list[Slber],
    stand: Zoekstand,
    *,
    gekozen: Sequence[str] = (),
    slber: str = "",
    vorm: dict[str, str] | None = None,
    fouten: dict[str, str] | None = None,
) -> Studenten:
    """One page of students, and the two forms as typed."""
    namen = {een.persoon_id: een.naam for een in slbers}
    return Studenten(
        studenten=[(rij.persoon_id, rij.naam, _uitleg(rij, namen)) for rij in rijen],
        gekozen=gekozen,
        slbers=[(een, _aantal(een)) for een in slbers],
        keuzes=[*namen.items(), (GEEN, _("Geen slb'er"))],
        slber=slber,
        totaal=totaal,
        stand=stand,
        bladen=max(1, -(-totaal // PER_BLAD)),
        vorm=vorm or LEEG,
        fouten=fouten or {},
    )


def _aantal(slber: Slber) -> str:
    return ngettext("%(num)s student", "%(num)s studenten", slber.studenten)


def _uitleg(rij: StudentRij, namen: dict[str, str]) -> str:
    return " · ".join(deel for deel in (rij.opleiding, _wie(rij, namen)) if deel)


def _wie(rij: StudentRij, namen: dict[str, str]) -> str:
    begin = rij.slber_van or rij.begint
    dag = dag_als(begin, "d MMMM yyyy") if begin and begin > vandaag() else ""
    if rij.slber_id is None:
        return _("begint op %(dag)s, nog geen slb'er", dag=dag) if dag else _("nog geen slb'er")
    naam = namen.get(rij.slber_id, "")
    return _("%(naam)s, vanaf %(dag)s", naam=naam, dag=dag) if dag else naam
