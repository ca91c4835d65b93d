"""Where an opleiding is given: the offer of the mbo's, nearest first. Public facts, so nobody asks."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import vandaag
from app.scholen.models import Aanbod, MboInstelling, MboLocatie
from app.scholen.plaatsen import Plek
from app.verkennen.queries.afstand import VER, in_km, kwadraat

MEESTE_CREBOS = 100
"""Crebo's that one question may be about; more are left out."""


@dataclass(frozen=True, slots=True)
class Aanbieder:
    """One opleiding at one place of one mbo in one leerweg."""

    aanbod_id: str
    crebo: str
    opleiding: str
    """Its name as the mbo gives it."""
    niveau: int
    leerweg: str
    """`bol` or `bbl`."""
    startdatum: date | None
    instelling_id: str
    instelling: str
    site: str
    """Address of the mbo's site; empty when unknown."""
    locatie: str
    plaats: str
    km: int | None
    """About how far, as the crow flies; None when the reader or the building has no known town."""


_RIJ: tuple[Any, ...] = (
    Aanbod.id,
    Aanbod.crebo,
    Aanbod.naam,
    Aanbod.niveau,
    Aanbod.leerweg,
    Aanbod.startdatum,
    MboInstelling.organisatie_id,
    MboInstelling.naam,
    MboInstelling.site,
    MboLocatie.naam,
    MboLocatie.plaats,
)


def loopt_nog() -> sa.ColumnElement[bool]:
    """Condition on `Aanbod`: still offered today."""
    return sa.or_(col(Aanbod.gestopt_op).is_(None), col(Aanbod.gestopt_op) > vandaag())


def ver_van(plek: Plek | None) -> sa.ColumnElement[Any]:
    """Squared km from `plek` to the building of an `Aanbod` joined with `MboLocatie`; NULL when unknown."""
    if plek is None:
        return sa.null()
    return kwadraat(plek, col(MboLocatie.breedte), col(MboLocatie.lengte))


def aanbieders(db: Session, crebos: Collection[str], plek: Plek | None, per: int = 3) -> dict[str, list[Aanbieder]]:
    """For each crebo the `per` nearest offers, by name of the mbo without `plek`. One statement, whatever the number.

    A crebo that nobody offers has no key. At most MEESTE_CREBOS crebo's.
    """
    gevraagd = list(dict.fromkeys(crebos))[:MEESTE_CREBOS]
    if not gevraagd:
        return {}
    ver = ver_van(plek)
    volgorde = (
        sa.func.coalesce(ver, VER),
        MboInstelling.naam,
        MboLocatie.plaats,
        col(Aanbod.leerweg).desc(),
        Aanbod.id,
    )
    nummer = sa.func.row_number().over(partition_by=Aanbod.crebo, order_by=volgorde).label("nummer")
    rijen = (
        sa.select(*(kolom.label(f"k{plaats}") for plaats, kolom in enumerate(_RIJ)), ver.label("ver"), nummer)
        .join_from(Aanbod, MboLocatie, col(MboLocatie.id) == col(Aanbod.locatie_id))
        .join(MboInstelling, col(MboInstelling.organisatie_id) == col(Aanbod.instelling_id))
        .where(col(Aanbod.crebo).in_(gevraagd), loopt_nog())
        .subquery()
    )
    zin = sa.select(rijen).where(rijen.c.nummer <= per).order_by(rijen.c.nummer)
    uit: dict[str, list[Aanbieder]] = {}
    for *velden, km2, _nummer in db.execute(zin):
        rij = Aanbieder(*(*velden, in_km(km2)))
        uit.setdefault(rij.crebo, []).append(rij)
    return uit
