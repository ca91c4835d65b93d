"""Taking the portfolio along, and taking one over."""

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Meenemen:
    """Both ways on one page."""

    sjabloon: ClassVar[str] = "lob/meenemen.html"
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Overnemen:
    """What is in a zip, before anything of it is kept; and how far it came."""

    sjabloon: ClassVar[str] = "lob/overnemen.html"
    naam: str
    """Whose portfolio it was."""
    kaarten: int
    fotos: int
    al: int
    """Cards that are here already."""
    kwaliteiten: int
    doelen: int
    gelezen: int
    """Talks and hand-ins, which stay in the zip."""
    bewijs: str
    """Signed names of the parts that the zip is kept in."""
    bezig: bool = False
    """Some of it came in; there is more."""

    @property
    def nieuw(self) -> int:
        """Cards that will come in."""
        return self.kaarten - self.al
