"""What who plans activities fills in, and an activity that people come to."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.verkennen.actions.deelname import schrijf_in
from app.verkennen.models import Activiteit
from tests import factories as f
from tests.cast import Cast
from tests.verkennen.volk import maak_leerlingen

VELDEN = {
    "soort": "meeloopdag",
    "titel": "Een dag mee in de zorg",
    "tekst": "Je loopt mee.\nJe praat met studenten.",
    "dag": "2026-12-08",
    "van": "09:00",
    "tot": "15:30",
    "vorm": "plek",
    "plaats": "amsterdam",
    "adres": "Voorbeeldlaan 3",
    "inschrijven": "ja",
    "capaciteit": "2",
    "over": "crebo:25655",
}


def alle(db: Session) -> list[Activiteit]:
    """Every activity, by day."""
    db.rollback()
    return list(db.execute(sa.select(Activiteit).order_by(col(Activiteit.begint_op))).scalars())


def maak_zorg(db: Session, cast: Cast) -> Activiteit:
    """A published activity of the mbo with two places: Sanne and Yusuf have them, one more waits."""
    een = f.activiteit(db, cast.mbo.organisatie_id, capaciteit=2, ouders_welkom=True)
    anderen = maak_leerlingen(db, cast, 1)
    for wie, mee in ((f.wie_is(db, cast.sanne), 2), (f.wie_is(db, cast.yusuf), 0), (anderen[0], 0)):
        schrijf_in(db, wie, een.id, mee)
    db.commit()
    return een
