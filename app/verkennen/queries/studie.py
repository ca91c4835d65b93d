"""The offer of all mbo's, counted per opleiding and per town. Public facts, so nobody asks.

After an import there are some fifteen thousand rows; they are filtered and counted by the database.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.scholen.models import Aanbod, Leerweg, MboInstelling, MboLocatie
from app.scholen.plaatsen import Plek
from app.verkennen.models import Bron
from app.verkennen.queries.aanbod import loopt_nog, ver_van
from app.verkennen.queries.afstand import binnen, in_km

STREEK_KM = 25
"""Around a town on the map."""
DUO_AANBOD = "duo_aanbod"


@dataclass(frozen=True, slots=True)
class Aanbodfilter:
    """Which offers count; everything empty = all that are still given."""

    niveaus: tuple[int, ...] = ()
    leerweg: str = ""
    instelling_id: str = ""
    plek: Plek | None = None
    """Where the reader lives: distances are from here."""
    km: int = 0
    """At most this far from `plek`; 0 = any distance."""
    bij: Plek | None = None
    """Only within STREEK_KM of this town."""

    @property
    def ergens(self) -> bool:
        """Whether it asks for a place or an mbo: what nobody offers can't be there."""
        return bool(self.instelling_id or self.bij or (self.plek and self.km))


@dataclass(frozen=True, slots=True)
class Groep:
    """All offers of one crebo that passed the filter."""

    crebo: str
    naam: str
    niveau: int
    aantal: int
    """Offers: each is one place in one leerweg."""
    scholen: int
    """Different mbo's."""
    bol: bool
    bbl: bool
    km: int | None
    """To the nearest; None without a place."""


def _voorwaarden(filter_: Aanbodfilter) -> list[sa.ColumnElement[bool]]:
    uit = [loopt_nog()]
    if filter_.niveaus:
        uit.append(col(Aanbod.niveau).in_(filter_.niveaus))
    if filter_.leerweg:
        uit.append(col(Aanbod.leerweg) == filter_.leerweg)
    if filter_.instelling_id:
        uit.append(col(Aanbod.instelling_id) == filter_.instelling_id)
    kring = ((filter_.plek, filter_.km), (filter_.bij, STREEK_KM))
    uit += [binnen(plek, km, col(MboLocatie.breedte), col(MboLocatie.lengte)) for plek, km in kring if plek and km]
    return uit


def _met_locatie(zin: sa.Select[Any]) -> sa.Select[Any]:
    return zin.join_from(Aanbod, MboLocatie, col(MboLocatie.id) == col(Aanbod.locatie_id))


def _heeft(leerweg: Leerweg) -> sa.ColumnElement[int]:
    return sa.func.max(sa.case((col(Aanbod.leerweg) == leerweg, 1), else_=0))


def per_crebo(db: Session, filter_: Aanbodfilter) -> dict[str, Groep]:
    """What is offered, by crebo. One statement."""
    velden: tuple[Any, ...] = (
        Aanbod.crebo,
        sa.func.min(col(Aanbod.naam)),
        sa.func.min(col(Aanbod.niveau)),
        sa.func.count(),
        sa.func.count(sa.distinct(col(Aanbod.instelling_id))),
        _heeft(Leerweg.BOL),
        _heeft(Leerweg.BBL),
        sa.func.min(ver_van(filter_.plek)) if filter_.plek else sa.null(),
    )
    zin = _met_locatie(sa.select(*velden)).where(*_voorwaarden(filter_)).group_by(col(Aanbod.crebo))
    return {
        crebo: Groep(crebo, naam, niveau, aantal, scholen, bool(bol), bool(bbl), in_km(km2))
        for crebo, naam, niveau, aantal, scholen, bol, bbl, km2 in db.execute(zin)
    }


def per_plaats(
    db: Session, filter_: Aanbodfilter, crebos: Collection[str] | None
) -> list[tuple[str, float, float, int]]:
    """Town, latitude, longitude and number of offers, of these crebo's (None = all). One statement."""
    waar: tuple[Any, ...] = (MboLocatie.plaats, MboLocatie.breedte, MboLocatie.lengte)
    zin = _met_locatie(sa.select(*waar, sa.func.count())).where(
        *_voorwaarden(filter_), col(MboLocatie.breedte).is_not(None), col(MboLocatie.lengte).is_not(None)
    )
    if crebos is not None:
        zin = zin.where(col(Aanbod.crebo).in_(crebos))
    return [(rij[0], rij[1], rij[2], rij[3]) for rij in db.execute(zin.group_by(*waar))]


def instellingen(db: Session) -> list[tuple[str, str]]:
    """Id and name of every mbo that offers something, by name. One statement."""
    biedt = sa.select(col(Aanbod.id)).where(col(Aanbod.instelling_id) == col(MboInstelling.organisatie_id))
    zin = sa.select(col(MboInstelling.organisatie_id), col(MboInstelling.naam)).where(biedt.exists())
    return [(rij[0], rij[1]) for rij in db.execute(zin.order_by(col(MboInstelling.naam)))]


def duo_peildatum(db: Session) -> date | None:
    """Day that the imported offer is of; None when nothing was imported. One statement."""
    zin = sa.select(col(Bron.peildatum), col(Bron.ingelezen_op)).where(col(Bron.soort) == DUO_AANBOD)
    rij = db.execute(zin).first()
    return None if rij is None else rij[0] or rij[1].date()
