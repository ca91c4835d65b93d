"""The students of a slb'er."""

from dataclasses import dataclass
from typing import ClassVar

from app.kit.i18n import _, dag_als, ngettext
from app.lob.models import GesprekStand
from app.lob.queries.begeleiders import Student


@dataclass(frozen=True, slots=True)
class Studentregel:
    """One student in a line."""

    naam: str
    pad: str
    uitleg: str
    meta: str
    wacht: str
    """What he waits with, in words; empty = nothing."""


@dataclass
class Studenten:
    """`/loopbaan/studenten`."""

    sjabloon: ClassVar[str] = "lob/studenten.html"
    studenten: list[Studentregel]
    wachten: int


def studentenpagina(studenten: list[Student]) -> Studenten:
    """The list; who waits for the slb'er stands first."""
    return Studenten([_regel(een) for een in studenten], sum(1 for een in studenten if een.wacht))


def _regel(student: Student) -> Studentregel:
    kaarten = ngettext("%(num)s kaart", "%(num)s kaarten", student.kaarten) if student.kaarten else ""
    laatst = _("laatst op %(dag)s", dag=dag_als(student.laatst.date(), "d MMMM")) if student.laatst else ""
    return Studentregel(
        naam=student.naam,
        pad=f"/loopbaan/van/{student.persoon_id}",
        uitleg=", ".join(deel for deel in (kaarten, laatst) if deel) or _("Nog geen kaarten gedeeld"),
        meta=_gesprek(student.gesprek),
        wacht=_wacht(student),
    )


def _gesprek(stand: str) -> str:
    if stand == GesprekStand.AKKOORD:
        return _("Gesprek klaar")
    return _("Gesprek bezig") if stand else _("Nog geen gesprek")


def _wacht(student: Student) -> str:
    reacties = ngettext("%(num)s nieuwe reactie", "%(num)s nieuwe reacties", student.ongelezen)
    opdrachten = ngettext("%(num)s opdracht te lezen", "%(num)s opdrachten te lezen", student.te_lezen)
    delen = ((student.ongelezen, reacties), (student.te_lezen, opdrachten))
    return ", ".join(zin for aantal, zin in delen if aantal)
