"""Who left school goes to nothing any more: his places are free for who waits."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.verkennen.actions.deelname import vul_aan
from app.verkennen.actions.planning import DIE_KOMEN
from app.verkennen.actions.plekken import geef_plek, houd_vast, zet_status
from app.verkennen.models import Activiteit, Deelname
from app.verkennen.states import MET_PLEK, DeelnameVerb, volgende


def maak_vrij(db: Session) -> int:
    """Cancel what still comes of who left; gives how many deelnames. Twice is once."""
    # Always in the same order: who changes a whole reeks at this moment waits for us, or we for him.
    zin = sa.select(col(Activiteit.id)).where(_van_vertrokken(col(Activiteit.id)), col(Activiteit.begint_op) > nu())
    return sum(_maak_vrij(db, id_) for id_ in db.execute(zin.order_by(col(Activiteit.id))).scalars().all())


def _van_vertrokken(activiteit_id: object) -> sa.Exists:
    weg = col(Persoon.id) == col(Deelname.persoon_id), col(Persoon.vertrokken_op).is_not(None)
    hier = col(Deelname.activiteit_id) == activiteit_id, col(Deelname.status).in_(DIE_KOMEN)
    return sa.exists().where(*hier, *weg)


def _maak_vrij(db: Session, activiteit_id: str) -> int:
    activiteit = houd_vast(db, activiteit_id, ook_concept=True)
    zin = (
        sa.select(Deelname)
        .join(Persoon, col(Persoon.id) == col(Deelname.persoon_id))
        .where(col(Deelname.activiteit_id) == activiteit_id, col(Deelname.status).in_(DIE_KOMEN))
        .where(col(Persoon.vertrokken_op).is_not(None))
        .order_by(col(Deelname.id))
    )
    weg = db.execute(zin.execution_options(populate_existing=True)).scalars().all()
    for deelname in weg:
        had_plek = deelname.status in MET_PLEK
        zet_status(db, deelname, volgende(deelname.status, DeelnameVerb.MELD_AF))
        ding = "deelname", deelname.id
        schrijf_op(db, None, "activiteit_afgemeld", over=deelname.persoon_id, ding=ding, waarom="vertrokken")
        if had_plek:
            geef_plek(db, activiteit)
    vul_aan(db, activiteit_id)
    return len(weg)
