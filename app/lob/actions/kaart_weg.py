"""Throwing a card away, with everything that hangs on it."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.fouten import NietNu
from app.kit.i18n import _
from app.lob.actions.kaart import pak_kaart
from app.lob.actions.portfolio import raak_aan
from app.lob.models import (
    DeellinkKaart,
    Gelezen,
    InleveringKaart,
    Kaart,
    KaartBestand,
    KaartCompetentie,
    Kwaliteit,
    LoopbaancvKaart,
    OverSoort,
    Reactie,
)

AAN_DE_KAART: tuple[Any, ...] = (KaartCompetentie, KaartBestand, InleveringKaart, LoopbaancvKaart, DeellinkKaart)
"""Tables whose rows go with it; the files of photos follow at the next sweep."""
DRADEN: tuple[Any, ...] = (Reactie, Gelezen)


def verwijder_kaart(db: Session, wie: Wie, kaart_id: str, versie: int | None) -> None:
    """Remove a card for good: photos, reactions, its place on cv, links and hand-ins. A quality keeps its words.

    `versie` is what the owner saw when he confirmed. Raises NietGevonden, and NietNu when it changed since.
    """
    kaart = pak_kaart(db, wie, kaart_id)
    if versie != kaart.versie:
        raise NietNu(_("Deze kaart is net veranderd. Kijk eerst nog een keer."))
    for tabel in AAN_DE_KAART:
        db.execute(sa.delete(tabel).where(tabel.kaart_id == kaart_id))
    for tabel in DRADEN:
        db.execute(sa.delete(tabel).where(tabel.over_soort == OverSoort.KAART, tabel.over_id == kaart_id))
    db.execute(sa.update(Kwaliteit).where(col(Kwaliteit.kaart_id) == kaart_id).values(kaart_id=None))
    db.execute(sa.delete(Kaart).where(col(Kaart.id) == kaart_id))
    raak_aan(db, wie.persoon_id)
    schrijf_op(db, wie, "loopbaankaart_weg", over=wie.persoon_id, ding=("kaart", kaart_id))
