"""What the PTA asks and what pupils have: the same few statements for one pupil as for a class."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import schooljaar
from app.kit.fouten import NietGevonden
from app.lob.models import (
    Gesprek,
    GesprekStand,
    Inlevering,
    InleverStand,
    Kaart,
    KaartCompetentie,
    PtaEis,
    PtaOordeel,
)
from app.lob.pta import Eis, Telling
from app.lob.queries.reactie import ongelezen_van
from app.lob.queries.zicht import zichtbare_kaarten
from app.lob.rules import Kijker
from app.scholen.queries import klassen_van_mentor, klassen_van_school
from app.scholen.queries.rijen import KlasRij


@dataclass(frozen=True, slots=True)
class Besluit:
    """What the mentor decided last."""

    oordeel: str
    reden: str


def klassen_voor(db: Session, wie: Wie) -> list[tuple[KlasRij, bool]]:
    """Classes he may look at, by name, and whether he is mentor of it (who sees portfolio's). At most two statements
    for a mentor and one more per school of a decaan."""
    eigen = {een.id: een for een in klassen_van_mentor(db, wie)}
    van_school = [klas for school in wie.organisaties(Rol.DECAAN) for klas in klassen_van_school(db, wie, school)]
    alle = {een.id: een for een in van_school} | eigen
    return sorted(((klas, id_ in eigen) for id_, klas in alle.items()), key=lambda paar: paar[0].naam)


def klas_voor(db: Session, wie: Wie, klas_id: str) -> tuple[KlasRij, bool]:
    """One of them. Raises NietGevonden."""
    for klas, is_mentor in klassen_voor(db, wie):
        if klas.id == klas_id:
            return klas, is_mentor
    raise NietGevonden


def eisen_van(db: Session, school_id: str | None) -> list[Eis]:
    """What a school asks this schooljaar. One statement."""
    velden = (PtaEis.leerjaar, PtaEis.schoolsoort, PtaEis.kaarten_per_competentie, PtaEis.gesprekken, PtaEis.opdrachten)
    zin = sa.select(*map(col, velden)).where(col(PtaEis.school_id) == school_id, col(PtaEis.schooljaar) == schooljaar())
    return [Eis(*rij) for rij in db.execute(zin.order_by(col(PtaEis.leerjaar), col(PtaEis.schoolsoort)))]


def tellingen(db: Session, personen: Sequence[str], mentor: Wie | None = None) -> dict[str, Telling]:
    """What each has, as far as his mentor may see it: what he keeps to himself can't count. Two statements.

    With `mentor` also how many comments that one has not read.
    """
    uit = {persoon_id: Telling() for persoon_id in personen}
    for persoon_id, soort, aantal in db.execute(_kaarten(personen)):
        uit[persoon_id].kaarten[soort] = aantal
    delen = [_per_stand(Gesprek, personen), _per_stand(Inlevering, personen)]
    if mentor:
        delen.append(ongelezen_van(mentor, personen))
    for waarvan, persoon_id, stand, aantal in db.execute(sa.union_all(*delen)):
        _tel(uit[persoon_id], waarvan, stand, aantal)
    return uit


def _tel(telling: Telling, waarvan: str, stand: str, aantal: int) -> None:
    if waarvan == Gesprek.__tablename__:
        telling.begonnen = telling.begonnen or stand != GesprekStand.VOORBEREIDING
        telling.gesprekken += aantal if stand == GesprekStand.AKKOORD else 0
    elif waarvan == Inlevering.__tablename__:
        telling.begonnen = telling.begonnen or stand != InleverStand.BEZIG
        telling.opdrachten += aantal if stand == InleverStand.VOLDAAN else 0
        telling.wacht += aantal if stand == InleverStand.TER_BEOORDELING else 0
    else:
        telling.nieuw = aantal


def _kaarten(personen: Sequence[str]) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(col(Kaart.persoon_id), col(KaartCompetentie.competentie), sa.func.count())
        .join_from(Kaart, KaartCompetentie, col(KaartCompetentie.kaart_id) == col(Kaart.id))
        .where(col(Kaart.persoon_id).in_(personen), zichtbare_kaarten(Kijker.BEGELEIDER))
        .group_by(col(Kaart.persoon_id), col(KaartCompetentie.competentie))
    )


def _per_stand(tabel: type[Gesprek] | type[Inlevering], personen: Sequence[str]) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(sa.literal(str(tabel.__tablename__)), col(tabel.persoon_id), col(tabel.stand), sa.func.count())
        .where(col(tabel.persoon_id).in_(personen), col(tabel.schooljaar) == schooljaar())
        .group_by(col(tabel.persoon_id), col(tabel.stand))
    )


def besluiten(db: Session, personen: Sequence[str]) -> dict[str, Besluit]:
    """The decision about each this schooljaar that was not taken back. One statement."""
    zin = sa.select(col(PtaOordeel.persoon_id), col(PtaOordeel.oordeel), col(PtaOordeel.reden)).where(
        col(PtaOordeel.persoon_id).in_(personen),
        col(PtaOordeel.schooljaar) == schooljaar(),
        col(PtaOordeel.ingetrokken_op).is_(None),
    )
    return {persoon_id: Besluit(oordeel, reden) for persoon_id, oordeel, reden in db.execute(zin)}
