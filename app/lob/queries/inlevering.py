"""Hand-ins as who guides the pupil sees them: one, what waits for him, and who to tell."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, volledige_naam
from app.accounts.wie import Wie
from app.kit.clock import schooljaar, vandaag
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.lob.models import Inlevering, InleverStand
from app.lob.queries.zicht import Toegang, begeleid_door, portfolio_voor, zichtbare_inleveringen
from app.lob.rules import Kijker
from app.lob.werk import gevraagd
from app.scholen.models import Inschrijving, Klas, MentorVan, SlberVan
from app.scholen.queries.zicht import Voorwaarde, loopt

PER_BLAD = 50


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A hand-in that waits for a begeleider."""

    id: str
    naam: str
    klas: str
    titel: str
    ingeleverd_op: datetime


@dataclass(frozen=True, slots=True)
class Wachtlijst:
    """One page of what waits, oldest first."""

    rijen: list[Wachtend]
    aantal: int


def inlevering_voor(db: Session, wie: Wie, inlevering_id: str, vast: bool = False) -> tuple[Inlevering, Toegang]:
    """A hand-in with the portfolio it is in; `vast` holds its row. Raises NietGevonden when `wie` may not see it."""
    zin = sa.select(Inlevering).where(col(Inlevering.id) == inlevering_id)
    rij = db.execute(zin.with_for_update() if vast else zin).scalar_one_or_none()
    if rij is None:
        raise NietGevonden
    plek = portfolio_voor(db, wie, rij.persoon_id)
    ziet = sa.select(col(Inlevering.id)).where(col(Inlevering.id) == rij.id, zichtbare_inleveringen(plek.als))
    if not plek.eigen and db.execute(ziet).first() is None:
        raise NietGevonden
    return rij, plek


def eigen_inlevering(db: Session, wie: Wie, inlevering_id: str) -> tuple[Inlevering, Toegang]:
    """His own, its row held until the commit. Raises NietGevonden."""
    rij, plek = inlevering_voor(db, wie, inlevering_id, vast=True)
    if not plek.eigen:
        raise NietGevonden
    return rij, plek


def te_beoordelen(db: Session, wie: Wie, inlevering_id: str, getypt: str) -> tuple[Inlevering, Toegang]:
    """A hand-in of a pupil of his, its row held. Raises NietGevonden; NietNu with what he typed when the pupil took
    it back a moment ago."""
    rij = db.execute(sa.select(Inlevering).where(col(Inlevering.id) == inlevering_id).with_for_update()).scalar()
    plek = portfolio_voor(db, wie, rij.persoon_id) if rij else None
    if rij is None or plek is None or plek.als != Kijker.BEGELEIDER:
        raise NietGevonden
    if rij.stand != InleverStand.BEZIG:
        return rij, plek
    if rij.ingeleverd_op is None:  # never handed in: not even that it exists
        raise NietGevonden
    raise NietNu(_("Je leerling haalde dit net terug. Dit had je geschreven: %(tekst)s", tekst=getypt or "–"))


def _in_klas() -> tuple[Any, Voorwaarde]:
    """Join with where somebody is today."""
    hier = col(Inschrijving.persoon_id) == col(Persoon.id)
    return Inschrijving, sa.and_(hier, col(Inschrijving.schooljaar) == schooljaar(), loopt())


def wacht_op(db: Session, wie: Wie, blad: int = 1) -> Wachtlijst:
    """What the pupils of `wie` handed in and nobody judged yet. One statement."""
    zin = (
        sa.select(col(Inlevering.id), col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam))
        .add_columns(sa.func.coalesce(col(Klas.naam), ""), col(Inlevering.inhoud), col(Inlevering.ingeleverd_op))
        .add_columns(sa.func.count().over())
        .join_from(Inlevering, Persoon, col(Persoon.id) == col(Inlevering.persoon_id))
        .outerjoin(*_in_klas())
        .outerjoin(Klas, col(Klas.id) == col(Inschrijving.klas_id))
        .where(col(Inlevering.stand) == InleverStand.TER_BEOORDELING, begeleid_door(wie))
        .order_by(col(Inlevering.ingeleverd_op), col(Inlevering.id))
        .limit(PER_BLAD)
        .offset((blad - 1) * PER_BLAD)
    )
    rijen = db.execute(zin).all()
    uit = [Wachtend(r[0], volledige_naam(*r[1:4]), r[4], gevraagd(r[5]).titel, r[6]) for r in rijen]
    return Wachtlijst(uit, rijen[0][-1] if rijen else 0)


def _slber() -> Voorwaarde:
    dag = vandaag()
    return sa.and_(col(SlberVan.van) <= dag, sa.or_(col(SlberVan.tot).is_(None), col(SlberVan.tot) > dag))


def begeleiders_van(db: Session, persoon_id: str) -> list[str]:
    """Ids of the mentors and slb'ers of a pupil today: who hears that he handed something in."""
    mentor = (
        sa.select(col(MentorVan.persoon_id))
        .join_from(MentorVan, Inschrijving, col(Inschrijving.klas_id) == col(MentorVan.klas_id))
        .where(col(Inschrijving.persoon_id) == persoon_id, col(Inschrijving.schooljaar) == schooljaar(), loopt())
    )
    slber = sa.select(col(SlberVan.persoon_id)).where(col(SlberVan.student_id) == persoon_id, _slber())
    return list(db.execute(sa.union(mentor, slber)).scalars())


def wacht_bij(db: Session, begeleider_id: str) -> int:
    """How many hand-ins wait for one begeleider. No `wie`: for the mail to himself."""
    klassen = sa.select(col(MentorVan.klas_id)).where(col(MentorVan.persoon_id) == begeleider_id)
    in_klas = sa.select(col(Inschrijving.persoon_id)).where(
        col(Inschrijving.klas_id).in_(klassen), col(Inschrijving.schooljaar) == schooljaar(), loopt()
    )
    studenten = sa.select(col(SlberVan.student_id)).where(col(SlberVan.persoon_id) == begeleider_id, _slber())
    zin = sa.select(sa.func.count()).select_from(Inlevering)
    wiens = sa.or_(col(Inlevering.persoon_id).in_(in_klas), col(Inlevering.persoon_id).in_(studenten))
    wacht = col(Inlevering.stand) == InleverStand.TER_BEOORDELING
    return int(db.execute(zin.where(wacht, wiens, col(Inlevering.persoon_id) != begeleider_id)).scalar_one())
