"""Choices and aanmeldingen, and what an mbo's own people may reach.

`persoon_id` is a person whom the caller already may see: the dossier and the home pages look him up first.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import schooljaar as dit_schooljaar
from app.overstap.models import Aanmelding, Keuze
from app.scholen.models import Aanbod, IntakerVan, MboInstelling, MboLocatie


@dataclass(frozen=True, slots=True)
class KeuzeRij:
    """A choice with everything the screen and the dossier tell about it."""

    id: str
    plek: int
    aanbod_id: str
    al_aangemeld: bool
    aangemeld_op: date | None
    bbl_werkgever: bool
    crebo: str
    opleiding: str
    niveau: int
    leerweg: str
    startdatum: date | None
    gestopt_op: date | None
    instelling_id: str
    instelling: str
    site: str
    locatie: str
    plaats: str


@dataclass(frozen=True, slots=True)
class AanmeldingRij:
    """An aanmelding with the opleiding it is for."""

    id: str
    persoon_id: str
    aanbod_id: str
    status: str
    status_op: datetime
    intake_op: datetime | None
    intake_plek: str
    dossier_op: datetime | None
    crebo: str
    opleiding: str
    niveau: int
    leerweg: str
    instelling_id: str
    instelling: str


_KEUZE: tuple[Any, ...] = (
    Keuze.id,
    Keuze.plek,
    Keuze.aanbod_id,
    Keuze.al_aangemeld,
    Keuze.aangemeld_op,
    Keuze.bbl_werkgever,
    Aanbod.crebo,
    Aanbod.naam,
    Aanbod.niveau,
    Aanbod.leerweg,
    Aanbod.startdatum,
    Aanbod.gestopt_op,
    MboInstelling.organisatie_id,
    MboInstelling.naam,
    MboInstelling.site,
    MboLocatie.naam,
    MboLocatie.plaats,
)
_AANMELDING: tuple[Any, ...] = (
    Aanmelding.id,
    Aanmelding.persoon_id,
    Aanmelding.aanbod_id,
    Aanmelding.status,
    Aanmelding.status_op,
    Aanmelding.intake_op,
    Aanmelding.intake_plek,
    Aanmelding.dossier_op,
    Aanbod.crebo,
    Aanbod.naam,
    Aanbod.niveau,
    Aanbod.leerweg,
    Aanbod.instelling_id,
    MboInstelling.naam,
)


def keuzes_van(db: Session, persoon_id: str, schooljaar: str | None = None) -> list[KeuzeRij]:
    """His choices in order, in one statement; the current schooljaar when none is given."""
    zin = (
        sa.select(*_KEUZE)
        .join_from(Keuze, Aanbod, col(Aanbod.id) == col(Keuze.aanbod_id))
        .join(MboInstelling, col(MboInstelling.organisatie_id) == col(Aanbod.instelling_id))
        .join(MboLocatie, col(MboLocatie.id) == col(Aanbod.locatie_id))
        .where(col(Keuze.persoon_id) == persoon_id, col(Keuze.schooljaar) == (schooljaar or dit_schooljaar()))
    )
    return [KeuzeRij(*rij) for rij in db.execute(zin.order_by(col(Keuze.plek)))]


def aanmeldingen_van(db: Session, personen: Collection[str], schooljaar: str | None = None) -> list[AanmeldingRij]:
    """Every aanmelding of these persons in a schooljaar, oldest first: one statement for a whole class."""
    zin = (
        sa.select(*_AANMELDING)
        .join_from(Aanmelding, Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .join(MboInstelling, col(MboInstelling.organisatie_id) == col(Aanbod.instelling_id))
        .where(col(Aanmelding.persoon_id).in_(personen), col(Aanmelding.schooljaar) == (schooljaar or dit_schooljaar()))
    )
    return [AanmeldingRij(*rij) for rij in db.execute(zin.order_by(col(Aanmelding.id)))]


def binnen_bereik(wie: Wie) -> sa.ColumnElement[bool]:
    """Condition on `Aanbod`: what somebody of an mbo may open.

    An intaker the opleidingen given to him at his own instelling; the care team every opleiding of its own.
    """
    eigen_crebo = (
        sa.select(col(IntakerVan.id))
        .where(
            col(IntakerVan.persoon_id) == wie.persoon_id,
            col(IntakerVan.instelling_id) == col(Aanbod.instelling_id),
            col(IntakerVan.crebo) == col(Aanbod.crebo),
        )
        .exists()
    )
    als_intaker = sa.and_(col(Aanbod.instelling_id).in_(wie.organisaties(Rol.MBO_INTAKER)), eigen_crebo)
    return sa.or_(als_intaker, col(Aanbod.instelling_id).in_(wie.organisaties(Rol.MBO_ZORG)))


def aanmelding_voor(db: Session, wie: Wie, aanmelding_id: str) -> Aanmelding | None:
    """The aanmelding to change, when it is at the intaker's own opleiding; else None."""
    zin = (
        sa.select(Aanmelding)
        .join_from(Aanmelding, Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .where(col(Aanmelding.id) == aanmelding_id, binnen_bereik(wie))
        .with_for_update(of=Aanmelding)
    )
    return db.execute(zin).scalars().first()
