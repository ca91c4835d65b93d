"""Activities as who plans them sees them: his own organisation only, concepts too, and who comes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Organisatie, Persoon, volledige_naam
from app.accounts.wie import Wie
from app.kit.clock import nu, schooljaar
from app.scholen.models import Aanbod, Inschrijving, Klas, MboInstelling, School
from app.verkennen.models import (
    Activiteit,
    ActiviteitOver,
    ActiviteitStand,
    Bedrijf,
    Deelname,
    DeelnameStatus,
)
from app.verkennen.rules import AANBIEDERS

PER_BLAD = 30
LIJSTEN = ("komt", "concept", "geweest")


@dataclass(frozen=True, slots=True)
class BeheerRij:
    """An activity in the organiser's list."""

    id: str
    soort: str
    stand: str
    titel: str
    begint_op: datetime
    eindigt_op: datetime
    online: bool
    plaats: str
    capaciteit: int | None
    bezet: int
    inschrijven: bool
    reeks_id: str | None
    wachten: int
    aanwezig: int


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """Who comes: no more than the organiser needs at the door."""

    id: str
    """Of the deelname."""
    persoon_id: str
    naam: str
    school: str
    leerjaar: int | None
    begeleiders: int
    status: str


def _eigen(wie: Wie) -> sa.ColumnElement[bool]:
    return col(Activiteit.organisatie_id).in_(wie.organisaties(*AANBIEDERS))


def _in_lijst(lijst: str) -> sa.ColumnElement[bool]:
    concept = col(Activiteit.stand) == ActiviteitStand.CONCEPT
    if lijst == "concept":
        return concept
    over = col(Activiteit.eindigt_op) <= nu()
    return sa.and_(sa.not_(concept), over if lijst == "geweest" else sa.not_(over))


def tel_lijsten(db: Session, wie: Wie) -> dict[str, int]:
    """How many there are in each of `LIJSTEN`. One statement."""
    tellers = [sa.func.coalesce(sa.func.sum(sa.case((_in_lijst(lijst), 1), else_=0)), 0) for lijst in LIJSTEN]
    rij = db.execute(sa.select(*tellers).where(_eigen(wie))).one()
    return dict(zip(LIJSTEN, map(int, rij), strict=True))


def _aantal(*statussen: DeelnameStatus) -> sa.ScalarSelect[int]:
    zelfde = col(Deelname.activiteit_id) == col(Activiteit.id), col(Deelname.status).in_(statussen)
    return sa.select(sa.func.count()).where(*zelfde).correlate(Activiteit).scalar_subquery()


_VELDEN: tuple[Any, ...] = (
    Activiteit.id,
    Activiteit.soort,
    Activiteit.stand,
    Activiteit.titel,
    Activiteit.begint_op,
    Activiteit.eindigt_op,
    Activiteit.online,
    Activiteit.plaats,
    Activiteit.capaciteit,
    Activiteit.bezet,
    Activiteit.inschrijven,
    Activiteit.reeks_id,
)


def _rij() -> sa.Select[Any]:
    return sa.select(*_VELDEN, _aantal(DeelnameStatus.WACHTLIJST), _aantal(DeelnameStatus.AANWEZIG))


def lijst_voor(db: Session, wie: Wie, lijst: str, bladzij: int) -> list[BeheerRij]:
    """One page of his own: what comes soonest first, what has been newest first. One statement."""
    begin = col(Activiteit.begint_op).desc() if lijst == "geweest" else col(Activiteit.begint_op)
    zin = _rij().where(_eigen(wie), _in_lijst(lijst)).order_by(begin, col(Activiteit.id))
    return [BeheerRij(*rij) for rij in db.execute(zin.limit(PER_BLAD).offset((bladzij - 1) * PER_BLAD))]


def rij_voor(db: Session, wie: Wie, activiteit_id: str) -> BeheerRij | None:
    """One of his own, with its numbers; None when it is not his. One statement."""
    rij = db.execute(_rij().where(_eigen(wie), col(Activiteit.id) == activiteit_id)).first()
    return BeheerRij(*rij) if rij else None


def activiteit_voor(db: Session, wie: Wie, activiteit_id: str) -> Activiteit | None:
    """One of his own, whole; None when it is not his. One statement."""
    return db.execute(sa.select(Activiteit).where(_eigen(wie), col(Activiteit.id) == activiteit_id)).scalars().first()


def over_van(db: Session, activiteit_id: str) -> list[tuple[str, str]]:
    """What it is about: pairs of `OverSoort` and code. One statement."""
    zin = sa.select(col(ActiviteitOver.soort), col(ActiviteitOver.code))
    zin = zin.where(col(ActiviteitOver.activiteit_id) == activiteit_id)
    return [(rij[0], rij[1]) for rij in db.execute(zin.order_by(*zin.selected_columns))]


def later_in_reeks(db: Session, wie: Wie, rij: BeheerRij) -> int:
    """How many of its reeks come after it. One statement; none for who stands alone."""
    if rij.reeks_id is None:
        return 0
    zin = sa.select(sa.func.count()).where(
        _eigen(wie), col(Activiteit.reeks_id) == rij.reeks_id, col(Activiteit.begint_op) > rij.begint_op,
        col(Activiteit.stand) != ActiviteitStand.AFGELAST,
    )  # fmt: skip
    return db.execute(zin).scalar_one()


def deelnemers_voor(db: Session, wie: Wie, activiteit_id: str) -> list[Deelnemer]:
    """Everybody who comes, came or waits, by name. One statement.

    Who cancelled is left out, and of what still comes who left school.
    """
    nu_op_school = sa.and_(
        col(Inschrijving.persoon_id) == col(Persoon.id),
        col(Inschrijving.tot).is_(None),
        col(Inschrijving.schooljaar) == schooljaar(),
    )
    zin = (
        sa.select(col(Deelname.id), col(Persoon.id))
        .add_columns(col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam))
        .add_columns(col(School.naam), col(Klas.leerjaar), col(Deelname.begeleiders), col(Deelname.status))
        .join_from(Deelname, Activiteit, col(Activiteit.id) == col(Deelname.activiteit_id))
        .join(Persoon, col(Persoon.id) == col(Deelname.persoon_id))
        .outerjoin(Inschrijving, nu_op_school)
        .outerjoin(School, col(School.organisatie_id) == col(Inschrijving.school_id))
        .outerjoin(Klas, col(Klas.id) == col(Inschrijving.klas_id))
        .where(_eigen(wie), col(Activiteit.id) == activiteit_id, col(Deelname.status) != DeelnameStatus.GEANNULEERD)
        .where(sa.or_(col(Persoon.vertrokken_op).is_(None), col(Activiteit.begint_op) <= nu()))
    )
    uit: dict[str, Deelnemer] = {}
    for id_, persoon_id, roep, tussen, achter, school, jaar, mee, status in db.execute(
        zin.order_by(col(Persoon.achternaam), col(Persoon.roepnaam), col(Deelname.id))
    ):
        naam = volledige_naam(roep, tussen, achter)
        uit.setdefault(id_, Deelnemer(id_, persoon_id, naam, school or "", jaar, mee, status))
    return list(uit.values())


def eigen_crebos(db: Session, organisatie_id: str) -> set[str]:
    """What an mbo teaches; empty for any other organisation. One statement."""
    zin = sa.select(col(Aanbod.crebo)).where(col(Aanbod.instelling_id) == organisatie_id)
    return set(db.execute(zin.where(col(Aanbod.gestopt_op).is_(None)).distinct()).scalars())


def plaats_van(db: Session, organisatie_id: str) -> str:
    """The town of an mbo, a bedrijf or a school. One statement."""
    zin = (
        sa.select(sa.func.coalesce(col(MboInstelling.plaats), col(Bedrijf.plaats), col(School.plaats), ""))
        .select_from(Organisatie)
        .outerjoin(MboInstelling, col(MboInstelling.organisatie_id) == col(Organisatie.id))
        .outerjoin(Bedrijf, col(Bedrijf.organisatie_id) == col(Organisatie.id))
        .outerjoin(School, col(School.organisatie_id) == col(Organisatie.id))
    )
    return db.execute(zin.where(col(Organisatie.id) == organisatie_id)).scalar() or ""
