"""Who waits too long: a second mail after 7 days, a task for the decaan after 14; and what can be sent after all."""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.dossier.messages import (
    LeerlingWeigert,
    MentorAanZet,
    MentorKlaar,
    ZorgGevraagd,
    meld_leerling,
    meld_mentoren,
    meld_zorg,
)
from app.dossier.models import Dossier
from app.dossier.states import DossierStatus
from app.dossier.taken import maak_taak
from app.dossier.verzenden import stuur_alsnog
from app.kit.clock import nu
from app.kit.jobs import Job

HERINNER, OPSCHALEN = timedelta(days=7), timedelta(days=14)
VENSTER = timedelta(days=3)
"""How long after its day a reminder may still go: a house that stood still for a week sends no heap of old ones."""
_S = DossierStatus
WACHT = (_S.BIJ_MENTOR, _S.BIJ_ZORG, _S.TERUG_NAAR_LEERLING, _S.NIET_AKKOORD)
"""States in which somebody of the school or the pupil must act; akkoord reminds by itself."""


def _wachtend(db: Session, duur: timedelta) -> list[Dossier]:
    grens = nu() - duur
    zin = sa.select(Dossier).where(
        col(Dossier.status).in_(WACHT), col(Dossier.status_op) <= grens, col(Dossier.status_op) > grens - VENSTER
    )
    return list(db.execute(zin.order_by(col(Dossier.id))).scalars())


def _herinner(db: Session, dossier: Dossier) -> None:
    keer = f"{dossier.versie_nu}:{dossier.rev}:7"
    if dossier.status == _S.BIJ_MENTOR:
        meld_mentoren(db, MentorAanZet, dossier, keer)
    elif dossier.status == _S.NIET_AKKOORD:
        meld_mentoren(db, LeerlingWeigert, dossier, keer)
    elif dossier.status == _S.BIJ_ZORG:
        meld_zorg(db, ZorgGevraagd, dossier, dossier.school_id, keer)
    else:
        meld_leerling(db, MentorKlaar, dossier, keer)


def herinner(db: Session) -> int:
    """Remind and escalate; harmless when it runs twice. Gives how many dossiers wait too long."""
    lang, te_lang = _wachtend(db, HERINNER), _wachtend(db, OPSCHALEN)
    for dossier in lang:
        _herinner(db, dossier)
    for dossier in te_lang:
        maak_taak(db, dossier, "staat_stil", Rol.DECAAN)
    return len(lang) + len(te_lang)


JOBS = [
    Job("dossier.herinneren", timedelta(hours=12), herinner),
    Job("dossier.alsnog", timedelta(minutes=5), stuur_alsnog),
]
