"""Where a pupil stands for the PTA: pure, from counts (domein.md 5.2 and 5.3)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from app.lob.models import Competentie


class PtaStand(StrEnum):
    """Status of one pupil in one schooljaar."""

    NIET_GESTART = "niet_gestart"
    BEZIG = "bezig"
    TER_BEOORDELING = "ter_beoordeling"
    """Everything the school asks is there; the mentor has not decided."""
    VOLDAAN = "voldaan"
    NIET_VOLDAAN = "niet_voldaan"


OORDELEN = (PtaStand.VOLDAAN, PtaStand.NIET_VOLDAAN)
"""What a mentor can decide."""


@dataclass(frozen=True, slots=True)
class Eis:
    """The minimum for a leerjaar (0 = every) and kind of school (empty = every)."""

    leerjaar: int = 0
    schoolsoort: str = ""
    kaarten: int = 1
    """Per competence, over the years."""
    gesprekken: int = 2
    """In this schooljaar, with the text agreed."""
    opdrachten: int = 0
    """Voldaan in this schooljaar."""


GEWONE_EIS = Eis()
"""For a school that set nothing (domein.md 5.3: one card per competence, two talks a year)."""


@dataclass(slots=True)
class Telling:
    """What a pupil has."""

    kaarten: dict[str, int] = field(default_factory=lambda: dict.fromkeys(Competentie, 0))
    gesprekken: int = 0
    opdrachten: int = 0
    wacht: int = 0
    """Hand-ins that the mentor still has to read."""
    nieuw: int = 0
    """Comments that who looks has not read."""
    begonnen: bool = False
    """A talk or a hand-in is on its way: no evidence yet, but not nothing."""


def eis_voor(eisen: Iterable[Eis], leerjaar: int, schoolsoort: str) -> Eis:
    """The row that fits best: leerjaar and kind, then the kind, then the leerjaar, then the general one."""
    past = [een for een in eisen if een.leerjaar in (0, leerjaar) and een.schoolsoort in ("", schoolsoort)]
    return max(past, key=lambda een: (een.schoolsoort != "", een.leerjaar != 0), default=GEWONE_EIS)


def mist(eis: Eis, telling: Telling) -> tuple[list[Competentie], int, int]:
    """Competences with too few cards, and how many talks and opdrachten are missing."""
    leeg = [soort for soort in Competentie if telling.kaarten[soort] < eis.kaarten]
    return leeg, max(0, eis.gesprekken - telling.gesprekken), max(0, eis.opdrachten - telling.opdrachten)


def nog_nodig(eis: Eis, telling: Telling) -> int:
    """How many things are missing: for who needs most help first."""
    _leeg, gesprekken, opdrachten = mist(eis, telling)
    return sum(max(0, eis.kaarten - telling.kaarten[soort]) for soort in Competentie) + gesprekken + opdrachten


def stand_van(eis: Eis, telling: Telling, oordeel: str | None) -> PtaStand:
    """Status; what the mentor decided counts for more than what was counted."""
    if oordeel:
        return PtaStand(oordeel)
    if nog_nodig(eis, telling) == 0:
        return PtaStand.TER_BEOORDELING
    iets = telling.begonnen or telling.gesprekken or telling.opdrachten or telling.wacht
    return PtaStand.BEZIG if iets or any(telling.kaarten.values()) else PtaStand.NIET_GESTART
