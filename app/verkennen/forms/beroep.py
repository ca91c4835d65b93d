"""What stands in the address of the search page and of the comparison; whatever it is, the nearest meaning counts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from app.verkennen.inhoud import Domein, catalogus

MAX_VRAAG = 100
"""Characters of a question; the rest is cut off."""
NIVEAUS = (1, 2, 3, 4)
MEESTE_NAAST = 3
"""Beroepen side by side."""
_MAX_BLADZIJ = 999


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What somebody looks for."""

    q: str = ""
    domein: str = ""
    """A key of `Domein`, or empty."""
    niveau: int = 0
    """1 to 4; 0 = whichever."""
    bladzij: int = 1

    @property
    def leeg(self) -> bool:
        """Nothing typed and nothing chosen."""
        return not (self.q or self.domein or self.niveau)

    @property
    def gefilterd(self) -> bool:
        """A domein or niveau was chosen."""
        return bool(self.domein or self.niveau)

    def adres(self, pad: str = "/zoek/beroep") -> str:
        """The address of this question, to share; without what says nothing."""
        delen = {"q": self.q, "domein": self.domein, "niveau": self.niveau or ""}
        delen["bladzij"] = self.bladzij if self.bladzij > 1 else ""
        vraag = urlencode({naam: waarde for naam, waarde in delen.items() if waarde})
        return f"{pad}?{vraag}" if vraag else pad

    def bladeren(self) -> str:
        """The address without its page number, ending in `bladzij=`."""
        kaal = replace(self, bladzij=1).adres()
        return f"{kaal}{'&' if '?' in kaal else '?'}bladzij="


def _getal(tekst: str, meeste: int) -> int:
    """A whole number from 0 to `meeste`; anything else is 0."""
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 7):
        return 0
    return min(int(tekst), meeste)


def lees_vraag(vraag: Mapping[str, str]) -> Zoekvraag:
    """From the query of an address."""
    domein = vraag.get("domein", "")
    niveau = _getal(vraag.get("niveau", ""), 9)
    return Zoekvraag(
        q=" ".join(vraag.get("q", "")[:MAX_VRAAG].replace("\x00", " ").split()),
        domein=domein if domein in set(Domein) else "",
        niveau=niveau if niveau in NIVEAUS else 0,
        bladzij=max(1, _getal(vraag.get("bladzij", ""), _MAX_BLADZIJ)),
    )


def lees_ids(tekst: str) -> tuple[tuple[str, ...], bool]:
    """Beroepen to compare from `a,b,c`: the first three that exist; and whether something fell off."""
    gevraagd = list(dict.fromkeys(deel.strip() for deel in tekst[:400].split(",") if deel.strip()))
    bekend = [een for een in gevraagd if een in catalogus().beroepen]
    return tuple(bekend[:MEESTE_NAAST]), len(gevraagd) > len(bekend[:MEESTE_NAAST])
