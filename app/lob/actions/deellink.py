"""Making, changing and stopping a link to share."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wachtwoord import maak_hash
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.crypto import vingerafdruk
from app.kit.fouten import NietGevonden, Ongeldig
from app.kit.i18n import _
from app.kit.ids import nieuw_id, nieuwe_code
from app.lob.actions.portfolio import raak_aan
from app.lob.forms.deellink import Linkformulier
from app.lob.models import Deellink, DeellinkKaart, Kaart
from app.lob.queries.cv import af_van
from app.lob.queries.deellink import links_van

MEESTE_OPEN = 20
"""Links of one pupil that are open at the same time."""


def als_woord(getypt: str) -> str:
    """One form per word: a phone puts a capital in front of it by itself."""
    return " ".join(getypt.split()).casefold()


def maak_link(db: Session, wie: Wie, formulier: Linkformulier) -> str | None:
    """A new link; gives its secret, once: only a hash is kept. None when this form was already sent.

    Raises Ongeldig for what is not his or not af (kaart), and for too many open links (voor).
    """
    raak_aan(db, wie.persoon_id)
    link_id = formulier.verzoek or nieuw_id()
    al = db.execute(sa.select(col(Deellink.persoon_id)).where(col(Deellink.id) == link_id)).scalar()
    if al == wie.persoon_id:
        return None
    if sum(een.open for een in links_van(db, wie.persoon_id)) >= MEESTE_OPEN:
        raise Ongeldig({"voor": _("Je hebt al 20 links. Stop er eerst een.")})
    kaarten = _eigen(db, wie, formulier.kaarten)
    assert formulier.tot is not None
    code = nieuwe_code()
    link = Deellink(
        id=nieuw_id() if al else link_id,
        persoon_id=wie.persoon_id,
        voor=formulier.voor,
        code_hash=vingerafdruk(code),
        woord_hash=maak_hash(als_woord(formulier.woord)) if formulier.woord else "",
        tot=formulier.tot,
        gemaakt_op=nu(),
    )
    db.add(link)
    db.flush()
    _schrijf(db, link.id, kaarten)
    schrijf_op(db, wie, "deellink_gemaakt", over=wie.persoon_id, ding=("deellink", link.id))
    return code


def _eigen(db: Session, wie: Wie, kaart_ids: Sequence[str]) -> list[str]:
    zin = sa.select(col(Kaart.id)).where(af_van(wie.persoon_id), col(Kaart.id).in_(kaart_ids))
    mag = set(db.execute(zin).scalars())
    if mag != set(kaart_ids):
        raise Ongeldig({"kaart": _("Deze kaart is er niet meer. Kies een andere.")})
    return list(mag)


def _schrijf(db: Session, link_id: str, kaart_ids: Sequence[str]) -> None:
    db.execute(sa.delete(DeellinkKaart).where(col(DeellinkKaart.deellink_id) == link_id))
    if kaart_ids:
        db.execute(sa.insert(DeellinkKaart), [{"deellink_id": link_id, "kaart_id": een} for een in kaart_ids])


def pak_link(db: Session, wie: Wie, link_id: str) -> Deellink:
    """One of his own links, held until the commit. Raises NietGevonden."""
    zin = sa.select(Deellink).where(col(Deellink.id) == link_id, col(Deellink.persoon_id) == wie.persoon_id)
    link = db.execute(zin.with_for_update()).scalars().first()
    if link is None:
        raise NietGevonden
    return link


def kies_kaarten(db: Session, wie: Wie, link_id: str, kaart_ids: Sequence[str]) -> None:
    """Which cards are behind it from now on. Raises NietGevonden and Ongeldig (kaart)."""
    link = pak_link(db, wie, link_id)
    _schrijf(db, link.id, _eigen(db, wie, kaart_ids))
    raak_aan(db, wie.persoon_id)


def verberg_kaart(db: Session, wie: Wie, link_id: str, kaart_id: str) -> None:
    """One card less behind it; fine when it was not there. Raises NietGevonden for a link that is not his."""
    link = pak_link(db, wie, link_id)
    zin = sa.delete(DeellinkKaart).where(
        col(DeellinkKaart.deellink_id) == link.id, col(DeellinkKaart.kaart_id) == kaart_id
    )
    db.execute(zin)
    raak_aan(db, wie.persoon_id)


def trek_in(db: Session, wie: Wie, link_id: str) -> None:
    """It opens nothing any more, at once and for good. Raises NietGevonden."""
    link = pak_link(db, wie, link_id)
    if link.ingetrokken_op is None:
        link.ingetrokken_op = nu()
        schrijf_op(db, wie, "deellink_gestopt", over=wie.persoon_id, ding=("deellink", link.id))
    raak_aan(db, wie.persoon_id)
    db.flush()
