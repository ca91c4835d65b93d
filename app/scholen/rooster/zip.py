"""A workbook is a zip: how large it really becomes, before anything else opens it.

The sizes a zip states are not believed: every part is unpacked in slices up to a limit. A sheet with one cell
far away would become a table of billions of cells, so the farthest row and column are looked for as well.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from app.kit.i18n import _

MEESTE_UITGEPAKT = 300 * 1024 * 1024
_MEESTE_DELEN = 2000
_STUK = 1024 * 1024
_KOLOM = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})\d""")
_VERRE_RIJ = re.compile(rb"""\br\s*=\s*["'][A-Z]{0,3}(\d{5,})["']""")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


class Zipfout(ValueError):
    """Not a workbook we open; the text is a Dutch sentence."""


def controleer_zip(inhoud: bytes, meeste_rijen: int, meeste_kolommen: int) -> None:
    """Raises Zipfout when the workbook is broken, too large inside, or has cells too far away."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            delen = zip_.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error):
        raise Zipfout(_("Dit Excel-bestand is beschadigd. Open het en bewaar het opnieuw als XLSX.")) from None
    if len(delen) > _MEESTE_DELEN or not any(deel.filename.startswith("xl/") for deel in delen):
        raise Zipfout(_("Dit is geen Excel-bestand. Bewaar de lijst als XLSX of CSV."))
    over = MEESTE_UITGEPAKT
    for deel in delen:
        rest = b""  # any part may be named as a sheet, so each is looked at
        for stuk in _uitpakken(inhoud, deel):
            over -= len(stuk)
            if over < 0:
                raise Zipfout(_("Dit Excel-bestand is uitgepakt te groot. Bewaar alleen de lijst, als CSV."))
            if not rest and stuk.startswith(_UTF16):
                raise Zipfout(_("Dit Excel-bestand is niet te lezen. Open het en bewaar het opnieuw als XLSX."))
            _niet_te_ver(rest + stuk, meeste_rijen, meeste_kolommen)
            rest = stuk[-30:]


def _uitpakken(inhoud: bytes, deel: zipfile.ZipInfo) -> Iterator[bytes]:
    """Slices of one part, unpacked from its own bytes; the stated size must be the real one."""
    kop = inhoud[deel.header_offset : deel.header_offset + 30]
    if len(kop) < 30 or deel.flag_bits & 1 or deel.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Zipfout(_("Dit Excel-bestand is beveiligd of beschadigd. Bewaar het opnieuw zonder wachtwoord."))
    begin = deel.header_offset + 30 + sum(struct.unpack("<HH", kop[26:30]))
    ruw = memoryview(inhoud)[begin : begin + deel.compress_size]
    if deel.compress_type == zipfile.ZIP_STORED:
        yield from (bytes(ruw[van : van + _STUK]) for van in range(0, len(ruw), _STUK))
        return
    pomp, gegeven, invoer = zlib.decompressobj(-15), 0, bytes(ruw)
    while invoer and not pomp.eof:
        try:
            stuk = pomp.decompress(invoer, _STUK)
        except zlib.error:
            raise Zipfout(_("Dit Excel-bestand is beschadigd. Open het en bewaar het opnieuw als XLSX.")) from None
        invoer = pomp.unconsumed_tail
        gegeven += len(stuk)
        yield stuk
    if gegeven != deel.file_size:
        raise Zipfout(_("Dit Excel-bestand is beschadigd. Open het en bewaar het opnieuw als XLSX."))


def _kolomgetal(letters: bytes) -> int:
    getal = 0
    for letter in letters:
        getal = getal * 26 + letter - 64
    return getal


def _niet_te_ver(xml: bytes, meeste_rijen: int, meeste_kolommen: int) -> None:
    ver = any(_kolomgetal(letters) > meeste_kolommen for letters in set(_KOLOM.findall(xml)))
    if ver or any(int(rij) > meeste_rijen + 50 for rij in _VERRE_RIJ.findall(xml)):
        raise Zipfout(
            _(
                "Het blad gaat verder dan %(rijen)s rijen of %(kolommen)s kolommen. Haal lege rijen en kolommen weg.",
                rijen=meeste_rijen,
                kolommen=meeste_kolommen,
            )
        )
