"""Many pupils and who comes to what: for the tests of places."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.verkennen.models import Activiteit, Deelname
from app.verkennen.states import MET_PLEK
from tests import factories as f
from tests.cast import Cast


def maak_leerlingen(db: Session, cast: Cast, aantal: int) -> list[Wie]:
    """Pupils of Sanne's class."""
    return [f.wie_is(db, f.leerling(db, cast.klas, f"Leerling{nummer}", "Verzonnen")) for nummer in range(aantal)]


def maak_activiteit(db: Session, cast: Cast, capaciteit: int | None = 2, **velden: Any) -> str:
    """Id of an activity of the mbo."""
    return str(f.activiteit(db, cast.mbo.organisatie_id, capaciteit=capaciteit, **velden).id)


def statussen(db: Session, activiteit_id: str) -> list[str]:
    """Statuses in the order of signing up."""
    zin = sa.select(col(Deelname.status)).where(col(Deelname.activiteit_id) == activiteit_id)
    return list(db.execute(zin.order_by(col(Deelname.op), col(Deelname.id))).scalars())


def keur_plekken(db: Session, activiteit_id: str) -> int:
    """`bezet` is the number of rows with a place, and never more than there are; nobody waits while one is free."""
    velden = sa.select(col(Activiteit.bezet), col(Activiteit.capaciteit))
    bezet, capaciteit = db.execute(velden.where(col(Activiteit.id) == activiteit_id)).one()
    alle = statussen(db, activiteit_id)
    assert bezet == sum(status in MET_PLEK for status in alle), alle
    assert capaciteit is None or bezet <= capaciteit
    assert "wachtlijst" not in alle or bezet == capaciteit
    return int(bezet)
