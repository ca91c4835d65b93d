"""DUO's MBO Opleidingsaanbod: one row per offered opleiding, mbo, place and leerweg.

Values come from the RIO register: LEERTRAJECT is `BOL`, `BBL`, `BOL_DT`, `OVO` …; MBONIVEAU is `MBO-1` to `MBO-4`.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from app.koppelingen import bron
from app.koppelingen.bestand import Bronbestand, Soort, lees_rijen, open_bron
from app.koppelingen.namen import adresvorm, kvk_vorm, nette_plaats, plaatsvorm, plek_bij
from app.koppelingen.verschil import Overgeslagen
from app.scholen.models import Leerweg
from app.scholen.plaatsen import Plek

SOORT = Soort(
    "MBO Opleidingsaanbod",
    bron.DUO_AANBOD.adres,
    (
        "OPLEIDINGSEENHEID_NAAM",
        "ERKENDEOPLEIDINGSCODE",
        "ONDERWIJSAANBIEDERID",
        "NAAM",
        "KVK_NUMMER",
        "STRAATNAAM",
        "HUISNUMMER",
        "HUISNUMMERTOEVOEGING",
        "POSTCODE",
        "PLAATSNAAM",
        "LEERTRAJECT",
        "MBONIVEAU",
    ),
    ("OPLEIDINGSEENHEID_TYPE", "OPLEIDINGSEENHEID_NIVEAU", "EIGENNAAM"),
)
LANGSTE_NAAM = 120
_NIVEAU = re.compile(r"(?:mbo|niveau|[ _-])*([1-4])", re.IGNORECASE)
_DEEL = re.compile(r"KEUZEDEEL|CERTIFICEERBARE|EXAMENONDERDEEL|DEELKWALIFICATIE")
"""Kinds of opleidingseenheid that are a part of an opleiding, not one to choose."""
_WOORDEN = {"BEROEPSOPLEIDENDE LEERWEG": Leerweg.BOL, "BEROEPSBEGELEIDENDE LEERWEG": Leerweg.BBL}


@dataclass(frozen=True, slots=True)
class Adresregel:
    """A building: how its street is written and in which town it is."""

    straat: str
    plaats: str


@dataclass(frozen=True, slots=True)
class Sleutel:
    """What makes a row an own offer."""

    aanbieder: str
    adres: Adresregel
    crebo: str
    leerweg: str


@dataclass(slots=True)
class Aanbieder:
    """Who offers, as the register knows it: an mbo, or a college of one."""

    naam: str
    kvk: str
    plaatsen: set[str] = field(default_factory=set)
    rijen: int = 0


@dataclass(slots=True)
class Lezing:
    """The file as it was read, without the rows themselves."""

    bestand: Bronbestand
    rijen: int = 0
    dubbel: int = 0
    """Rows that say what a row before said: another cohort, or another name for the same."""
    overgeslagen: Overgeslagen = field(default_factory=Overgeslagen)
    aanbieders: dict[str, Aanbieder] = field(default_factory=dict)
    aanbod: dict[Sleutel, tuple[str, int]] = field(default_factory=dict)
    """Name and niveau. The official name: an own name may be a code, and differs from mbo to mbo."""
    plekken: dict[Adresregel, Plek | None] = field(default_factory=dict)
    adressen: dict[tuple[str, str], Adresregel] = field(default_factory=dict)
    """However an address is written, it is the one that was read first."""
    officieel: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Crebo → official name and niveau."""


def leerweg_van(tekst: str) -> Leerweg | None:
    """BOL or BBL; nothing for ways that are not for pupils of the vo, such as part-time or the third way."""
    kaal = " ".join(tekst.upper().replace("_", " ").replace("-", " ").split())
    if kaal in ("BOL", "BOL VT", "BOL VOLTIJD"):
        return Leerweg.BOL
    return Leerweg.BBL if kaal == "BBL" else _WOORDEN.get(kaal)


def niveau_van(tekst: str) -> int | None:
    """1 to 4 from `3`, `MBO-3`, `niveau 3`."""
    gevonden = _NIVEAU.fullmatch(tekst)
    return int(gevonden[1]) if gevonden else None


def lees_aanbod(pad: Path) -> Lezing:
    """Read the file row by row. Raises Bronfout."""
    lezing = Lezing(open_bron(pad, SOORT))
    for rij in lees_rijen(lezing.bestand, SOORT):
        lezing.rijen += 1
        reden = "een ander aantal kolommen" if isinstance(rij, int) else _neem_op(lezing, rij.velden)
        if reden:
            lezing.overgeslagen.noteer(rij if isinstance(rij, int) else rij.regel, reden)
    return lezing


def _neem_op(lezing: Lezing, velden: dict[str, str]) -> str:
    """Take one row in; the reason when it can't be used."""
    crebo, leerweg = velden["ERKENDEOPLEIDINGSCODE"], leerweg_van(velden["LEERTRAJECT"])
    niveau = niveau_van(velden["MBONIVEAU"] or velden["OPLEIDINGSEENHEID_NIVEAU"])
    officieel = velden["OPLEIDINGSEENHEID_NAAM"]
    naam = kort(officieel or velden["EIGENNAAM"])
    redenen = {
        "een deel van een opleiding": bool(_DEEL.search(velden["OPLEIDINGSEENHEID_TYPE"].upper())),
        "zonder crebo van vijf cijfers": not re.fullmatch(r"[0-9]{5}", crebo),
        "zonder aanbieder": not velden["ONDERWIJSAANBIEDERID"] or not velden["NAAM"],
        "zonder plaats": not velden["PLAATSNAAM"],
        "zonder naam van de opleiding": not naam,
        "zonder niveau 1 tot 4": niveau is None,
        f"met leertraject '{velden['LEERTRAJECT'][:20]}'": leerweg is None,
    }
    reden = next((reden for reden, waar in redenen.items() if waar), "")
    if reden or leerweg is None or niveau is None:
        return reden
    sleutel = Sleutel(velden["ONDERWIJSAANBIEDERID"][:40], _adres(lezing, velden), crebo, leerweg.value)
    _tel_aanbieder(lezing, velden, sleutel)
    if sleutel in lezing.aanbod:
        lezing.dubbel += 1
    # The order of the file differs from week to week; the first by alphabet does not.
    lezing.aanbod[sleutel] = min(lezing.aanbod.get(sleutel, (naam, niveau)), (naam, niveau))
    lezing.officieel[crebo] = min(lezing.officieel.get(crebo, (naam, niveau)), (naam, niveau))
    return ""


def kort(naam: str) -> str:
    """A name that fits, on one line."""
    enkel = " ".join(naam.split())
    return enkel if len(enkel) <= LANGSTE_NAAM else f"{enkel[: LANGSTE_NAAM - 1]}…"


def _adres(lezing: Lezing, velden: dict[str, str]) -> Adresregel:
    bij, plaats = velden["HUISNUMMERTOEVOEGING"], nette_plaats(velden["PLAATSNAAM"])
    streep = "-" if bij[:1].isdigit() else ""
    straat = kort(f"{velden['STRAATNAAM']} {velden['HUISNUMMER']}{streep}{bij}") or f"Locatie {plaats}"
    adres = lezing.adressen.setdefault((adresvorm(straat), plaatsvorm(plaats)), Adresregel(straat, plaats))
    if adres not in lezing.plekken:
        lezing.plekken[adres] = plek_bij(velden["PLAATSNAAM"], velden["POSTCODE"])
    return adres


def _tel_aanbieder(lezing: Lezing, velden: dict[str, str], sleutel: Sleutel) -> None:
    nieuw = Aanbieder(velden["NAAM"], kvk_vorm(velden["KVK_NUMMER"]))
    aanbieder = lezing.aanbieders.setdefault(sleutel.aanbieder, nieuw)
    aanbieder.plaatsen.add(sleutel.adres.plaats)
    aanbieder.rijen += 1
