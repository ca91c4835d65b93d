"""A pupil says what he thinks of a beroep."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, Ongeldig
from app.kit.i18n import _
from app.verkennen.inhoud import catalogus
from app.verkennen.models import BeroepOordeel, Oordeel

WEG = "weg"
"""What a form sends to take an opinion back."""


def geef_oordeel(db: Session, wie: Wie, beroep_id: str, oordeel: str) -> None:
    """Keep his opinion; a new one replaces it, `weg` takes it away. Ends well however often it is sent.

    Raises NietGevonden for an unknown beroep and Ongeldig for an unknown opinion.
    """
    if beroep_id not in catalogus().beroepen:
        raise NietGevonden(_("Dit beroep kennen we niet."))
    if oordeel == WEG:
        neem_terug(db, wie, beroep_id)
        return
    if oordeel not in set(Oordeel):
        raise Ongeldig({"oordeel": _("Kies ja, misschien of nee.")}, _("Kies ja, misschien of nee."))
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    rij = {"persoon_id": wie.persoon_id, "beroep_id": beroep_id, "oordeel": oordeel, "op": nu()}
    zin = invoegen(BeroepOordeel).values(**rij)
    # A beroep that gets the same answer keeps its place in his list.
    anders = col(BeroepOordeel.oordeel) != oordeel
    db.execute(
        zin.on_conflict_do_update(
            index_elements=["persoon_id", "beroep_id"], set_={"oordeel": oordeel, "op": rij["op"]}, where=anders
        )
    )


def neem_terug(db: Session, wie: Wie, beroep_id: str) -> None:
    """He has no opinion any more; fine when there was none."""
    db.execute(
        sa.delete(BeroepOordeel).where(
            col(BeroepOordeel.persoon_id) == wie.persoon_id, col(BeroepOordeel.beroep_id) == beroep_id
        )
    )
