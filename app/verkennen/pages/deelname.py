"""What a pupil signed up for, the door, and the poll."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from app.kit.clock import nu
from app.kit.i18n import _
from app.verkennen.models import ActiviteitStand, DeelnameStatus
from app.verkennen.pages.kaartje import STATUSKLEUR, Blaadje, blaadje, uren, waar
from app.verkennen.queries.activiteitpagina import ActiviteitRegel
from app.verkennen.queries.deelname import EigenDeelname, MijnRij
from app.verkennen.rules import NADERHAND, VOORAF, deur_open
from app.verkennen.woorden import DEELNAME, SOORTEN


@dataclass(frozen=True, slots=True)
class MijnKaartje:
    """A day of his, to tap on."""

    pad: str
    titel: str
    soort: str
    blad: Blaadje
    tijd: str
    waar: str
    organisatie: str
    status: str
    statuskleur: str
    peiling: bool
    """The poll waits."""


@dataclass
class Mijnpagina:
    """What comes and what has been."""

    sjabloon: ClassVar[str] = "verkennen/activiteiten_mijn.html"
    komt: list[MijnKaartje]
    geweest: list[MijnKaartje]


def _status(rij: MijnRij, voorbij: bool) -> tuple[str, str]:
    if rij.stand == ActiviteitStand.AFGELAST:
        return _("Gaat niet door"), "error"
    if rij.status == DeelnameStatus.WACHTLIJST:
        if voorbij:
            return _("Er kwam geen plek vrij"), "neutral"
        return _("Nummer %(n)s op de wachtlijst", n=rij.wachtplek), "warning"
    if rij.status == DeelnameStatus.INGESCHREVEN and voorbij:
        return _("Je was ingeschreven"), "neutral"
    return str(DEELNAME[rij.status]), STATUSKLEUR.get(rij.status, "neutral")


def _kaartje(rij: MijnRij, moment: datetime) -> MijnKaartje:
    woorden, kleur = _status(rij, rij.eindigt_op <= moment)
    return MijnKaartje(
        pad=f"/zoek/mbo/{rij.activiteit_id}",
        titel=rij.titel,
        soort=str(SOORTEN[rij.soort]),
        blad=blaadje(rij.begint_op),
        tijd=uren(rij.begint_op, rij.eindigt_op),
        waar=waar(rij.online, rij.plaats, None),
        organisatie=rij.organisatie,
        status=woorden,
        statuskleur=kleur,
        peiling=rij.status == DeelnameStatus.AANWEZIG and not rij.gepeild,
    )


def mijnpagina(rijen: list[MijnRij]) -> Mijnpagina:
    """`rijen` newest day first: what comes is turned around, the next day on top."""
    moment = nu()
    komt = [_kaartje(rij, moment) for rij in reversed(rijen) if rij.eindigt_op > moment]
    return Mijnpagina(komt, [_kaartje(rij, moment) for rij in rijen if rij.eindigt_op <= moment])


@dataclass
class Deurpagina:
    """What who scanned the code at the door sees."""

    sjabloon: ClassVar[str] = "verkennen/activiteit_hier.html"
    id: str
    code: str
    titel: str
    blad_: Blaadje
    tijd: str
    organisatie: str
    staat: str
    """`kan` (one button), `nieuw` (not on the list, there is a place), `vol`, `binnen`, `dicht` or `afgelast`."""
    van: str
    tot: str


def deurpagina(regel: ActiviteitRegel, code: str, eigen: EigenDeelname | None) -> Deurpagina:
    """From what he has with this activity and what time it is."""
    open_ = uren(regel.begint_op - VOORAF, regel.eindigt_op + NADERHAND).split(" – ")
    return Deurpagina(
        id=regel.id,
        code=code,
        titel=regel.titel,
        blad_=blaadje(regel.begint_op),
        tijd=uren(regel.begint_op, regel.eindigt_op),
        organisatie=regel.organisatie,
        staat=_staat(regel, eigen),
        van=open_[0],
        tot=open_[-1],
    )


def _staat(regel: ActiviteitRegel, eigen: EigenDeelname | None) -> str:
    if eigen is not None and eigen.status == DeelnameStatus.AANWEZIG:
        return "binnen"
    if regel.stand == ActiviteitStand.AFGELAST:
        return "afgelast"
    if not deur_open(regel, nu()):
        return "dicht"
    if eigen is not None and eigen.status in (DeelnameStatus.INGESCHREVEN, DeelnameStatus.NO_SHOW):
        return "kan"
    return "vol" if regel.vrij == 0 else "nieuw"


@dataclass
class Peilingpagina:
    """The poll."""

    sjabloon: ClassVar[str] = "verkennen/activiteit_peiling.html"
    id: str
    titel: str
    gepeild: bool
    cijfer: str = ""
    past: str = ""
    tekst: str = ""
    fouten: dict[str, str] = field(default_factory=dict)
