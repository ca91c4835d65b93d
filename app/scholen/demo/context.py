"""What the demo region holds, for the slices above that add their own states to it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random

import sqlalchemy as sa
from sqlmodel import Session


@dataclass(frozen=True, slots=True)
class DemoLeerling:
    """An invented pupil."""

    persoon_id: str
    roepnaam: str
    geboortedatum: date
    school_id: str
    klas_id: str
    schoolsoort: str
    mentor_id: str
    ouder_ids: tuple[str, ...]
    """`ouder_van.id` of parents with gezag."""


@dataclass(frozen=True, slots=True)
class DemoAanbod:
    """An opleiding that can be chosen."""

    id: str
    instelling_id: str
    crebo: str
    naam: str
    niveau: int
    leerweg: str


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Somebody to log in as; a line of `var/demo.json`."""

    rol: str
    naam: str
    gebruikersnaam: str
    wachtwoord: str
    pad: str


@dataclass(slots=True)
class DemoContext:
    """Handed to every hook after seeding. Ids only exist in this one transaction until it commits."""

    schaal: str
    """`klein`, `amsterdam` or `nederland`."""
    schooljaar: str
    toeval: Random
    """Use this one: the demo is the same every time."""
    regio_id: str = ""
    leerlingen: list[DemoLeerling] = field(default_factory=list)
    aanbod: list[DemoAanbod] = field(default_factory=list)
    intaker: dict[tuple[str, str], str] = field(default_factory=dict)
    """(instelling_id, crebo) to the person who does its intake."""
    decaan: dict[str, str] = field(default_factory=dict)
    """School to its decaan."""
    zorgcoordinator: dict[str, str] = field(default_factory=dict)
    """School to its zorgcoördinator."""
    wie: dict[str, str] = field(default_factory=dict)
    """Name in the story to person: sanne, yusuf, bakker, de_wit, ouder, intaker, …"""
    accounts: list[DemoAccount] = field(default_factory=list)
    """Filled by the hooks: who else can log in."""
    wachtwoord_hash: str = ""
    """Of the one password of the demo."""
    keuze_van_sanne: str = ""
    """Aanbod that `wie["intaker"]` handles: leave it for the story."""


Haak = Callable[[Session, DemoContext], None]
_haken: list[Haak] = []


def na_seeding(haak: Haak) -> None:
    """Call `haak(db, context)` after the people are there, in the same transaction and in order of registration."""
    if haak not in _haken:
        _haken.append(haak)


def roep_haken(db: Session, context: DemoContext) -> None:
    """Let the higher slices add their dossiers, choices and acts."""
    for haak in _haken:
        _tel_opnieuw(db)
        haak(db, context)


def _tel_opnieuw(db: Session) -> None:
    """Let PostgreSQL see how many rows there are by now.

    By itself it learns that only after the commit. Till then it may take every table for empty, and then it reads the
    whole of it again for each of thousands of pupils.
    """
    if db.get_bind().dialect.name == "postgresql":
        db.flush()
        db.execute(sa.text("ANALYZE"))
