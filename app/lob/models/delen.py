"""Showing and taking along: the loopbaan-cv, links to share, and since when the owner is silent."""

from datetime import date, datetime

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

G, S, T, EIGEN = Klasse.GEHEIM, Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.PORTFOLIO


class Portfolio(Rij, table=True):
    """One per owner, made with his first card, doel, gesprek or hand-in."""

    __tablename__ = "portfolio"

    persoon_id: str = sleutel(EIGEN, "persoon.id", primary_key=True)
    laatst_op: date = kolom(T, EIGEN)
    """Last day on which he was here himself; two years of silence end it (`Bewaar.PORTFOLIO`)."""
    gewaarschuwd_op: date | None = kolom(T, EIGEN, default=None)
    """Told that it will go soon."""


class Loopbaancv(Rij, table=True):
    """Head of the one- or two-page cv."""

    __tablename__ = "loopbaancv"

    persoon_id: str = sleutel(EIGEN, "persoon.id", primary_key=True)
    over_mij: str = kolom(S, EIGEN, lengte=600, default="")
    met_kwaliteiten: bool = kolom(T, EIGEN, default=True)
    met_test: bool = kolom(T, EIGEN, default=False)
    versie: int = kolom(T, EIGEN, default=1)


class LoopbaancvKaart(Rij, table=True):
    """A card on the cv, in his order."""

    __tablename__ = "loopbaancv_kaart"

    persoon_id: str = sleutel(EIGEN, "persoon.id", primary_key=True)
    kaart_id: str = sleutel(EIGEN, "kaart.id", primary_key=True)
    plek: int = kolom(T, EIGEN, default=0)


class Deellink(Rij, table=True):
    """A link with which somebody without account reads chosen cards until a day."""

    __tablename__ = "deellink"

    id: str = sleutel(EIGEN)
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    voor: str = kolom(S, EIGEN, lengte=80)
    """For whom, in his own words."""
    code_hash: str = kolom(G, EIGEN, lengte=64, unique=True)
    woord_hash: str = kolom(G, EIGEN, lengte=200, default="")
    """Argon2 of the password word; empty = none."""
    fout: int = kolom(T, EIGEN, default=0)
    """Wrong words in a row."""
    dicht_tot: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    tot: date = kolom(T, EIGEN)
    """Last day on which it opens."""
    gezien: int = kolom(T, EIGEN, default=0)
    laatst_gezien_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)
    gemaakt_op: datetime = kolom(T, EIGEN, sa_type=Moment)
    ingetrokken_op: datetime | None = kolom(T, EIGEN, sa_type=Moment, default=None)


class DeellinkKaart(Rij, table=True):
    """A card behind a link."""

    __tablename__ = "deellink_kaart"

    deellink_id: str = sleutel(EIGEN, "deellink.id", primary_key=True)
    kaart_id: str = sleutel(EIGEN, "kaart.id", primary_key=True)
