"""What the database knows of the offer, before an import. One question per table, only the columns that count."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from app.koppelingen.duo_mbo import Mbo
from app.scholen.models import Aanbod, MboInstelling, MboLocatie
from app.verkennen.models import DuoAanbieder


@dataclass(frozen=True, slots=True)
class LocatieRij:
    """A building."""

    id: str
    mbo_id: str
    naam: str
    plaats: str
    breedte: float | None
    lengte: float | None


@dataclass(frozen=True, slots=True)
class AanbodRij:
    """An offer, running or stopped."""

    id: str
    locatie_id: str
    crebo: str
    leerweg: str
    naam: str
    niveau: int
    gestopt_op: date | None


@dataclass(frozen=True, slots=True)
class Stand:
    """Everything of every mbo."""

    mbos: dict[str, Mbo]
    """By id, as are `locaties`."""
    locaties: dict[str, LocatieRij]
    aanbod: dict[tuple[str, str, str], AanbodRij]
    """By building, crebo and leerweg."""
    aanbieders: dict[str, str]
    """ONDERWIJSAANBIEDERID → id of the mbo."""


def lees_stand(db: Session) -> Stand:
    """The offer as it is now, stopped rows too."""
    mbo, plek, aanbod = MboInstelling, MboLocatie, Aanbod
    mbos = sa.select(col(mbo.organisatie_id), col(mbo.brin), col(mbo.naam), col(mbo.plaats), col(mbo.site))
    locaties = sa.select(
        col(plek.id), col(plek.instelling_id), col(plek.naam), col(plek.plaats), col(plek.breedte), col(plek.lengte)
    )
    rijen = sa.select(
        col(aanbod.id),
        col(aanbod.locatie_id),
        col(aanbod.crebo),
        col(aanbod.leerweg),
        col(aanbod.naam),
        col(aanbod.niveau),
        col(aanbod.gestopt_op),
    )
    bekend = sa.select(col(DuoAanbieder.aanbieder_id), col(DuoAanbieder.instelling_id))
    return Stand(
        {rij[0]: Mbo(*rij) for rij in db.execute(mbos)},
        {rij[0]: LocatieRij(*rij) for rij in db.execute(locaties)},
        {(rij[1], rij[2], rij[3]): AanbodRij(*rij) for rij in db.execute(rijen)},
        {rij[0]: rij[1] for rij in db.execute(bekend)},
    )
