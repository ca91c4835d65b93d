"""The page of growth: five competences over time, what he is good at, and where he wants to go."""

from dataclasses import dataclass
from typing import ClassVar

from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.clock import schooljaar
from app.kit.i18n import Zin, _
from app.lob.models import Competentie
from app.lob.queries.doel import DoelRij, doelen_van
from app.lob.queries.groei import per_jaar, som
from app.lob.queries.kwaliteit import KwaliteitRij, kwaliteiten_van
from app.lob.queries.zicht import Toegang
from app.lob.rules import mag_reageren
from app.lob.woorden import COMPETENTIES, VRAGEN
from app.verkennen.profielwoorden import kort
from app.verkennen.queries.interessetest import Uitslag, laatste_uitslag

RINGEN = 4
MEESTE_JAREN = 6
"""Schooljaren in the table, the newest."""


@dataclass(frozen=True, slots=True)
class Leeg:
    """A competence without evidence."""

    sleutel: str
    naam: Zin
    vraag: Zin


@dataclass
class Groeipagina:
    """`/loopbaan/groei`."""

    sjabloon: ClassVar[str] = "lob/groei.html"
    naam: str
    eigen: bool
    samen: bool
    """Pupil or begeleider: a parent sees the radar only."""
    begin: str
    wie_id: str
    assen: list[tuple[Zin, int, int]]
    hoogst: int
    """At the rim of the radar: the rings are whole cards."""
    eerder: bool
    zin: str
    jaren: list[str]
    rijen: list[list[str]]
    leeg: list[Leeg]
    test: Uitslag | None
    test_kort: str
    kwaliteiten: list[KwaliteitRij]
    doelen: list[DoelRij]


def groeipagina(db: Session, wie: Wie, plek: Toegang) -> Groeipagina:
    """At most five statements."""
    jaren = per_jaar(db, plek)
    nu, toen = som(jaren), som(jaren, schooljaar())
    test = laatste_uitslag(db, plek.persoon_id) if plek.eigen else None
    laatste = list(jaren)[-MEESTE_JAREN:] if len(jaren) > 1 else []
    return Groeipagina(
        naam=plek.naam,
        eigen=plek.eigen,
        samen=mag_reageren(plek.als),
        begin=plek.begin,
        wie_id=wie.persoon_id,
        assen=[(COMPETENTIES[een], nu[een], toen[een]) for een in Competentie],
        hoogst=-(-max(1, *nu.values()) // RINGEN) * RINGEN,
        eerder=any(toen.values()),
        zin=_zin(nu, toen, plek.eigen),
        jaren=laatste,
        rijen=[[str(COMPETENTIES[een]), *(str(jaren[jaar][een]) for jaar in laatste)] for een in Competentie],
        leeg=[Leeg(een, COMPETENTIES[een], VRAGEN[een]) for een in Competentie if not nu[een]],
        test=test,
        test_kort=kort(test.profiel) if test else "",
        kwaliteiten=kwaliteiten_van(db, plek),
        doelen=doelen_van(db, plek),
    )


def _zin(nu: dict[Competentie, int], toen: dict[Competentie, int], eigen: bool) -> str:
    """What there is to be glad about; of nothing yet how it begins."""
    aantal = sum(1 for een in nu.values() if een)
    if not eigen:
        return _("Bewijs bij %(n)s van de 5.", n=aantal)
    if not aantal:
        return _("Je eerste kaart zet hier een punt. Daarna zie je jezelf groeien.")
    groei = max(Competentie, key=lambda een: nu[een] - toen[een])
    if any(toen.values()) and nu[groei] > toen[groei]:
        delen = {"n": aantal, "naam": COMPETENTIES[groei], "van": toen[groei], "naar": nu[groei]}
        return _(
            "Je hebt nu bewijs bij %(n)s van de 5. %(naam)s groeide het meest: van %(van)s naar %(naar)s.", **delen
        )
    return _("Je hebt nu bewijs bij %(n)s van de 5.", n=aantal)
