"""What stands in the address of the pages about opleidingen. Nothing there is refused: the nearest meaning counts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from app.scholen.models import Leerweg
from app.scholen.plaatsen import MAX_TEKST
from app.verkennen.forms.beroep import MAX_VRAAG
from app.verkennen.inhoud import Domein

PAST = "past"
"""Niveau that fits the reader's school."""
NIVEAUS = ("1", "2", "3", "4")
MEESTE_NAAST = 3
"""Opleidingen side by side."""
_MEESTE_BLADZIJ = 999
_CREBO = re.compile(r"\d{5}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Studievraag:
    """What somebody looks for. The last four are about the reader; empty = what we know of him, or nothing."""

    q: str = ""
    domein: str = ""
    """A key of `Domein`, or empty."""
    niveau: str = ""
    """`1` to `4`, PAST, or empty."""
    leerweg: str = ""
    instelling: str = ""
    """Id of an mbo; whether it exists is looked up."""
    bij: str = ""
    """A town on the map: only what is around it."""
    vooropleiding: str = ""
    vanaf: str = ""
    km: str = ""
    bladzij: int = 1

    def adres(self, pad: str = "/zoek/studie", **anders: Any) -> str:
        """The address of this question with something changed, to share; without what says nothing.

        Another question begins at its first page.
        """
        ander = replace(self, **({"bladzij": 1} | anders)) if anders else self
        delen = {naam: getattr(ander, naam) for naam in self.__dataclass_fields__}
        delen["bladzij"] = ander.bladzij if ander.bladzij > 1 else ""
        vraag = urlencode({naam: waarde for naam, waarde in delen.items() if waarde})
        return f"{pad}?{vraag}" if vraag else pad

    def bladeren(self) -> str:
        """The address without its page number, ending in `bladzij=`."""
        kaal = replace(self, bladzij=1).adres()
        return f"{kaal}{'&' if '?' in kaal else '?'}bladzij="

    @property
    def mee(self) -> str:
        """What the reader typed about himself, as a query to take along to another page; empty or from `?` on."""
        return Studievraag(vooropleiding=self.vooropleiding, vanaf=self.vanaf).adres("")

    @property
    def leeg(self) -> bool:
        """Nothing asked but what is about the reader, and the first page."""
        return not (self.q or self.filters or self.bij) and self.bladzij == 1

    @property
    def filters(self) -> int:
        """How many choices beside the words."""
        return sum(map(bool, (self.domein, self.niveau, self.leerweg, self.instelling, self.km)))


def _kaal(vraag: Mapping[str, str], naam: str, meeste: int) -> str:
    # A control character may not stand in HTML, not even in the value of a field.
    tekens = (teken if teken.isprintable() else " " for teken in vraag.get(naam, "")[:meeste])
    return " ".join("".join(tekens).split())


def _een_van(vraag: Mapping[str, str], naam: str, waarden: Any) -> str:
    waarde = vraag.get(naam, "")
    return waarde if waarde in set(waarden) else ""


def _bladzij(tekst: str) -> int:
    return min(max(1, int(tekst)), _MEESTE_BLADZIJ) if tekst.isascii() and tekst.isdigit() and len(tekst) < 7 else 1


def lees_studievraag(vraag: Mapping[str, str]) -> Studievraag:
    """From the query of an address."""
    return Studievraag(
        q=_kaal(vraag, "q", MAX_VRAAG),
        domein=_een_van(vraag, "domein", Domein),
        niveau=_een_van(vraag, "niveau", (PAST, *NIVEAUS)),
        leerweg=_een_van(vraag, "leerweg", Leerweg),
        instelling=_kaal(vraag, "instelling", 24),
        bij=_kaal(vraag, "bij", MAX_TEKST),
        vooropleiding=_kaal(vraag, "vooropleiding", 12),
        vanaf=_kaal(vraag, "vanaf", MAX_TEKST),
        km=_kaal(vraag, "km", 4),
        bladzij=_bladzij(vraag.get("bladzij", "")),
    )


def over_lezer(vraag: Studievraag) -> dict[str, str]:
    """What the address says about the reader. What is empty is left out: then his own school and town count,

    and they need not stand in an address that he passes on.
    """
    delen = {"vooropleiding": vraag.vooropleiding, "vanaf": vraag.vanaf, "km": vraag.km}
    return {naam: waarde for naam, waarde in delen.items() if waarde}


def is_crebo(tekst: str) -> bool:
    """Whether it is written as a crebo: five digits."""
    return _CREBO.fullmatch(tekst) is not None


def lees_crebos(waarden: list[str]) -> tuple[list[str], bool]:
    """Crebo's to compare, from `crebo=a,b,c` or a box each: the first three; and whether more were asked for."""
    delen = ",".join(waarden)[:400].split(",")
    gevraagd = list(dict.fromkeys(deel.strip() for deel in delen if is_crebo(deel.strip())))
    return gevraagd[:MEESTE_NAAST], len(gevraagd) > MEESTE_NAAST
