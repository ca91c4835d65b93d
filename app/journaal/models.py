"""One table: the line. Lines are only ever added."""

from datetime import datetime

import sqlalchemy as sa

from app.kit.crypto import inhoudshash
from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom

BEGIN = "0" * 64
"""Previous hash of the first line."""


class Journaalregel(Rij, table=True):
    """Who did what, about whom, when. Ids only: no names, no content."""

    __tablename__ = "journaalregel"

    nummer: int | None = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, default=None, primary_key=True)
    tijd: datetime = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, sa_type=Moment)
    wie_id: str | None = kolom(Klasse.PERSOON, Bewaar.JOURNAAL, lengte=24, index=True)
    """Person who acted; empty for the house itself and for a parent without account."""
    rol: str = kolom(Klasse.PERSOON, Bewaar.JOURNAAL, lengte=24)
    """Role in which: a `Rol`, or `ouder` for a link, or `systeem`."""
    organisatie_id: str | None = kolom(Klasse.PERSOON, Bewaar.JOURNAAL, lengte=24)
    wat: str = kolom(Klasse.PERSOON, Bewaar.JOURNAAL, lengte=40)
    """Code from `woorden.WOORDEN`."""
    over_id: str | None = kolom(Klasse.PERSOON, Bewaar.JOURNAAL, lengte=24)
    """Person it is about; empty when it is about no single person."""
    ding: str = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, lengte=24)
    ding_id: str | None = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, lengte=64)
    waarom: str | None = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, lengte=60)
    """Code of the reason or amount; never free text."""
    vorige: str = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, lengte=64)
    hash: str = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, lengte=64)

    __table_args__ = (sa.Index("ix_journaalregel_over", "over_id", "nummer"),)


class Journaalanker(Rij, table=True):
    """Where the chain begins since old lines were cleaned up: number and hash of the last one removed."""

    __tablename__ = "journaalanker"

    nummer: int = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, primary_key=True)
    hash: str = kolom(Klasse.TECHNISCH, Bewaar.JOURNAAL, lengte=64)


def regelhash(vorige: str, regel: dict[str, object]) -> str:
    """Hash of a line: over its fields and the hash of the line before it."""
    return inhoudshash([vorige, regel])
