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
    papier_pad: str | None
    """Only for the mentor, while parents must answer: a signed form, or a new link."""
    kaart_pad: str | None
    """Only for the mentor: a new card for who lost it or forgot his password."""
    beheerders: list[tuple[str, str]]
    """Who can fill in a missing address of a parent; empty when none misses."""


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
    gevraagd: str
    """When he was asked and whether he looked; empty when he has nothing to answer."""
    mist_mail: bool


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
        gevraagd=_gevraagd(rij) if wacht_op_akkoord and rij.gezag == Gezag.JA else "",
        mist_mail=wacht_op_akkoord and rij.gezag == Gezag.JA and not rij.email,
    )


def _gevraagd(rij: OuderStand) -> str:
    if not rij.email:
        return _("Kreeg geen mail: er is geen e-mailadres.")
    if rij.gemaild_op is None:
        return _("De mail met de vraag is nog niet weg.")
    if rij.geopend_op is None:
        return _("Mail gestuurd: %(mail)s. Nog niet geopend.", mail=tijdstip(rij.gemaild_op))
    return _(
        "Mail gestuurd: %(mail)s. Geopend: %(open)s.", mail=tijdstip(rij.gemaild_op), open=tijdstip(rij.geopend_op)
    )


def mist_adres(stand: Stand, ouders: list[OuderStand]) -> bool:
    """Whether a parent who must answer can't be asked, or there is none who could."""
    met_gezag = [ouder for ouder in ouders if ouder.gezag == Gezag.JA]
    return status_van(stand) == DossierStatus.BIJ_OUDERS and (
        not met_gezag or not all(ouder.email for ouder in met_gezag)
    )


def leerlingpagina(
    stand: Stand, ouders: list[OuderStand], als_mentor: bool, beheerders: list[tuple[str, str]]
) -> Leerlingpagina:
    """One pupil for mentor (`als_mentor`) or decaan."""
    leerling, regel = stand.leerling, lijnregel(stand)
    voor, bij_ouders = "mentor" if als_mentor else "decaan", status_van(stand) == DossierStatus.BIJ_OUDERS
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
        ouders=[_ouder(rij, bij_ouders) for rij in ouders],
        papier_pad=f"/akkoord/leerling/{leerling.persoon_id}" if als_mentor and bij_ouders else None,
        kaart_pad=f"/klas/{leerling.klas_id}/{leerling.persoon_id}/kaart" if als_mentor else None,
        beheerders=beheerders,
    )
