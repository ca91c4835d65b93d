"""Links with which somebody without account reads chosen cards: those of the owner, and the one behind a code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, volledige_naam
from app.kit.clock import nu, vandaag
from app.kit.crypto import vingerafdruk
from app.kit.fouten import NietGevonden
from app.kit.opruimen import jaren_eerder
from app.lob.models import Deellink, DeellinkKaart, Kaart, KaartBestand, KaartStand, Portfolio
from app.lob.queries.cv import Keuze, af_van
from app.lob.rules import JAREN_STIL

MEESTE_KEUZES = 60
"""Cards to choose from on one page: those behind the link first, then the newest."""
MEESTE_LINKS = 50
"""Links in the list, newest first."""


@dataclass(frozen=True, slots=True)
class Linkrij:
    """A link as its owner sees it; the secret itself is nowhere."""

    id: str
    voor: str
    tot: date
    met_woord: bool
    gezien: int
    laatst_gezien_op: datetime | None
    ingetrokken: bool
    kaarten: int
    """How many cards are to be seen behind it."""

    @property
    def open(self) -> bool:
        """It opens today."""
        return not self.ingetrokken and self.tot >= vandaag()


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A link that somebody has the code of, and that opens today."""

    id: str
    persoon_id: str
    naam: str
    woord_hash: str
    dicht_tot: datetime | None

    @property
    def dicht(self) -> bool:
        """Too many wrong words; it opens again after a quarter of an hour."""
        return self.dicht_tot is not None and self.dicht_tot > nu()


def _achter(link: Any) -> Any:
    """Condition on `Kaart` and `DeellinkKaart`: chosen for the link, and af."""
    return sa.and_(
        col(DeellinkKaart.deellink_id) == link,
        col(DeellinkKaart.kaart_id) == col(Kaart.id),
        col(Kaart.stand) == KaartStand.AF,
    )


def _rijen(db: Session, persoon_id: str, *waar: Any) -> list[Linkrij]:
    aantal = sa.select(sa.func.count()).where(_achter(col(Deellink.id))).correlate(Deellink).scalar_subquery()
    velden: tuple[Any, ...] = (
        Deellink.id,
        Deellink.voor,
        Deellink.tot,
        col(Deellink.woord_hash) != "",
        Deellink.gezien,
        Deellink.laatst_gezien_op,
        col(Deellink.ingetrokken_op).is_not(None),
        aantal,
    )
    zin = sa.select(*velden).where(col(Deellink.persoon_id) == persoon_id, *waar)
    return [Linkrij(*rij) for rij in db.execute(zin.order_by(col(Deellink.id).desc()).limit(MEESTE_LINKS))]


def links_van(db: Session, persoon_id: str) -> list[Linkrij]:
    """His links, newest first. No `wie`: for who already holds this portfolio as his own."""
    return _rijen(db, persoon_id)


def link_van(db: Session, persoon_id: str, link_id: str) -> Linkrij:
    """One of his links. Raises NietGevonden. No `wie`: as `links_van`."""
    gevonden = _rijen(db, persoon_id, col(Deellink.id) == link_id)
    if not gevonden:
        raise NietGevonden
    return gevonden[0]


def keuzes_voor(db: Session, persoon_id: str, link_id: str = "", eerst: Sequence[str] = ()) -> list[Keuze]:
    """His finished cards: those behind the link (`plek` is set) and those of `eerst` before the others, newest first.

    No `wie`: as `links_van`.
    """
    gekozen = sa.and_(col(DeellinkKaart.kaart_id) == col(Kaart.id), col(DeellinkKaart.deellink_id) == link_id)
    velden: tuple[Any, ...] = (Kaart.id, Kaart.titel, Kaart.soort, Kaart.datum, DeellinkKaart.kaart_id)
    zin = (
        sa.select(*velden)
        .select_from(Kaart)
        .outerjoin(DeellinkKaart, gekozen)
        .where(af_van(persoon_id))
        .order_by(
            sa.case((col(DeellinkKaart.kaart_id).is_not(None), 0), (col(Kaart.id).in_(eerst), 0), else_=1),
            sa.func.coalesce(col(Kaart.datum), date.min).desc(),
            col(Kaart.id).desc(),
        )
        .limit(MEESTE_KEUZES)
    )
    rijen = enumerate(db.execute(zin))
    return [Keuze(id_, titel, soort, dag, nr if erbij else None) for nr, (id_, titel, soort, dag, erbij) in rijen]


def open_link(db: Session, code: str) -> OpenLink | None:
    """The link of this code; None when there is none, it is over or revoked, or its owner is silent for years.

    No `wie`: who has the code may read. One statement, whatever the reason is.
    """
    zin = (
        sa.select(
            col(Deellink.id),
            col(Deellink.persoon_id),
            col(Persoon.roepnaam),
            col(Persoon.tussenvoegsel),
            col(Persoon.achternaam),
            col(Deellink.woord_hash),
            col(Deellink.dicht_tot),
        )
        .join(Persoon, col(Persoon.id) == col(Deellink.persoon_id))
        .join(Portfolio, col(Portfolio.persoon_id) == col(Deellink.persoon_id))
        .where(
            col(Deellink.code_hash) == vingerafdruk(code),
            col(Deellink.ingetrokken_op).is_(None),
            col(Deellink.tot) >= vandaag(),
            col(Portfolio.laatst_op) > jaren_eerder(vandaag(), JAREN_STIL),
        )
    )
    rij = db.execute(zin).first()
    return OpenLink(rij[0], rij[1], volledige_naam(*rij[2:5]), *rij[5:]) if rij else None


def kaarten_achter(db: Session, link: OpenLink) -> Sequence[str]:
    """Ids of the cards to be seen behind it: newest first. No `wie`: as `open_link`."""
    zin = sa.select(col(Kaart.id)).where(_achter(link.id), col(Kaart.persoon_id) == link.persoon_id)
    nieuwst = sa.func.coalesce(col(Kaart.datum), date.min).desc()
    return db.execute(zin.order_by(nieuwst, col(Kaart.id).desc())).scalars().all()


def foto_achter(db: Session, link: OpenLink, foto_id: str, klein: bool) -> tuple[str, str]:
    """Mark and media type of a photo behind it. Raises NietGevonden. No `wie`: as `open_link`."""
    merk = col(KaartBestand.klein_merk if klein else KaartBestand.merk)
    zin = sa.select(merk, col(KaartBestand.soort)).where(
        col(KaartBestand.id) == foto_id,
        col(KaartBestand.kaart_id) == col(Kaart.id),
        col(Kaart.persoon_id) == link.persoon_id,
        _achter(link.id),
    )
    rij = db.execute(zin).first()
    if rij is None:
        raise NietGevonden
    return rij[0], rij[1]
