"""Somebody with a link: the word he types, and that he was there. Nothing of who he is gets kept.

In short transactions of their own: a wrong word must be counted although the answer refuses, and a page that is read
holds no lock. Call them before the handler's session has written anything.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wachtwoord import klopt
from app.accounts.zegel import maak_open, verzegel
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.db import Databank
from app.lob.actions.deellink import als_woord
from app.lob.models import Deellink
from app.lob.queries.deellink import OpenLink, open_link

BEZOEK = timedelta(minutes=30)
"""How long a browser may read after the right word, and how long one visit lasts."""
POGINGEN = 5
"""Wrong words in a row before it closes for a while."""
DICHT = timedelta(minutes=15)


class Stand(StrEnum):
    """What came of a word."""

    GOED = "goed"
    FOUT = "fout"
    LEEG = "leeg"
    """Nothing typed: not counted."""
    DICHT = "dicht"
    GEEN = "geen"
    """No such link, or one without a word."""


@dataclass(frozen=True, slots=True)
class Poging:
    """One try; `over` = how many are left before it closes."""

    stand: Stand
    link: OpenLink | None = None
    over: int = 0


def probeer_woord(databank: Databank, code: str, woord: str) -> Poging:
    """Try a word. Each try is counted before it is checked, so that many at once are no more than five."""
    with databank.sessie(schrijft=True) as db:
        link = open_link(db, code)
        if link is None or not link.woord_hash:
            return Poging(Stand.GEEN)
        if not als_woord(woord):
            return Poging(Stand.LEEG, link)
        fout = _tel_poging(db, link.id)
        db.commit()
    if fout is None:
        return Poging(Stand.DICHT, link)
    if not klopt(als_woord(woord), link.woord_hash):
        return Poging(Stand.FOUT if fout < POGINGEN else Stand.DICHT, link, POGINGEN - fout)
    with databank.sessie(schrijft=True) as db:
        db.execute(sa.update(Deellink).where(col(Deellink.id) == link.id).values(fout=0, dicht_tot=None))
        _tel_bezoek(db, link)
        db.commit()
    return Poging(Stand.GOED, link)


def _tel_poging(db: Session, link_id: str) -> int | None:
    """Number of this try in its row, the fifth closes; None when it is closed now."""
    moment = nu()
    # A quarter that is over starts a new row.
    nummer = sa.case((col(Deellink.dicht_tot).is_not(None), 1), else_=col(Deellink.fout) + 1)
    zin = (
        sa.update(Deellink)
        .where(
            col(Deellink.id) == link_id,
            sa.or_(col(Deellink.dicht_tot).is_(None), col(Deellink.dicht_tot) <= moment),
        )
        .values(fout=nummer, dicht_tot=sa.case((nummer >= POGINGEN, moment + DICHT), else_=None))
        .returning(col(Deellink.fout))
    )
    return db.execute(zin).scalar()


def noteer_bezoek(databank: Databank, link: OpenLink) -> None:
    """One visit more, for the owner to see."""
    with databank.sessie(schrijft=True) as db:
        _tel_bezoek(db, link)
        db.commit()


def _tel_bezoek(db: Session, link: OpenLink) -> None:
    zin = sa.update(Deellink).where(col(Deellink.id) == link.id)
    db.execute(zin.values(gezien=Deellink.gezien + 1, laatst_gezien_op=nu()))
    schrijf_op(db, None, "deellink_geopend", over=link.persoon_id, ding=("deellink", link.id), rol="iemand")


def bezoekbrief(link: OpenLink) -> str:
    """What the browser keeps during a visit: sealed, and for this link alone."""
    return verzegel(f"deellink/{link.id}", {}, BEZOEK)


def is_op_bezoek(link: OpenLink, brief: str) -> bool:
    """Whether this browser is in a visit to this link."""
    return bool(brief) and maak_open(f"deellink/{link.id}", brief) is not None
