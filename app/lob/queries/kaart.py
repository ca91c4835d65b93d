"""One card, to read and to edit."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden
from app.lob.models import Competentie, Kaart, KaartCompetentie
from app.lob.queries.zicht import Toegang, portfolio_voor
from app.lob.rules import mag_kaart_zien


@dataclass(frozen=True, slots=True)
class KaartBlad:
    """A card with everything on it except photos and reactions."""

    id: str
    soort: str
    titel: str
    datum: date | None
    organisatie: str
    kort: str
    link: str
    wat_deed_ik: str
    wat_ging_goed: str
    wat_leerde_ik: str
    volgende_stap: str
    stand: str
    voor_mentor: bool
    voor_ouder: bool
    gewijzigd_op: datetime
    versie: int
    competenties: tuple[str, ...]
    """In the order of the five."""

    @property
    def pad(self) -> str:
        """Address."""
        return f"/loopbaan/kaarten/{self.id}"


def competenties_bij() -> Any:
    """Column for a statement over `Kaart`: its competences with commas between, or NULL."""
    alle = sa.func.aggregate_strings(col(KaartCompetentie.competentie), ",")
    return sa.select(alle).where(col(KaartCompetentie.kaart_id) == col(Kaart.id)).scalar_subquery()


def op_volgorde(tekst: str | None) -> tuple[str, ...]:
    """The same as values of `Competentie` in their order."""
    gekozen = set((tekst or "").split(","))
    return tuple(een for een in Competentie if een in gekozen)


def competenties_van(db: Session, kaart_id: str) -> tuple[str, ...]:
    """Competences of a card in their order. No `wie`: for who already holds this card."""
    zin = sa.select(col(KaartCompetentie.competentie)).where(col(KaartCompetentie.kaart_id) == kaart_id)
    return op_volgorde(",".join(db.execute(zin).scalars()))


_NAMEN = [veld.name for veld in fields(KaartBlad) if veld.name != "competenties"]
_VELDEN: tuple[Any, ...] = (*(getattr(Kaart, naam) for naam in _NAMEN), competenties_bij(), Kaart.persoon_id)


def kaart_lezen(db: Session, wie: Wie, kaart_id: str) -> tuple[KaartBlad, Toegang]:
    """A card with the portfolio it is in. Two statements. Raises NietGevonden when `wie` may not see it."""
    rij = db.execute(sa.select(*_VELDEN).where(col(Kaart.id) == kaart_id)).first()
    if rij is None:
        raise NietGevonden
    *velden, competenties, persoon_id = rij
    velden.append(op_volgorde(competenties))
    blad, plek = KaartBlad(*velden), portfolio_voor(db, wie, persoon_id)
    if not mag_kaart_zien(plek.als, blad.stand, blad.voor_mentor, blad.voor_ouder):
        raise NietGevonden
    return blad, plek


def eigen_kaart(db: Session, wie: Wie, kaart_id: str) -> KaartBlad:
    """His own card. Raises NietGevonden for anybody else, also for who may read it."""
    blad, plek = kaart_lezen(db, wie, kaart_id)
    if not plek.eigen:
        raise NietGevonden
    return blad
