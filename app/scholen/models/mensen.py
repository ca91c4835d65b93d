"""Who belongs where: pupils, inschrijving, mentor-of, intaker-of, parent-of, and an uploaded class list."""

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

P, T, LOOPBAAN = Klasse.PERSOON, Klasse.TECHNISCH, Bewaar.SCHOOLLOOPBAAN


class Leerling(Rij, table=True):
    """What a school keeps of a pupil beside his person: where he lives, which gemeente looks after him."""

    __tablename__ = "leerling"

    persoon_id: str = sleutel(LOOPBAAN, "persoon.id", primary_key=True)
    woongemeente_id: str | None = sleutel(LOOPBAAN, "gemeente.organisatie_id", default=None)
    """May differ from the school's gemeente."""
    straat: str = kolom(P, LOOPBAAN, lengte=100, default="")
    huisnummer: str = kolom(P, LOOPBAAN, lengte=12, default="")
    postcode: str = kolom(P, LOOPBAAN, lengte=7, default="")
    plaats: str = kolom(P, LOOPBAAN, lengte=80, default="")


class Inschrijving(Rij, table=True):
    """A pupil at a school in a class, from day to day."""

    __tablename__ = "inschrijving"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    school_id: str = sleutel(LOOPBAAN, "school.organisatie_id")
    klas_id: str = sleutel(LOOPBAAN, "klas.id")
    schooljaar: str = kolom(T, LOOPBAAN, lengte=9)
    leerlingnummer: str = kolom(P, LOOPBAAN, lengte=20)
    """As the school writes it, leading zeros kept; matching goes by `nummer_kaal`."""
    nummer_kaal: str = kolom(P, LOOPBAAN, lengte=20)
    """Without leading zeros: so `0123` and `123` are the same pupil (domein.md 9, complaint 6)."""
    van: date = kolom(T, LOOPBAAN)
    tot: date | None = kolom(T, LOOPBAAN, default=None)

    __table_args__ = (
        sa.UniqueConstraint("persoon_id", "school_id", "schooljaar"),
        sa.Index("ix_inschrijving_nummer", "school_id", "schooljaar", "nummer_kaal"),
    )


class MentorVan(Rij, table=True):
    """Mentor of a class."""

    __tablename__ = "mentor_van"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    klas_id: str = sleutel(LOOPBAAN, "klas.id")

    __table_args__ = (sa.UniqueConstraint("persoon_id", "klas_id"),)


class IntakerVan(Rij, table=True):
    """Intaker of an opleiding (crebo) at an mbo: what he may open."""

    __tablename__ = "intaker_van"

    id: str = sleutel(Bewaar.ALTIJD)
    persoon_id: str = sleutel(Bewaar.ALTIJD, "persoon.id")
    instelling_id: str = sleutel(Bewaar.ALTIJD, "mbo_instelling.organisatie_id")
    crebo: str = kolom(Klasse.OPENBAAR, Bewaar.ALTIJD, lengte=5)

    __table_args__ = (sa.UniqueConstraint("persoon_id", "instelling_id", "crebo"),)


class SlberVan(Rij, table=True):
    """Studieloopbaanbegeleider of a student at an mbo, from day to day: there he takes the mentor's place."""

    __tablename__ = "slber_van"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    student_id: str = sleutel(LOOPBAAN, "persoon.id")
    """The pupil of before; his portfolio goes on."""
    instelling_id: str = sleutel(LOOPBAAN, "mbo_instelling.organisatie_id")
    van: date = kolom(T, LOOPBAAN)
    tot: date | None = kolom(T, LOOPBAAN, default=None)

    __table_args__ = (sa.Index("ix_slber_van_wie", "persoon_id", "student_id"),)


class Gezag(StrEnum):
    """Whether a parent has gezag, as the school knows it (BW 1:245)."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


class OuderVan(Rij, table=True):
    """Parent or verzorger of a pupil, with contact data for this child alone."""

    __tablename__ = "ouder_van"

    id: str = sleutel(LOOPBAAN)
    kind_id: str = sleutel(LOOPBAAN, "persoon.id")
    persoon_id: str | None = sleutel(LOOPBAAN, "persoon.id", default=None)
    """Set when the parent has an account."""
    naam: str = kolom(P, LOOPBAAN, lengte=120)
    relatie: str = kolom(P, LOOPBAAN, lengte=20, default="ouder")
    email: str | None = kolom(P, LOOPBAAN, lengte=254, default=None)
    telefoon: str | None = kolom(P, LOOPBAAN, lengte=20, default=None)
    gezag: str = kolom(P, LOOPBAAN, lengte=8, default=Gezag.ONBEKEND)
    taal: str = kolom(P, LOOPBAAN, lengte=2, default="nl")
    """Language the family chose, a key of `i18n.TALEN`."""
    nummer: int = kolom(T, LOOPBAAN, default=1)
    """First or second in the school's list."""

    __table_args__ = (sa.UniqueConstraint("kind_id", "nummer"),)


class Inlezing(Rij, table=True):
    """An uploaded class list between dry run and storing; the file is encrypted in `kit.files`."""

    __tablename__ = "inlezing"

    id: str = sleutel(Bewaar.KORT)
    school_id: str = sleutel(Bewaar.KORT, "school.organisatie_id")
    schooljaar: str = kolom(T, Bewaar.KORT, lengte=9)
    door_id: str = sleutel(Bewaar.KORT, "persoon.id")
    naam: str = kolom(P, Bewaar.KORT, lengte=120)
    merk: str = kolom(T, Bewaar.KORT, lengte=64)
    rijen: int = kolom(T, Bewaar.KORT, default=0)
    gedaan: int = kolom(T, Bewaar.KORT, default=0)
    """Rows stored so far, for the progress bar."""
    stand: str = kolom(T, Bewaar.KORT, lengte=12, default="proef")
    """`proef`, `bezig`, `klaar` or `mislukt`."""
    uitkomst: str = kolom(P, Bewaar.KORT, sa_type=sa.Text, default="")
    """Counts per kind of change, JSON."""
    gemaakt_op: datetime = kolom(T, Bewaar.KORT, sa_type=Moment)
