"""How public files write things, and how we write and compare them."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

from app.scholen.plaatsen import Plek, plek_van

LANGSTE_PLAATS = 80
LANGSTE_SITE = 200
ONTHOUDEN = 4096
"""Answers that are kept: the same towns and names come back thousands of times."""
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


@lru_cache(maxsize=ONTHOUDEN)
def naamvorm(naam: str) -> str:
    """A name without accents, capitals, signs and the word stichting: how names are compared."""
    return "".join(woord for woord in re.findall(r"[a-z0-9]+", _kaal(naam)) if woord != "stichting")


@lru_cache(maxsize=ONTHOUDEN)
def adresvorm(adres: str) -> str:
    """A street with its number, as addresses are compared: `12a` is `12 A`, but `1-2` is not `12`."""
    return " ".join(re.findall(r"[a-z]+|[0-9]+", _kaal(adres)))


def _kaal(tekst: str) -> str:
    """Small letters without accents."""
    tekens = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in tekens if not unicodedata.combining(teken))


def kvk_vorm(kvk: str) -> str:
    """Eight digits, with the zeros that a spreadsheet takes away; empty when it is no number."""
    cijfers = kvk.replace(" ", "")
    return cijfers.zfill(8) if re.fullmatch(r"[0-9]{1,8}", cijfers) else ""


@lru_cache(maxsize=ONTHOUDEN)
def plek_bij(plaats: str, postcode: str = "") -> Plek | None:
    """The town of an address. Of two towns with one name, the postcode says which."""
    op_code, op_naam = plek_van(postcode), plek_van(plaats)
    # `Bergen` may be `Bergen (NH)` or `Bergen L`: the longer name goes with the postcode.
    if op_code is not None and (op_naam is None or naamvorm(op_code.naam).startswith(naamvorm(plaats))):
        return op_code
    return op_naam


@lru_cache(maxsize=ONTHOUDEN)
def plaatsvorm(plaats: str) -> str:
    """How towns are compared: Den Haag is 's-Gravenhage."""
    plek = plek_van(plaats)
    return naamvorm(plek.naam if plek else plaats)


@lru_cache(maxsize=ONTHOUDEN)
def nette_plaats(plaats: str) -> str:
    """A town as we write it: `DEN BOSCH` is no way to talk. A town we don't know keeps its letters."""
    plek = plek_van(plaats)
    if plek is not None and naamvorm(plek.naam) == naamvorm(plaats):
        return plek.naam
    netjes = plaats.title() if plaats.isupper() else plaats
    return netjes[:LANGSTE_PLAATS]


def nette_site(site: str) -> str:
    """An address of a site with https before it; empty when it is none."""
    kaal = site.strip().lower()
    try:
        deel = urlsplit(kaal if "//" in kaal else f"https://{kaal}")
        host = deel.hostname or ""
    except ValueError:
        return ""
    if deel.scheme not in ("http", "https") or not _HOST.fullmatch(host) or len(host) > LANGSTE_SITE - 8:
        return ""
    return f"https://{host}"


def zelfde_site(een: str, ander: str) -> bool:
    """Whether two addresses lead to the same house: with or without www."""
    huis, ander_huis = (nette_site(site).removeprefix("https://").removeprefix("www.") for site in (een, ander))
    return huis == ander_huis
