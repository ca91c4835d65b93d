"""Who comes, on paper and at the door: the spreadsheet (openpyxl) and the code to scan (segno)."""

import io
from collections.abc import Sequence

import segno
from openpyxl import Workbook

from app.kit.i18n import _
from app.kit.settings import settings
from app.scholen.rooster.foutenlijst import veilig
from app.verkennen.queries.beheer import Deelnemer
from app.verkennen.woorden import KOMST


def deelnemers_xlsx(deelnemers: Sequence[Deelnemer]) -> bytes:
    """The columns an organiser needs and no more; no cell is a formula."""
    boek = Workbook(write_only=True)
    blad = boek.create_sheet(_("deelnemers"))
    blad.append([_("Naam"), _("School"), _("Leerjaar"), _("Komen mee"), _("Stand")])
    for een in deelnemers:
        stand = str(KOMST[een.status])
        blad.append([veilig(een.naam), veilig(een.school), een.leerjaar, een.begeleiders, veilig(stand)])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def deuradres(code: str) -> str:
    """What somebody scans at the door."""
    return f"{settings().adres}/zoek/mbo/hier/{code}"


def deurcode_svg(code: str) -> str:
    """The QR of that address as SVG that grows with the page; level Q, for a print on a windy door."""
    uit = io.BytesIO()
    segno.make_qr(deuradres(code), error="q").save(
        uit, kind="svg", border=2, xmldecl=False, svgns=True, dark="#000", light="#fff", omitsize=True, lineclass=None
    )
    return uit.getvalue().decode()
