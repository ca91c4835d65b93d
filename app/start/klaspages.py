"""Pages of mentor and decaan: a class, the school, one pupil."""

from dataclasses import dataclass
from typing import ClassVar

from app.dossier.states import DossierStatus
from app.dossier.woorden import TAKEN
from app.kit.i18n import _, tijdstip
from app.scholen.queries import KlasRij
from app.start.lijn import BEURTEN, NAMEN, Beurt, Halte, Station, beurt, ernst, sinds, stations, status_van, wacht
from app.start.overzicht import KlasStand
from app.start.queries import Stand


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
            zin=str(TAKEN.get(taak.soort) or _("Open het dossier: er is iets te doen.")),
            sinds=tijdstip(taak.gemaakt_op),
            pad="/akkoord/vragen" if taak.soort == "vraag_ouder" else dossierpad(stand),
        )
        for taak, stand in sorted(paren, key=lambda paar: paar[0].gemaakt_op)
    ]


def haltenamen() -> list[str]:
    """Names of the stations, in order."""
    return [str(NAMEN[plek]) for plek in Halte]


_WACHT_OP_OUDERS = DossierStatus.BIJ_OUDERS


def _bij_ouders(stand: Stand) -> TaakRegel:
    naam, pad = stand.leerling.naam, f"/akkoord/leerling/{stand.leerling.persoon_id}"
    return TaakRegel(naam, _("Akkoord op papier of een nieuwe link"), sinds(wacht(stand)) or "", pad)


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
    bij_ouders: list[TaakRegel]
    """Only for the mentor: whose parents must answer, with the way to paper."""


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
        bij_ouders=[_bij_ouders(stand) for stand in standen if als_mentor and status_van(stand) == _WACHT_OP_OUDERS],
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
