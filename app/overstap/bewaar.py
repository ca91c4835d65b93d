"""Retention: choices and aanmeldingen go two years after the pupil left school."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.vertrek import voorbij
from app.kit.opruimen import Opruimer, maak_leeg, wis
from app.kit.privacy import Bewaar
from app.overstap.models import Aanmelding, Aanmeldstap, Keuze


def _vertrokken(db: Session, vandaag: date) -> int:
    weg = voorbij(vandaag)
    zijn = sa.select(col(Aanmelding.id)).where(col(Aanmelding.persoon_id).in_(weg))
    aantal = (
        wis(db, Aanmeldstap, col(Aanmeldstap.aanmelding_id).in_(zijn))
        + wis(db, Aanmelding, col(Aanmelding.persoon_id).in_(weg))
        + wis(db, Keuze, col(Keuze.persoon_id).in_(weg))
    )
    # A colleague who left two years ago: what he did for a pupil stays, his name does not.
    maak_leeg(db, Aanmeldstap, {"door_id": None}, col(Aanmeldstap.door_id).in_(weg))
    return aantal


OPRUIMERS = [
    Opruimer(
        Bewaar.SCHOOLLOOPBAAN,
        ("keuze", "aanmelding", "aanmeldstap"),
        _vertrokken,
        "Keuzes en aanmeldingen gaan twee jaar na de laatste schooldag weg.",
    )
]
