"""Retention: what a pupil thought, tested and visited goes two years after he left school."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.vertrek import voorbij
from app.kit.opruimen import Opruimer, wis
from app.kit.privacy import Bewaar
from app.verkennen.models import BeroepOordeel, Deelname, Peiling, TestAntwoord, TestRonde


def _vertrokken(db: Session, vandaag: date) -> int:
    weg = voorbij(vandaag)
    rondes = sa.select(col(TestRonde.id)).where(col(TestRonde.persoon_id).in_(weg))
    deelnames = sa.select(col(Deelname.id)).where(col(Deelname.persoon_id).in_(weg))
    return (
        wis(db, TestAntwoord, col(TestAntwoord.ronde_id).in_(rondes))
        + wis(db, TestRonde, col(TestRonde.persoon_id).in_(weg))
        + wis(db, BeroepOordeel, col(BeroepOordeel.persoon_id).in_(weg))
        + wis(db, Peiling, col(Peiling.deelname_id).in_(deelnames))
        + wis(db, Deelname, col(Deelname.persoon_id).in_(weg))
    )


OPRUIMERS = [
    Opruimer(
        Bewaar.SCHOOLLOOPBAAN,
        ("beroep_oordeel", "test_ronde", "test_antwoord", "deelname", "peiling"),
        _vertrokken,
        "Wat je van beroepen vond, interessetests en deelnames gaan twee jaar na de laatste schooldag weg.",
    )
]
