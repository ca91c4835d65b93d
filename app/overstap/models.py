"""Choice and aanmelding."""

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

S, T, LOOPBAAN = Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.SCHOOLLOOPBAAN


class Keuze(Rij, table=True):
    """First, second or third choice of a pupil for the coming schooljaar (domein.md 1.3, A4)."""

    __tablename__ = "keuze"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    schooljaar: str = kolom(T, LOOPBAAN, lengte=9)
    """Schooljaar in which he chooses; the opleiding starts in the next."""
    plek: int = kolom(S, LOOPBAAN)
    """1, 2 or 3."""
    aanbod_id: str = sleutel(LOOPBAAN, "aanbod.id")
    al_aangemeld: bool = kolom(S, LOOPBAAN, default=False)
    """The pupil says that he applied on the mbo's own site."""
    aangemeld_op: date | None = kolom(S, LOOPBAAN, default=None)
    bbl_werkgever: bool = kolom(S, LOOPBAAN, default=False)
    gekozen_op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)

    __table_args__ = (
        sa.UniqueConstraint("persoon_id", "schooljaar", "plek"),
        sa.UniqueConstraint("persoon_id", "schooljaar", "aanbod_id"),
    )


class AanmeldStatus(StrEnum):
    """Status of one aanmelding (domein.md 2.2)."""

    AANGEMELD = "aangemeld"
    IN_BEHANDELING = "in_behandeling"
    INTAKE_GEPLAND = "intake_gepland"
    INTAKE_GEWEEST = "intake_geweest"
    INTAKE_NIET_VERSCHENEN = "intake_niet_verschenen"
    WACHTLIJST = "wachtlijst"
    LOTING = "loting"
    VOORWAARDELIJK_GEPLAATST = "voorwaardelijk_geplaatst"
    PLAATSING_AANGEBODEN = "plaatsing_aangeboden"
    INGESCHREVEN = "ingeschreven"
    GESTART = "gestart"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"
    NIET_GESTART = "niet_gestart"


DOOD = frozenset({AanmeldStatus.AFGEWEZEN, AanmeldStatus.INGETROKKEN, AanmeldStatus.NIET_GESTART})
"""An aanmelding in one of these is not live: no dossier goes there."""


class Aanmelding(Rij, table=True):
    """An aanmelding of a pupil for one opleiding at one mbo."""

    __tablename__ = "aanmelding"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    aanbod_id: str = sleutel(LOOPBAAN, "aanbod.id")
    schooljaar: str = kolom(T, LOOPBAAN, lengte=9)
    status: str = kolom(S, LOOPBAAN, lengte=24, default=AanmeldStatus.AANGEMELD)
    status_op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)
    bron: str = kolom(T, LOOPBAAN, lengte=12, default="dossier")
    """`dossier` (by sending part A), `leerling` (says so himself) or `mbo`."""
    intake_op: datetime | None = kolom(S, LOOPBAAN, sa_type=Moment, default=None)
    intake_plek: str = kolom(S, LOOPBAAN, lengte=160, default="")
    dossier_op: datetime | None = kolom(T, LOOPBAAN, sa_type=Moment, default=None)
    """First time a dossier went to it; from then on the pupil withdraws at the mbo himself."""

    __table_args__ = (
        sa.UniqueConstraint("persoon_id", "schooljaar", "aanbod_id"),
        sa.Index("ix_aanmelding_aanbod_intake", "aanbod_id", "intake_op"),
    )

    @property
    def leeft(self) -> bool:
        """Whether a dossier may still go here."""
        return self.status not in DOOD

    @property
    def vrij_in_te_trekken(self) -> bool:
        """Made by the dossier, not touched by the mbo, nothing sent: dropping the choice is enough to end it."""
        return self.bron == "dossier" and self.status == AanmeldStatus.AANGEMELD and self.dossier_op is None


class Aanmeldstap(Rij, table=True):
    """One change of status of an aanmelding, kept for ever with its source."""

    __tablename__ = "aanmeldstap"

    id: str = sleutel(LOOPBAAN)
    aanmelding_id: str = sleutel(LOOPBAAN, "aanmelding.id")
    van: str | None = kolom(S, LOOPBAAN, lengte=24, default=None)
    naar: str = kolom(S, LOOPBAAN, lengte=24)
    reden: str | None = kolom(S, LOOPBAAN, lengte=32, default=None)
    """AFWIJSREDEN or INTREKREDEN of domein.md 2.2."""
    door_id: str | None = sleutel(LOOPBAAN, "persoon.id", default=None)
    op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)
