"""Pages of who guides pupils: what waits for him, and one hand-in to judge."""

from dataclasses import dataclass, field
from typing import ClassVar

from app.lob.forms.opdracht import ZIN, OordeelForm
from app.lob.models import Inlevering, InleverStand
from app.lob.pages.opdracht import Werk, werk_van_rij
from app.lob.pages.reactie import Draad
from app.lob.queries.inlevering import PER_BLAD, Wachtend, Wachtlijst
from app.lob.queries.opdracht import Bewijs
from app.lob.queries.zicht import Toegang
from app.lob.states import OVERGANGEN, InleverVerb
from app.lob.werk import gevraagd


@dataclass
class Inleveringen:
    """What waits, oldest first."""

    sjabloon: ClassVar[str] = "lob/inleveringen.html"
    rijen: list[Wachtend]
    aantal: int
    blad: int
    bladen: int


def wachtpagina(wacht: Wachtlijst, blad: int) -> Inleveringen:
    """One page of the list."""
    return Inleveringen(wacht.rijen, wacht.aantal, blad, -(-wacht.aantal // PER_BLAD))


@dataclass
class Inleveringpagina:
    """A hand-in as a begeleider reads and judges it."""

    sjabloon: ClassVar[str] = "lob/inlevering.html"
    titel: str
    naam: str
    begin: str
    """Address of the portfolio."""
    werk: Werk
    draad: Draad | None
    mag_voldaan: bool
    mag_opnieuw: bool
    zin: str = ""
    veranderd: bool = False
    """The pupil changed it while this was read."""
    fouten: dict[str, str] = field(default_factory=dict)
    maximum: int = ZIN


def inleveringpagina(
    plek: Toegang, rij: Inlevering, bewijs: list[Bewijs], draad: Draad | None, vorm: OordeelForm | None = None
) -> Inleveringpagina:
    """The page; with `vorm` as he just typed it."""
    stand = InleverStand(rij.stand)
    return Inleveringpagina(
        titel=gevraagd(rij.inhoud).titel,
        naam=plek.naam,
        begin=plek.begin,
        werk=werk_van_rij(rij, bewijs),
        draad=draad,
        mag_voldaan=(stand, InleverVerb.KEUR_GOED) in OVERGANGEN,
        mag_opnieuw=(stand, InleverVerb.VRAAG_OPNIEUW) in OVERGANGEN,
        zin=vorm.zin if vorm else "",
        veranderd=vorm is not None and not vorm.fouten,
        fouten=vorm.fouten if vorm else {},
    )
