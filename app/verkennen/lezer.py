"""Who is reading: his kind of school and where he lives, from what he filled in on the page or from his own record."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.i18n import _
from app.scholen.models import Schoolsoort
from app.scholen.plaatsen import MAX_TEKST, Plek, lijkt_postcode, plek_van
from app.scholen.queries import school_en_plaats

AFSTANDEN = (10, 25, 50, 100)
"""Kilometres somebody can choose between."""


@dataclass(frozen=True, slots=True)
class Lezer:
    """What a page may adapt to. Empty when nobody said anything."""

    schoolsoort: str = ""
    """A value of `Schoolsoort`, or empty."""
    vanaf: str = ""
    """What he typed as his place or postcode; shown back in the field."""
    plek: Plek | None = None
    km: int = 0
    """How far he wants to travel; 0 = does not matter."""
    is_leerling: bool = False
    fouten: tuple[tuple[str, str], ...] = ()
    """Field and sentence for what could not be read."""


def _uit_vraag(vraag: Mapping[str, str]) -> tuple[str, str, int, dict[str, str]]:
    fouten: dict[str, str] = {}
    schoolsoort = vraag.get("vooropleiding", "")
    if schoolsoort and schoolsoort not in set(Schoolsoort):
        schoolsoort = ""
        fouten["vooropleiding"] = _("Deze school kennen we niet. Kies er een uit de lijst.")
    km_tekst = vraag.get("km", "")
    km = int(km_tekst) if km_tekst.isascii() and km_tekst.isdigit() and len(km_tekst) < 4 else 0
    if km_tekst and km not in (0, *AFSTANDEN):
        km = 0
        fouten["km"] = _("Kies een afstand uit de lijst.")
    return schoolsoort, " ".join(vraag.get("vanaf", "")[:MAX_TEKST].split()), km, fouten


def _zonder_plek(tekst: str) -> str:
    if lijkt_postcode(tekst):
        return _("Deze postcode kennen we niet. Vul je woonplaats in.")
    return _("Deze plaats kennen we niet. Vul een woonplaats of een postcode in.")


def lezer(db: Session, wie: Wie | None, vraag: Mapping[str, str]) -> Lezer:
    """From the address of the page; a pupil's own school and town fill what it does not say. At most one statement."""
    schoolsoort, vanaf, km, fouten = _uit_vraag(vraag)
    plek = plek_van(vanaf) if vanaf else None
    if vanaf and plek is None:
        fouten["vanaf"] = _zonder_plek(vanaf)
    is_leerling = wie is not None and wie.heeft(Rol.LEERLING)
    if wie is not None and is_leerling and not {"vooropleiding", "vanaf"} <= set(vraag):
        eigen_school, thuis = school_en_plaats(db, wie.persoon_id)
        if "vooropleiding" not in vraag:
            schoolsoort = eigen_school
        if "vanaf" not in vraag:
            plek = plek_van(thuis)
            vanaf = plek.naam if plek else ""
    return Lezer(schoolsoort, vanaf, plek, km, is_leerling, tuple(fouten.items()))
