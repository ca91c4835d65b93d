"""What was agreed in gesprekken: who does what before when."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import vandaag
from app.kit.fouten import NietGevonden
from app.lob.models import Afspraak, Gesprek, GesprekStand
from app.lob.queries.gesprek import gesprek_met_tekst
from app.lob.queries.zicht import Toegang
from app.lob.rules import mag_reageren
from app.scholen.queries.zicht import Voorwaarde

LEERLING, MENTOR = "leerling", "mentor"
WIE = (LEERLING, MENTOR)
MEESTE = 50


@dataclass(frozen=True, slots=True)
class AfspraakRij:
    """One, as it is shown."""

    id: str
    gesprek_id: str
    wat: str
    wie: str
    """`leerling` or `mentor`: who does it."""
    uiterlijk: date | None
    gedaan_op: datetime | None
    mijn: bool
    """Who looks is the one who does it."""

    @property
    def te_laat(self) -> bool:
        """Its day is past and it is not done."""
        return self.gedaan_op is None and self.uiterlijk is not None and self.uiterlijk < vandaag()


_VELDEN: tuple[Any, ...] = (
    *(Afspraak.id, Afspraak.gesprek_id, Afspraak.wat, Afspraak.wie, Afspraak.uiterlijk),
    Afspraak.gedaan_op,
)


def _zichtbaar(plek: Toegang) -> Voorwaarde:
    """Of a preparation only its owner."""
    if plek.eigen:
        return sa.true()
    return col(Gesprek.stand) != GesprekStand.VOORBEREIDING if mag_reageren(plek.als) else sa.false()


def _lees(db: Session, plek: Toegang, *waar: Any) -> list[AfspraakRij]:
    zin = (
        sa.select(*_VELDEN)
        .select_from(Afspraak)
        .join(Gesprek, col(Gesprek.id) == col(Afspraak.gesprek_id))
        .where(col(Afspraak.persoon_id) == plek.persoon_id, _zichtbaar(plek), *waar)
        .order_by(col(Afspraak.uiterlijk).is_(None), col(Afspraak.uiterlijk), col(Afspraak.id))
        .limit(MEESTE)
    )
    van_mij = LEERLING if plek.eigen else MENTOR
    return [AfspraakRij(*(*rij, rij[3] == van_mij)) for rij in db.execute(zin)]


def open_afspraken(db: Session, plek: Toegang, behalve: str = "") -> list[AfspraakRij]:
    """What is not done yet, first what is due first; without those of gesprek `behalve`. One statement."""
    open_ = col(Afspraak.gedaan_op).is_(None)
    return _lees(db, plek, open_, *([col(Afspraak.gesprek_id) != behalve] if behalve else []))


def afspraken_bij(db: Session, plek: Toegang, gesprek_id: str) -> list[AfspraakRij]:
    """All of one gesprek. One statement."""
    return _lees(db, plek, col(Afspraak.gesprek_id) == gesprek_id)


def afspraak_voor(db: Session, wie: Wie, afspraak_id: str) -> tuple[Afspraak, Gesprek, Toegang]:
    """One to change, with its gesprek held. Raises NietGevonden when `wie` may not see it."""
    zin = sa.select(col(Afspraak.gesprek_id)).where(col(Afspraak.id) == afspraak_id)
    gesprek_id = db.execute(zin).scalar()
    if gesprek_id is None:
        raise NietGevonden
    gesprek, plek = gesprek_met_tekst(db, wie, gesprek_id, vast=True)
    rij = db.get(Afspraak, afspraak_id)
    if rij is None:
        raise NietGevonden
    return rij, gesprek, plek
