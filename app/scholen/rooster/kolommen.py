"""Which column is what: header names as school administrations write them."""

import re
from dataclasses import dataclass
from typing import Any

from app.kit.i18n import _, _l
from app.scholen.queries import zoekvorm
from app.scholen.rooster.bestand import Bestandsfout, Rij
from app.scholen.rooster.waarden import tekst

KOPRIJEN = 20
"""The header is looked for in this many first rows: above it there may be a title."""

NAMEN: dict[str, tuple[str, ...]] = {
    "nummer": (
        "leerlingnummer",
        "stamnummer",
        "leerlingnr",
        "llnr",
        "stamnr",
        "nummer",
        "studentnummer",
        "leerlingnum",
        "lnr",
        "leerlingid",
        "llnummer",
        "nr",
    ),
    "roepnaam": ("roepnaam", "voornaam", "roepnaamleerling", "voornaamleerling"),
    "voornamen": ("voornamen", "doopnamen", "officielevoornamen"),
    "tussenvoegsel": (
        "tussenvoegsel",
        "tussenvoegsels",
        "tussenv",
        "tv",
        "tussen",
        "voorvoegsel",
        "voorvoegsels",
        "tussenvgsl",
        "tvg",
    ),
    "achternaam": ("achternaam", "naamleerling", "familienaam", "geslachtsnaam", "achternaamleerling", "anaam"),
    "geboren": ("geboortedatum", "gebdatum", "gebdat", "geborenop", "geboren", "datumgeboorte", "gbdatum"),
    "klas": ("stamklas", "klas", "stamgroep", "groep", "klasnaam", "klascode", "lesgroep", "basisgroep"),
    "email": (
        "email",
        "emailadres",
        "emailleerling",
        "schoolmail",
        "emailschool",
        "schoolemail",
        "mail",
        "emailadresleerling",
        "mailadres",
    ),
    "telefoon": ("mobielleerling", "telefoonleerling", "mobiel", "mobielnummer", "telefoon", "telefoonnummer", "gsm"),
    "postcode": ("postcode", "pc"),
    "huisnummer": ("huisnummer", "huisnr", "hnr", "nrhuis"),
    "toevoeging": ("toevoeging", "huisnummertoevoeging", "huisletter", "toev"),
    "straat": ("straat", "straatnaam", "adres"),
    "woonplaats": ("woonplaats", "plaats", "plaatsnaam"),
    "gemeente": ("woongemeente", "gemeente"),
    "schoolsoort": ("schoolsoort", "leerweg", "onderwijssoort", "schooltype", "niveau", "opleiding", "studie"),
    "leerjaar": ("leerjaar", "jaarlaag", "klasjaar", "jaar"),
    "profiel": ("profiel", "sector", "profielkeuze"),
}
"""Field to header names without spaces, marks and accents; the first is preferred when several are there."""

OUDERDELEN: dict[str, tuple[str, ...]] = {
    "email": ("email", "mail"),
    "telefoon": ("telefoon", "mobiel", "tel", "gsm"),
    "gezag": ("gezag", "wettelijk"),
    "taal": ("taal",),
    "relatie": ("relatie", "rol", "verwantschap"),
    "tussen": ("tussenv", "voorvoegsel"),
    "voor": ("roepnaam", "voornaam", "voorletters", "initialen"),
    "achter": ("achternaam", "familienaam", "geslachtsnaam"),
    "naam": ("naam",),
}
"""What a parent's column holds, by a part of its name; looked for in this order."""

VERPLICHT = {
    "nummer": _l("leerlingnummer"),
    "roepnaam": _l("roepnaam"),
    "achternaam": _l("achternaam"),
    "geboren": _l("geboortedatum"),
    "klas": _l("klas"),
}
_VELD = {naam: (veld, rang) for veld, namen in NAMEN.items() for rang, naam in enumerate(namen)}
_OUDER = re.compile(r"ouder|verzorger|vader|moeder|voogd")
_TWEEDE = re.compile(r"(?:ouder|verzorger|voogd)s?2|2e?(?:de)?(?:ouder|verzorger|voogd)")
_EERSTE = re.compile(r"(?:ouder|verzorger|voogd)s?1|1e?(?:ste)?(?:ouder|verzorger|voogd)")


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list of which the columns are known."""

    koppen: list[str]
    kolom: dict[str, int]
    """Field (`nummer`, `ouder1_email`, …) to column."""
    rijen: list[Rij]
    eerste: int
    """Number that the spreadsheet shows beside the first of `rijen`."""


def _ouderveld(kop: str) -> str | None:
    """`ouder1_email` for 'E-mail verzorger 1', '1e ouder: mail'; without number it is the first."""
    gevonden = _OUDER.search(kop)
    if gevonden is None:
        return None
    nummer = "1"
    if _TWEEDE.search(kop) or (not _EERSTE.search(kop) and ("2" in kop or "moeder" in kop)):
        nummer = "2"
    zonder = _OUDER.sub("", kop)
    for deel, woorden in OUDERDELEN.items():
        if any(woord in zonder for woord in woorden):
            return f"ouder{nummer}_{deel}"
    return None if re.sub(r"[12es]", "", zonder) else f"ouder{nummer}_naam"


def herken(kop: Any) -> tuple[str, int] | None:
    """Field of a header and its rank among the names for it; None when we don't use that column."""
    vorm = re.sub(r"[^a-z0-9]", "", zoekvorm(tekst(kop)[:80]))
    if vorm in _VELD:
        return _VELD[vorm]
    veld = _ouderveld(vorm)
    return None if veld is None else (veld, 0)


def _kolommen(rij: Rij) -> dict[str, int]:
    beste: dict[str, tuple[int, int]] = {}
    for plek, kop in enumerate(rij):
        gevonden = herken(kop)
        if gevonden is None:
            continue
        veld, rang = gevonden
        if veld not in beste or rang < beste[veld][0]:
            beste[veld] = (rang, plek)
    kolom = {veld: plek for veld, (_rang, plek) in beste.items()}
    if "roepnaam" not in kolom and "voornamen" in kolom:
        kolom["roepnaam"] = kolom["voornamen"]
    if "ouder1_taal" in kolom and "1" not in tekst(rij[kolom["ouder1_taal"]]):
        kolom.setdefault("ouder2_taal", kolom["ouder1_taal"])  # one language for the family
    return kolom


def vind_lijst(bladen: list[list[Rij]]) -> Lijst:
    """The sheet and header row that say most. Raises Bestandsfout that names the missing columns."""
    beste: Lijst | None = None
    for rijen in bladen:
        for plek, rij in enumerate(rijen[:KOPRIJEN]):
            kolom = _kolommen(rij)
            if beste is None or len(kolom) > len(beste.kolom):
                beste = Lijst([tekst(kop) for kop in rij], kolom, rijen[plek + 1 :], plek + 2)
    if beste is None or not beste.kolom:
        raise Bestandsfout(_("We zien geen rij met kolomnamen. Zet boven elke kolom wat erin staat, zoals Klas."))
    mist = [str(naam) for veld, naam in VERPLICHT.items() if veld not in beste.kolom]
    if mist:
        raise Bestandsfout(_("In de lijst ontbreekt: %(kolommen)s.", kolommen=", ".join(mist)))
    return beste
