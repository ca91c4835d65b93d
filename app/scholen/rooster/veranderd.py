"""Field by field: what the list would change of a stored pupil. An empty cell never erases anything."""

from dataclasses import dataclass

from app.kit.i18n import Zin, _l
from app.scholen.rooster.ouders import is_ander
from app.scholen.rooster.regel import Leerlingregel, OuderInvoer
from app.scholen.rooster.stand import LeerlingStand, OuderStand

VELDNAMEN: dict[str, Zin] = {
    "klas": _l("Klas"),
    "roepnaam": _l("Roepnaam"),
    "tussenvoegsel": _l("Tussenvoegsel"),
    "achternaam": _l("Achternaam"),
    "voornamen": _l("Voornamen"),
    "email": _l("E-mail"),
    "telefoon": _l("Telefoon"),
    "straat": _l("Straat"),
    "huisnummer": _l("Huisnummer"),
    "postcode": _l("Postcode"),
    "plaats": _l("Woonplaats"),
    "tot": _l("Weer op school"),
    "ouder1_naam": _l("Ouder 1: naam"),
    "ouder1_email": _l("Ouder 1: e-mail"),
    "ouder1_telefoon": _l("Ouder 1: telefoon"),
    "ouder1_gezag": _l("Ouder 1: gezag"),
    "ouder1_taal": _l("Ouder 1: taal"),
    "ouder1_relatie": _l("Ouder 1: relatie"),
    "ouder2_naam": _l("Ouder 2: naam"),
    "ouder2_email": _l("Ouder 2: e-mail"),
    "ouder2_telefoon": _l("Ouder 2: telefoon"),
    "ouder2_gezag": _l("Ouder 2: gezag"),
    "ouder2_taal": _l("Ouder 2: taal"),
    "ouder2_relatie": _l("Ouder 2: relatie"),
}
"""Name of each field as people say it."""

PERSOON = ("roepnaam", "achternaam", "voornamen", "email", "telefoon")
ADRES = ("straat", "huisnummer", "postcode", "plaats")
OUDER = ("naam", "email", "telefoon", "gezag", "taal", "relatie")


@dataclass(frozen=True, slots=True)
class Verandering:
    """One field that gets another value."""

    veld: str
    """Key of VELDNAMEN."""
    oud: str
    nieuw: str


def veranderingen(
    regel: Leerlingregel, kind: LeerlingStand, ouders: tuple[OuderStand | None, OuderStand | None]
) -> list[Verandering]:
    """Everything the line would change of this pupil and his parents."""
    anders: list[Verandering] = []
    if regel.klas.lower() != kind.klas.lower():
        anders.append(Verandering("klas", kind.klas, regel.klas))
    if kind.tot is not None:
        anders.append(Verandering("tot", kind.tot.isoformat(), ""))
    if regel.tussenvoegsel != kind.tussenvoegsel and (regel.tussenvoegsel or regel.achternaam != kind.achternaam):
        anders.append(Verandering("tussenvoegsel", kind.tussenvoegsel, regel.tussenvoegsel))
    for veld in PERSOON + ADRES:
        nieuw, oud = getattr(regel, veld), getattr(kind, veld) or ""
        if nieuw and nieuw != oud:
            anders.append(Verandering(veld, oud, nieuw))
    for nummer, (invoer, stand) in enumerate(zip(regel.ouders, ouders, strict=True), start=1):
        if invoer is not None:
            _ouder(anders, f"ouder{nummer}_", invoer, stand)
    return anders


def _ouder(anders: list[Verandering], voor: str, invoer: OuderInvoer, stand: OuderStand | None) -> None:
    vervangt = stand is not None and is_ander(invoer, stand)
    for veld in OUDER:
        nieuw, oud = getattr(invoer, veld) or "", (getattr(stand, veld) or "") if stand else ""
        if vervangt and veld in ("gezag", "taal") and not nieuw:
            nieuw = "onbekend" if veld == "gezag" else "nl"
        if nieuw and nieuw != oud:
            anders.append(Verandering(voor + veld, oud, nieuw))
