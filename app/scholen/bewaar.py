"""Retention: uploaded lists a month; what a school keeps of a pupil two years after he left.

Here is known who left: a pupil whose last inschrijving ended, a parent whose last child is gone.
"""

from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.accounts.vertrek import JAREN, alleen_met_rol, voorbij, zet_vertrek
from app.kit.clock import schooljaar
from app.kit.opruimen import Opruimer, jaren_eerder, kort_geleden, maak_leeg, wis
from app.kit.privacy import Bewaar
from app.scholen.models import Inlezing, Inschrijving, IntakerVan, Klas, Leerling, MentorVan, OuderVan, SlberVan

WACHT = timedelta(days=90)
"""From the end of the schooljaar until the lists of the next one are in: only then it is sure that somebody left."""
BESTANDEN = [col(Inlezing.merk)]


def _oude_lijsten(db: Session, vandaag: date) -> int:
    return wis(db, Inlezing, col(Inlezing.gemaakt_op) < kort_geleden(vandaag))


def _laatste_dag(db: Session) -> sa.ColumnElement[date]:
    """Last day of an inschrijving: as the school said, else 31 July."""
    jaren = db.execute(sa.select(col(Inschrijving.schooljaar)).distinct()).scalars()
    einden = {jaar: sa.literal(date(int(jaar[5:]), 7, 31), sa.Date) for jaar in jaren}
    tot = col(Inschrijving.tot)
    return sa.func.coalesce(tot, sa.case(einden, value=col(Inschrijving.schooljaar)) if einden else tot)


def houd_vertrek_bij(db: Session, vandaag: date) -> None:
    """Note who left, and forget it of who came back. What is removed follows two years later."""
    van_hem = col(Inschrijving.persoon_id) == col(Persoon.id)
    terug = sa.exists().where(van_hem, col(Inschrijving.van) > col(Persoon.vertrokken_op))
    zet_vertrek(db, None, col(Persoon.vertrokken_op).is_not(None), terug)
    laatste = sa.select(sa.func.max(_laatste_dag(db), type_=sa.Date)).where(van_hem).scalar_subquery()
    weg = [col(Persoon.vertrokken_op).is_(None), alleen_met_rol(Rol.LEERLING), laatste <= vandaag - WACHT]
    zet_vertrek(db, laatste, *weg)


def _zonder_kind(db: Session, vandaag: date) -> None:
    """A parent's own account has no use any more when no child is left."""
    kind = sa.exists().where(col(OuderVan.persoon_id) == col(Persoon.id))
    weg = [col(Persoon.vertrokken_op).is_(None), alleen_met_rol(Rol.OUDER), ~kind]
    zet_vertrek(db, jaren_eerder(vandaag, JAREN), *weg)


def _vertrokken(db: Session, vandaag: date) -> int:
    weg = voorbij(vandaag)
    grens = jaren_eerder(vandaag, JAREN)
    oud = schooljaar(grens)
    oude_klas = sa.select(col(Klas.id)).where(col(Klas.schooljaar) < oud)
    maak_leeg(db, OuderVan, {"persoon_id": None}, col(OuderVan.persoon_id).in_(weg))
    aantal = (
        wis(db, OuderVan, col(OuderVan.kind_id).in_(weg))
        + wis(db, Leerling, col(Leerling.persoon_id).in_(weg))
        + wis(db, Inschrijving, col(Inschrijving.persoon_id).in_(weg))
        + wis(db, IntakerVan, col(IntakerVan.persoon_id).in_(weg))
        + wis(db, MentorVan, sa.or_(col(MentorVan.persoon_id).in_(weg), col(MentorVan.klas_id).in_(oude_klas)))
        # A student is two years gone from school while he is at the mbo: only its own end counts.
        + wis(db, SlberVan, sa.or_(col(SlberVan.persoon_id).in_(weg), col(SlberVan.tot) <= grens))
    )
    _zonder_kind(db, vandaag)
    houd_vertrek_bij(db, vandaag)  # last: the slices above did not know of them today
    return aantal


OPRUIMERS = [
    Opruimer(Bewaar.KORT, ("inlezing",), _oude_lijsten, "Ingelezen klassenlijsten gaan na dertig dagen weg."),
    Opruimer(
        Bewaar.SCHOOLLOOPBAAN,
        ("leerling", "inschrijving", "ouder_van", "mentor_van", "slber_van"),
        _vertrokken,
        "Schoolgegevens van een leerling gaan twee jaar na zijn laatste schooldag weg.",
    ),
]
