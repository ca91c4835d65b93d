"""The overview of a class as a spreadsheet, for the examination office (openpyxl)."""

import io
from collections.abc import Sequence

from openpyxl import Workbook

from app.kit.i18n import _
from app.lob.pages.pta import Regel, kop_van_lijst
from app.scholen.rooster.foutenlijst import veilig


def overzicht_xlsx(regels: Sequence[tuple[str, Regel]]) -> bytes:
    """A row per pupil, with his number at school; no cell is a formula."""
    boek = Workbook(write_only=True)
    blad = boek.create_sheet(_("PTA"))
    blad.append(kop_van_lijst())
    for nummer, een in regels:
        getallen = [vak.heeft for vak in [*een.competenties, een.gesprekken, een.opdrachten]]
        blad.append([veilig(een.naam), veilig(nummer), *getallen, str(een.stand), veilig(een.nodig)])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()
