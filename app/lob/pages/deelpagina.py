"""What somebody with a link sees."""

from dataclasses import dataclass, field
from typing import ClassVar

from app.lob.cv import Cv


@dataclass
class Deelpagina:
    """`/l/{code}`: what the pupil chose to show."""

    sjabloon: ClassVar[str] = "lob/deelpagina.html"
    cv: Cv
    soorten: dict[str, str]
    basis: str
    """Its own address, for the photos."""


@dataclass
class Woordvraag:
    """The word that stands before it. Says nothing about whose it is."""

    sjabloon: ClassVar[str] = "lob/deel_woord.html"
    basis: str
    dicht: bool
    """Too often wrong: it opens again after a quarter of an hour."""
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass
class Linkdicht:
    """The same page for every link that opens nothing: never made, over, stopped."""

    sjabloon: ClassVar[str] = "lob/deel_dicht.html"
