"""Who guides a pupil today, and the students of a slb'er."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Organisatie, Persoon, volledige_naam
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import schooljaar, vandaag
from app.lob.models import Doel, Gelezen, Gesprek, GesprekStand, Inlevering, InleverStand, Kaart, OverSoort, Reactie
from app.lob.queries.zicht import zichtbare_doelen, zichtbare_inleveringen, zichtbare_kaarten
from app.lob.rules import Kijker
from app.scholen.models import Inschrijving, MentorVan, SlberVan
from app.scholen.queries.zicht import Voorwaarde, loopt

ALS = Kijker.BEGELEIDER


@dataclass(frozen=True, slots=True)
class Begeleider:
    """Who looks along in a portfolio."""

    naam: str
    rol: Rol
    organisatie: str


@dataclass(frozen=True, slots=True)
class Student:
    """A student of a slb'er, with what waits for the slb'er."""

    persoon_id: str
    naam: str
    sinds: date
    kaarten: int
    """Cards that he shares."""
    laatst: datetime | None
    """When he last changed one of those."""
    ongelezen: int
    """Comments that the slb'er did not read yet."""
    te_lezen: int
    """Opdrachten that wait for a judgement."""
    gesprek: str
    """Furthest `GesprekStand` of a shared talk this schooljaar; empty = none."""

    @property
    def wacht(self) -> int:
        """Things to read."""
        return self.ongelezen + self.te_lezen


def slb_loopt(dag: date | None = None) -> Voorwaarde:
    """The guidance has begun and not ended on that day (default today)."""
    op = dag or vandaag()
    return sa.and_(col(SlberVan.van) <= op, sa.or_(col(SlberVan.tot).is_(None), col(SlberVan.tot) > op))


def begeleiders_van(db: Session, persoon_id: str) -> list[Begeleider]:
    """Mentors of his class and slb'ers today, by name. One statement; the caller may see the pupil."""
    wie = [col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam), col(Organisatie.naam)]
    mentor = (
        sa.select(*wie, sa.literal(str(Rol.MENTOR)))
        .select_from(Inschrijving)
        .join(MentorVan, col(MentorVan.klas_id) == col(Inschrijving.klas_id))
        .join(Persoon, col(Persoon.id) == col(MentorVan.persoon_id))
        .join(Organisatie, col(Organisatie.id) == col(Inschrijving.school_id))
        .where(col(Inschrijving.persoon_id) == persoon_id, col(Inschrijving.schooljaar) == schooljaar(), loopt())
    )
    slber = (
        sa.select(*wie, sa.literal(str(Rol.SLBER)))
        .select_from(SlberVan)
        .join(Persoon, col(Persoon.id) == col(SlberVan.persoon_id))
        .join(Organisatie, col(Organisatie.id) == col(SlberVan.instelling_id))
        .where(col(SlberVan.student_id) == persoon_id, slb_loopt())
    )
    rijen = db.execute(mentor.union(slber)).all()
    return sorted((Begeleider(volledige_naam(*rij[:3]), Rol(rij[4]), rij[3]) for rij in rijen), key=lambda b: b.naam)


def _van_hem(tabel: Any, *wat: Any) -> Any:
    return sa.select(*wat).where(tabel.persoon_id == SlberVan.student_id).correlate(SlberVan)


def _ongelezen(wie: Wie) -> Any:
    over = col(Reactie.over_id)
    mag = (
        (OverSoort.KAART, sa.exists().where(col(Kaart.id) == over, zichtbare_kaarten(ALS))),
        (OverSoort.DOEL, sa.exists().where(col(Doel.id) == over, zichtbare_doelen(ALS))),
        (OverSoort.INLEVERING, sa.exists().where(col(Inlevering.id) == over, zichtbare_inleveringen(ALS))),
    )
    gelezen = sa.exists().where(
        col(Gelezen.persoon_id) == wie.persoon_id,
        col(Gelezen.over_soort) == col(Reactie.over_soort),
        col(Gelezen.over_id) == over,
        col(Gelezen.tot) >= col(Reactie.op),
    )
    return _van_hem(Reactie, sa.func.count()).where(
        col(Reactie.door_id).is_distinct_from(wie.persoon_id),
        col(Reactie.weg_op).is_(None),
        sa.or_(*(sa.and_(col(Reactie.over_soort) == soort, ziet) for soort, ziet in mag)),
        ~gelezen,
    )


def _gesprek() -> Any:
    """2 = a talk to which both agreed, 1 = one that is shared."""
    verst = sa.func.max(sa.case((col(Gesprek.stand) == GesprekStand.AKKOORD, 2), else_=1))
    return _van_hem(Gesprek, verst).where(
        col(Gesprek.schooljaar) == schooljaar(), col(Gesprek.stand) != GesprekStand.VOORBEREIDING
    )


def studenten_van(db: Session, wie: Wie) -> list[Student]:
    """Whom this slb'er guides today: who waits for him first, then by name. One statement."""
    zichtbaar = zichtbare_kaarten(ALS)
    te_lezen = _van_hem(Inlevering, sa.func.count()).where(col(Inlevering.stand) == InleverStand.TER_BEOORDELING)
    zin = (
        sa.select(
            *(col(Persoon.id), col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam)),
            col(SlberVan.van),
            _van_hem(Kaart, sa.func.count()).where(zichtbaar).scalar_subquery(),
            _van_hem(Kaart, sa.func.max(col(Kaart.gewijzigd_op))).where(zichtbaar).scalar_subquery(),
            _ongelezen(wie).scalar_subquery(),
            te_lezen.scalar_subquery(),
            _gesprek().scalar_subquery(),
        )
        .select_from(SlberVan)
        .join(Persoon, col(Persoon.id) == col(SlberVan.student_id))
        .where(
            col(SlberVan.persoon_id) == wie.persoon_id,
            col(SlberVan.instelling_id).in_(wie.organisaties(Rol.SLBER)),
            slb_loopt(),
        )
        .order_by(col(Persoon.achternaam), col(Persoon.roepnaam), col(Persoon.id))
    )
    stand = {2: str(GesprekStand.AKKOORD), 1: str(GesprekStand.GEDEELD)}
    alle: dict[str, Student] = {}
    for id_, roep, tussen, achter, sinds, kaarten, laatst, ongelezen, te_lezen, gesprek in db.execute(zin):
        naam = volledige_naam(roep, tussen, achter)
        alle[id_] = Student(id_, naam, sinds, kaarten, laatst, ongelezen, te_lezen, stand.get(gesprek, ""))
    return sorted(alle.values(), key=lambda student: student.wacht == 0)
