"""Retention of this slice: uploaded lists a month, school data two years after the last schooljaar."""

from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit import files
from app.kit.clock import AMSTERDAM, schooljaar
from app.kit.opruimen import Opruimer, wis
from app.kit.privacy import Bewaar
from app.scholen.models import Inlezing, Inschrijving, Klas, Leerling, MentorVan, OuderVan

KORT = timedelta(days=30)
JAREN = 2


def _oude_lijsten(db: Session, vandaag: date) -> int:
    """Rows and their encrypted files; a file that a newer upload shares stays."""
    grens = datetime.combine(vandaag - KORT, time(), AMSTERDAM)
    oud = sa.select(col(Inlezing.merk)).where(col(Inlezing.gemaakt_op) < grens)
    merken = set(db.execute(oud).scalars())
    aantal = wis(db, Inlezing, col(Inlezing.gemaakt_op) < grens)
    over = set(db.execute(sa.select(col(Inlezing.merk)).where(col(Inlezing.merk).in_(merken))).scalars())
    for merk in merken - over:
        try:
            files.wis(merk)
        except FileNotFoundError:
            continue  # an earlier run removed it before its transaction was rolled back
    return aantal


def _vertrokken(vandaag: date) -> sa.Select[str]:
    """Pupils whose last schooljaar ended two years ago."""
    grens = schooljaar(date(vandaag.year - JAREN, vandaag.month, min(vandaag.day, 28)))
    return (
        sa.select(col(Inschrijving.persoon_id))
        .group_by(col(Inschrijving.persoon_id))
        .having(sa.func.max(col(Inschrijving.schooljaar)) < grens)
    )


def _oude_leerlingen(db: Session, vandaag: date) -> int:
    weg = list(db.execute(_vertrokken(vandaag)).scalars())
    aantal = 0
    for begin in range(0, len(weg), 500):
        deel = weg[begin : begin + 500]
        aantal += wis(db, OuderVan, col(OuderVan.kind_id).in_(deel))
        aantal += wis(db, Leerling, col(Leerling.persoon_id).in_(deel))
        aantal += wis(db, Inschrijving, col(Inschrijving.persoon_id).in_(deel))
    oud = schooljaar(date(vandaag.year - JAREN, vandaag.month, min(vandaag.day, 28)))
    return aantal + wis(db, MentorVan, col(MentorVan.klas_id).in_(_klassen_voor(oud)))


def _klassen_voor(jaar: str) -> sa.Select[str]:

    return sa.select(col(Klas.id)).where(col(Klas.schooljaar) < jaar)


OPRUIMERS = [
    Opruimer(Bewaar.KORT, ("inlezing",), _oude_lijsten, "Ingelezen klassenlijsten gaan na dertig dagen weg."),
    Opruimer(
        Bewaar.SCHOOLLOOPBAAN,
        ("leerling", "inschrijving", "ouder_van", "mentor_van"),
        _oude_leerlingen,
        "Schoolgegevens van een leerling gaan twee jaar na het laatste schooljaar weg.",
    ),
]
