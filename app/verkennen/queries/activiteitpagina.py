"""One activity with everything its page tells. Public facts only; a concept is not there."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Organisatie, OrganisatieSoort
from app.kit.clock import nu
from app.scholen.models import MboInstelling
from app.verkennen.models import Activiteit, ActiviteitOver, ActiviteitStand, Bedrijf
from app.verkennen.queries.activiteit import ActiviteitRij, Code, kies, rijen

BEGIN_CODE = 8
"""Characters of a code that the database compares; the rest is compared in constant time."""
ANDERE_KEREN = 4


@dataclass(frozen=True, slots=True)
class ActiviteitRegel:
    """An activity as its own page shows it."""

    id: str
    reeks_id: str | None
    soort: str
    stand: str
    titel: str
    tekst: str
    begint_op: datetime
    eindigt_op: datetime
    online: bool
    adres: str
    plaats: str
    breedte: float | None
    lengte: float | None
    capaciteit: int | None
    bezet: int
    inschrijven: bool
    inschrijven_vanaf: datetime | None
    inschrijven_tot: datetime | None
    annuleren_tot: datetime | None
    ouders_welkom: bool
    toegankelijk: str
    vervoer: str
    meenemen: str
    leerjaren: str
    reden: str
    gemaakt_op: datetime
    gewijzigd_op: datetime
    organisatie: str
    organisatie_soort: str
    telefoon: str | None
    site: str | None

    @property
    def vrij(self) -> int | None:
        """Places left; empty = no limit."""
        return None if self.capaciteit is None else max(0, self.capaciteit - self.bezet)

    @property
    def van_bedrijf(self) -> bool:
        """Offered by a company."""
        return self.organisatie_soort == OrganisatieSoort.BEDRIJF


_VELDEN = [naam for naam in ActiviteitRegel.__dataclass_fields__ if naam in Activiteit.model_fields]


def _kolommen() -> list[Any]:
    return [
        *(getattr(Activiteit, naam) for naam in _VELDEN),
        Organisatie.naam,
        Organisatie.soort,
        Organisatie.telefoon,
        sa.func.coalesce(col(MboInstelling.site), col(Bedrijf.site)),
    ]


def activiteit_met_id(db: Session, activiteit_id: str) -> ActiviteitRegel | None:
    """A published or called off activity. One statement."""
    zin = (
        sa.select(*_kolommen())
        .join_from(Activiteit, Organisatie, col(Organisatie.id) == col(Activiteit.organisatie_id))
        .outerjoin(MboInstelling, col(MboInstelling.organisatie_id) == col(Organisatie.id))
        .outerjoin(Bedrijf, col(Bedrijf.organisatie_id) == col(Organisatie.id))
        .where(col(Activiteit.id) == activiteit_id, col(Activiteit.stand) != ActiviteitStand.CONCEPT)
    )
    rij = db.execute(zin).first()
    return ActiviteitRegel(*rij) if rij else None


def over_van(db: Session, activiteit_id: str) -> list[Code]:
    """What it is about. One statement."""
    velden = col(ActiviteitOver.soort), col(ActiviteitOver.code)
    zin = sa.select(*velden).where(col(ActiviteitOver.activiteit_id) == activiteit_id).order_by(*velden)
    return [(rij[0], rij[1]) for rij in db.execute(zin)]


def andere_keren(db: Session, activiteit: ActiviteitRegel) -> list[ActiviteitRij]:
    """The same activity on later days. One statement; none for what is not one of a series."""
    if activiteit.reeks_id is None:
        return []
    zin = kies().where(
        col(Activiteit.reeks_id) == activiteit.reeks_id,
        col(Activiteit.id) != activiteit.id,
        col(Activiteit.stand) == ActiviteitStand.OPEN,
        col(Activiteit.begint_op) > nu(),
    )
    return rijen(db, zin.order_by(col(Activiteit.begint_op)).limit(ANDERE_KEREN))


def kandidaten(db: Session, code: str) -> list[tuple[str, str]]:
    """Id and whole code of published activities whose code begins as this one. One statement."""
    zin = sa.select(col(Activiteit.id), col(Activiteit.code)).where(
        sa.func.substr(col(Activiteit.code), 1, BEGIN_CODE) == code[:BEGIN_CODE],
        col(Activiteit.stand) != ActiviteitStand.CONCEPT,
    )
    return [(rij[0], rij[1]) for rij in db.execute(zin)]
