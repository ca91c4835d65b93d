"""Retention of dossiers (domein.md 4.3): care until half a year after the start at the mbo, a sent dossier until
1 February of the next schooljaar, a dossier that was never sent until a year after its schooljaar."""

from collections.abc import Iterator
from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.dossier.actions.bijlagen import wis_bestand
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
from app.dossier.states import BIJ_MBO, DossierStatus, Verb
from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.kit.opruimen import Opruimer
from app.kit.privacy import Bewaar

ZORGSTAPPEN = [stap.code for stap in ALLE if stap.geheim]
_MAG = {OPRUIMEN: True}
_DEEL = 400
NA_VERLOPEN = timedelta(days=365)
"""How long the pupil still reads that his dossier was erased."""


def _jaar_voor(dag: date, jaren: int) -> str:
    return schooljaar(date(dag.year - jaren, dag.month, min(dag.day, 28)))


def grens_verzonden(vandaag: date) -> str:
    """Sent dossiers of schooljaren before this one are over: theirs ended, and 1 February after it has come."""
    begonnen = schooljaar(vandaag)
    februari_om = vandaag >= date(int(begonnen[5:]), 2, 1)
    return begonnen if februari_om else _jaar_voor(vandaag, 1)


def grens_concept(vandaag: date) -> str:
    """Dossiers never sent of schooljaren before this one are over: a whole year passed since."""
    return _jaar_voor(vandaag, 1)


def _delen(ids: list[str]) -> Iterator[list[str]]:
    return (ids[begin : begin + _DEEL] for begin in range(0, len(ids), _DEEL))


def _wis_bijlagen(db: Session, *waar: sa.ColumnElement[bool]) -> int:
    rijen = db.execute(sa.select(col(Bijlage.id), col(Bijlage.merk)).where(*waar)).all()
    for id_, merk in rijen:
        db.execute(sa.delete(Bijlage).where(col(Bijlage.id) == id_))
        wis_bestand(db, merk)
    return len(rijen)


def _zorg(db: Session, vandaag: date) -> int:
    """Care steps, their attachments and what was agreed in a warme overdracht; hashes of versions stay."""
    oud = sa.select(col(Dossier.id)).where(col(Dossier.schooljaar) < grens_verzonden(vandaag))
    versies = sa.select(col(Versie.id)).where(col(Versie.dossier_id).in_(oud))
    aantal = _wis_bijlagen(db, col(Bijlage.dossier_id).in_(oud), col(Bijlage.stap).in_(ZORGSTAPPEN))
    for opdracht in (
        sa.delete(Antwoord).where(col(Antwoord.dossier_id).in_(oud), col(Antwoord.stap).in_(ZORGSTAPPEN)),
        sa.update(VersieDeel)
        .where(
            col(VersieDeel.versie_id).in_(versies),
            col(VersieDeel.stap).in_(ZORGSTAPPEN),
            col(VersieDeel.inhoud).is_not(None),
        )
        .values(inhoud=None),
        sa.update(WarmeOverdracht)
        .where(col(WarmeOverdracht.dossier_id).in_(oud), col(WarmeOverdracht.afspraken) != b"")
        .values(afspraken=b""),
    ):
        uit = db.execute(opdracht, execution_options={"synchronize_session": False, **_MAG})
        aantal += int(getattr(uit, "rowcount", 0))
    return aantal


def _inhoud_weg(db: Session, ids: list[str]) -> None:
    """Everything of these dossiers but the row itself and its changes of state."""
    versies = sa.select(col(Versie.id)).where(col(Versie.dossier_id).in_(ids))
    _wis_bijlagen(db, col(Bijlage.dossier_id).in_(ids))
    for opdracht in (
        sa.delete(WarmeOverdracht).where(col(WarmeOverdracht.dossier_id).in_(ids)),
        sa.delete(Zending).where(col(Zending.versie_id).in_(versies)),
        sa.delete(VersieDeel).where(col(VersieDeel.versie_id).in_(versies)),
        sa.delete(Versie).where(col(Versie.dossier_id).in_(ids)),
        sa.delete(Antwoord).where(col(Antwoord.dossier_id).in_(ids)),
        sa.delete(Taak).where(col(Taak.dossier_id).in_(ids)),
        sa.update(Overgang).where(col(Overgang.dossier_id).in_(ids)).values(reden="", door_id=None),
    ):
        db.execute(opdracht, execution_options={"synchronize_session": False, **_MAG})


def _verloop(db: Session, rijen: list[tuple[str, str]]) -> None:
    moment, ids = nu(), [id_ for id_, _status in rijen]
    _inhoud_weg(db, ids)
    overgangen = [
        {
            "id": nieuw_id(),
            "dossier_id": id_,
            "verb": Verb.VERLOOP,
            "van": status,
            "naar": DossierStatus.VERLOPEN,
            "reden": "",
            "door_id": None,
            "op": moment,
        }
        for id_, status in rijen
    ]
    db.execute(sa.insert(Overgang), overgangen)
    naar = {"status": DossierStatus.VERLOPEN, "status_op": moment, "versie_nu": 0, "zorg_nodig": False}
    db.execute(
        sa.update(Dossier).where(col(Dossier.id).in_(ids)).values(**naar),
        execution_options={"synchronize_session": False},
    )


def _dossiers(db: Session, vandaag: date) -> int:
    """Dossiers whose term is over are emptied; a year later the row goes too."""
    ging = sa.select(col(Zending.id)).join(Versie, col(Versie.id) == col(Zending.versie_id))
    verzonden = sa.or_(col(Dossier.status).in_(BIJ_MBO), ging.where(col(Versie.dossier_id) == col(Dossier.id)).exists())
    over = sa.or_(
        col(Dossier.schooljaar) < grens_concept(vandaag),
        sa.and_(verzonden, col(Dossier.schooljaar) < grens_verzonden(vandaag)),
    )
    zin = sa.select(col(Dossier.id), col(Dossier.status)).where(over, col(Dossier.status) != DossierStatus.VERLOPEN)
    rijen = [(rij[0], rij[1]) for rij in db.execute(zin)]
    for begin in range(0, len(rijen), _DEEL):
        _verloop(db, rijen[begin : begin + _DEEL])
    oud = (col(Dossier.status) == DossierStatus.VERLOPEN, col(Dossier.status_op) < nu() - NA_VERLOPEN)
    weg = list(db.execute(sa.select(col(Dossier.id)).where(*oud)).scalars())
    for deel in _delen(weg):
        db.execute(sa.delete(Overgang).where(col(Overgang.dossier_id).in_(deel)))
        db.execute(sa.delete(Dossier).where(col(Dossier.id).in_(deel)))
    return len(rijen) + len(weg)


OPRUIMERS = [
    Opruimer(
        Bewaar.ZORGDEEL,
        ("antwoord", "dossierversie_deel", "warme_overdracht"),
        _zorg,
        "Zorggegevens gaan een half jaar na de start op het mbo weg.",
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
        _dossiers,
        "Dossiers gaan na 1 februari van het volgende schooljaar weg, niet verzonden dossiers na een jaar.",
    ),
]
