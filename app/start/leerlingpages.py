"""The page of one pupil, for mentor and decaan."""

from dataclasses import dataclass
from typing import ClassVar

from app.akkoord.models import Keus
from app.dossier.states import DossierStatus
from app.kit.i18n import TALEN, Zin, _, _l, tijdstip
from app.scholen.models import Gezag
from app.start.contact import OuderStand
from app.start.klaspages import TaakRegel, dossierpad, lijnregel, taakregels
from app.start.lijn import Station, status_van
from app.start.pages import MboRegel, mboregel
from app.start.queries import Stand
from app.start.woorden import DOSSIERWOORDEN


@dataclass
class Leerlingpagina:
    """One pupil, for mentor and decaan."""

    sjabloon: ClassVar[str] = "start/leerling.html"
    naam: str
    klas: str
    klas_pad: str
    stations: list[Station]
    status: str
    wacht: str | None
    ernst: str
    aan_zet: str | None
    dossier_pad: str | None
    taken: list[TaakRegel]
    mbos: list[MboRegel]
    mail: str
    """Address of the pupil; empty when the school has none."""
    ouders: "list[OuderRegel]"


@dataclass
class OuderRegel:
    """A parent with what he did about the newest version."""

    naam: str
    relatie: str
    gezag: str
    telefoon: str
    email: str
    taal: str
    akkoord: str
    kind: str
    """Kind of the tag: success, warning or neutral."""


_GEZAG: dict[str, Zin] = {
    Gezag.JA: _l("heeft gezag"),
    Gezag.NEE: _l("heeft geen gezag"),
    Gezag.ONBEKEND: _l("gezag niet bekend"),
}
_DADEN: dict[str, tuple[Zin, str]] = {
    Keus.AKKOORD: (_l("Gaf akkoord"), "success"),
    Keus.NIET_AKKOORD: (_l("Gaf geen akkoord"), "warning"),
    Keus.GEZIEN: (_l("Heeft het gelezen"), "neutral"),
    Keus.INTREKKING: (_l("Trok akkoord in"), "warning"),
}


def _ouder(rij: OuderStand, wacht_op_akkoord: bool) -> OuderRegel:
    akkoord, kind = ("", "neutral")
    if rij.keus:
        zin, kind = _DADEN[rij.keus]
        akkoord = f"{zin} ({tijdstip(rij.op)})" if rij.op else str(zin)
    elif wacht_op_akkoord and rij.gezag == Gezag.JA:
        akkoord, kind = _("Nog geen antwoord"), "info"
    return OuderRegel(
        naam=rij.naam,
        relatie=rij.relatie,
        gezag=str(_GEZAG[Gezag(rij.gezag)]),
        telefoon=rij.telefoon or "",
        email=rij.email or "",
        taal=TALEN.get(rij.taal, rij.taal),
        akkoord=akkoord,
        kind=kind,
    )


def leerlingpagina(stand: Stand, ouders: list[OuderStand], als_mentor: bool) -> Leerlingpagina:
    """One pupil for mentor (`als_mentor`) or decaan."""
    leerling, regel = stand.leerling, lijnregel(stand)
    voor = "mentor" if als_mentor else "decaan"
    return Leerlingpagina(
        naam=leerling.naam,
        klas=leerling.klas,
        klas_pad=f"/klas/{leerling.klas_id}",
        stations=regel.stations,
        status=str(DOSSIERWOORDEN[status_van(stand)]),
        wacht=regel.wacht,
        ernst=regel.ernst,
        aan_zet=regel.aan_zet,
        dossier_pad=dossierpad(stand) if stand.dossier_id else None,
        taken=taakregels([stand], voor),
        mbos=[mboregel(rij, stand) for rij in stand.aankomsten],
        mail=leerling.email_prive or leerling.email_school or "",
        ouders=[_ouder(rij, status_van(stand) == DossierStatus.BIJ_OUDERS) for rij in ouders],
    )
