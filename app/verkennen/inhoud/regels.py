"""On which line of a TOML file a value stands: an error that says where is mended in a minute."""

import re
from collections.abc import Sequence

Pad = Sequence[int | str]
"""Way to a value from the top of the file: `("opleiding", 3, "leert", 1)`."""


def _kop(regels: list[str], naam: str, nummer: int) -> int | None:
    """Index of the n-th `[[naam]]`."""
    koppen = [plek for plek, regel in enumerate(regels) if re.match(rf"\[\[\s*{re.escape(naam)}\s*\]\]", regel)]
    return koppen[nummer] if nummer < len(koppen) else None


def _sleutel(regels: list[str], naam: str, vanaf: int) -> int | None:
    """Index of `naam = …` after `vanaf`, within the same table."""
    for plek in range(vanaf, len(regels)):
        if plek > vanaf and regels[plek].startswith("[["):
            return None
        if re.match(rf"\s*\"?{re.escape(naam)}\"?\s*=|\[\w*\.?{re.escape(naam)}\]", regels[plek]):
            return plek
    return None


def _waarde(regels: list[str], waarde: str, vanaf: int) -> int:
    """Index of the line that holds a text, from its key until the key after it."""
    for plek in range(vanaf, len(regels)):
        if plek > vanaf and re.match(r"\w+\s*=|\[", regels[plek]):
            break
        if f'"{waarde}"' in regels[plek]:
            return plek
    return vanaf


def regel_van(tekst: str, pad: Pad, waarde: object = None) -> int:
    """Number of the line (from 1) where `pad` leads, as far as it goes; `waarde` finds a text within a list.

    A key that is not there gives the line of its table, or 1.
    """
    regels = tekst.splitlines()
    hier = 0
    delen = list(pad)
    if len(delen) > 1 and isinstance(delen[0], str) and isinstance(delen[1], int):
        kop = _kop(regels, delen[0], delen[1])
        if kop is not None:
            hier, delen = kop, delen[2:]
    naam = next((deel for deel in delen if isinstance(deel, str)), None)
    gevonden = _sleutel(regels, naam, hier) if naam else None
    if gevonden is None:
        return hier + 1
    return (_waarde(regels, waarde, gevonden) if isinstance(waarde, str) else gevonden) + 1
