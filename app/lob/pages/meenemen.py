"""Taking the portfolio along, and taking one over."""

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Meenemen:
    """Both ways on one page."""

    sjabloon: ClassVar[str] = "lob/meenemen.html"
    fouten: dict[str, str] = field(default_factory=dict)
