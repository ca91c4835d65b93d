"""Navigation: each slice says which point it adds, `app.main` collects them."""

from dataclasses import dataclass

from app.kit.i18n import Zin
from app.web.vrager import Vrager


@dataclass(frozen=True, slots=True)
class NavPunt:
    """One entry of the bottom bar or side list."""

    titel: Zin
    pad: str
    icoon: str
    rollen: tuple[str, ...] = ()
    """Who sees it; empty = everyone logged in."""
    volgorde: int = 50


@dataclass(frozen=True, slots=True)
class Punt:
    """An entry as shown on one page."""

    titel: str
    pad: str
    icoon: str
    actief: bool
    teller: int = 0


def punten(alle: list[NavPunt], wie: Vrager | None, pad: str) -> tuple[Punt, ...]:
    """At most five entries for this person; the active one is the longest path that fits."""
    if wie is None:
        return ()
    mijn = [punt for punt in alle if not punt.rollen or wie.heeft(*punt.rollen)][:5]
    passend = [punt.pad for punt in mijn if pad == punt.pad or (punt.pad != "/" and pad.startswith(punt.pad + "/"))]
    actief = max(passend, key=len, default="")
    return tuple(Punt(str(punt.titel), punt.pad, punt.icoon, punt.pad == actief) for punt in mijn)
