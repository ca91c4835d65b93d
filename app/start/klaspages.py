"""Pages of mentor and decaan: a class, the school, one pupil."""

from dataclasses import dataclass
from typing import ClassVar

from app.akkoord.models import Keus
from app.dossier.states import DossierStatus
from app.dossier.woorden import TAKEN
from app.kit.i18n import TALEN, Zin, _, _l, tijdstip
from app.scholen.models import Gezag
from app.scholen.queries import KlasRij
from app.start.contact import OuderStand
from app.start.lijn import BEURTEN, NAMEN, Beurt, Halte, Station, beurt, ernst, sinds, stations, status_van, wacht
from app.start.overzicht import KlasStand
from app.start.pages import MboRegel, mboregel
from app.start.queries import Stand
from app.start.woorden import DOSSIERWOORDEN


@dataclass
class LijnRegel:
    """One pupil in a list of lines."""

    naam: str
    klas: str
    pad: str
    stations: list[Station]
    beurt: Beurt
    aan_zet: str | None
    wacht: str | None
    ernst: str
    dagen: int


def lijnregel(stand: Stand) -> LijnRegel:
    """One pupil in words and stations."""
    leerling, duur, hoe = stand.leerling, wacht(stand), ernst(stand)
    aan_zet = beurt(stand)
    return LijnRegel(
        naam=leerling.naam,
        klas=leerling.klas,
        pad=f"/klas/{leerling.klas_id}/{leerling.persoon_id}",
        stations=stations(stand, stil=hoe == "stil"),
        beurt=aan_zet,
        aan_zet=None if aan_zet == Beurt.NIEMAND else str(BEURTEN[aan_zet]),
        wacht=sinds(duur),
        ernst=hoe,
        dagen=duur.days if duur else -1,
    )


@dataclass
class TaakRegel:
    """One open task."""

    naam: str
    zin: str
    sinds: str
    pad: str


def dossierpad(stand: Stand) -> str:
    """Where school reads this pupil's dossier."""
    return f"/dossier/leerling/{stand.leerling.persoon_id}"


def taakregels(standen: list[Stand], voor: str) -> list[TaakRegel]:
    """Open tasks of one role, oldest first."""
    paren = [(taak, stand) for stand in standen for taak in stand.taken if taak.voor == voor]
    return [
        TaakRegel(
            naam=stand.leerling.naam,
            zin=str(TAKEN[taak.soort]),
            sinds=tijdstip(taak.gemaakt_op),
            pad="/akkoord/vragen" if taak.soort == "vraag_ouder" else dossierpad(stand),
        )
        for taak, stand in sorted(paren, key=lambda paar: paar[0].gemaakt_op)
    ]


def haltenamen() -> list[str]:
    """Names of the stations, in order."""
    return [str(NAMEN[plek]) for plek in Halte]


@dataclass
class Klas:
    """A class as stacked lines: first who waits for the mentor himself."""

    sjabloon: ClassVar[str] = "start/klas.html"
    naam: str
    school: str
    tabs: list[dict[str, object]]
    haltes: list[str]
    taken: list[TaakRegel]
    mijn_beurt: list[LijnRegel]
    anderen: list[LijnRegel]
    stil: int
    kaarten_pad: str | None
    """Only for the mentor: cards with a code to begin."""
    zonder_account: int


def klas(klas: KlasRij, klassen: list[KlasRij], standen: list[Stand], als_mentor: bool) -> Klas:
    """The page of one class; `klassen` become tabs when there are several."""
    regels = sorted((lijnregel(stand) for stand in standen), key=lambda regel: (-regel.dagen, regel.naam))
    mijn = Beurt.MENTOR if als_mentor else None
    tabs = [
        {"titel": ander.naam, "pad": f"/klas/{ander.id}", "actief": ander.id == klas.id, "teller": 0}
        for ander in klassen
    ]
    return Klas(
        naam=klas.naam,
        school=klas.school,
        tabs=tabs if len(tabs) > 1 else [],
        haltes=haltenamen(),
        taken=taakregels(standen, "mentor" if als_mentor else "decaan"),
        mijn_beurt=[regel for regel in regels if regel.beurt == mijn],
        anderen=[regel for regel in regels if regel.beurt != mijn],
        stil=sum(regel.ernst == "stil" for regel in regels),
        kaarten_pad=f"/klas/{klas.id}/kaarten" if als_mentor else None,
        zonder_account=sum(not stand.heeft_account for stand in standen),
    )


@dataclass
class GeenKlas:
    """A mentor without a class this schooljaar."""

    sjabloon: ClassVar[str] = "start/geen_klas.html"


@dataclass
class Kaarten:
    """Before printing the cards: who gets one."""

    sjabloon: ClassVar[str] = "start/kaarten.html"
    klas: str
    klas_pad: str
    zonder: list[str]
    """Names of who can't log in yet."""
    met: int


def kaarten(klas: KlasRij, standen: list[Stand]) -> Kaarten:
    """Who gets a card."""
    zonder = [stand.leerling.naam for stand in standen if not stand.heeft_account]
    return Kaarten(klas.naam, f"/klas/{klas.id}", zonder, len(standen) - len(zonder))


@dataclass
class School:
    """The overview of a decaan."""

    sjabloon: ClassVar[str] = "start/school.html"
    klassen: list[KlasStand]
    haltes: list[str]
    taken: list[TaakRegel]
    stil: list[LijnRegel]


def school(klassen: list[KlasStand], stil: list[Stand], met_taak: list[Stand]) -> School:
    """The overview from its parts."""
    return School(klassen, haltenamen(), taakregels(met_taak, "decaan"), [lijnregel(stand) for stand in stil])


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
