"""Retention: links a month, acts three years, and all of it when the pupil himself goes."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.vertrek import voorbij
from app.akkoord.models import AkkoordDaad, AkkoordInzage, AkkoordLink, AkkoordVerzoek, AkkoordVraag
from app.kit.opruimen import Opruimer, begin_van, jaren_eerder, kort_geleden, maak_leeg, wis
from app.kit.privacy import Bewaar

JAREN = 3
BESTANDEN = [col(AkkoordDaad.bestand)]


def _oude_links(db: Session, vandaag: date) -> int:
    """Links of requests that ended. While a request is open its link stays: it tells that the parent was asked."""
    grens = kort_geleden(vandaag)
    verzoek = AkkoordVerzoek
    klaar = sa.or_(col(verzoek.uitkomst).is_not(None), col(verzoek.gesloten_op).is_not(None))
    voorbij_ = sa.func.coalesce(col(AkkoordLink.dood_op), col(AkkoordLink.verloopt_op)) < grens
    weg = [voorbij_, col(AkkoordLink.verzoek_id).in_(sa.select(col(verzoek.id)).where(klaar))]
    links = sa.select(col(AkkoordLink.id)).where(*weg)
    gelezen = sa.or_(col(AkkoordInzage.tot) < grens, col(AkkoordInzage.link_id).in_(links))
    return wis(db, AkkoordInzage, gelezen) + wis(db, AkkoordLink, *weg)


def _oude_akkoorden(db: Session, vandaag: date) -> int:
    weg = voorbij(vandaag)
    grens = begin_van(jaren_eerder(vandaag, JAREN))
    verzoek = AkkoordVerzoek
    klaar = sa.func.coalesce(col(verzoek.gesloten_op), col(verzoek.besloten_op), col(verzoek.gevraagd_op))
    aantal = _wis_verzoeken(db, sa.or_(klaar < grens, col(verzoek.over_id).in_(weg)))
    # Whoever recorded or answered it and left two years ago: the act stays, his name does not.
    maak_leeg(db, AkkoordDaad, {"persoon_id": None}, col(AkkoordDaad.persoon_id).in_(weg))
    maak_leeg(db, AkkoordVraag, {"beantwoord_door_id": None}, col(AkkoordVraag.beantwoord_door_id).in_(weg))
    return aantal


def _wis_verzoeken(db: Session, waar: sa.ColumnElement[bool]) -> int:
    deze = sa.select(col(AkkoordVerzoek.id)).where(waar)
    links = sa.select(col(AkkoordLink.id)).where(col(AkkoordLink.verzoek_id).in_(deze))
    aantal = wis(db, AkkoordInzage, col(AkkoordInzage.link_id).in_(links))
    van_verzoek: tuple[Any, ...] = (AkkoordLink, AkkoordVraag, AkkoordDaad)
    aantal += sum(wis(db, tabel, col(tabel.verzoek_id).in_(deze)) for tabel in van_verzoek)
    return aantal + wis(db, AkkoordVerzoek, waar)


OPRUIMERS = [
    Opruimer(
        Bewaar.KORT,
        ("akkoord_link", "akkoord_inzage"),
        _oude_links,
        "Links voor ouders gaan dertig dagen na hun einde weg, als de vraag beantwoord is.",
    ),
    Opruimer(
        Bewaar.AKKOORD,
        ("akkoord_verzoek", "akkoord_daad", "akkoord_vraag"),
        _oude_akkoorden,
        "Akkoorden gaan na drie jaar weg, of eerder als de leerling zelf weggaat.",
    ),
]
