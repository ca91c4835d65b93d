"""What waits for a pupil in his portfolio, and for a parent: which children."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.accounts.models import Persoon, volledige_naam
from app.accounts.wie import Wie
from app.kit.clock import schooljaar
from app.lob.models import (
    Afspraak,
    Inlevering,
    InleverStand,
    Kaart,
    KaartStand,
    OpdrachtPlan,
    Reactie,
)
from app.lob.queries.reactie import aantal_nieuw, laatste_stap
from app.lob.queries.zicht import Toegang
from app.scholen.models import Inschrijving
from app.scholen.queries.zicht import loopt, van_ouder

MEESTE_CONCEPTEN = 3
MEESTE_KINDEREN = 20


@dataclass(frozen=True, slots=True)
class Stand:
    """Numbers for the head of his page."""

    af: int
    concept: int
    archief: int
    afspraken: int
    """Open actions of himself from gesprekken."""
    opdrachten: int
    """Opdrachten of his school this year that are not handed in."""
    opnieuw: int
    """Hand-ins that his mentor wants to see once more."""
    reacties: int
    """Comments that he has not read."""
    stap_van: str | None
    """Who last said something about his next step; None = nobody did."""
    stap: str | None
    stap_over: str | None
    """Kind and id of what that is about."""
    stap_id: str | None

    @property
    def leeg(self) -> bool:
        """He has no card at all."""
        return not (self.af or self.concept or self.archief)


@dataclass(frozen=True, slots=True)
class Aangeboden:
    """A draft that the house made because he was somewhere."""

    id: str
    titel: str


def _aantal(model: Any, *voorwaarden: Any) -> Any:
    return sa.select(sa.func.count()).select_from(model).where(*voorwaarden).scalar_subquery()


def _opdrachten(plek: Toegang) -> Any:
    ingeleverd = sa.exists().where(
        col(Inlevering.persoon_id) == plek.persoon_id,
        col(Inlevering.opdracht_id) == col(OpdrachtPlan.opdracht_id),
        col(Inlevering.schooljaar) == col(OpdrachtPlan.schooljaar),
        col(Inlevering.stand).in_((InleverStand.TER_BEOORDELING, InleverStand.VOLDAAN)),
    )
    voor_hem = (
        col(OpdrachtPlan.school_id) == (plek.school_id or ""),
        col(OpdrachtPlan.schooljaar) == schooljaar(),
        col(OpdrachtPlan.leerjaar).in_((0, plek.leerjaar)),
        col(OpdrachtPlan.schoolsoort).in_(("", plek.schoolsoort)),
    )
    zin = sa.select(sa.func.count(sa.distinct(col(OpdrachtPlan.opdracht_id)))).where(*voor_hem, ~ingeleverd)
    return zin.scalar_subquery()


def stand_van(db: Session, plek: Toegang) -> Stand:
    """The numbers of the owner, and the last words about his next step. One statement."""
    stap, laatste = aliased(Reactie), laatste_stap(plek.persoon_id)
    eigen = col(Kaart.persoon_id) == plek.persoon_id
    kaarten = [_aantal(Kaart, eigen, col(Kaart.stand) == stand) for stand in ("af", "concept", "archief")]
    open_ = (col(Afspraak.persoon_id) == plek.persoon_id, col(Afspraak.wie) == "leerling")
    opnieuw = (col(Inlevering.persoon_id) == plek.persoon_id, col(Inlevering.stand) == InleverStand.OPNIEUW)
    afspraken = _aantal(Afspraak, *open_, col(Afspraak.gedaan_op).is_(None))
    zin = (
        sa.select(*kaarten, afspraken, _opdrachten(plek), _aantal(Inlevering, *opnieuw), aantal_nieuw(plek.persoon_id))
        .add_columns(col(stap.door_naam), col(stap.tekst), col(stap.over_soort), col(stap.over_id))
        .select_from(Persoon)
        .outerjoin(stap, col(stap.id) == laatste)
        .where(col(Persoon.id) == plek.persoon_id)
    )
    return Stand(*db.execute(zin).one())


def aangeboden(db: Session, plek: Toegang) -> list[Aangeboden]:
    """Drafts of activities he was at, the newest first. One statement; only for the owner."""
    zin = sa.select(col(Kaart.id), col(Kaart.titel)).where(
        col(Kaart.persoon_id) == plek.persoon_id,
        col(Kaart.stand) == KaartStand.CONCEPT,
        col(Kaart.bron).like("activiteit:%"),
    )
    zin = zin.order_by(col(Kaart.datum).desc(), col(Kaart.id).desc()).limit(MEESTE_CONCEPTEN)
    return [Aangeboden(*rij) for rij in db.execute(zin)]


@dataclass(frozen=True, slots=True)
class Kind:
    """A child of a parent, with how much he shares."""

    persoon_id: str
    naam: str
    kaarten: int


def kinderen_van(db: Session, wie: Wie) -> list[Kind]:
    """Children of `wie` with gezag and below 18, by name. One statement."""
    gedeeld = (col(Kaart.stand) == KaartStand.AF, col(Kaart.voor_ouder).is_(True))
    zin = (
        sa.select(
            *(col(veld) for veld in (Persoon.id, Persoon.roepnaam, Persoon.tussenvoegsel, Persoon.achternaam)),
            _aantal(Kaart, col(Kaart.persoon_id) == col(Persoon.id), *gedeeld),
        )
        .join_from(Persoon, Inschrijving, col(Inschrijving.persoon_id) == col(Persoon.id))
        .where(van_ouder(wie), loopt())
        .order_by(col(Persoon.roepnaam), col(Persoon.id))
        .distinct()
        .limit(MEESTE_KINDEREN)
    )
    return [Kind(rij[0], volledige_naam(*rij[1:4]), rij[4]) for rij in db.execute(zin)]
