"""From bytes to rows: CSV in the encodings schools really send, and XLSX. Nothing is trusted."""

import codecs
import csv
import io
from dataclasses import dataclass
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from app.kit.i18n import _
from app.scholen.rooster.zip import Zipfout, controleer_zip

MEESTE_BYTES = 10 * 1024 * 1024
MEESTE_RIJEN_WEB = 50_000
MEESTE_RIJEN_OPDRACHT = 250_000
MEESTE_KOLOMMEN = 100
_BLADEN = 5

Rij = list[Any]


class Bestandsfout(ValueError):
    """The file can't be read as a list; the text is a Dutch sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Grenzen:
    """How large a list may be."""

    rijen: int = MEESTE_RIJEN_WEB
    bytes: int = MEESTE_BYTES


WEB = Grenzen()
"""On the page of the school's administrator."""
OPDRACHT = Grenzen(MEESTE_RIJEN_OPDRACHT, 10 * MEESTE_BYTES)
"""On the command line an operator may read more."""


def lees_bladen(inhoud: bytes, grenzen: Grenzen = WEB) -> list[list[Rij]]:
    """Every way the file may be read, likeliest first: sheets of a workbook, or a CSV per separator.

    Row n of a sheet is line n+1 as the school sees it. Raises Bestandsfout.
    """
    if not inhoud.strip():
        raise Bestandsfout(_("Het bestand is leeg."))
    if len(inhoud) > grenzen.bytes:
        raise Bestandsfout(_("Het bestand is te groot: hooguit %(mb)s MB.", mb=grenzen.bytes // (1024 * 1024)))
    if inhoud.startswith(b"PK"):
        return _xlsx(inhoud, grenzen)
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        raise Bestandsfout(_("Dit is een oud of beveiligd Excel-bestand. Bewaar het als XLSX zonder wachtwoord."))
    if inhoud.startswith(b"%PDF"):
        raise Bestandsfout(_("Dit is een PDF. Maak een lijst als XLSX of CSV."))
    return _csv(_ontcijfer(inhoud), grenzen)


def _ontcijfer(inhoud: bytes) -> str:
    """UTF-8 with or without mark, UTF-16 with mark, else Windows-1252."""
    try:
        if inhoud.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            tekst = inhoud.decode("utf-16")
        else:
            tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            tekst = inhoud.decode("cp1252")
        except UnicodeDecodeError:
            tekst = "\x00"
    if "\x00" in tekst:
        raise Bestandsfout(_("Dit is geen lijst die we kunnen lezen. Bewaar hem als XLSX of als CSV (UTF-8)."))
    return tekst


def _csv(tekst: str, grenzen: Grenzen) -> list[list[Rij]]:
    """The separator that occurs most near the top comes first."""
    kop = tekst[:4000]
    tekens = sorted(";,\t|", key=lambda teken: -kop.count(teken))
    return [_csv_met(tekst, teken, grenzen) for teken in tekens if teken in kop] or [_csv_met(tekst, ";", grenzen)]


def _csv_met(tekst: str, scheiding: str, grenzen: Grenzen) -> list[Rij]:
    rijen: list[Rij] = []
    try:
        for rij in csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding):
            if len(rijen) >= grenzen.rijen + 50:
                _te_veel_rijen(grenzen)
            rijen.append(list(rij[: MEESTE_KOLOMMEN + 1]))
    except csv.Error:
        raise Bestandsfout(
            _("Rij %(rij)s is niet te lezen: er staat een aanhalingsteken verkeerd.", rij=len(rijen) + 1)
        ) from None
    return rijen


def _te_veel_rijen(grenzen: Grenzen) -> None:
    raise Bestandsfout(_("De lijst is te lang: hooguit %(rijen)s leerlingen per keer.", rijen=grenzen.rijen))


def _xlsx(inhoud: bytes, grenzen: Grenzen) -> list[list[Rij]]:
    try:
        controleer_zip(inhoud, grenzen.rijen, MEESTE_KOLOMMEN)
        with CalamineWorkbook.from_filelike(io.BytesIO(inhoud)) as boek:
            namen = [blad.name for blad in boek.sheets_metadata if str(blad.typ).endswith("WorkSheet")]
            bladen = [boek.get_sheet_by_name(naam).to_python(skip_empty_area=False) for naam in namen[:_BLADEN]]
    except Zipfout as fout:
        raise Bestandsfout(str(fout)) from None
    except (CalamineError, OSError, ValueError):
        raise Bestandsfout(_("Dit Excel-bestand is niet te lezen. Open het en bewaar het opnieuw als XLSX.")) from None
    if any(len(blad) > grenzen.rijen + 50 for blad in bladen):
        _te_veel_rijen(grenzen)
    return bladen
