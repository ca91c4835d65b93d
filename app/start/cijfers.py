"""Figures for gemeente and region: how many pupils are at each station. Never a name, never a number below five."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Organisatie
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.models import Dossier
from app.dossier.states import BIJ_MBO, DossierStatus
from app.kit.clock import schooljaar
from app.overstap.models import DOOD, Aanmelding, AanmeldStatus, Keuze
from app.scholen.models import Inschrijving, Leerling, School
from app.scholen.queries import loopt
from app.start.lijn import NA_INTAKE, Halte
from app.start.queries import heeft_ontdekt

DREMPEL = 5
"""Smaller groups are not shown: a pupil could be recognised."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Pupils per station. A number below five is None."""

    per_halte: dict[Halte, int | None]
    samen: int
    """Sum of what is shown: a hidden number cannot be worked out from it."""


def _gebied(wie: Wie) -> Any:
    """Where he looks: a gemeente at who lives there, a region at who goes to school there."""
    woont = sa.select(col(Leerling.persoon_id)).where(col(Leerling.woongemeente_id).in_(wie.organisaties(Rol.GEMEENTE)))
    leert = sa.select(col(School.organisatie_id)).where(col(School.regio_id).in_(wie.organisaties(Rol.REGIOBEHEER)))
    return sa.or_(
        sa.and_(sa.literal(wie.heeft(Rol.GEMEENTE)), col(Inschrijving.persoon_id).in_(woont)),
        sa.and_(sa.literal(wie.heeft(Rol.REGIOBEHEER)), col(Inschrijving.school_id).in_(leert)),
    )


def _met_aanmelding(*waar: Any) -> Any:
    zin = sa.select(col(Aanmelding.id)).where(
        col(Aanmelding.persoon_id) == col(Inschrijving.persoon_id),
        col(Aanmelding.schooljaar) == col(Inschrijving.schooljaar),
        *waar,
    )
    return zin.correlate(Inschrijving).exists()


def _halte() -> Any:
    """The same station as `lijn.halte` gives for one pupil, in the database."""
    keuze = sa.select(col(Keuze.id)).where(
        col(Keuze.persoon_id) == col(Inschrijving.persoon_id), col(Keuze.schooljaar) == col(Inschrijving.schooljaar)
    )
    leeft = _met_aanmelding(col(Aanmelding.status).not_in(DOOD))
    verzonden = col(Dossier.status).in_(BIJ_MBO)
    begonnen = sa.func.coalesce(col(Dossier.status), DossierStatus.NIET_GESTART) != DossierStatus.NIET_GESTART
    gekozen = sa.or_(keuze.correlate(Inschrijving).exists(), leeft)
    na_intake = _met_aanmelding(col(Aanmelding.status).in_(NA_INTAKE))
    gestart = _met_aanmelding(col(Aanmelding.status) == AanmeldStatus.GESTART)
    return sa.case(
        (sa.and_(gestart, verzonden), Halte.START),
        (sa.and_(leeft, verzonden, na_intake), Halte.START),
        (sa.and_(leeft, verzonden), Halte.INTAKE),
        (leeft, Halte.DOSSIER),
        (gekozen, Halte.MELD_AAN),
        (sa.or_(begonnen, heeft_ontdekt()), Halte.KIES),
        else_=Halte.ONTDEK,
    )


def tel(db: Session, wie: Wie) -> Telling:
    """Pupils per station in his gemeente or region; one statement."""
    halte = _halte().label("halte")
    zin = (
        sa.select(halte, sa.func.count())
        .select_from(Inschrijving)
        .outerjoin(
            Dossier,
            sa.and_(
                col(Dossier.persoon_id) == col(Inschrijving.persoon_id),
                col(Dossier.schooljaar) == col(Inschrijving.schooljaar),
            ),
        )
        .where(col(Inschrijving.schooljaar) == schooljaar(), loopt(), _gebied(wie))
        .group_by(halte)
    )
    return verberg({Halte(plek): aantal for plek, aantal in db.execute(zin)})


def verberg(aantallen: dict[Halte, int]) -> Telling:
    """Hide what is below five."""
    zichtbaar = {plek: aantal for plek, aantal in aantallen.items() if aantal >= DREMPEL}
    return Telling({plek: zichtbaar.get(plek) for plek in Halte}, sum(zichtbaar.values()))


def gebied(db: Session, wie: Wie) -> str:
    """Name of his gemeente or region."""
    plekken = wie.organisaties(Rol.GEMEENTE, Rol.REGIOBEHEER)
    namen = db.execute(
        sa.select(col(Organisatie.naam)).where(col(Organisatie.id).in_(plekken)).order_by(Organisatie.naam)
    )
    return ", ".join(namen.scalars())
