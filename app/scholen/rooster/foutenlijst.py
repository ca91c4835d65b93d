"""The lines that went wrong, as a spreadsheet: the school's own columns and one called 'probleem'."""

import io
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from app.scholen.rooster.kolommen import Lijst
from app.scholen.rooster.regel import Leerlingregel

_GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n")
_LANGST = 500


def veilig(cel: Any) -> Any:
    """A cell that no spreadsheet program runs as a formula."""
    if isinstance(cel, int | float | date | datetime) and not isinstance(cel, bool):
        return cel
    tekst = ILLEGAL_CHARACTERS_RE.sub(" ", str(cel if cel is not None else ""))[:_LANGST]
    return "'" + tekst if tekst.lstrip(" ").startswith(_GEVAARLIJK) else tekst


def maak_foutenlijst(lijst: Lijst, regels: list[Leerlingregel]) -> bytes:
    """XLSX with every line that has a problem or a remark, in the order of the list."""
    boek = Workbook(write_only=True)
    blad = boek.create_sheet("problemen")
    blad.append([veilig(kop) for kop in lijst.koppen] + ["rij", "probleem"])
    breedte = len(lijst.koppen)
    for regel in regels:
        zinnen = regel.problemen + regel.opmerkingen
        if zinnen:
            cellen = [veilig(cel) for cel in regel.cellen[:breedte]]
            blad.append([*cellen, *[""] * (breedte - len(cellen)), regel.rij, veilig(" ".join(zinnen))])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()
