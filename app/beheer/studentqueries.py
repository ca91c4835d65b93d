"""Students of an mbo and who guides them: always of the own mbo."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Account, Persoon, RolToekenning, volledige_naam
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.beheer.queries import PER_BLAD, geactiveerd
from app.kit.clock import vandaag
from app.kit.fouten import NietGevonden
from app.overstap.models import Aanmelding, AanmeldStatus
from app.scholen.models import Aanbod, SlberVan
from app.scholen.slber import nog_slber

NET_ZONDER = timedelta(days=60)
"""Whose slb'er left waits so long in the list for another one."""
KOMT = (AanmeldStatus.INGESCHREVEN, AanmeldStatus.GESTART)
"""Who may have a slb'er: a place is certain."""


@dataclass(frozen=True, slots=True)
class Slber:
    """Somebody who guides students here."""

    persoon_id: str
    naam: str
    actief: bool
    studenten: int


@dataclass(frozen=True, slots=True)
class StudentRij:
    """A student with his opleiding and slb'er, when he has one."""

    persoon_id: str
    naam: str
    opleiding: str
    begint: date | None
    """First day; empty when that was in an earlier schooljaar."""
    slber_id: str | None
    slber_van: date | None


def eigen_mbo(wie: Wie) -> str:
    """The mbo that he speaks for; of more than one the first. Raises NietGevonden."""
    if not (mbos := wie.organisaties(Rol.MBO_BEHEER)):
        raise NietGevonden
    return mbos[0]


def slbers_van(db: Session, wie: Wie) -> list[Slber]:
    """Everybody with the role here, by surname, with how many students. One statement."""
    mbo = eigen_mbo(wie)
    aantal = sa.select(sa.func.count(sa.distinct(col(SlberVan.student_id)))).where(
        col(SlberVan.persoon_id) == col(Persoon.id), col(SlberVan.instelling_id) == mbo, nog_slber(vandaag())
    )
    zin = (
        sa.select(
            *(col(Persoon.id), col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam)),
            geactiveerd(),
            aantal.correlate(Persoon).scalar_subquery(),
        )
        .select_from(RolToekenning)
        .join(Persoon, col(Persoon.id) == col(RolToekenning.persoon_id))
        .outerjoin(Account, col(Account.persoon_id) == col(Persoon.id))
        .where(col(RolToekenning.organisatie_id) == mbo, col(RolToekenning.rol) == Rol.SLBER)
        .order_by(col(Persoon.achternaam), col(Persoon.roepnaam), col(Persoon.id))
    )
    return [Slber(rij[0], volledige_naam(*rij[1:4]), bool(rij[4]), rij[5]) for rij in db.execute(zin)]


def _komen(mbo: str) -> Any:
    """Person, newest schooljaar of his aanmelding, whether he started, an opleiding: one row per student here."""
    return (
        sa.select(
            col(Aanmelding.persoon_id),
            sa.func.max(col(Aanmelding.schooljaar)).label("jaar"),
            sa.func.max(sa.case((col(Aanmelding.status) == AanmeldStatus.GESTART, 1), else_=0)).label("gestart"),
            sa.func.max(col(Aanbod.naam)).label("opleiding"),
        )
        .join(Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .where(col(Aanbod.instelling_id) == mbo, col(Aanmelding.status).in_(KOMT))
        .group_by(col(Aanmelding.persoon_id))
        .subquery()
    )


def _studenten(mbo: str) -> Any:
    """Who comes or is here by his aanmelding, or has a slb'er here: of who is here long, no aanmelding is kept."""
    komt = _komen(mbo)
    nu_van = (
        sa.select(col(SlberVan.student_id), col(SlberVan.persoon_id), col(SlberVan.van))
        .where(col(SlberVan.instelling_id) == mbo, nog_slber(vandaag()))
        .subquery()
    )
    had = sa.exists().where(
        col(SlberVan.student_id) == col(Persoon.id),
        col(SlberVan.instelling_id) == mbo,
        nog_slber(vandaag() - NET_ZONDER),
    )
    naam = (col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam))
    return (
        sa.select(col(Persoon.id), *naam, komt.c.opleiding, komt.c.jaar, komt.c.gestart, nu_van.c.persoon_id)
        .add_columns(nu_van.c.van)
        .select_from(Persoon)
        .outerjoin(komt, komt.c.persoon_id == col(Persoon.id))
        .outerjoin(nu_van, nu_van.c.student_id == col(Persoon.id))
        .where(sa.or_(komt.c.persoon_id.is_not(None), had.correlate(Persoon)))
    ), nu_van


def studenten_van_mbo(db: Session, wie: Wie, zoek: str, zonder: bool, blad: int) -> tuple[list[StudentRij], int]:
    """A page of students by surname, and how many there are; `zonder` = only who has no slb'er. Two statements."""
    basis, nu_van = _studenten(eigen_mbo(wie))
    if zonder:
        basis = basis.where(nu_van.c.persoon_id.is_(None))
    for woord in zoek.split()[:4]:
        plekken = (Persoon.roepnaam, Persoon.achternaam)
        basis = basis.where(sa.or_(*(col(plek).icontains(woord, autoescape=True) for plek in plekken)))
    totaal = db.execute(sa.select(sa.func.count()).select_from(basis.subquery())).scalar_one()
    rijen = basis.order_by(col(Persoon.achternaam), col(Persoon.roepnaam), col(Persoon.id))
    return [_rij(rij) for rij in db.execute(rijen.limit(PER_BLAD).offset((blad - 1) * PER_BLAD))], totaal


def studenten_hier(db: Session, wie: Wie, persoon_ids: Sequence[str]) -> dict[str, date]:
    """Of these persons who is a student here, with the first day on which somebody may guide him. One statement."""
    basis, _nu_van = _studenten(eigen_mbo(wie))
    rijen = [_rij(rij) for rij in db.execute(basis.where(col(Persoon.id).in_(persoon_ids)))]
    return {rij.persoon_id: rij.begint or vandaag() for rij in rijen}


def _rij(rij: Any) -> StudentRij:
    id_, roep, tussen, achter, opleiding, jaar, gestart, slber_id, van = rij
    # Before that day school guides him; a portfolio is no part of an intake.
    begint = date(int(jaar[5:]), 8, 1) if jaar and not gestart else None
    if begint and begint <= vandaag():
        begint = None
    return StudentRij(id_, volledige_naam(roep, tussen, achter), opleiding or "", begint, slber_id, van)
