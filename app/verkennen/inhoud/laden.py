"""Reads files of `lob_content/`. A file that is wrong names itself, the line and what is wrong."""

import csv
import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from app.verkennen.inhoud.regels import Pad, regel_van

MAP = "nl"
Soort = TypeVar("Soort", bound=BaseModel)

ZINNEN = {"missing": "ontbreekt", "extra_forbidden": "kennen we niet"}
"""Dutch for what goes wrong most; the rest keeps the words of the schema."""


class InhoudFout(Exception):
    """A file of the content that can't be used: `folder/file:line: what is wrong`."""

    def __init__(self, bestand: Path, regel: int, wat: str) -> None:
        super().__init__(f"{bestand.parent.name}/{bestand.name}:{regel}: {wat}")
        self.bestand, self.regel, self.wat = bestand, regel, wat


def fout_bij(bestand: Path, pad: Pad, wat: str, waarde: object = None) -> InhoudFout:
    """The error, at the line where `pad` leads. Reads the file again: only when something is wrong."""
    return InhoudFout(bestand, regel_van(bestand.read_text(encoding="utf-8"), pad, waarde), wat)


def _tekst(bestand: Path) -> str:
    try:
        return bestand.read_text(encoding="utf-8")
    except OSError as fout:
        raise InhoudFout(bestand, 1, "dit bestand ontbreekt") from fout
    except UnicodeDecodeError as fout:
        regel = bestand.read_bytes()[: fout.start].count(b"\n") + 1
        raise InhoudFout(bestand, regel, f"geen UTF-8 ({fout.reason})") from fout


def lees_toml(bestand: Path) -> dict[str, Any]:
    """The tables of a file. Raises InhoudFout."""
    tekst = _tekst(bestand)
    try:
        return tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as fout:
        plek = re.search(r"line (\d+)", str(fout))
        regel = int(plek[1]) if plek else len(tekst.splitlines())
        raise InhoudFout(bestand, regel, f"geen goede TOML: {fout}") from fout


def _wat(fout: ErrorDetails) -> str:
    waar = ".".join(str(deel) for deel in fout["loc"])
    return f"{waar}: {ZINNEN.get(fout['type'], fout['msg'])}"


def keur(soort: type[Soort], waarden: dict[str, Any], bestand: Path, pad: Pad = ()) -> Soort:
    """The values as a checked thing; they stand in the file at `pad`. Raises InhoudFout for the first that is wrong."""
    try:
        return soort.model_validate(waarden)
    except ValidationError as fout:
        eerste = fout.errors(include_url=False)[0]
        raise fout_bij(bestand, (*pad, *eerste["loc"]), _wat(eerste), eerste["input"]) from fout


def keur_tabellen(
    soort: type[Soort], bestand: Path, naam: str, vast: dict[str, Any] | None = None
) -> tuple[Soort, ...]:
    """Every `[[naam]]` table of a file; `vast` fills in what the file itself says by its name."""
    inhoud = lees_toml(bestand)
    tabellen = inhoud.pop(naam, [])
    for vreemd in inhoud:
        raise fout_bij(bestand, (vreemd, 0), f"{vreemd}: {ZINNEN['extra_forbidden']}")
    if not isinstance(tabellen, list) or not tabellen:
        raise InhoudFout(bestand, 1, f"geen [[{naam}]]")
    return tuple(keur(soort, {**(vast or {}), **rij}, bestand, (naam, plek)) for plek, rij in enumerate(tabellen))


def keur_csv(soort: type[Soort], bestand: Path) -> tuple[Soort, ...]:
    """Every row of a table with a heading, separated by `;`."""
    lezer = csv.reader(_tekst(bestand).splitlines(), delimiter=";")
    kop = next(lezer, [])
    uit = []
    for rij in lezer:
        if len(rij) != len(kop):
            raise InhoudFout(bestand, lezer.line_num, f"{len(rij)} velden in plaats van {len(kop)}")
        try:
            uit.append(soort.model_validate(dict(zip(kop, rij, strict=True))))
        except ValidationError as fout:
            raise InhoudFout(bestand, lezer.line_num, _wat(fout.errors(include_url=False)[0])) from fout
    return tuple(uit)
