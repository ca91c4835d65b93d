"""The search page of beroepen, and the part of it that changes while somebody types."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from sqlmodel import Session

from app.kit.i18n import Zin, _, _l
from app.verkennen.forms.beroep import NIVEAUS, Zoekvraag
from app.verkennen.inhoud import catalogus
from app.verkennen.pages.kaarten import Kaart, Tegel, domeinkeuzes, kaart, kaart_van, tegels
from app.verkennen.woorden import DOMEINEN
from app.verkennen.zoeken import Treffer, zoek_beroepen

PER_BLADZIJ = 20
MEESTE_TREFFERS = 100
MEESTE_ESCO = 8
"""ESCO names without story under our own beroepen."""
KORT = 5
"""Hits under the search box of the hub."""
NIVEAU_UITLEG: dict[int, Zin] = {
    1: _l("Niveau 1 (entree)"),
    2: _l("Niveau 2"),
    3: _l("Niveau 3"),
    4: _l("Niveau 4"),
}


@dataclass
class Treffers:
    """What was found; answers the field while somebody types, and says the number aloud."""

    sjabloon: ClassVar[str] = "verkennen/_beroep_gevonden.html"
    vraag: Zoekvraag
    kop: str
    """Heading above the hits."""
    kaarten: list[Kaart]
    esco: list[tuple[str, str]]
    """Name and address of occupations without story."""
    totaal: int
    bladzij: int
    bladzijden: int
    dichtbij: bool
    """Nothing really matched; these are the nearest."""
    zonder: str
    """What it should not be about."""
    tegels: list[Tegel]
    """Only when nothing was asked."""
    kort: bool
    """Only the first few, under the search box of the hub."""


@dataclass
class Beroepen(Treffers):
    """The whole search page."""

    sjabloon: ClassVar[str] = "verkennen/beroepen.html"
    domeinen: list[tuple[str, str]]
    niveaus: list[tuple[str, str]]


def _past(vraag: Zoekvraag, beroep_id: str) -> bool:
    beroep = catalogus().beroepen[beroep_id]
    return vraag.domein in ("", beroep.domein) and (not vraag.niveau or vraag.niveau in beroep.niveaus)


def _blader(vraag: Zoekvraag, oordelen: Mapping[str, str]) -> list[Kaart]:
    """Without words: every beroep of the domein and niveau, by name."""
    alle = sorted(catalogus().beroepen.values(), key=lambda een: een.naam.lower())
    return [kaart(een, oordelen) for een in alle if _past(vraag, een.id)]


def _esco(treffers: list[Treffer]) -> list[tuple[str, str]]:
    return [(een.naam, f"/zoek/beroep/esco/{een.esco_code}") for een in treffers if een.esco_code][:MEESTE_ESCO]


def _kop(vraag: Zoekvraag) -> str:
    if vraag.q:
        return _("Gevonden")
    if vraag.domein:
        return str(DOMEINEN[vraag.domein])
    return str(NIVEAU_UITLEG[vraag.niveau]) if vraag.niveau else _("Kijk rond per soort werk")


def treffers(db: Session, vraag: Zoekvraag, oordelen: Mapping[str, str], kort: bool = False) -> Treffers:
    """What a question finds: one page of it, or the first few (`kort`)."""
    uitkomst = zoek_beroepen(db, vraag.q, MEESTE_TREFFERS) if vraag.q else None
    gevonden = list(uitkomst.treffers) if uitkomst else []
    if uitkomst:
        alle = [kaart_van(een, oordelen) for een in gevonden if een.beroep_id and _past(vraag, een.beroep_id)]
    else:
        alle = [] if vraag.leeg else _blader(vraag, oordelen)
    per = KORT if kort else PER_BLADZIJ
    bladzijden = max(1, -(-len(alle) // per))
    bladzij = min(vraag.bladzij, bladzijden)
    return Treffers(
        vraag=vraag,
        kop=_kop(vraag),
        kaarten=alle[(bladzij - 1) * per : bladzij * per],
        esco=[] if vraag.gefilterd or kort else _esco(gevonden),
        totaal=len(alle),
        bladzij=bladzij,
        bladzijden=bladzijden,
        dichtbij=bool(uitkomst and uitkomst.dichtbij),
        zonder=", ".join(uitkomst.zonder) if uitkomst else "",
        tegels=tegels() if vraag.leeg and not kort else [],
        kort=kort,
    )


def zoekpagina(db: Session, vraag: Zoekvraag, oordelen: Mapping[str, str]) -> Beroepen:
    """The page around the hits."""
    deel = treffers(db, vraag, oordelen)
    velden: dict[str, Any] = {veld.name: getattr(deel, veld.name) for veld in fields(deel)}
    niveaus = [(str(niveau), str(NIVEAU_UITLEG[niveau])) for niveau in NIVEAUS]
    return Beroepen(**velden, domeinen=domeinkeuzes(), niveaus=niveaus)
