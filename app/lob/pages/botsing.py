"""The same thing changed on two screens: both texts, and nothing is gone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Verschil:
    """A field that differs."""

    naam: str
    vraag: str
    hier: str
    daar: str
    lang: bool = True
    """A text of which one can be made; else it is one or the other."""
    meeste: int = 600


@dataclass
class Tweeteksten:
    """Choose one of both, or make one of them."""

    sjabloon: ClassVar[str] = "lob/botsing.html"
    actie: str
    terug: str
    versie: int | str
    verschillen: list[Verschil]
    overig: Mapping[str, str]
    """The other fields of the form."""
    ander: str = ""
    """Who changed it, when that was somebody else."""
