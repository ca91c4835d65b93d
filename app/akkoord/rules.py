"""Who decides, who reads, and what acts add up to. Pure: ages, modes and acts in, answer out (domein.md 4.2, 4.4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.akkoord.models import Keus, Uitkomst
from app.kit.clock import leeftijd
from app.scholen.models import AkkoordModus

MEERDERJARIG, ZELF = 18, 16


class Stem(StrEnum):
    """What somebody may do with a request."""

    BESLIST = "beslist"
    """Agrees or refuses."""
    LEEST = "leest"
    """Reads, and may say what he thinks of it."""
    NIETS = "niets"


class Partij(StrEnum):
    """The two sides that can have a say."""

    OUDER = "ouder"
    LEERLING = "leerling"


@dataclass(frozen=True, slots=True)
class Daad:
    """An act as far as counting needs it."""

    id: str
    partij: Partij
    actor: str
    """OuderVan id or person id."""
    keus: str
    op: datetime


def jaren(geboren: date | None, op: date) -> int:
    """Age on a day in Amsterdam; unknown counts as a child, so that a parent is asked."""
    return 0 if geboren is None else leeftijd(geboren, op)


def stem(modus: str, partij: Partij, oud: int) -> Stem:
    """Say of a side, by mode and by the pupil's age on the day itself."""
    if partij == Partij.OUDER:
        return _stem_ouder(modus, oud)
    if modus == AkkoordModus.INFORMEREN:
        return Stem.LEEST
    if modus == AkkoordModus.ZELF_VANAF_16:
        return Stem.BESLIST
    return Stem.BESLIST if oud >= MEERDERJARIG else Stem.NIETS


def _stem_ouder(modus: str, oud: int) -> Stem:
    if oud >= MEERDERJARIG:
        return Stem.NIETS
    if modus == AkkoordModus.INFORMEREN:
        return Stem.LEEST
    return Stem.LEEST if modus == AkkoordModus.ZELF_VANAF_16 and oud >= ZELF else Stem.BESLIST


def laatste_intrekking(daden: Iterable[Daad], partij: Partij) -> str | None:
    """Id of the side's last withdrawal; acts of that side before it count no more."""
    ids = [daad.id for daad in daden if daad.partij == partij and daad.keus == Keus.INTREKKING]
    return ids[-1] if ids else None


def geldig(daden: Sequence[Daad], partij: Partij) -> list[Daad]:
    """Acts of a side that count: after its last withdrawal. `daden` in order of time."""
    eigen = [daad for daad in daden if daad.partij == partij]
    plek = max((n for n, daad in enumerate(eigen) if daad.keus == Keus.INTREKKING), default=-1)
    return eigen[plek + 1 :]


def eigen_daad(daden: Sequence[Daad], partij: Partij, actor: str) -> Daad | None:
    """Somebody's last own decision that counts; reading alone is none."""
    zijn = [d for d in geldig(daden, partij) if d.actor == actor and d.keus != Keus.GEZIEN]
    return zijn[-1] if zijn else None


def _zei(daden: Sequence[Daad], partij: Partij, keus: Keus) -> bool:
    return any(daad.keus == keus for daad in geldig(daden, partij))


def termijn_om(gevraagd_op: datetime, dagen: int, nu: datetime) -> bool:
    """Whether the days for a zienswijze are over."""
    return nu >= gevraagd_op + timedelta(days=dagen)


def weeg(modus: str, oud: int, daden: Sequence[Daad], termijn_voorbij: bool) -> Uitkomst | None:
    """Outcome of the acts so far on a request that is open; None = wait on.

    `oud` is the age today: from his 18th birthday only what the pupil says counts.
    """
    stemmen = {partij: stem(modus, partij, oud) for partij in Partij}
    beslissers = [partij for partij, zijn in stemmen.items() if zijn == Stem.BESLIST]
    if any(_zei(daden, partij, Keus.NIET_AKKOORD) for partij in beslissers):
        return Uitkomst.NIET_AKKOORD
    if not all(_zei(daden, partij, Keus.AKKOORD) for partij in beslissers):
        return None
    iemand_leest = oud < MEERDERJARIG and stemmen[Partij.OUDER] == Stem.LEEST
    if (iemand_leest or not beslissers) and not termijn_voorbij:
        return None
    return Uitkomst.AKKOORD


def keuzes(zijn_stem: Stem, eigen: Daad | None, uitkomst: str | None, gesloten: bool, modus: str) -> frozenset[Keus]:
    """What the buttons are for somebody, given his last own decision and how the request stands."""
    if zijn_stem == Stem.NIETS or uitkomst == Uitkomst.VERVALLEN:
        return frozenset()
    eigen_keus = eigen.keus if eigen else None
    if zijn_stem == Stem.LEEST:
        return _keuzes_lezer(eigen_keus, gesloten, modus)
    if eigen_keus == Keus.AKKOORD:
        return frozenset() if gesloten or uitkomst == Uitkomst.NIET_AKKOORD else frozenset({Keus.INTREKKING})
    if eigen_keus == Keus.NIET_AKKOORD or uitkomst == Uitkomst.NIET_AKKOORD:
        return frozenset()
    return frozenset({Keus.NIET_AKKOORD} if gesloten else {Keus.AKKOORD, Keus.NIET_AKKOORD})


def _keuzes_lezer(eigen_keus: str | None, gesloten: bool, modus: str) -> frozenset[Keus]:
    if gesloten or eigen_keus == Keus.NIET_AKKOORD:
        return frozenset()
    if modus == AkkoordModus.INFORMEREN:
        return frozenset({Keus.GEZIEN, Keus.NIET_AKKOORD})
    return frozenset({Keus.GEZIEN})
