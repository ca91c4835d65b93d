"""What is on a loopbaan-cv, and what can be put on it. Only cards that are `af` show anything."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.lob.models import (
    Kaart,
    KaartBestand,
    KaartStand,
    Kwaliteit,
    KwaliteitBevestiging,
    Loopbaancv,
    LoopbaancvKaart,
)
from app.lob.queries.foto import FotoRij

MEESTE_KAARTEN = 8
"""Cards on a cv."""
MEESTE_KWALITEITEN = 6


@dataclass(frozen=True, slots=True)
class Cvstand:
    """Head of a cv, also before it was ever saved."""

    over_mij: str = ""
    met_kwaliteiten: bool = True
    met_test: bool = False
    versie: int = 1


@dataclass(frozen=True, slots=True)
class Keuze:
    """A card that can be chosen; `plek` is its place when it is."""

    id: str
    titel: str
    soort: str
    datum: date | None
    plek: int | None = None


@dataclass(frozen=True, slots=True)
class Beeld:
    """A photo of a card."""

    id: str
    alt: str
    soort: str
    breedte: int
    hoogte: int
    klein_merk: str

    @property
    def klein_maat(self) -> tuple[int, int]:
        """Width and height of the small one: the page reserves its place."""
        return FotoRij(self.id, "", self.alt, self.breedte, self.hoogte, 0).klein_maat


@dataclass(frozen=True, slots=True)
class Toonkaart:
    """A whole card, to show."""

    id: str
    titel: str
    soort: str
    datum: date | None
    organisatie: str
    link: str
    kort: str
    wat_deed_ik: str
    wat_ging_goed: str
    wat_leerde_ik: str
    volgende_stap: str
    beelden: tuple[Beeld, ...] = ()


@dataclass(frozen=True, slots=True)
class Kracht:
    """A quality, and in what role somebody saw it too: never by name, the cv goes around."""

    naam: str
    gezien: tuple[str, ...]


_KAART: tuple[Any, ...] = tuple(
    getattr(Kaart, naam)
    for naam in (
        "id",
        "titel",
        "soort",
        "datum",
        "organisatie",
        "link",
        "kort",
        "wat_deed_ik",
        "wat_ging_goed",
        "wat_leerde_ik",
        "volgende_stap",
    )
)

_KEUZE: tuple[Any, ...] = (Kaart.id, Kaart.titel, Kaart.soort, Kaart.datum, LoopbaancvKaart.plek)


def af_van(persoon_id: str) -> sa.ColumnElement[bool]:
    """Condition on `Kaart`: his, and finished."""
    return sa.and_(col(Kaart.persoon_id) == persoon_id, col(Kaart.stand) == KaartStand.AF)


def cv_van(db: Session, persoon_id: str) -> Cvstand:
    """Head of his cv. No `wie`: for who already holds this portfolio."""
    zin = sa.select(
        col(Loopbaancv.over_mij),
        col(Loopbaancv.met_kwaliteiten),
        col(Loopbaancv.met_test),
        col(Loopbaancv.versie),
    ).where(col(Loopbaancv.persoon_id) == persoon_id)
    rij = db.execute(zin).first()
    return Cvstand(*rij) if rij else Cvstand()


def keuzes_van(db: Session, persoon_id: str, limiet: int) -> list[Keuze]:
    """His finished cards: those on the cv in their order, then the newest. No `wie`: as `cv_van`."""
    zin = (
        sa.select(*_KEUZE)
        .select_from(Kaart)
        .outerjoin(LoopbaancvKaart, col(LoopbaancvKaart.kaart_id) == col(Kaart.id))
        .where(af_van(persoon_id))
        .order_by(
            col(LoopbaancvKaart.plek).is_(None),
            col(LoopbaancvKaart.plek),
            sa.func.coalesce(col(Kaart.datum), date.min).desc(),
            col(Kaart.id).desc(),
        )
        .limit(limiet)
    )
    return [Keuze(*rij) for rij in db.execute(zin)]


def op_het_cv(db: Session, persoon_id: str) -> list[str]:
    """Ids of the cards on his cv, in order. No `wie`: as `cv_van`."""
    return [een.id for een in keuzes_van(db, persoon_id, MEESTE_KAARTEN) if een.plek is not None]


def toonkaarten(db: Session, persoon_id: str, kaart_ids: Sequence[str]) -> list[Toonkaart]:
    """These cards of his with their photos, in this order; what is not (any more) his or af is left out.

    Two statements, one when there is nothing to show. No `wie`: as `cv_van`.
    """
    if not kaart_ids:
        return []
    rijen = {
        rij[0]: rij for rij in db.execute(sa.select(*_KAART).where(af_van(persoon_id), col(Kaart.id).in_(kaart_ids)))
    }
    beelden = _beelden(db, list(rijen))
    gevonden = [rijen[een] for een in kaart_ids if een in rijen]
    return [replace(Toonkaart(*rij), beelden=tuple(beelden.get(rij[0], ()))) for rij in gevonden]


def _beelden(db: Session, kaart_ids: Sequence[str]) -> dict[str, list[Beeld]]:
    b = KaartBestand
    zin = sa.select(
        col(b.kaart_id), col(b.id), col(b.alt), col(b.soort), col(b.breedte), col(b.hoogte), col(b.klein_merk)
    )
    uit: dict[str, list[Beeld]] = {}
    for kaart_id, *deel in db.execute(zin.where(col(b.kaart_id).in_(kaart_ids)).order_by(col(b.plek), col(b.id))):
        uit.setdefault(kaart_id, []).append(Beeld(*deel))
    return uit


def krachten_van(db: Session, persoon_id: str) -> list[Kracht]:
    """His newest qualities. No `wie`: as `cv_van`."""
    nieuwste = (
        sa.select(col(Kwaliteit.id), col(Kwaliteit.naam), col(Kwaliteit.op))
        .where(col(Kwaliteit.persoon_id) == persoon_id)
        .order_by(col(Kwaliteit.op).desc(), col(Kwaliteit.id))
        .limit(MEESTE_KWALITEITEN)
        .subquery()
    )
    zin = (
        sa.select(nieuwste.c.id, nieuwste.c.naam, col(KwaliteitBevestiging.als))
        .select_from(nieuwste.outerjoin(KwaliteitBevestiging, col(KwaliteitBevestiging.kwaliteit_id) == nieuwste.c.id))
        .order_by(nieuwste.c.op.desc(), nieuwste.c.id, col(KwaliteitBevestiging.op))
    )
    namen: dict[str, str] = {}
    gezien: dict[str, list[str]] = {}
    for id_, naam, als in db.execute(zin):
        namen[id_] = naam
        rij = gezien.setdefault(id_, [])
        if als and als not in rij and len(rij) < 3:
            rij.append(als)
    return [Kracht(naam, tuple(gezien[id_])) for id_, naam in namen.items()]
