"""The post of the mbo: only what came for somebody's own opleidingen, and only while the aanmelding lives."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.accounts.models import Persoon, volledige_naam
from app.accounts.wie import Wie
from app.dossier.aankomst_rules import OverdrachtStand, stand_van
from app.dossier.models import Dossier, Versie, WarmeOverdracht, Zending
from app.dossier.states import DossierStatus
from app.overstap.models import DOOD, Aanmelding
from app.overstap.queries import binnen_bereik
from app.scholen.models import Aanbod, MboInstelling, School

BLAD = 50
"""Dossiers per page of the inbox."""


@dataclass(frozen=True, slots=True)
class ZendingRij:
    """A version that came for one aanmelding, with what the mbo did with it."""

    id: str
    versie_id: str
    versienummer: int
    versiehash: str
    dossier_id: str
    persoon_id: str
    schooljaar: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    aanmelding_id: str
    status: str
    intake_op: datetime | None
    intake_plek: str
    opleiding: str
    crebo: str
    niveau: int
    leerweg: str
    instelling_id: str
    instelling: str
    school: str
    school_plaats: str
    school_telefoon: str
    verzonden_op: datetime
    geopend_op: datetime | None
    ontvangen_op: datetime | None
    bruikbaarheid: int | None
    feedback: str
    overdracht_id: str | None
    gepland_op: datetime | None
    gevoerd_op: datetime | None
    afgehandeld_op: datetime | None
    nieuwste_id: str
    """Zending of the newest version for this aanmelding; the same id when this is it."""

    @property
    def naam(self) -> str:
        """Name of the pupil."""
        return volledige_naam(self.roepnaam, self.tussenvoegsel, self.achternaam)

    @property
    def overdracht(self) -> OverdrachtStand | None:
        """State of the warme overdracht; None when nobody asked for one."""
        return stand_van(self.gepland_op, self.gevoerd_op, self.afgehandeld_op) if self.overdracht_id else None

    @property
    def klaar(self) -> bool:
        """Received, and no talk is waiting."""
        return bool(self.ontvangen_op) and self.overdracht in (None, OverdrachtStand.AFGEHANDELD)


_later = aliased(Zending)
_NIEUWSTE = (
    sa.select(sa.func.max(_later.id)).where(col(_later.aanmelding_id) == col(Zending.aanmelding_id)).correlate(Zending)
).scalar_subquery()
"""Ids are ordered by time: the highest is the newest version that came."""

_VELDEN: tuple[Any, ...] = (
    Zending.id,
    Versie.id,
    Versie.nummer,
    Versie.hash,
    Dossier.id,
    Dossier.persoon_id,
    Dossier.schooljaar,
    Persoon.roepnaam,
    Persoon.tussenvoegsel,
    Persoon.achternaam,
    Aanmelding.id,
    Aanmelding.status,
    Aanmelding.intake_op,
    Aanmelding.intake_plek,
    Aanbod.naam,
    Aanbod.crebo,
    Aanbod.niveau,
    Aanbod.leerweg,
    Aanbod.instelling_id,
    MboInstelling.naam,
    School.naam,
    School.plaats,
    School.telefoon,
    Zending.verzonden_op,
    Zending.geopend_op,
    Zending.ontvangen_op,
    Zending.bruikbaarheid,
    Zending.feedback,
    WarmeOverdracht.id,
    WarmeOverdracht.gepland_op,
    WarmeOverdracht.gevoerd_op,
    WarmeOverdracht.afgehandeld_op,
    _NIEUWSTE,
)


def _zendingen(*velden: Any) -> sa.Select[Any]:
    return (
        sa.select(*velden)
        .join_from(Zending, Versie, col(Versie.id) == col(Zending.versie_id))
        .join(Dossier, col(Dossier.id) == col(Versie.dossier_id))
        .join(Aanmelding, col(Aanmelding.id) == col(Zending.aanmelding_id))
        .join(Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .outerjoin(WarmeOverdracht, col(WarmeOverdracht.aanmelding_id) == col(Aanmelding.id))
    )


def _mag(wie: Wie) -> tuple[sa.ColumnElement[bool], ...]:
    """A dossier is open for the mbo as long as the aanmelding lives and its retention runs."""
    return (
        binnen_bereik(wie),
        col(Aanmelding.status).not_in(DOOD),
        col(Dossier.status) != DossierStatus.VERLOPEN,
    )


def _met_namen(zin: sa.Select[Any]) -> sa.Select[Any]:
    return (
        zin.join(Persoon, col(Persoon.id) == col(Dossier.persoon_id))
        .join(School, col(School.organisatie_id) == col(Dossier.school_id))
        .join(MboInstelling, col(MboInstelling.organisatie_id) == col(Aanbod.instelling_id))
    )


_OPEN = sa.or_(
    col(Zending.ontvangen_op).is_(None),
    sa.and_(col(WarmeOverdracht.id).is_not(None), col(WarmeOverdracht.afgehandeld_op).is_(None)),
)
"""Something is still to be done: not received, or the talk with the school is not closed."""


def inbox(db: Session, wie: Wie, alles: bool = False, blad: int = 1) -> list[ZendingRij]:
    """Newest version per aanmelding: the nearest intake first, without intake in order of arrival."""
    zin = _met_namen(_zendingen(*_VELDEN)).where(*_mag(wie), col(Zending.id) == _NIEUWSTE)
    if not alles:
        zin = zin.where(_OPEN)
    volgorde = (col(Aanmelding.intake_op).is_(None), col(Aanmelding.intake_op), col(Zending.verzonden_op), Zending.id)
    return [
        ZendingRij(*rij) for rij in db.execute(zin.order_by(*volgorde).limit(BLAD).offset((max(blad, 1) - 1) * BLAD))
    ]


def tel_inbox(db: Session, wie: Wie) -> tuple[int, int]:
    """How many dossiers still need something, and how many there are."""
    open_ = sa.func.coalesce(sa.func.sum(sa.case((_OPEN, 1), else_=0)), 0)
    zin = _zendingen(open_, sa.func.count()).where(*_mag(wie), col(Zending.id) == _NIEUWSTE)
    rij = db.execute(zin).one()
    return int(rij[0]), int(rij[1])


def zending_voor(db: Session, wie: Wie, zending_id: str) -> ZendingRij | None:
    """One arrival with everything around it, when it came for his own opleiding; else None."""
    rij = db.execute(_met_namen(_zendingen(*_VELDEN)).where(*_mag(wie), col(Zending.id) == zending_id)).first()
    return None if rij is None else ZendingRij(*rij)


@dataclass(slots=True)
class Aankomst:
    """The rows that an act of the mbo changes."""

    zending: Zending
    dossier: Dossier
    aanmelding: Aanmelding
    overdracht: WarmeOverdracht | None
    instelling_id: str


def om_te_wijzigen(db: Session, wie: Wie, zending_id: str) -> Aankomst | None:
    """The rows behind one arrival, held until the commit; None outside his own opleidingen."""
    zin = _zendingen(Zending, Dossier, Aanmelding, WarmeOverdracht, Aanbod.instelling_id)
    zin = zin.where(*_mag(wie), col(Zending.id) == zending_id)
    rij = db.execute(zin.with_for_update(of=[Zending, Dossier, Aanmelding])).first()
    return None if rij is None else Aankomst(*rij)


def open_gesprek(db: Session, dossier_id: str) -> bool:
    """Whether an mbo with a live aanmelding still has to call the school about this dossier."""
    zin = (
        sa.select(sa.literal(1))
        .join_from(WarmeOverdracht, Aanmelding, col(Aanmelding.id) == col(WarmeOverdracht.aanmelding_id))
        .where(
            col(WarmeOverdracht.dossier_id) == dossier_id,
            col(WarmeOverdracht.afgehandeld_op).is_(None),
            col(Aanmelding.status).not_in(DOOD),
        )
    )
    return db.execute(zin.limit(1)).first() is not None


def alles_afgehandeld(db: Session, dossier_id: str) -> bool:
    """Whether every mbo with a live aanmelding has the newest version that it got, and none still has to call."""
    later = aliased(Zending)
    nieuwer = sa.exists().where(col(later.aanmelding_id) == col(Zending.aanmelding_id), col(later.id) > col(Zending.id))
    zin = (
        sa.select(sa.literal(1))
        .join_from(Zending, Versie, col(Versie.id) == col(Zending.versie_id))
        .join(Aanmelding, col(Aanmelding.id) == col(Zending.aanmelding_id))
        .where(
            col(Versie.dossier_id) == dossier_id,
            col(Zending.ontvangen_op).is_(None),
            col(Aanmelding.status).not_in(DOOD),
            ~nieuwer,
        )
    )
    return db.execute(zin.limit(1)).first() is None and not open_gesprek(db, dossier_id)
