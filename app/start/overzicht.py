"""The school of a decaan: per class how far the dossiers are, who stands still, which tasks are his."""

from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.models import Dossier, Taak
from app.dossier.states import BIJ_MBO, ONDERWEG, DossierStatus
from app.kit.clock import nu, schooljaar
from app.scholen.models import Inschrijving
from app.scholen.queries import KlasRij, klassen_van_school, loopt
from app.start.lijn import STIL
from app.start.queries import Stand, standen_waar

MEESTE = 30
"""Pupils that are named on the overview; the rest is in their class."""


@dataclass(slots=True)
class KlasStand:
    """A class with the number of dossiers per state."""

    klas: KlasRij
    per_status: dict[str, int] = field(default_factory=dict)

    @property
    def verstuurd(self) -> int:
        """Dossiers that are at an mbo."""
        return sum(self.per_status.get(status, 0) for status in BIJ_MBO)

    @property
    def onderweg(self) -> int:
        """Begun and not sent."""
        return sum(self.per_status.get(status, 0) for status in ONDERWEG)

    @property
    def niet_begonnen(self) -> int:
        """Pupils without a dossier, or not started."""
        return self.klas.aantal - sum(
            aantal for status, aantal in self.per_status.items() if status != DossierStatus.NIET_GESTART
        )


def klassen_van(db: Session, wie: Wie) -> list[KlasStand]:
    """Every class of the schools where he is decaan; two statements per school (a decaan has one)."""
    scholen = wie.organisaties(Rol.DECAAN)
    klassen = [KlasStand(klas) for school_id in scholen for klas in klassen_van_school(db, wie, school_id)]
    zin = (
        sa.select(col(Inschrijving.klas_id), col(Dossier.status), sa.func.count())
        .join_from(
            Inschrijving,
            Dossier,
            sa.and_(
                col(Dossier.persoon_id) == col(Inschrijving.persoon_id),
                col(Dossier.schooljaar) == col(Inschrijving.schooljaar),
            ),
        )
        .where(col(Inschrijving.school_id).in_(scholen), col(Inschrijving.schooljaar) == schooljaar(), loopt())
        .group_by(col(Inschrijving.klas_id), col(Dossier.status))
    )
    per_klas: dict[str, dict[str, int]] = {}
    for klas_id, status, aantal in db.execute(zin):
        per_klas.setdefault(klas_id, {})[status] = aantal
    for stand in klassen:
        stand.per_status = per_klas.get(stand.klas.id, {})
    return klassen


def stilstaand(db: Session, wie: Wie) -> list[Stand]:
    """Pupils of his school whose dossier waits two weeks or longer, the longest first."""
    eigen = col(Inschrijving.school_id).in_(wie.organisaties(Rol.DECAAN))
    lang = sa.and_(col(Dossier.status).in_(ONDERWEG), col(Dossier.status_op) <= nu() - STIL)
    return standen_waar(db, wie, eigen, lang, limiet=MEESTE, volgorde=col(Dossier.status_op))


def met_taak(db: Session, wie: Wie) -> list[Stand]:
    """Pupils of his school about whom something is open for the decaan."""
    eigen = col(Inschrijving.school_id).in_(wie.organisaties(Rol.DECAAN))
    open_ = sa.select(col(Taak.dossier_id)).where(col(Taak.gedaan_op).is_(None), col(Taak.voor) == Rol.DECAAN)
    return standen_waar(db, wie, eigen, col(Dossier.id).in_(open_), limiet=MEESTE)
