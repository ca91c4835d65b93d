"""Who is gone for good. Two years after somebody left, nothing about him stays (domein.md 4.3)."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Account, Persoon, RolToekenning
from app.accounts.rollen import Rol
from app.kit.opruimen import begin_van, jaren_eerder, maak_leeg

JAREN = 2


def voorbij(vandaag: date) -> sa.Select[str]:
    """Ids of persons whose term is over: left two years ago, or (staff and parents) closed for two years.

    A closed account of a pupil says nothing about his school, so for him only `vertrokken_op` counts.
    """
    grens = jaren_eerder(vandaag, JAREN)
    leerling = sa.exists().where(
        col(RolToekenning.persoon_id) == col(Persoon.id), col(RolToekenning.rol) == Rol.LEERLING
    )
    dicht = sa.exists().where(col(Account.persoon_id) == col(Persoon.id), col(Account.dicht_op) < begin_van(grens))
    weg = sa.or_(col(Persoon.vertrokken_op) <= grens, sa.and_(dicht, ~leerling))
    return sa.select(col(Persoon.id)).where(weg)


def alleen_met_rol(rol: Rol) -> sa.ColumnElement[bool]:
    """Condition on `Persoon`: has this role and no other."""
    van_hem = col(RolToekenning.persoon_id) == col(Persoon.id)
    ja, ook = (sa.exists().where(van_hem, soort) for soort in _soorten(rol))
    return sa.and_(ja, ~ook)


def _soorten(rol: Rol) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return col(RolToekenning.rol) == rol, col(RolToekenning.rol) != rol


def zet_vertrek(db: Session, dag: Any, *voorwaarden: Any) -> int:
    """Set (or with None forget) the day from which the term counts, for persons that fit; gives how many."""
    return maak_leeg(db, Persoon, {"vertrokken_op": dag}, *voorwaarden)
