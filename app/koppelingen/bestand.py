"""A CSV file of a public source: checked by its columns, then read row by row. It is never whole in memory."""

import codecs
import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MEESTE_BYTES = 500 * 1024 * 1024
MEESTE_RIJEN = 500_000
_BLOK = 1024 * 1024
_SCHEIDING = ";,\t|"
_STUUR = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Control characters: they would steer the operator's screen, and say nothing on a page."""
_KOP = 64 * 1024
"""Most bytes that a first line may have."""


class Bronfout(ValueError):
    """The file can't be used; the text is a Dutch sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Soort:
    """The contract of a file: what it is called, where it comes from, which columns are read."""

    naam: str
    adres: str
    kolommen: tuple[str, ...]
    """Must be there, in any order."""
    keuze: tuple[str, ...] = ()
    """Read when they are there, else empty."""


@dataclass(frozen=True, slots=True)
class Bronbestand:
    """A file whose columns are right."""

    pad: Path
    sha256: str
    codering: str
    scheiding: str
    plekken: dict[str, int]
    """Place of each column that is read, in a row; columns of `keuze` may be missing."""
    breed: int
    """Number of columns of every row."""


@dataclass(frozen=True, slots=True)
class Bronrij:
    """One row; `regel` is the line on which it ends, counted from 1 with the heading."""

    regel: int
    velden: dict[str, str]
    """By column, without spaces around it. Codes stay texts: `01234` keeps its zero."""


def kolomvorm(naam: str) -> str:
    """How names of columns are compared: `KVK-nummer ` is `KVK_NUMMER`."""
    return naam.strip().upper().replace(" ", "_").replace("-", "_")


def open_bron(pad: Path, soort: Soort) -> Bronbestand:
    """Check a file against its contract. Raises Bronfout."""
    sha256, codering = _bekijk(pad)
    kop = _kopregel(pad, codering)
    scheiding, plekken, breed = _kolommen(kop, soort)
    missend = [kolom for kolom in soort.kolommen if kolom not in plekken]
    if 2 * len(missend) >= len(soort.kolommen):
        raise Bronfout(f"{pad.name} lijkt niet het bestand '{soort.naam}'. Je haalt dat hier: {soort.adres}")
    if missend:
        kolommen = ("de kolom " if len(missend) == 1 else "de kolommen ") + ", ".join(missend)
        raise Bronfout(f"In {pad.name} mis ik {kolommen}. Het hoort het bestand '{soort.naam}' te zijn: {soort.adres}")
    return Bronbestand(pad, sha256, codering, scheiding, plekken, breed)


def kolommen_van(pad: Path) -> frozenset[str]:
    """What a file's first line could mean as columns, whatever separates them: to see which file it is."""
    kop = _kopregel(pad, "cp1252").removeprefix("ï»¿").replace('"', "")
    return frozenset(kolomvorm(naam) for teken in _SCHEIDING for naam in kop.split(teken))


def _bekijk(pad: Path) -> tuple[str, str]:
    """Fingerprint and encoding, in one pass: UTF-8 with or without mark, else Windows-1252."""
    som, utf8 = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
    is_utf8, grootte = True, 0
    with pad.open("rb") as bestand:
        while blok := bestand.read(_BLOK):
            _weiger(pad, blok, grootte)
            grootte += len(blok)
            som.update(blok)
            is_utf8 = is_utf8 and _past(utf8, blok)
    if not grootte:
        raise Bronfout(f"{pad.name} is leeg.")
    return som.hexdigest(), "utf-8-sig" if is_utf8 and _past(utf8, b"", True) else "cp1252"


def _past(lezer: codecs.IncrementalDecoder, blok: bytes, klaar: bool = False) -> bool:
    try:
        lezer.decode(blok, klaar)
    except UnicodeDecodeError:
        return False
    return True


def _weiger(pad: Path, blok: bytes, grootte: int) -> None:
    if grootte + len(blok) > MEESTE_BYTES:
        raise Bronfout(f"{pad.name} is te groot: hooguit {MEESTE_BYTES // _BLOK} MB.")
    if b"\x00" in blok or (grootte == 0 and blok.startswith((b"PK", b"%PDF"))):
        raise Bronfout(f"{pad.name} is geen CSV-bestand.")


def _kopregel(pad: Path, codering: str) -> str:
    with pad.open(encoding=codering, newline="", errors="replace") as bestand:
        return bestand.readline(_KOP)


def _kolommen(kop: str, soort: Soort) -> tuple[str, dict[str, int], int]:
    """Separator, places and width, with the separator that finds most of the columns."""
    gezocht = {kolomvorm(kolom): kolom for kolom in (*soort.kolommen, *soort.keuze)}
    beste: tuple[str, dict[str, int], int] = (";", {}, 0)
    for teken in _SCHEIDING:
        namen = [kolomvorm(naam) for naam in kop.strip("\r\n").replace('"', "").split(teken)]
        plekken = {gezocht[naam]: plek for plek, naam in enumerate(namen) if naam in gezocht}
        if len(plekken) > len(beste[1]):
            beste = (teken, plekken, len(namen))
    return beste


def lees_rijen(bron: Bronbestand, soort: Soort) -> Iterator[Bronrij | int]:
    """The rows one by one; a number is the line of a row with another number of columns. Raises Bronfout.

    A quote that is wrong stops the reading: what comes after it can't be trusted.
    """
    leeg = dict.fromkeys((*soort.kolommen, *soort.keuze), "")
    with bron.pad.open(encoding=bron.codering, newline="", errors="replace") as bestand:
        lezer = csv.reader(bestand, delimiter=bron.scheiding, strict=True)
        try:
            for nummer, rij in enumerate(lezer):
                if nummer == 0 or not any(rij):
                    continue
                if nummer > MEESTE_RIJEN:
                    raise Bronfout(f"{bron.pad.name} is te lang: hooguit {MEESTE_RIJEN} rijen.")
                if len(rij) != bron.breed:
                    yield lezer.line_num
                    continue
                velden = {kolom: _STUUR.sub(" ", rij[plek]).strip() for kolom, plek in bron.plekken.items()}
                yield Bronrij(lezer.line_num, leeg | velden)
        except csv.Error:
            wat = f"Regel {lezer.line_num} van {bron.pad.name} is niet te lezen"
            raise Bronfout(f"{wat}: een aanhalingsteken staat verkeerd.") from None
