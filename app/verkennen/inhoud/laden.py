"""Reads `lob_content/nl`. A file that is wrong names itself, the line and what is wrong."""

import csv
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

MAP = "nl"
Soort = TypeVar("Soort", bound=BaseModel)


class InhoudFout(Exception):
    """A file of the content that can't be used: `bestand:regel: what is wrong`."""

    def __init__(self, bestand: Path, regel: int, wat: str) -> None:
        super().__init__(f"{bestand.parent.name}/{bestand.name}:{regel}: {wat}")
        self.bestand, self.regel, self.wat = bestand, regel, wat


def lees_toml(bestand: Path) -> dict[str, Any]:
    """The tables of a file. Raises InhoudFout."""
    try:
        return tomllib.loads(bestand.read_text(encoding="utf-8"))
    except UnicodeDecodeError as fout:
        raise InhoudFout(bestand, 1, f"geen UTF-8 ({fout.reason})") from fout
    except tomllib.TOMLDecodeError as fout:
        plek = re.search(r"line (\d+)", str(fout))
        raise InhoudFout(bestand, int(plek[1]) if plek else 1, f"geen goede TOML: {fout}") from fout


def _regel_van(bestand: Path, pad: Iterable[int | str], tabel: int | None) -> int:
    """Line where a key stands; in a list of tables within the n-th. The first line when it is not there at all."""
    regels = bestand.read_text(encoding="utf-8").splitlines()
    begin = 0
    if tabel is not None:
        koppen = [nummer for nummer, regel in enumerate(regels) if regel.startswith("[[")]
        begin = koppen[tabel] if tabel < len(koppen) else 0
    naam = next((str(deel) for deel in pad if isinstance(deel, str)), "")
    for nummer, regel in enumerate(regels[begin:], start=begin + 1):
        if re.match(rf"\s*\"?{re.escape(naam)}\"?\s*=", regel):
            return nummer
    return begin + 1


def keur(soort: type[Soort], waarden: dict[str, Any], bestand: Path, tabel: int | None = None) -> Soort:
    """The values as a checked thing. Raises InhoudFout for the first that is wrong."""
    try:
        return soort.model_validate(waarden)
    except ValidationError as fout:
        eerste = fout.errors(include_url=False)[0]
        pad = eerste["loc"]
        waar = ".".join(str(deel) for deel in pad)
        raise InhoudFout(bestand, _regel_van(bestand, pad, tabel), f"{waar}: {eerste['msg']}") from fout


def keur_tabellen(
    soort: type[Soort], bestand: Path, naam: str, vast: dict[str, Any] | None = None
) -> tuple[Soort, ...]:
    """Every `[[naam]]` table of a file; `vast` fills in what the file itself says by its name."""
    tabellen = lees_toml(bestand).get(naam, [])
    if not isinstance(tabellen, list) or not tabellen:
        raise InhoudFout(bestand, 1, f"geen [[{naam}]]")
    return tuple(keur(soort, {**(vast or {}), **rij}, bestand, nummer) for nummer, rij in enumerate(tabellen))


def keur_csv(soort: type[Soort], bestand: Path) -> tuple[Soort, ...]:
    """Every row of a table with a heading, separated by `;`."""
    uit = []
    with bestand.open(encoding="utf-8", newline="") as open_bestand:
        for nummer, rij in enumerate(csv.DictReader(open_bestand, delimiter=";"), start=2):
            try:
                uit.append(soort.model_validate(rij))
            except ValidationError as fout:
                eerste = fout.errors(include_url=False)[0]
                waar = ".".join(str(deel) for deel in eerste["loc"])
                raise InhoudFout(bestand, nummer, f"{waar}: {eerste['msg']}") from fout
    return tuple(uit)
