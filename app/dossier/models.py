"""Dossier, its answers, versions, attachments, sendings and what the mbo does with them."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session

from app.dossier.states import DossierStatus
from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

S, T, Z = Klasse.SCHOOL, Klasse.TECHNISCH, Klasse.ZORG
DOSSIER, ZORGDEEL = Bewaar.DOSSIER, Bewaar.ZORGDEEL


class Dossier(Rij, table=True):
    """One dossier per person per schooljaar; sent to 1..n aanmeldingen."""

    __tablename__ = "dossier"

    id: str = sleutel(DOSSIER)
    persoon_id: str = sleutel(DOSSIER, "persoon.id")
    school_id: str = sleutel(DOSSIER, "school.organisatie_id")
    schooljaar: str = kolom(T, DOSSIER, lengte=9)
    status: str = kolom(T, DOSSIER, lengte=24, default=DossierStatus.NIET_GESTART)
    status_op: datetime = kolom(T, DOSSIER, sa_type=Moment)
    """Since when it waits where it is: 'al 9 dagen'."""
    zorg_nodig: bool = kolom(T, DOSSIER, default=False)
    """Part C is asked of the zorgcoördinator."""
    versie_nu: int = kolom(T, DOSSIER, default=0)
    """Number of the newest immutable version; 0 = none yet."""
    rev: int = kolom(T, DOSSIER, default=1)
    """Optimistic lock of the row."""

    __table_args__ = (sa.UniqueConstraint("persoon_id", "schooljaar"),)
    __mapper_args__ = {"version_id_col": None}


class Antwoord(Rij, table=True):
    """The working copy of one step (`A5`, `B1`, …): its fields as JSON, encrypted for care steps."""

    __tablename__ = "antwoord"

    dossier_id: str = sleutel(DOSSIER, "dossier.id", primary_key=True)
    stap: str = kolom(T, DOSSIER, lengte=4, primary_key=True)
    inhoud: bytes = kolom(Z, ZORGDEEL)
    """Canonical JSON; AES-GCM for steps with class `zorg`."""
    rev: int = kolom(T, DOSSIER, default=1)
    """Goes up at each save; a save on an older rev gets 409 with both texts."""
    klaar: bool = kolom(T, DOSSIER, default=False)
    """The step passed its checks when it was last saved."""
    door_id: str = sleutel(DOSSIER, "persoon.id")
    op: datetime = kolom(T, DOSSIER, sa_type=Moment)


class Versie(Rij, table=True):
    """An immutable version of the whole dossier, made at every submit."""

    __tablename__ = "dossierversie"

    id: str = sleutel(DOSSIER)
    dossier_id: str = sleutel(DOSSIER, "dossier.id")
    nummer: int = kolom(T, DOSSIER)
    hash: str = kolom(T, DOSSIER, lengte=64)
    """SHA-256 over the sorted hashes of its parts: stays checkable when a care part is erased."""
    door_id: str = sleutel(DOSSIER, "persoon.id")
    gemaakt_op: datetime = kolom(T, DOSSIER, sa_type=Moment)

    __table_args__ = (sa.UniqueConstraint("dossier_id", "nummer"),)


class VersieDeel(Rij, table=True):
    """One step of a version; `inhoud` is emptied when its retention ends, the hash stays."""

    __tablename__ = "dossierversie_deel"

    versie_id: str = sleutel(DOSSIER, "dossierversie.id", primary_key=True)
    stap: str = kolom(T, DOSSIER, lengte=4, primary_key=True)
    inhoud: bytes | None = kolom(Z, ZORGDEEL, default=None)
    hash: str = kolom(T, DOSSIER, lengte=64)


class Bijlage(Rij, table=True):
    """An attachment of a step: PDF, JPG or PNG up to 10 MB, checked by content, stored encrypted."""

    __tablename__ = "bijlage"

    id: str = sleutel(DOSSIER)
    dossier_id: str = sleutel(DOSSIER, "dossier.id")
    stap: str = kolom(T, DOSSIER, lengte=4)
    naam: str = kolom(S, DOSSIER, lengte=120)
    soort: str = kolom(T, DOSSIER, lengte=40)
    """Media type: application/pdf, image/jpeg or image/png."""
    grootte: int = kolom(T, DOSSIER)
    merk: str = kolom(T, DOSSIER, lengte=64)
    sha256: str = kolom(T, DOSSIER, lengte=64)
    door_id: str = sleutel(DOSSIER, "persoon.id")
    op: datetime = kolom(T, DOSSIER, sa_type=Moment)
    weg_op: datetime | None = kolom(T, DOSSIER, sa_type=Moment, default=None)
    """Taken out of the working copy; versions made before keep it."""


class Overgang(Rij, table=True):
    """One change of state: the verb, who and when. Lead times and 'since when' come from here."""

    __tablename__ = "dossierovergang"

    id: str = sleutel(DOSSIER)
    dossier_id: str = sleutel(DOSSIER, "dossier.id")
    verb: str = kolom(T, DOSSIER, lengte=32)
    van: str = kolom(T, DOSSIER, lengte=24)
    naar: str = kolom(T, DOSSIER, lengte=24)
    reden: str = kolom(S, DOSSIER, lengte=1000, default="")
    """Pupil's or parent's own words when refusing."""
    door_id: str | None = sleutel(DOSSIER, "persoon.id", default=None)
    op: datetime = kolom(T, DOSSIER, sa_type=Moment)


class Taak(Rij, table=True):
    """Something a person at school must do before the dossier can go on."""

    __tablename__ = "dossiertaak"

    id: str = sleutel(DOSSIER)
    dossier_id: str = sleutel(DOSSIER, "dossier.id")
    soort: str = kolom(T, DOSSIER, lengte=24)
    """`leerling_niet_akkoord`, `akkoord_geweigerd`, `geen_aanmelding`, or a signal of `akkoord.onderwerp.SIGNALEN`."""
    voor: str = kolom(T, DOSSIER, lengte=24)
    """Role that must act: mentor or decaan."""
    gemaakt_op: datetime = kolom(T, DOSSIER, sa_type=Moment)
    gedaan_op: datetime | None = kolom(T, DOSSIER, sa_type=Moment, default=None)
    gedaan_door_id: str | None = sleutel(DOSSIER, "persoon.id", default=None)


class Zending(Rij, table=True):
    """A version at an aanmelding: made once by the outbox; the mbo writes its receipt here."""

    __tablename__ = "zending"

    id: str = sleutel(DOSSIER)
    versie_id: str = sleutel(DOSSIER, "dossierversie.id")
    aanmelding_id: str = sleutel(DOSSIER, "aanmelding.id")
    verzonden_op: datetime = kolom(T, DOSSIER, sa_type=Moment)
    geopend_op: datetime | None = kolom(T, DOSSIER, sa_type=Moment, default=None)
    ontvangen_op: datetime | None = kolom(T, DOSSIER, sa_type=Moment, default=None)
    ontvangen_door_id: str | None = sleutel(DOSSIER, "persoon.id", default=None)
    bruikbaarheid: int | None = kolom(S, DOSSIER, default=None)
    """1 to 5."""
    feedback: str = kolom(S, DOSSIER, lengte=1000, default="")
    """To the vo-school."""

    __table_args__ = (sa.UniqueConstraint("versie_id", "aanmelding_id"),)


class WarmeOverdracht(Rij, table=True):
    """The talk between mentor and intaker: planned, held, agreed, closed."""

    __tablename__ = "warme_overdracht"

    id: str = sleutel(DOSSIER)
    dossier_id: str = sleutel(DOSSIER, "dossier.id")
    aanmelding_id: str = sleutel(DOSSIER, "aanmelding.id", unique=True)
    gevraagd_op: datetime = kolom(T, DOSSIER, sa_type=Moment)
    gepland_op: datetime | None = kolom(T, DOSSIER, sa_type=Moment, default=None)
    gevoerd_op: datetime | None = kolom(T, DOSSIER, sa_type=Moment, default=None)
    afspraken: bytes = kolom(Z, ZORGDEEL, default=b"")
    """What was agreed about help, encrypted; at most 2000 characters."""
    afgehandeld_op: datetime | None = kolom(T, DOSSIER, sa_type=Moment, default=None)
    door_id: str | None = sleutel(DOSSIER, "persoon.id", default=None)


OPRUIMEN = "doorlijn_opruimen"
"""Execution option with which the retention job alone may touch versions."""


def _weiger(*_wat: object) -> None:
    raise RuntimeError("Een versie verandert nooit; maak een nieuwe.")


def _bewaak(stand: ORMExecuteState) -> None:
    doel = stand.bind_mapper
    raakt = doel is not None and doel.class_ in (Versie, VersieDeel)
    if raakt and (stand.is_update or stand.is_delete) and not stand.execution_options.get(OPRUIMEN):
        _weiger()


for _vast in (Versie, VersieDeel):
    event.listen(_vast, "before_update", _weiger)
    event.listen(_vast, "before_delete", _weiger)
event.listen(Session, "do_orm_execute", _bewaak)
