"""Every column says what kind of data it holds and how long it may stay.

`doorlijn opruimen` and the verwerkingsregister are generated from these markers
(domein.md 4.3 and 4.5), so nothing is kept because somebody forgot to list it.
"""

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from app.kit.ids import LENGTE


class Klasse(StrEnum):
    """Data class of a column, from harmless to strictest."""

    TECHNISCH = "technisch"
    """Keys, states, moments: says nothing about a person by itself."""
    OPENBAAR = "openbaar"
    """Public facts: a school's name, a crebo."""
    PERSOON = "persoon"
    """Ordinary personal data: name, class, mail address."""
    SCHOOL = "school"
    """Learning and guidance data (Besluit uitwisseling leer- en begeleidingsgegevens art. 4, 5, 7)."""
    ZORG = "zorg"
    """Care and health (art. 6; AVG art. 9): encrypted at rest, never in figures under 10."""
    GEHEIM = "geheim"
    """Hashes and keys that open something."""


class Bewaar(StrEnum):
    """Retention rule, counted from an event; terms in domein.md 4.3."""

    ALTIJD = "altijd"
    """Reference data without persons."""
    SCHOOLLOOPBAAN = "schoolloopbaan"
    """Two years after the person left school."""
    PORTFOLIO = "portfolio"
    """Until the owner deletes it, or was silent for two years: it is his, also after he left school."""
    DOSSIER = "dossier"
    """Concept: one year after the schooljaar; sent: until 1 February of the next schooljaar."""
    ZORGDEEL = "zorgdeel"
    """Six months after the start at the mbo."""
    AKKOORD = "akkoord"
    """As long as the version it speaks of can be asked about: three years."""
    JOURNAAL = "journaal"
    """Three years."""
    KORT = "kort"
    """Thirty days after it ended: sessions, codes, tries, sent messages."""


def kolom(klasse: Klasse, bewaar: Bewaar, *, lengte: int | None = None, sa_type: Any = None, **veld: Any) -> Any:
    """Column of a table model, with its data class and retention.

    `lengte` is the most characters a text may have; `veld` goes to `sqlmodel.Field`.
    """
    extra = dict(veld.pop("sa_column_kwargs", {}))
    extra["info"] = {"klasse": klasse, "bewaar": bewaar}
    if lengte is not None:
        sa_type = sa.String(lengte)
    if sa_type is not None:
        veld["sa_type"] = sa_type
    return Field(sa_column_kwargs=extra, **veld)


def sleutel(bewaar: Bewaar, naar: str | None = None, **veld: Any) -> Any:
    """Id column: the primary key, or with `naar` (`tabel.id`) an indexed foreign key."""
    if naar is None:
        veld.setdefault("primary_key", True)
    else:
        veld.setdefault("foreign_key", naar)
        veld.setdefault("index", not veld.get("primary_key", False))
    return kolom(Klasse.TECHNISCH, bewaar, sa_type=sa.String(LENGTE), **veld)
