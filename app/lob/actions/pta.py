"""A school says what it asks; a mentor decides about a pupil."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.lob.models import PtaEis, PtaOordeel
from app.lob.pta import Eis
from app.lob.queries.schoolopdracht import school_van
from app.lob.queries.zicht import Toegang


def _hier(wie: Wie, leerjaar: int, schoolsoort: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        col(PtaEis.school_id) == school_van(wie),
        col(PtaEis.schooljaar) == schooljaar(),
        col(PtaEis.leerjaar) == leerjaar,
        col(PtaEis.schoolsoort) == schoolsoort,
    )


def stel_eis(db: Session, wie: Wie, eis: Eis) -> None:
    """Keep a minimum; the one that stood there for the same pupils goes."""
    rij = db.execute(sa.select(PtaEis).where(*_hier(wie, eis.leerjaar, eis.schoolsoort))).scalar_one_or_none()
    if rij is None:
        rij = PtaEis(id=nieuw_id(), school_id=school_van(wie), schooljaar=schooljaar())
        rij.leerjaar, rij.schoolsoort = eis.leerjaar, eis.schoolsoort
    rij.kaarten_per_competentie, rij.gesprekken, rij.opdrachten = eis.kaarten, eis.gesprekken, eis.opdrachten
    db.add(rij)
    db.flush()


def haal_eis_weg(db: Session, wie: Wie, leerjaar: int, schoolsoort: str) -> None:
    """From now on these pupils fall under the more general one."""
    db.execute(sa.delete(PtaEis).where(*_hier(wie, leerjaar, schoolsoort)))


def _eindig(db: Session, persoon_id: str) -> None:
    hier = (
        col(PtaOordeel.persoon_id) == persoon_id,
        col(PtaOordeel.schooljaar) == schooljaar(),
        col(PtaOordeel.ingetrokken_op).is_(None),
    )
    db.execute(sa.update(PtaOordeel).where(*hier).values(ingetrokken_op=nu()))


def beslis(db: Session, wie: Wie, plek: Toegang, oordeel: str, reden: str) -> None:
    """Voldaan or not, in the place of what was decided before; both stay written down."""
    _eindig(db, plek.persoon_id)
    rij = PtaOordeel(id=nieuw_id(), persoon_id=plek.persoon_id, schooljaar=schooljaar(), oordeel=oordeel)
    rij.reden, rij.door_id, rij.op = reden, wie.persoon_id, nu()
    db.add(rij)
    db.flush()
    schrijf_op(db, wie, "pta_besloten", over=plek.persoon_id, ding=("pta_oordeel", rij.id))


def trek_in(db: Session, wie: Wie, plek: Toegang) -> None:
    """Nothing is decided any more."""
    _eindig(db, plek.persoon_id)
    schrijf_op(db, wie, "pta_besloten", over=plek.persoon_id, ding=("pta_oordeel", None))
