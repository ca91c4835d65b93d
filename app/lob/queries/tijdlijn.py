"""The cards of a portfolio, the newest day first, twenty at a time."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.ids import LENGTE
from app.lob.models import Competentie, Kaart, KaartCompetentie, KaartSoort, KaartStand
from app.lob.queries.foto import FotoRij, fotos_van
from app.lob.queries.kaart import competenties_bij, op_volgorde
from app.lob.queries.zicht import Toegang, zichtbare_kaarten

PER_KEER = 20
BEGIN = 220
"""Characters of a text that a list shows."""
ZONDER_DAG = date.min
"""A card without a day comes last."""


@dataclass(frozen=True, slots=True)
class Grens:
    """Where a page of cards ends: the next one begins after this."""

    dag: date
    id: str

    def __str__(self) -> str:
        return f"{self.dag.isoformat()}.{self.id}"


@dataclass(frozen=True, slots=True)
class Filter:
    """What somebody wants to see; empty = everything that is not put away."""

    soort: str = ""
    competentie: str = ""
    stand: str = ""
    vanaf: Grens | None = None

    @property
    def gekozen(self) -> bool:
        """Something is filtered out."""
        return bool(self.soort or self.competentie or self.stand)


def lees_filter(vraag: Any) -> Filter:
    """From the query of an address; what is unknown counts as empty."""
    soort, over, stand = (vraag.get(naam, "") for naam in ("soort", "competentie", "stand"))
    return Filter(
        soort if soort in set(KaartSoort) else "",
        over if over in set(Competentie) else "",
        stand if stand in set(KaartStand) else "",
        _grens(vraag.get("vanaf", "")),
    )


def _grens(tekst: str) -> Grens | None:
    dag, _punt, id_ = tekst.partition(".")
    if len(id_) != LENGTE or not id_.isascii() or not id_.isalnum():
        return None
    try:
        return Grens(date.fromisoformat(dag), id_)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class TijdlijnRij:
    """A card in the list."""

    id: str
    soort: str
    titel: str
    datum: date | None
    organisatie: str
    tekst: str
    """Begin of what he wrote."""
    stand: str
    voor_mentor: bool
    voor_ouder: bool
    bron: str
    competenties: tuple[str, ...]
    fotos: list[FotoRij] = field(default_factory=list)

    @property
    def pad(self) -> str:
        """Address."""
        return f"/loopbaan/kaarten/{self.id}"


_DAG: sa.ColumnElement[date] = sa.func.coalesce(col(Kaart.datum), ZONDER_DAG)
_TEKST = sa.func.substr(
    sa.case((col(Kaart.kort) != "", col(Kaart.kort)), else_=sa.func.coalesce(col(Kaart.wat_deed_ik), "")), 1, BEGIN
)
_VELDEN: tuple[Any, ...] = (
    *(Kaart.id, Kaart.soort, Kaart.titel, Kaart.datum, Kaart.organisatie, _TEKST),
    *(Kaart.stand, Kaart.voor_mentor, Kaart.voor_ouder, Kaart.bron, competenties_bij()),
)


def _voorwaarden(plek: Toegang, filter_: Filter) -> list[Any]:
    uit: list[Any] = [col(Kaart.persoon_id) == plek.persoon_id, zichtbare_kaarten(plek.als)]
    if plek.eigen:
        uit.append(col(Kaart.stand) == filter_.stand if filter_.stand else col(Kaart.stand) != KaartStand.ARCHIEF)
    if filter_.soort:
        uit.append(col(Kaart.soort) == filter_.soort)
    if filter_.competentie:
        over = sa.select(col(KaartCompetentie.kaart_id)).where(col(KaartCompetentie.competentie) == filter_.competentie)
        uit.append(col(Kaart.id).in_(over))
    if grens := filter_.vanaf:
        uit.append(sa.tuple_(_DAG, col(Kaart.id)) < sa.tuple_(sa.literal(grens.dag), sa.literal(grens.id)))
    return uit


def tijdlijn(db: Session, plek: Toegang, filter_: Filter) -> tuple[list[TijdlijnRij], Grens | None]:
    """Cards that `plek` may see, with their photos, and where the next ones begin. Two statements."""
    zin = sa.select(*_VELDEN).where(*_voorwaarden(plek, filter_)).order_by(_DAG.desc(), col(Kaart.id).desc())
    rijen = db.execute(zin.limit(PER_KEER + 1)).all()
    hier = rijen[:PER_KEER]
    fotos = fotos_van(db, [rij.id for rij in hier])
    kaarten = [TijdlijnRij(*_delen(rij, fotos)) for rij in hier]
    if len(rijen) <= PER_KEER:
        return kaarten, None
    laatste = kaarten[-1]
    return kaarten, Grens(laatste.datum or ZONDER_DAG, laatste.id)


def _delen(rij: Any, fotos: dict[str, list[FotoRij]]) -> list[Any]:
    return [*rij[:-1], op_volgorde(rij[-1]), fotos.get(rij.id, [])]
