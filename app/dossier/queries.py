"""Every SELECT about dossiers at school; the mbo's are in `aankomst_queries`."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, volledige_naam
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.models import Antwoord, Dossier, Overgang, Taak, Versie
from app.dossier.rules import MEEKIJKERS
from app.dossier.states import DossierStatus
from app.kit.clock import schooljaar
from app.kit.fouten import NietGevonden
from app.kit.vraag import Vraag
from app.scholen import queries as scholen
from app.scholen.models import Inschrijving, Klas, MentorVan
from app.scholen.queries import LeerlingRij

_S = DossierStatus


@dataclass(frozen=True, slots=True)
class StapRij:
    """How far a step is, without its content."""

    rev: int
    klaar: bool
    op: datetime


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a dossier stands, for the overview. Without row yet: `id` is empty and the status is niet_gestart."""

    id: str
    status: str
    status_op: datetime | None
    versie_nu: int
    zorg_nodig: bool
    stappen: dict[str, StapRij]


_D, _A = Dossier.__table__.c, Antwoord.__table__.c  # type: ignore[attr-defined]
_STAND = Vraag(
    sa.select(_D.id, _D.status, _D.status_op, _D.versie_nu, _D.zorg_nodig, _A.stap, _A.rev, _A.klaar, _A.op)
    .join_from(Dossier.__table__, Antwoord.__table__, _A.dossier_id == _D.id, isouter=True)  # type: ignore[attr-defined]
    .where(_D.persoon_id == sa.bindparam("persoon_id"), _D.schooljaar == sa.bindparam("schooljaar"))
)
"""Asked on every visit of the pupil."""


def stand_van(db: Session, persoon_id: str) -> Stand:
    """Dossier of this schooljaar with how far each step is: one statement.

    No `wie`: for the pupil himself, or for who got this person from a query that asked who.
    """
    gevonden = _STAND.rijen(db, {"persoon_id": persoon_id, "schooljaar": schooljaar()})
    if not gevonden:
        return Stand("", DossierStatus.NIET_GESTART, None, 0, False, {})
    id_, status, sinds, versie, zorg = gevonden[0][:5]
    return Stand(id_, status, sinds, versie, zorg, {rij[5]: StapRij(*rij[6:]) for rij in gevonden if rij[5]})


@dataclass(slots=True)
class Toegang:
    """A pupil whose dossier somebody may open, and in which role. `dossier` is None as long as it was not begun."""

    leerling: LeerlingRij
    als: Rol
    dossier: Dossier | None

    @property
    def status(self) -> str:
        """Its state, also before it exists."""
        return self.dossier.status if self.dossier else DossierStatus.NIET_GESTART

    def sluit(self, wie: Wie) -> frozenset[str]:
        """Roles whose tasks he may tick off: his own; the decaan also the mentor's."""
        if self.leerling.school_id in wie.organisaties(Rol.DECAAN):
            return frozenset({Rol.DECAAN, Rol.MENTOR})
        return frozenset({Rol.MENTOR} if self.als == Rol.MENTOR else ())


def is_mentor(db: Session, wie: Wie, klas_id: str) -> bool:
    """Whether `wie` is mentor of this class."""
    zin = sa.select(col(MentorVan.id)).where(
        col(MentorVan.persoon_id) == wie.persoon_id, col(MentorVan.klas_id) == klas_id
    )
    return wie.heeft(Rol.MENTOR) and db.execute(zin).first() is not None


def _rol(db: Session, wie: Wie, leerling: LeerlingRij, dossier: Dossier | None, rollen: tuple[Rol, ...]) -> Rol | None:
    zelf = leerling.persoon_id == wie.persoon_id and wie.heeft(Rol.LEERLING)
    for rol in rollen:
        if rol == Rol.LEERLING and zelf:
            return rol
        if rol == Rol.MENTOR and is_mentor(db, wie, leerling.klas_id):
            return rol
        zorg = dossier is not None and dossier.zorg_nodig
        if rol == Rol.ZORGCOORDINATOR and zorg and leerling.school_id in wie.organisaties(rol):
            return rol
        if rol == Rol.DECAAN and leerling.school_id in wie.organisaties(rol):
            return rol
    return None


def toegang(db: Session, wie: Wie, persoon_id: str, *rollen: Rol, vast: bool = False) -> Toegang:
    """The dossier of a pupil for whoever may open it; `rollen` limits in which role (default every role at school).

    The zorgcoördinator only comes in when the mentor asked for part C. `vast=True` holds the row until the commit.
    Raises NietGevonden for everybody else: nobody learns whether the dossier exists.
    """
    leerling = scholen.leerling_voor(db, wie, persoon_id)
    if leerling is None:
        raise NietGevonden
    zin = sa.select(Dossier).where(col(Dossier.persoon_id) == persoon_id, col(Dossier.schooljaar) == schooljaar())
    dossier = db.execute(zin.with_for_update() if vast else zin).scalars().first()
    rol = _rol(db, wie, leerling, dossier, rollen or MEEKIJKERS)
    if rol is None:
        raise NietGevonden
    return Toegang(leerling, rol, dossier)


def dossier_voor(db: Session, wie: Wie, dossier_id: str, *, vast: bool = False) -> Toegang:
    """As `toegang`, by the id of the dossier."""
    persoon_id = db.execute(sa.select(col(Dossier.persoon_id)).where(col(Dossier.id) == dossier_id)).scalar()
    if persoon_id is None:
        raise NietGevonden
    plek = toegang(db, wie, persoon_id, vast=vast)
    if plek.dossier is None or plek.dossier.id != dossier_id:  # of another schooljaar: what he may do now says nothing
        raise NietGevonden
    return plek


@dataclass(frozen=True, slots=True)
class VersieRij:
    """A version in a list, with who made it."""

    id: str
    nummer: int
    hash: str
    gemaakt_op: datetime
    door: str


def versies_van(db: Session, dossier_id: str) -> list[VersieRij]:
    """Versions, newest first. No `wie`: the caller holds the dossier."""
    zin = (
        sa.select(
            col(Versie.id),
            col(Versie.nummer),
            col(Versie.hash),
            col(Versie.gemaakt_op),
            col(Persoon.roepnaam),
            col(Persoon.tussenvoegsel),
            col(Persoon.achternaam),
        )
        .join_from(Versie, Persoon, col(Persoon.id) == col(Versie.door_id))
        .where(col(Versie.dossier_id) == dossier_id)
        .order_by(col(Versie.nummer).desc())
    )
    return [VersieRij(rij[0], rij[1], rij[2], rij[3], volledige_naam(*rij[4:])) for rij in db.execute(zin)]


def reden_van_weigering(db: Session, dossier_id: str) -> str:
    """Own words of the last refusal that no part B was handed in after; empty when there is none.

    No `wie`: the caller holds the dossier.
    """
    zin = sa.select(col(Overgang.verb), col(Overgang.reden)).where(
        col(Overgang.dossier_id) == dossier_id, col(Overgang.naar).in_([_S.NIET_AKKOORD, _S.TERUG_NAAR_LEERLING])
    )
    laatste = db.execute(zin.order_by(col(Overgang.id).desc()).limit(1)).first()
    return laatste[1] if laatste else ""


@dataclass(frozen=True, slots=True)
class TaakRij:
    """A task about one dossier."""

    id: str
    soort: str
    voor: str
    gemaakt_op: datetime


def taken_van(db: Session, dossier_id: str) -> list[TaakRij]:
    """Open tasks, oldest first. No `wie`: the caller holds the dossier."""
    zin = sa.select(col(Taak.id), col(Taak.soort), col(Taak.voor), col(Taak.gemaakt_op))
    zin = zin.where(col(Taak.dossier_id) == dossier_id, col(Taak.gedaan_op).is_(None)).order_by(col(Taak.id))
    return [TaakRij(*rij) for rij in db.execute(zin)]


@dataclass(frozen=True, slots=True)
class ZorgRij:
    """A dossier of which the zorgcoördinator has or had part C."""

    persoon_id: str
    naam: str
    klas: str
    status: str
    status_op: datetime


def zorglijst(db: Session, wie: Wie) -> list[ZorgRij]:
    """Dossiers of his school of which the mentor asked for part C: those that wait for it first, oldest first."""
    wacht = sa.case((col(Dossier.status) == DossierStatus.BIJ_ZORG, 0), else_=1)
    zin = (
        sa.select(
            col(Persoon.id),
            col(Persoon.roepnaam),
            col(Persoon.tussenvoegsel),
            col(Persoon.achternaam),
            col(Klas.naam),
            col(Dossier.status),
            col(Dossier.status_op),
        )
        .join_from(Dossier, Persoon, col(Persoon.id) == col(Dossier.persoon_id))
        .join(
            Inschrijving,
            sa.and_(
                col(Inschrijving.persoon_id) == col(Dossier.persoon_id),
                col(Inschrijving.schooljaar) == col(Dossier.schooljaar),
                scholen.loopt(),
            ),
        )
        .join(Klas, col(Klas.id) == col(Inschrijving.klas_id))
        .where(
            col(Inschrijving.school_id).in_(wie.organisaties(Rol.ZORGCOORDINATOR)),
            col(Dossier.schooljaar) == schooljaar(),
            col(Dossier.zorg_nodig).is_(True),
            col(Dossier.status) != DossierStatus.VERLOPEN,
        )
        .order_by(wacht, col(Dossier.status_op), col(Dossier.id))
        .limit(200)
    )
    return [ZorgRij(rij[0], volledige_naam(*rij[1:4]), *rij[4:]) for rij in db.execute(zin)]
