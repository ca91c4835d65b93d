"""Published activities: the list with its filters, what comes up about something, one page.

Public facts only. A distance is from town to town (`scholen.plaatsen`).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Organisatie
from app.kit.clock import AMSTERDAM, nu
from app.scholen.plaatsen import Plek
from app.verkennen.models import Activiteit, ActiviteitOver, ActiviteitStand
from app.verkennen.queries.afstand import binnen

PER_BLAD = 20
LANGSTE = timedelta(days=31)
"""No activity lasts longer."""
DICHTBIJ_KM = 50
"""What is further away comes after everything that is nearer, however soon it is."""

Code = tuple[str, str]
"""`OverSoort` and crebo, id of a beroep or key of a domein."""


@dataclass(frozen=True, slots=True)
class ActiviteitRij:
    """An activity in a list."""

    id: str
    soort: str
    """A value of `ActiviteitSoort`; its name is in `woorden.SOORTEN`."""
    stand: str
    titel: str
    begint_op: datetime
    eindigt_op: datetime
    online: bool
    plaats: str
    breedte: float | None
    lengte: float | None
    capaciteit: int | None
    bezet: int
    inschrijven: bool
    inschrijven_vanaf: datetime | None
    inschrijven_tot: datetime | None
    ouders_welkom: bool
    organisatie: str
    km: int | None = None
    """Kilometres from the reader's place; empty when one of the two is unknown."""

    @property
    def vrij(self) -> int | None:
        """Places left; empty = no limit."""
        return None if self.capaciteit is None else max(0, self.capaciteit - self.bezet)


@dataclass(frozen=True, slots=True)
class ActiviteitFilter:
    """What to look for; everything empty = whatever comes."""

    soort: str = ""
    codes: tuple[Code, ...] | None = None
    """About one of these; an empty tuple finds nothing, None does not look at it."""
    domein_codes: tuple[Code, ...] | None = None
    """The same once more: both must hold."""
    plek: Plek | None = None
    km: int = 0
    """At most this far from `plek`; 0 = any distance."""
    vanaf: date | None = None
    """From this day in Amsterdam; what has ended is never there."""
    organisatie_id: str = ""


@dataclass(frozen=True, slots=True)
class PlaatsAantal:
    """How many activities a town has: a dot on the map."""

    plaats: str
    breedte: float | None
    lengte: float | None
    aantal: int


_RIJ: tuple[Any, ...] = (
    Activiteit.id,
    Activiteit.soort,
    Activiteit.stand,
    Activiteit.titel,
    Activiteit.begint_op,
    Activiteit.eindigt_op,
    Activiteit.online,
    Activiteit.plaats,
    Activiteit.breedte,
    Activiteit.lengte,
    Activiteit.capaciteit,
    Activiteit.bezet,
    Activiteit.inschrijven,
    Activiteit.inschrijven_vanaf,
    Activiteit.inschrijven_tot,
    Activiteit.ouders_welkom,
    Organisatie.naam,
)


def rijen(db: Session, zin: sa.Select[Any], plek: Plek | None = None) -> list[ActiviteitRij]:
    """Rows of a statement that begins with `kies()`, with the distance from a place."""
    return [_met_afstand(ActiviteitRij(*rij), plek) for rij in db.execute(zin)]


def kies() -> sa.Select[Any]:
    """Start of a statement for `rijen`."""
    return sa.select(*_RIJ).join_from(Activiteit, Organisatie, col(Organisatie.id) == col(Activiteit.organisatie_id))


def _met_afstand(rij: ActiviteitRij, plek: Plek | None) -> ActiviteitRij:
    if plek is None or rij.breedte is None or rij.lengte is None or rij.online:
        return rij
    return replace(rij, km=round(plek.km_tot(rij.breedte, rij.lengte)))


def dichtbij(plek: Plek, km: int) -> sa.ColumnElement[bool]:
    """Condition: at most this far away. Online is near everybody."""
    return sa.or_(col(Activiteit.online), binnen(plek, km, col(Activiteit.breedte), col(Activiteit.lengte)))


def gaat_over(codes: Collection[Code]) -> sa.ColumnElement[bool]:
    """Condition: about at least one of these."""
    per_soort: dict[str, list[str]] = {}
    for soort, code in codes:
        per_soort.setdefault(soort, []).append(code)
    passend = [
        sa.and_(col(ActiviteitOver.soort) == soort, col(ActiviteitOver.code).in_(lijst))
        for soort, lijst in per_soort.items()
    ]
    return col(Activiteit.id).in_(sa.select(col(ActiviteitOver.activiteit_id)).where(sa.or_(sa.false(), *passend)))


def begin_van(dag: date) -> datetime:
    """The first moment of a day in Amsterdam."""
    return datetime.combine(dag, time(), AMSTERDAM)


def voorwaarden(filter_: ActiviteitFilter) -> list[sa.ColumnElement[bool]]:
    """Conditions on `Activiteit` of a filter: published, not over, and what was chosen."""
    # What began may still go on; without a limit to that the index on the beginning is of no use.
    vanaf = nu() - LANGSTE if filter_.vanaf is None else begin_van(filter_.vanaf)
    uit = [
        col(Activiteit.stand) == ActiviteitStand.OPEN,
        col(Activiteit.begint_op) >= vanaf,
        col(Activiteit.eindigt_op) > nu(),
    ]
    if filter_.soort:
        uit.append(col(Activiteit.soort) == filter_.soort)
    uit += [gaat_over(codes) for codes in (filter_.codes, filter_.domein_codes) if codes is not None]
    if filter_.plek and filter_.km:
        uit.append(dichtbij(filter_.plek, filter_.km))
    if filter_.organisatie_id:
        uit.append(col(Activiteit.organisatie_id) == filter_.organisatie_id)
    return uit


def zoek_activiteiten(db: Session, filter_: ActiviteitFilter, bladzij: int = 1) -> list[ActiviteitRij]:
    """One page of what comes, soonest first. One statement."""
    zin = kies().where(*voorwaarden(filter_)).order_by(col(Activiteit.begint_op), col(Activiteit.id))
    return rijen(db, zin.limit(PER_BLAD).offset((bladzij - 1) * PER_BLAD), filter_.plek)


def tel_per_plaats(db: Session, filter_: ActiviteitFilter) -> list[PlaatsAantal]:
    """How many there are in each town, most first; together the number of hits. One statement."""
    waar = (col(Activiteit.plaats), col(Activiteit.breedte), col(Activiteit.lengte))
    zin = sa.select(*waar, sa.func.count()).where(*voorwaarden(filter_)).group_by(*waar)
    return [PlaatsAantal(*rij) for rij in db.execute(zin.order_by(sa.func.count().desc(), waar[0]))]


def organisaties_met(db: Session) -> list[tuple[str, str]]:
    """Id and name of everybody who offers something that still comes, by name. One statement."""
    komt = sa.select(col(Activiteit.organisatie_id)).where(*voorwaarden(ActiviteitFilter()))
    zin = sa.select(col(Organisatie.id), col(Organisatie.naam)).where(col(Organisatie.id).in_(komt))
    return [(rij[0], rij[1]) for rij in db.execute(zin.order_by(col(Organisatie.naam)))]


def komend_over(db: Session, codes: Collection[Code], plek: Plek | None, limiet: int = 3) -> list[ActiviteitRij]:
    """What comes up about one of these, nearby first and then soonest. One statement; none without codes.

    `codes` are pairs of `OverSoort` and crebo, id of a beroep or key of a domein; `plek` is where the reader lives.
    """
    if not codes:
        return []
    zin = kies().where(*voorwaarden(ActiviteitFilter(codes=tuple(codes))))
    volgorde: list[Any] = [col(Activiteit.begint_op), col(Activiteit.id)]
    if plek is not None:
        volgorde.insert(0, sa.case((dichtbij(plek, DICHTBIJ_KM), 0), else_=1))
    return rijen(db, zin.order_by(*volgorde).limit(limiet), plek)
