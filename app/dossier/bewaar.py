"""Retention of dossiers: sent until 1 February, never sent a year after the schooljaar, care six months at the mbo."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.vertrek import voorbij
from app.dossier.models import (
    OPRUIMEN,
    Antwoord,
    Bijlage,
    Dossier,
    Overgang,
    Taak,
    Versie,
    VersieDeel,
    WarmeOverdracht,
    Zending,
)
from app.dossier.stappen import ALLE
from app.kit.opruimen import Opruimer, laatste_schooljaar, maak_leeg, wis
from app.kit.privacy import Bewaar

FEBRUARI, AUGUSTUS = 2, 8
"""A sent dossier, and six months after the start at the mbo: 1 February. A concept: a year after 31 July."""
STUK = 500
MAG = {OPRUIMEN: True}
ZORGSTAPPEN = [stap.code for stap in ALLE if stap.bewaar == Bewaar.ZORGDEEL]
BESTANDEN = [col(Bijlage.merk)]


def _oude_dossiers(db: Session, vandaag: date) -> int:
    verstuurd = sa.exists().where(col(Zending.versie_id) == col(Versie.id), col(Versie.dossier_id) == col(Dossier.id))
    jaar = col(Dossier.schooljaar)
    over = sa.or_(
        jaar
        <= sa.case((verstuurd, laatste_schooljaar(vandaag, FEBRUARI)), else_=laatste_schooljaar(vandaag, AUGUSTUS)),
        col(Dossier.persoon_id).in_(voorbij(vandaag)),
    )
    weg = list(db.execute(sa.select(col(Dossier.id)).where(over)).scalars())
    aantal = sum(_wis_dossiers(db, weg[begin : begin + STUK]) for begin in range(0, len(weg), STUK))
    _vergeet_collegas(db, vandaag)
    return aantal


def _wis_dossiers(db: Session, ids: Sequence[str]) -> int:
    versies = sa.select(col(Versie.id)).where(col(Versie.dossier_id).in_(ids))
    return (
        wis(db, Zending, col(Zending.versie_id).in_(versies))
        + wis(db, WarmeOverdracht, col(WarmeOverdracht.dossier_id).in_(ids))
        + wis(db, VersieDeel, col(VersieDeel.versie_id).in_(versies), **MAG)
        + wis(db, Versie, col(Versie.dossier_id).in_(ids), **MAG)
        + wis(db, Bijlage, col(Bijlage.dossier_id).in_(ids))
        + wis(db, Overgang, col(Overgang.dossier_id).in_(ids))
        + wis(db, Taak, col(Taak.dossier_id).in_(ids))
        + wis(db, Antwoord, col(Antwoord.dossier_id).in_(ids))
        + wis(db, Dossier, col(Dossier.id).in_(ids))
    )


def _vergeet_collegas(db: Session, vandaag: date) -> None:
    """Staff that left two years ago: what they did stays until the dossier goes, their name does not."""
    weg = voorbij(vandaag)
    maak_leeg(db, Overgang, {"door_id": None}, col(Overgang.door_id).in_(weg))
    maak_leeg(db, Taak, {"gedaan_door_id": None}, col(Taak.gedaan_door_id).in_(weg))
    maak_leeg(db, Zending, {"ontvangen_door_id": None}, col(Zending.ontvangen_door_id).in_(weg))
    maak_leeg(db, WarmeOverdracht, {"door_id": None}, col(WarmeOverdracht.door_id).in_(weg))


def _oude_zorg(db: Session, vandaag: date) -> int:
    """Care is emptied in versions (their hashes stay, so a version can still be checked) and gone elsewhere."""
    deze = sa.select(col(Dossier.id)).where(col(Dossier.schooljaar) <= laatste_schooljaar(vandaag, FEBRUARI))
    versies = sa.select(col(Versie.id)).where(col(Versie.dossier_id).in_(deze))
    delen = [col(VersieDeel.versie_id).in_(versies), col(VersieDeel.stap).in_(ZORGSTAPPEN)]
    gesprek = [col(WarmeOverdracht.dossier_id).in_(deze), col(WarmeOverdracht.afspraken) != b""]
    return (
        maak_leeg(db, VersieDeel, {"inhoud": None}, *delen, col(VersieDeel.inhoud).is_not(None), **MAG)
        + maak_leeg(db, WarmeOverdracht, {"afspraken": b""}, *gesprek)
        + wis(db, Antwoord, col(Antwoord.dossier_id).in_(deze), col(Antwoord.stap).in_(ZORGSTAPPEN))
        + wis(db, Bijlage, col(Bijlage.dossier_id).in_(deze), col(Bijlage.stap).in_(ZORGSTAPPEN))
    )


OPRUIMERS = [
    Opruimer(
        Bewaar.ZORGDEEL,
        ("antwoord", "dossierversie_deel", "warme_overdracht"),
        _oude_zorg,
        "Alles over hulp en gezondheid gaat zes maanden na de start op het mbo weg.",
    ),
    Opruimer(
        Bewaar.DOSSIER,
        (
            "dossier",
            "antwoord",
            "dossierversie",
            "dossierversie_deel",
            "bijlage",
            "dossierovergang",
            "dossiertaak",
            "zending",
            "warme_overdracht",
        ),
        _oude_dossiers,
        "Verstuurde dossiers gaan op 1 februari weg, niet verstuurde een jaar na het schooljaar.",
    ),
]
