"""What a person reads about his own data."""

from dataclasses import dataclass
from typing import ClassVar

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Organisatie
from app.accounts.rollen import NAMEN, Rol
from app.accounts.wie import Wie
from app.journaal.queries import BLAD, Regel
from app.journaal.woorden import WOORDEN
from app.kit.clock import AMSTERDAM
from app.kit.i18n import _, datum
from app.start.register import Dossierregel, Verwerking, voor_rollen


@dataclass(frozen=True, slots=True)
class Spoor:
    """One line of the journaal in words."""

    wie: str
    plek: str
    """Organisation; empty for himself and for the house."""
    wat: str
    dag: str
    tijd: str


@dataclass
class Privacy:
    """`/privacy`: what we keep and who did what."""

    sjabloon: ClassVar[str] = "start/privacy.html"
    verwerkingen: list[Verwerking]
    sporen: list[Spoor]
    verder: int | None
    """Number for the next page; None = this was the last."""
    eerste: bool
    met_dossier: bool


@dataclass
class Register:
    """`/privacy/register`: the public verwerkingsregister."""

    sjabloon: ClassVar[str] = "start/register.html"
    verwerkingen: list[Verwerking]
    stappen: list[Dossierregel]


def _wie(regel: Regel, wie: Wie) -> str:
    if regel.wie_id == wie.persoon_id:
        return _("Jij")
    if regel.rol == "systeem":
        return _("Doorlijn zelf")
    naam = str(NAMEN[Rol(regel.rol)]) if regel.rol in set(Rol) else regel.rol
    return naam[:1].upper() + naam[1:]


def sporen(db: Session, wie: Wie, regels: list[Regel]) -> list[Spoor]:
    """Lines in words; one statement for the names of the organisations."""
    plekken = {regel.organisatie_id for regel in regels if regel.organisatie_id}
    zin = sa.select(col(Organisatie.id), col(Organisatie.naam)).where(col(Organisatie.id).in_(plekken))
    namen = {rij[0]: rij[1] for rij in db.execute(zin)} if plekken else {}
    return [
        Spoor(
            wie=_wie(regel, wie),
            plek="" if regel.wie_id == wie.persoon_id else namen.get(regel.organisatie_id or "", ""),
            wat=str(WOORDEN.get(regel.wat, regel.wat)),
            dag=datum(regel.tijd.astimezone(AMSTERDAM).date()),
            tijd=f"{regel.tijd.astimezone(AMSTERDAM):%H:%M}",
        )
        for regel in regels
    ]


def maak(db: Session, wie: Wie, regels: list[Regel], eerste: bool) -> Privacy:
    """The page from one page of lines."""
    return Privacy(
        verwerkingen=voor_rollen({eigen.rol for eigen in wie.rollen}),
        sporen=sporen(db, wie, regels),
        verder=regels[-1].nummer if len(regels) == BLAD else None,
        eerste=eerste,
        met_dossier=wie.heeft(Rol.LEERLING),
    )
