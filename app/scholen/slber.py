"""Who guides which student at an mbo: assigning, handing over, ending."""

from collections.abc import Mapping
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.actions import neem_rol_af, sluit_account
from app.accounts.models import RolToekenning
from app.accounts.queries import rollen_van
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op_veel
from app.kit.clock import vandaag
from app.kit.fouten import NietGevonden, Verboden
from app.kit.ids import nieuw_id
from app.scholen.models import SlberVan
from app.scholen.rules import mag_mbo_beheren


def nog_slber(dag: date) -> sa.ColumnElement[bool]:
    """Condition on `SlberVan`: it runs on that day, or is still to begin."""
    return sa.or_(col(SlberVan.tot).is_(None), col(SlberVan.tot) > dag)


def koppel(db: Session, wie: Wie, instelling_id: str, studenten: Mapping[str, date], slber_id: str | None) -> int:
    """Give these students this slb'er from the day that goes with each, or none. Gives how many changed.

    Who guided them before stops today, or never begins. The caller checks that they are students there.
    Raises `Verboden`, and `NietGevonden` for who is no slb'er of this mbo.
    """
    if not mag_mbo_beheren(wie, instelling_id):
        raise Verboden
    if slber_id is not None and not _is_slber(db, slber_id, instelling_id):
        raise NietGevonden
    dag = vandaag()
    zin = sa.select(col(SlberVan.student_id), col(SlberVan.persoon_id)).where(
        col(SlberVan.student_id).in_(list(studenten)), *_loopt_hier(instelling_id, dag)
    )
    had: dict[str, str] = dict(db.execute(zin).tuples().all())
    anders = sorted(student for student in studenten if had.get(student) != slber_id)
    _stop(db, instelling_id, dag, col(SlberVan.student_id).in_(anders))
    if slber_id is not None:
        for een in anders:
            van = max(dag, studenten[een])
            rij = SlberVan(id=nieuw_id(), persoon_id=slber_id, student_id=een, instelling_id=instelling_id, van=van)
            db.add(rij)
        db.flush()
    schrijf_op_veel(db, wie, "slber_gewijzigd", [(student, instelling_id) for student in anders], ding="mbo")
    return len(anders)


def laat_slber_gaan(db: Session, wie: Wie, instelling_id: str, slber_id: str) -> int:
    """Somebody is no slb'er here any more: his students are free, and without another role he can't get in.

    Gives how many students have none now. Raises `Verboden`, `NietGevonden`.
    """
    if not mag_mbo_beheren(wie, instelling_id):
        raise Verboden
    if not _is_slber(db, slber_id, instelling_id):
        raise NietGevonden
    dag = vandaag()
    zin = sa.select(col(SlberVan.student_id)).where(
        col(SlberVan.persoon_id) == slber_id, *_loopt_hier(instelling_id, dag)
    )
    zijn = sorted(set(db.execute(zin).scalars()))
    _stop(db, instelling_id, dag, col(SlberVan.persoon_id) == slber_id)
    schrijf_op_veel(db, wie, "slber_gewijzigd", [(student, instelling_id) for student in zijn], ding="mbo")
    neem_rol_af(db, slber_id, Rol.SLBER, instelling_id)
    if not rollen_van(db, slber_id):
        sluit_account(db, wie, slber_id)
    return len(zijn)


def _loopt_hier(instelling_id: str, dag: date) -> list[sa.ColumnElement[bool]]:
    return [col(SlberVan.instelling_id) == instelling_id, nog_slber(dag)]


def _stop(db: Session, instelling_id: str, dag: date, wie: sa.ColumnElement[bool]) -> None:
    hier = [wie, *_loopt_hier(instelling_id, dag)]
    db.execute(sa.delete(SlberVan).where(*hier, col(SlberVan.van) >= dag))
    db.execute(sa.update(SlberVan).where(*hier).values(tot=dag))


def _is_slber(db: Session, persoon_id: str, instelling_id: str) -> bool:
    zin = sa.select(col(RolToekenning.id)).where(
        col(RolToekenning.persoon_id) == persoon_id,
        col(RolToekenning.rol) == Rol.SLBER,
        col(RolToekenning.organisatie_id) == instelling_id,
    )
    return db.execute(zin).first() is not None
