"""Pages about loopbaangesprekken: the list, one, and one step of it."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.i18n import Zin, _l
from app.lob.forms.gesprek import STAPPEN, TEKST, AfspraakForm, MomentForm, StapForm, teken_van
from app.lob.gesprekstates import GesprekVerb, kan
from app.lob.models import Gesprek
from app.lob.pages.botsing import Tweeteksten, Verschil
from app.lob.queries.afspraak import AfspraakRij, afspraken_bij, open_afspraken
from app.lob.queries.gesprek import GesprekRij, gesprekken_van, laatste_kaarten, mag_tekst, naam_van
from app.lob.queries.zicht import Toegang
from app.lob.woorden import GESPREKSTANDEN

PAD = "/loopbaan/gesprekken"
KLEUREN = {"voorbereiding": "neutral", "gedeeld": "info", "akkoord": "success"}
NAMEN: dict[str, Zin] = {
    "terugkijken": _l("Terugkijken"),
    "reflecteren": _l("Nadenken over jezelf"),
    "vooruitkijken": _l("Vooruitkijken"),
    "activeren": _l("Aan de slag"),
}
VRAGEN: dict[str, tuple[Zin, ...]] = {
    "terugkijken": (
        _l("Wat deed je sinds het vorige gesprek?"),
        _l("Wat lukte er van je afspraken?"),
        _l("Wat viel mee of tegen?"),
    ),
    "reflecteren": (
        _l("Wat zegt dat over wat jij kunt?"),
        _l("Wat vind je belangrijk in werk of school?"),
        _l("Wat wil je niet?"),
    ),
    "vooruitkijken": (
        _l("Waar wil je over een jaar staan?"),
        _l("Welke keuze komt eraan?"),
        _l("Waar twijfel je over?"),
    ),
    "activeren": (_l("Wat ga je doen, en wanneer?"), _l("Wie kan je helpen?")),
}
"""Two or three per step, to think and not to fill in (domein.md 5.2)."""


@dataclass
class Gesprekken:
    """The list."""

    sjabloon: ClassVar[str] = "lob/gesprekken.html"
    naam: str
    eigen: bool
    begin: str
    rijen: list[GesprekRij]
    afspraken: list[AfspraakRij]
    moment: MomentForm = field(default_factory=MomentForm)
    standen: dict[str, Zin] = field(default_factory=lambda: GESPREKSTANDEN)
    kleuren: dict[str, str] = field(default_factory=lambda: KLEUREN)


@dataclass(frozen=True, slots=True)
class Stuk:
    """One of the four steps with its text."""

    stap: str
    naam: Zin
    tekst: str


@dataclass
class Gesprekpagina:
    """One gesprek."""

    sjabloon: ClassVar[str] = "lob/gesprek.html"
    gesprek: Gesprek
    naam: str
    eigen: bool
    terug: str
    met: str
    stand: Zin
    kleur: str
    leest: bool
    schrijft: bool
    stukken: list[Stuk]
    afspraken: list[AfspraakRij]
    ik_akkoord: bool
    ander_akkoord: bool
    vorm: AfspraakForm = field(default_factory=AfspraakForm)


@dataclass
class Stappagina:
    """One step to write."""

    sjabloon: ClassVar[str] = "lob/gesprek_stap.html"
    gesprek_id: str
    stap: str
    nummer: int
    naam: Zin
    vragen: tuple[Zin, ...]
    tekst: str
    versie: str
    eigen: bool
    terug: str
    kaarten: list[tuple[str, str, date | None]]
    afspraken: list[AfspraakRij]
    maximum: int
    fouten: dict[str, str]


@dataclass
class Momentpagina:
    """When and where."""

    sjabloon: ClassVar[str] = "lob/gesprek_moment.html"
    gesprek_id: str
    vorm: MomentForm
    fouten: dict[str, str]


def lijstpagina(db: Session, wie: Wie, plek: Toegang, vorm: MomentForm | None = None) -> Gesprekken:
    """Two statements."""
    rijen = gesprekken_van(db, wie, plek)
    return Gesprekken(plek.naam, plek.eigen, plek.begin, rijen, open_afspraken(db, plek), vorm or MomentForm())


def gesprekpagina(db: Session, rij: Gesprek, plek: Toegang, vorm: AfspraakForm | None = None) -> Gesprekpagina:
    """Two statements. Of a preparation of the pupil a begeleider gets the moment only."""
    leest = mag_tekst(plek, rij.stand)
    mijn, ander = (
        (rij.leerling_akkoord, rij.mentor_akkoord) if plek.eigen else (rij.mentor_akkoord, rij.leerling_akkoord)
    )
    return Gesprekpagina(
        gesprek=rij,
        naam=plek.naam,
        eigen=plek.eigen,
        terug=PAD if plek.eigen else f"{plek.begin}/gesprekken",
        met=naam_van(db, rij.met_id),
        stand=GESPREKSTANDEN[rij.stand],
        kleur=KLEUREN[rij.stand],
        leest=leest,
        schrijft=leest and kan(rij.stand, GesprekVerb.SCHRIJF),
        stukken=[Stuk(stap, NAMEN[stap], getattr(rij, stap)) for stap in STAPPEN] if leest else [],
        afspraken=afspraken_bij(db, plek, rij.id),
        ik_akkoord=mijn == rij.versie,
        ander_akkoord=ander == rij.versie,
        vorm=vorm or AfspraakForm(),
    )


def stappagina(db: Session, rij: Gesprek, plek: Toegang, stap: str, vorm: StapForm | None = None) -> Stappagina:
    """The page of one step; in the first with what there is to remember."""
    nummer, tekst = STAPPEN.index(stap), getattr(rij, stap)
    eerste = nummer == 0
    return Stappagina(
        gesprek_id=rij.id,
        stap=stap,
        nummer=nummer + 1,
        naam=NAMEN[stap],
        vragen=VRAGEN[stap],
        tekst=vorm.tekst if vorm else tekst,
        versie=vorm.versie if vorm else teken_van(tekst),
        eigen=plek.eigen,
        terug=f"{PAD}/{rij.id}/{STAPPEN[nummer - 1]}" if nummer else f"{PAD}/{rij.id}",
        kaarten=laatste_kaarten(db, plek) if eerste else [],
        afspraken=open_afspraken(db, plek, rij.id) if eerste else [],
        maximum=TEKST,
        fouten=vorm.fouten if vorm else {},
    )


def hierna(gesprek_id: str, stap: str) -> str:
    """Address after a step: the next one, or the whole."""
    verder = [*STAPPEN, ""][STAPPEN.index(stap) + 1]
    return f"{PAD}/{gesprek_id}/{verder}".rstrip("/")


def botsing(rij: Gesprek, stap: str, vorm: StapForm) -> Tweeteksten:
    """Both texts of a step."""
    pad, daar = f"{PAD}/{rij.id}/{stap}", getattr(rij, stap)
    verschil = Verschil("tekst", str(NAMEN[stap]), vorm.tekst, daar, meeste=TEKST)
    return Tweeteksten(pad, pad, teken_van(daar), [verschil], {})
