"""Region, gemeente, schools, classes and the mbo's offer: public facts, kept for ever."""

from datetime import date
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

OPEN, ALTIJD = Klasse.OPENBAAR, Bewaar.ALTIJD


class AkkoordModus(StrEnum):
    """Who must agree before a dossier is sent, per regio (domein.md 4.4)."""

    OUDERS_TOT_18 = "akkoord_ouders_tot_18"
    """Below 18 one parent with gezag, from 18 the pupil. The default."""
    ZELF_VANAF_16 = "akkoord_16plus_zelf"
    """Below 16 one parent with gezag and the pupil; 16 and 17 the pupil, and parents get a copy and 7 days for
    a zienswijze; 18 the pupil."""
    INFORMEREN = "informeren"
    """Legal minimum: tell, let read, take a zienswijze, send after a number of days."""


class Regio(Rij, table=True):
    """Doorstroompuntregio: the rules that schools and mbo's agreed on."""

    __tablename__ = "regio"

    organisatie_id: str = sleutel(ALTIJD, "organisatie.id", primary_key=True)
    rmc_nummer: int = kolom(OPEN, ALTIJD)
    naam: str = kolom(OPEN, ALTIJD, lengte=80)
    akkoord_modus: str = kolom(OPEN, ALTIJD, lengte=24, default=AkkoordModus.OUDERS_TOT_18)
    zienswijze_dagen: int = kolom(OPEN, ALTIJD, default=7)
    """Days for a zienswijze in modes `akkoord_16plus_zelf` and `informeren`."""


class Gemeente(Rij, table=True):
    """Gemeente: where a pupil lives decides which one keeps him in sight."""

    __tablename__ = "gemeente"

    organisatie_id: str = sleutel(ALTIJD, "organisatie.id", primary_key=True)
    code: str = kolom(OPEN, ALTIJD, lengte=4, unique=True)
    naam: str = kolom(OPEN, ALTIJD, lengte=80)
    regio_id: str = sleutel(ALTIJD, "regio.organisatie_id")


class Samenwerkingsverband(Rij, table=True):
    """Samenwerkingsverband passend onderwijs."""

    __tablename__ = "samenwerkingsverband"

    organisatie_id: str = sleutel(ALTIJD, "organisatie.id", primary_key=True)
    naam: str = kolom(OPEN, ALTIJD, lengte=120)
    regio_id: str = sleutel(ALTIJD, "regio.organisatie_id")


class School(Rij, table=True):
    """A vestiging of a vo-school."""

    __tablename__ = "school"

    organisatie_id: str = sleutel(ALTIJD, "organisatie.id", primary_key=True)
    brin: str = kolom(OPEN, ALTIJD, lengte=4)
    vestiging: str = kolom(OPEN, ALTIJD, lengte=2, default="00")
    naam: str = kolom(OPEN, ALTIJD, lengte=120)
    plaats: str = kolom(OPEN, ALTIJD, lengte=80)
    telefoon: str = kolom(OPEN, ALTIJD, lengte=20, default="")
    email: str = kolom(OPEN, ALTIJD, lengte=254, default="")
    regio_id: str = sleutel(ALTIJD, "regio.organisatie_id")
    gemeente_id: str = sleutel(ALTIJD, "gemeente.organisatie_id")
    samenwerkingsverband_id: str | None = sleutel(ALTIJD, "samenwerkingsverband.organisatie_id", default=None)

    __table_args__ = (sa.UniqueConstraint("brin", "vestiging"),)


class Schoolsoort(StrEnum):
    """Kind of education of a class."""

    PRO = "pro"
    VSO = "vso"
    VMBO_BB = "vmbo-bb"
    VMBO_KB = "vmbo-kb"
    VMBO_GL = "vmbo-gl"
    VMBO_TL = "vmbo-tl"
    HAVO = "havo"
    VWO = "vwo"
    VAVO = "vavo"


class Klas(Rij, table=True):
    """A class in one schooljaar."""

    __tablename__ = "klas"

    id: str = sleutel(ALTIJD)
    school_id: str = sleutel(ALTIJD, "school.organisatie_id")
    schooljaar: str = kolom(OPEN, ALTIJD, lengte=9)
    naam: str = kolom(OPEN, ALTIJD, lengte=20)
    leerjaar: int = kolom(OPEN, ALTIJD, default=4)
    schoolsoort: str = kolom(OPEN, ALTIJD, lengte=12, default=Schoolsoort.VMBO_KB)
    profiel: str = kolom(OPEN, ALTIJD, lengte=60, default="")

    __table_args__ = (sa.UniqueConstraint("school_id", "schooljaar", "naam"),)


class MboInstelling(Rij, table=True):
    """An mbo-instelling."""

    __tablename__ = "mbo_instelling"

    organisatie_id: str = sleutel(ALTIJD, "organisatie.id", primary_key=True)
    brin: str = kolom(OPEN, ALTIJD, lengte=4, unique=True)
    naam: str = kolom(OPEN, ALTIJD, lengte=120)
    plaats: str = kolom(OPEN, ALTIJD, lengte=80)
    site: str = kolom(OPEN, ALTIJD, lengte=200, default="")
    regio_id: str | None = sleutel(ALTIJD, "regio.organisatie_id", default=None)


class MboLocatie(Rij, table=True):
    """A building of an mbo-instelling."""

    __tablename__ = "mbo_locatie"

    id: str = sleutel(ALTIJD)
    instelling_id: str = sleutel(ALTIJD, "mbo_instelling.organisatie_id")
    naam: str = kolom(OPEN, ALTIJD, lengte=120)
    plaats: str = kolom(OPEN, ALTIJD, lengte=80)
    breedte: float | None = kolom(OPEN, ALTIJD, default=None)
    """Latitude of the town in degrees; empty = unknown town."""
    lengte: float | None = kolom(OPEN, ALTIJD, default=None)
    """Longitude of the town in degrees."""


class Leerweg(StrEnum):
    """How an mbo opleiding is followed."""

    BOL = "bol"
    BBL = "bbl"


class Aanbod(Rij, table=True):
    """One opleiding as one mbo offers it: crebo, niveau, leerweg, place."""

    __tablename__ = "aanbod"

    id: str = sleutel(ALTIJD)
    instelling_id: str = sleutel(ALTIJD, "mbo_instelling.organisatie_id")
    locatie_id: str = sleutel(ALTIJD, "mbo_locatie.id")
    crebo: str = kolom(OPEN, ALTIJD, lengte=5, index=True)
    naam: str = kolom(OPEN, ALTIJD, lengte=120)
    niveau: int = kolom(OPEN, ALTIJD)
    """1 (entree) to 4."""
    leerweg: str = kolom(OPEN, ALTIJD, lengte=3)
    startdatum: date | None = kolom(OPEN, ALTIJD, default=None)
    gestopt_op: date | None = kolom(OPEN, ALTIJD, default=None)
    """No longer offered; choices made before keep it."""

    __table_args__ = (sa.UniqueConstraint("instelling_id", "locatie_id", "crebo", "leerweg"),)
