"""Something to go and see, and who comes (domein.md 5.4)."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

OPEN, S, T = Klasse.OPENBAAR, Klasse.SCHOOL, Klasse.TECHNISCH
ALTIJD, LOOPBAAN = Bewaar.ALTIJD, Bewaar.SCHOOLLOOPBAAN


class Bedrijf(Rij, table=True):
    """A company that lets pupils look in."""

    __tablename__ = "bedrijf"

    organisatie_id: str = sleutel(ALTIJD, "organisatie.id", primary_key=True)
    regio_id: str = sleutel(ALTIJD, "regio.organisatie_id")
    """The region that admitted it; its regiobeheer may end that."""
    plaats: str = kolom(OPEN, ALTIJD, lengte=80)
    site: str = kolom(OPEN, ALTIJD, lengte=200, default="")
    gestopt_op: datetime | None = kolom(OPEN, ALTIJD, sa_type=Moment, default=None)


class ActiviteitSoort(StrEnum):
    """Kinds of activity (domein.md 5.3 and 5.4)."""

    OPEN_DAG = "open_dag"
    MEELOOPDAG = "meeloopdag"
    PROEFLES = "proefles"
    RONDLEIDING = "rondleiding"
    BEDRIJFSBEZOEK = "bedrijfsbezoek"
    GASTLES = "gastles"
    SNUFFELSTAGE = "snuffelstage"
    INFOAVOND = "infoavond"


class ActiviteitStand(StrEnum):
    """Life of an activity."""

    CONCEPT = "concept"
    OPEN = "open"
    """Published: people can see it and sign up."""
    AFGELAST = "afgelast"


class Activiteit(Rij, table=True):
    """One activity at one moment. Public once published."""

    __tablename__ = "activiteit"

    id: str = sleutel(ALTIJD)
    organisatie_id: str = sleutel(ALTIJD, "organisatie.id")
    """Who offers it: an mbo, a bedrijf or a school."""
    reeks_id: str | None = kolom(T, ALTIJD, lengte=24, default=None, index=True)
    """The same for all that were made as one recurring activity."""
    soort: str = kolom(OPEN, ALTIJD, lengte=16)
    stand: str = kolom(OPEN, ALTIJD, lengte=10, default=ActiviteitStand.CONCEPT)
    titel: str = kolom(OPEN, ALTIJD, lengte=100)
    tekst: str = kolom(OPEN, ALTIJD, lengte=2000, default="")
    """Plain text: what happens there."""
    begint_op: datetime = kolom(OPEN, ALTIJD, sa_type=Moment)
    eindigt_op: datetime = kolom(OPEN, ALTIJD, sa_type=Moment)
    online: bool = kolom(OPEN, ALTIJD, default=False)
    adres: str = kolom(OPEN, ALTIJD, lengte=160, default="")
    plaats: str = kolom(OPEN, ALTIJD, lengte=80, default="")
    breedte: float | None = kolom(OPEN, ALTIJD, default=None)
    """Latitude of the town in degrees; empty when online or unknown."""
    lengte: float | None = kolom(OPEN, ALTIJD, default=None)
    """Longitude of the town in degrees."""
    capaciteit: int | None = kolom(OPEN, ALTIJD, default=None)
    """Places; empty = no limit, signing up is still possible."""
    bezet: int = kolom(OPEN, ALTIJD, default=0)
    """Places taken. Moves only by `UPDATE … WHERE bezet < capaciteit`, in the transaction of the deelname."""
    inschrijven: bool = kolom(OPEN, ALTIJD, default=True)
    """Whether people sign up here at all; an open dag may be walk-in."""
    inschrijven_vanaf: datetime | None = kolom(OPEN, ALTIJD, sa_type=Moment, default=None)
    inschrijven_tot: datetime | None = kolom(OPEN, ALTIJD, sa_type=Moment, default=None)
    """Deadline; empty = until it begins."""
    annuleren_tot: datetime | None = kolom(OPEN, ALTIJD, sa_type=Moment, default=None)
    """Last moment for cancelling oneself; empty = until it begins."""
    ouders_welkom: bool = kolom(OPEN, ALTIJD, default=False)
    toegankelijk: str = kolom(OPEN, ALTIJD, lengte=300, default="")
    """Wheelchair, lift, quiet room, sign language: in words."""
    vervoer: str = kolom(OPEN, ALTIJD, lengte=300, default="")
    """How to get there."""
    meenemen: str = kolom(OPEN, ALTIJD, lengte=300, default="")
    """What to bring or wear."""
    leerjaren: str = kolom(OPEN, ALTIJD, lengte=20, default="")
    """For which class years, such as `3,4`; empty = everyone."""
    reden: str = kolom(OPEN, ALTIJD, lengte=300, default="")
    """Why it was called off, in one sentence; empty otherwise."""
    code: str = kolom(Klasse.GEHEIM, ALTIJD, lengte=24, default="")
    """Secret in the QR code that participants scan at the door."""
    gemaakt_op: datetime = kolom(T, ALTIJD, sa_type=Moment)
    gewijzigd_op: datetime = kolom(T, ALTIJD, sa_type=Moment)

    __table_args__ = (sa.Index("ix_activiteit_agenda", "stand", "begint_op"),)


class OverSoort(StrEnum):
    """What an activity is about."""

    CREBO = "crebo"
    BEROEP = "beroep"
    DOMEIN = "domein"


class ActiviteitOver(Rij, table=True):
    """An activity is about this opleiding, beroep or domein."""

    __tablename__ = "activiteit_over"

    activiteit_id: str = sleutel(ALTIJD, "activiteit.id", primary_key=True)
    soort: str = kolom(OPEN, ALTIJD, lengte=8, primary_key=True)
    code: str = kolom(OPEN, ALTIJD, lengte=40, primary_key=True)
    """Crebo, id of a beroep, or key of a domein."""

    __table_args__ = (sa.Index("ix_activiteit_over_code", "soort", "code"),)


class DeelnameStatus(StrEnum):
    """Where somebody stands with one activity (domein.md 5.4)."""

    INGESCHREVEN = "ingeschreven"
    WACHTLIJST = "wachtlijst"
    GEANNULEERD = "geannuleerd"
    AANWEZIG = "aanwezig"
    AFWEZIG_GEMELD = "afwezig_gemeld"
    NO_SHOW = "no_show"


class Deelname(Rij, table=True):
    """A pupil and an activity."""

    __tablename__ = "deelname"

    id: str = sleutel(LOOPBAAN)
    activiteit_id: str = sleutel(LOOPBAAN, "activiteit.id")
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    status: str = kolom(S, LOOPBAAN, lengte=16)
    begeleiders: int = kolom(S, LOOPBAAN, default=0)
    """Parents or others who come along, 0 to 2; they take no place."""
    op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)
    """Signed up; decides the order of the waiting list together with the id."""
    status_op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)
    geannuleerd: int = kolom(T, LOOPBAAN, default=0)
    """How often he gave a place back himself: once is allowed (domein.md 5.4)."""
    aanwezig_op: datetime | None = kolom(T, LOOPBAAN, sa_type=Moment, default=None)
    """First noted as present; then the portfolio was told, and that happens once."""

    __table_args__ = (
        sa.UniqueConstraint("activiteit_id", "persoon_id"),
        sa.Index("ix_deelname_rij", "activiteit_id", "status", "op"),
    )


class Peiling(Rij, table=True):
    """Short poll afterwards; the organiser sees only totals of five or more."""

    __tablename__ = "peiling"

    deelname_id: str = sleutel(LOOPBAAN, "deelname.id", primary_key=True)
    cijfer: int = kolom(S, LOOPBAAN)
    """1 (not good) to 5 (very good)."""
    past: str = kolom(S, LOOPBAAN, lengte=10)
    """Does it fit me: `ja`, `misschien`, `nee`."""
    tekst: str = kolom(S, LOOPBAAN, lengte=300, default="")
    op: datetime = kolom(T, LOOPBAAN, sa_type=Moment)
