"""The optional cells: language of a parent, address, kind of education. They raise `Celfout` like `waarden`."""

import re
from typing import Any

from app.kit.i18n import _
from app.scholen.models import Schoolsoort
from app.scholen.rooster.waarden import Celfout, bijschrift, tekst

_POSTCODE = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})", re.ASCII)
TALEN: dict[str, str] = {
    **dict.fromkeys(("nl", "nederlands", "dutch"), "nl"),
    **dict.fromkeys(("en", "engels", "english"), "en"),
    **dict.fromkeys(("ar", "arabisch", "arabic"), "ar"),
    **dict.fromkeys(("uk", "oekraiens", "oekraïens", "ukrainian"), "uk"),
    **dict.fromkeys(("tr", "turks", "turkish"), "tr"),
    **dict.fromkeys(("pl", "pools", "polish"), "pl"),
}
_SOORTEN: dict[str, str] = {
    **dict.fromkeys(("pro", "praktijkonderwijs", "praktijk"), Schoolsoort.PRO),
    **dict.fromkeys(("vso", "speciaalonderwijs"), Schoolsoort.VSO),
    **dict.fromkeys(("bb", "bbl", "b", "basis", "basisberoeps", "basisberoepsgericht"), Schoolsoort.VMBO_BB),
    **dict.fromkeys(("kb", "kbl", "k", "kader", "kaderberoeps", "kaderberoepsgericht"), Schoolsoort.VMBO_KB),
    **dict.fromkeys(("gl", "g", "gemengd", "gemengdeleerweg"), Schoolsoort.VMBO_GL),
    **dict.fromkeys(("tl", "t", "mavo", "theoretisch", "theoretischeleerweg", "gt", "gtl"), Schoolsoort.VMBO_TL),
    **dict.fromkeys(("havo",), Schoolsoort.HAVO),
    **dict.fromkeys(("vwo", "atheneum", "gymnasium"), Schoolsoort.VWO),
    **dict.fromkeys(("vavo",), Schoolsoort.VAVO),
}


def taal(cel: Any) -> str:
    """Language of a parent: code, Dutch or English name; empty when the cell is empty. Raises Celfout."""
    waarde = tekst(cel).lower()
    if not waarde:
        return ""
    if waarde not in TALEN:
        raise Celfout(
            _("De taal “%(waarde)s” hebben we niet. De ouder krijgt Nederlands.", waarde=bijschrift(tekst(cel)))
        )
    return TALEN[waarde]


def schoolsoort(cel: Any) -> str:
    """Kind of education of a class, empty when unknown: `VMBO-basis`, `bbl`, `mavo`, `praktijkonderwijs`."""
    waarde = re.sub(r"[^a-z]", "", tekst(cel).lower())
    return _SOORTEN.get(waarde) or _SOORTEN.get(waarde.removeprefix("vmbo"), "")


def leerjaar(cel: Any, klas: str) -> int:
    """Year of the school: from its own cell, else the first digit of the class name, else 4."""
    for bron in (tekst(cel), klas):
        cijfer = re.search(r"[1-6]", bron)
        if cijfer:
            return int(cijfer.group())
    return 4


def postcode(cel: Any) -> str:
    """`1012 AB`, empty when the cell is empty. Raises Celfout."""
    waarde = tekst(cel)
    if not waarde:
        return ""
    delen = _POSTCODE.fullmatch(waarde)
    if delen is None:
        raise Celfout(_("De postcode “%(waarde)s” klopt niet. Schrijf hem zo: 1012 AB.", waarde=bijschrift(waarde)))
    return f"{delen[1]} {delen[2].upper()}"


def achternaam_en_tussenvoegsel(achternaam: str, tussenvoegsel: str) -> tuple[str, str]:
    """Lists that write `Jong, de` in one column: gives (`Jong`, `de`)."""
    voor, komma, na = achternaam.partition(",")
    if not komma or tussenvoegsel or len(na.strip()) > 12 or na.strip() != na.strip().lower():
        return achternaam, tussenvoegsel
    return voor.strip(), na.strip()
