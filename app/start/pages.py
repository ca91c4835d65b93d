"""What each page of this slice shows, and how it is made from a `Stand`."""

from dataclasses import dataclass
from typing import ClassVar

from app.dossier.states import BIJ_MBO
from app.kit.clock import AMSTERDAM
from app.kit.i18n import Zin, _, _l, datum, getal, tijdstip
from app.overstap.models import AanmeldStatus
from app.overstap.states import WOORDEN as STATUSWOORDEN
from app.start.cijfers import Telling
from app.start.lijn import (
    NAMEN,
    Beurt,
    Station,
    beurt,
    stations,
    status_van,
    tot_een_april,
)
from app.start.queries import AankomstRij, Stand
from app.start.volgende import Stap, volgende

ZIJLIJNEN: tuple[tuple[Zin, str], ...] = (
    (_l("Naar de havo"), "/zoek/route/havo"),
    (_l("Werken"), "/zoek/route/werk"),
    (_l("Praktijkonderwijs of vso"), "/zoek/route"),
    (_l("Naar het buitenland"), "/zoek/route/buitenland"),
    (_l("Nog een jaar"), "/zoek/route/nog-een-jaar"),
)


@dataclass
class Voorkant:
    """Front page for whoever is not logged in."""

    sjabloon: ClassVar[str] = "start/voorkant.html"


@dataclass
class MboRegel:
    """What one mbo did, for the pupil and for his mentor."""

    opleiding: str
    instelling: str
    status: str
    verstuurd: str | None
    ontvangen: str | None
    intake: str | None
    plek: str
    gesprek: str | None
    feedback: str
    stuur_pad: str | None
    """Where the pupil says that his dossier may also go here."""


def mboregel(rij: AankomstRij, stand: Stand) -> MboRegel:
    """One aanmelding in words."""
    al_weg = status_van(stand) in BIJ_MBO
    gesprek = None
    if rij.gesprek:
        gesprek = _("Het gesprek met school is klaar") if rij.gesprek_klaar else _("Het mbo praat nog met school")
    return MboRegel(
        opleiding=rij.opleiding,
        instelling=rij.instelling,
        status=str(STATUSWOORDEN[AanmeldStatus(rij.status)]),
        verstuurd=tijdstip(rij.dossier_op) if rij.dossier_op else None,
        ontvangen=tijdstip(rij.ontvangen_op) if rij.ontvangen_op else None,
        intake=tijdstip(rij.intake_op) if rij.intake_op else None,
        plek=rij.intake_plek,
        gesprek=gesprek,
        feedback=rij.feedback,
        stuur_pad=f"/dossier/verzending/{rij.id}" if al_weg and rij.leeft and not rij.dossier_op else None,
    )


_BIJ_WIE: dict[Beurt, Zin] = {
    Beurt.LEERLING: _l("Je dossier is nu bij jou"),
    Beurt.MENTOR: _l("Je dossier is nu bij je mentor"),
    Beurt.ZORG: _l("Je dossier is nu bij de zorgcoördinator"),
    Beurt.OUDER: _l("Je dossier is nu bij je ouders"),
    Beurt.MBO: _l("Je dossier is nu bij het mbo"),
}


def bij_wie(stand: Stand) -> str:
    """Who has the dossier now and since when, for the pupil; empty when nobody has."""
    wie = beurt(stand)
    if stand.status_op is None or wie not in _BIJ_WIE:
        return ""
    dag = datum(stand.status_op.astimezone(AMSTERDAM).date())
    return _("%(bij_wie)s, sinds %(dag)s.", bij_wie=_BIJ_WIE[wie], dag=dag)


@dataclass
class Thuis:
    """Home of a pupil: his line."""

    sjabloon: ClassVar[str] = "start/thuis.html"
    roepnaam: str
    stations: list[Station]
    zijlijnen: list[dict[str, str | None]]
    stap: Stap
    aftellen: str
    """Time until 1 April; empty when he has applied."""
    bij_wie: str
    mbos: list[MboRegel]


def thuis(stand: Stand) -> Thuis:
    """The pupil's home from his own stand."""
    aftellen = "" if stand.levend else tot_een_april(stand.leerling.schooljaar)
    return Thuis(
        roepnaam=stand.leerling.roepnaam,
        stations=stations(stand, eigen=True),
        zijlijnen=[{"naam": str(naam), "pad": pad} for naam, pad in ZIJLIJNEN],
        stap=volgende(stand),
        aftellen=aftellen,
        bij_wie=bij_wie(stand),
        mbos=[mboregel(rij, stand) for rij in stand.aankomsten],
    )


@dataclass
class ThuisZonderKlas:
    """Home of a pupil who is in no class this schooljaar."""

    sjabloon: ClassVar[str] = "start/zonder_klas.html"
    roepnaam: str


@dataclass
class Cijfers:
    """Pupils per station for gemeente and region."""

    sjabloon: ClassVar[str] = "start/cijfers.html"
    waar: str
    gemeente: bool
    rijen: list[tuple[str, int, str]]
    samen: int


def cijfers(telling: Telling, waar: str, gemeente: bool) -> Cijfers:
    """Numbers below five become a word."""
    rijen = [
        (str(NAMEN[plek]), aantal or 0, getal(aantal) if aantal is not None else _("minder dan 5"))
        for plek, aantal in telling.per_halte.items()
    ]
    return Cijfers(waar, gemeente, rijen, telling.samen)
