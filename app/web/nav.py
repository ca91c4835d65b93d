"""Navigation: each slice says which point it adds, `app.main` collects them."""

from dataclasses import dataclass
from functools import lru_cache

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


@lru_cache(maxsize=256)
def _van_rollen(alle: tuple[NavPunt, ...], rollen: frozenset[str]) -> tuple[NavPunt, ...]:
    return tuple(punt for punt in alle if not punt.rollen or rollen.intersection(punt.rollen))[:5]


def punten(alle: tuple[NavPunt, ...], wie: Vrager | None, pad: str) -> tuple[Punt, ...]:
    """At most five entries for this person; the active one is the longest path that fits."""
    if wie is None:
        return ()
    mijn = _van_rollen(alle, wie.rolnamen)
    passend = [punt.pad for punt in mijn if pad == punt.pad or (punt.pad != "/" and pad.startswith(punt.pad + "/"))]
    actief = max(passend, key=len, default="")
    return tuple(Punt(str(punt.titel), punt.pad, punt.icoon, punt.pad == actief) for punt in mijn)
