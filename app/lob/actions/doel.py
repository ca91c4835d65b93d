"""A pupil sets a doel, reaches it, or lets go of it."""

from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.lob.actions.portfolio import raak_aan
from app.lob.forms.doel import DoelForm
from app.lob.models import Doel
from app.lob.queries.zicht import eigen_portfolio

MEESTE = 20
"""Open ones of one pupil: more is no plan."""


class DoelStand(StrEnum):
    """What he can say of a doel."""

    GEHAALD = "gehaald"
    WEG = "weg"
    """Let go of."""
    OPEN = "open"
    """After all."""


def pak_eigen(db: Session, wie: Wie, doel_id: str) -> Doel:
    """His own, its row held. Raises NietGevonden."""
    zin = sa.select(Doel).where(col(Doel.id) == doel_id, col(Doel.persoon_id) == wie.persoon_id).with_for_update()
    rij = db.execute(zin).scalars().first()
    if rij is None:
        raise NietGevonden
    return rij


def _nog_plek(db: Session, wie: Wie) -> None:
    zin = sa.select(sa.func.count()).where(
        col(Doel.persoon_id) == wie.persoon_id, col(Doel.gehaald_op).is_(None), col(Doel.weg_op).is_(None)
    )
    if db.execute(zin).scalar_one() >= MEESTE:
        raise NietNu(_("Je hebt al veel doelen. Haal er eerst een, of laat er een los."))


def voeg_toe(db: Session, wie: Wie, vorm: DoelForm) -> str:
    """A new one; gives its id. Raises NietNu when he has enough."""
    plek = eigen_portfolio(db, wie)
    _nog_plek(db, wie)
    rij = Doel(
        id=nieuw_id(),
        persoon_id=plek.persoon_id,
        titel=vorm.titel,
        eerste_stap=vorm.eerste_stap,
        klaar_voor=vorm.dag,
        voor_mentor=vorm.voor_mentor,
        op=nu(),
    )
    db.add(rij)
    raak_aan(db, wie.persoon_id)
    return rij.id


def wijzig(db: Session, wie: Wie, rij: Doel, vorm: DoelForm) -> bool:
    """Change the held row; False when another screen was first and nothing is stored."""
    nieuw = (vorm.titel, vorm.eerste_stap, vorm.dag, vorm.voor_mentor)
    if nieuw == (rij.titel, rij.eerste_stap, rij.klaar_voor, rij.voor_mentor):
        return True
    if vorm.versie != rij.versie:
        return False
    rij.titel, rij.eerste_stap, rij.klaar_voor, rij.voor_mentor = nieuw
    rij.versie += 1
    raak_aan(db, wie.persoon_id)
    return True


def zet_stand(db: Session, wie: Wie, rij: Doel, stand: DoelStand) -> None:
    """Reached, let go of, or open again; twice is once."""
    if stand == DoelStand.OPEN and (rij.gehaald_op or rij.weg_op):
        _nog_plek(db, wie)
    rij.gehaald_op = (rij.gehaald_op or nu()) if stand == DoelStand.GEHAALD else None
    rij.weg_op = (rij.weg_op or nu()) if stand == DoelStand.WEG else None
    raak_aan(db, wie.persoon_id)
