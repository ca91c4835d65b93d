"""Retention of dossiers (domein.md 4.3): care until half a year after the start at the mbo, a sent dossier until
1 February of the next schooljaar, a dossier that was never sent until a year after its schooljaar."""

from collections.abc import Iterator
from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.vertrek import voorbij
from app.akkoord.actions import laat_vervallen_over
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
from app.journaal.actions import schrijf_op_veel
from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.kit.opruimen import Opruimer, maak_leeg, wis
from app.kit.privacy import Bewaar

BESTANDEN = [col(Bijlage.merk)]
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


def _zorg(db: Session, vandaag: date) -> int:
    """Care steps, their attachments and what was agreed in a warme overdracht; hashes of versions stay."""
    oud = sa.select(col(Dossier.id)).where(col(Dossier.schooljaar) < grens_verzonden(vandaag))
    versies = sa.select(col(Versie.id)).where(col(Versie.dossier_id).in_(oud))
    aantal = wis(db, Bijlage, col(Bijlage.dossier_id).in_(oud), col(Bijlage.stap).in_(ZORGSTAPPEN))
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
    laat_vervallen_over(db, "dossier", versies)
    for opdracht in (
        sa.delete(Bijlage).where(col(Bijlage.dossier_id).in_(ids)),
        sa.delete(WarmeOverdracht).where(col(WarmeOverdracht.dossier_id).in_(ids)),
        sa.delete(Zending).where(col(Zending.versie_id).in_(versies)),
        sa.delete(VersieDeel).where(col(VersieDeel.versie_id).in_(versies)),
        sa.delete(Versie).where(col(Versie.dossier_id).in_(ids)),
        sa.delete(Antwoord).where(col(Antwoord.dossier_id).in_(ids)),
        sa.delete(Taak).where(col(Taak.dossier_id).in_(ids)),
        sa.update(Overgang).where(col(Overgang.dossier_id).in_(ids)).values(reden="", door_id=None),
    ):
        db.execute(opdracht, execution_options={"synchronize_session": False, **_MAG})


def _verloop(db: Session, rijen: list[tuple[str, str, str]]) -> None:
    moment, ids = nu(), [id_ for id_, _status, _leerling in rijen]
    _inhoud_weg(db, ids)
    schrijf_op_veel(db, None, "dossier_opgeruimd", [(leerling, id_) for id_, _s, leerling in rijen], ding="dossier")
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
        for id_, status, _leerling in rijen
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
    wat = (col(Dossier.id), col(Dossier.status), col(Dossier.persoon_id))
    zin = sa.select(*wat).where(over, col(Dossier.status) != DossierStatus.VERLOPEN)
    rijen = [(rij[0], rij[1], rij[2]) for rij in db.execute(zin)]
    for begin in range(0, len(rijen), _DEEL):
        _verloop(db, rijen[begin : begin + _DEEL])
    return len(rijen) + _rijen_weg(db, vandaag)


def _rijen_weg(db: Session, vandaag: date) -> int:
    """Dossiers that lapsed a year ago, and everything of a pupil who left two years ago."""
    lang = sa.and_(col(Dossier.status) == DossierStatus.VERLOPEN, col(Dossier.status_op) < nu() - NA_VERLOPEN)
    oud = sa.or_(lang, col(Dossier.persoon_id).in_(voorbij(vandaag)))
    weg = list(db.execute(sa.select(col(Dossier.id)).where(oud)).scalars())
    for deel in _delen(weg):
        _inhoud_weg(db, deel)
        wis(db, Overgang, col(Overgang.dossier_id).in_(deel))
        wis(db, Dossier, col(Dossier.id).in_(deel))
    _vergeet_collegas(db, vandaag)
    return len(weg)


def _vergeet_collegas(db: Session, vandaag: date) -> None:
    """Staff that left two years ago: what they did stays until the dossier goes, their name does not."""
    weg = voorbij(vandaag)
    maak_leeg(db, Overgang, {"door_id": None}, col(Overgang.door_id).in_(weg))
    maak_leeg(db, Taak, {"gedaan_door_id": None}, col(Taak.gedaan_door_id).in_(weg))
    maak_leeg(db, Zending, {"ontvangen_door_id": None}, col(Zending.ontvangen_door_id).in_(weg))
    maak_leeg(db, WarmeOverdracht, {"door_id": None}, col(WarmeOverdracht.door_id).in_(weg))


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
