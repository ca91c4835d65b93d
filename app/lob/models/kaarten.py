"""A kaart: one thing the pupil did, with evidence and what he thinks of it (domein.md 5.3, LobActiviteit)."""

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

S, T, EIGEN = Klasse.SCHOOL, Klasse.TECHNISCH, Bewaar.PORTFOLIO


class Competentie(StrEnum):
    """The five loopbaancompetenties of Kuijpers (domein.md 5.1)."""

    KWALITEITEN = "kwaliteiten"
    MOTIEVEN = "motieven"
    WERK = "werk"
    STURING = "sturing"
    NETWERK = "netwerk"


class KaartSoort(StrEnum):
    """What it was (domein.md 5.3)."""

    OPEN_DAG = "open_dag"
    MEELOOPDAG = "meeloopdag"
    PROEFLES = "proefles"
    BEDRIJFSBEZOEK = "bedrijfsbezoek"
    GASTLES = "gastles"
    STAGE = "stage"
    BIJBAAN = "bijbaan"
    INTERVIEW = "interview"
    BEROEPENTEST = "beroepentest"
    LOOPBAANGESPREK = "loopbaangesprek"
    PROFIELWERKSTUK = "profielwerkstuk"
    VRIJWILLIGERSWERK = "vrijwilligerswerk"
    ANDERS = "anders"


class KaartStand(StrEnum):
    """A draft is the pupil's alone; what is put away stays, out of sight."""

    CONCEPT = "concept"
    AF = "af"
    ARCHIEF = "archief"


class Kaart(Rij, table=True):
    """One card."""

    __tablename__ = "kaart"

    id: str = sleutel(EIGEN)
    persoon_id: str = sleutel(EIGEN, "persoon.id")
    """The pupil: owner of it."""
    soort: str = kolom(S, EIGEN, lengte=20, default=KaartSoort.ANDERS)
    """A value of `KaartSoort`."""
    titel: str = kolom(S, EIGEN, lengte=120)
    datum: date | None = kolom(S, EIGEN, default=None)
    organisatie: str = kolom(S, EIGEN, lengte=120, default="")
    kort: str = kolom(S, EIGEN, lengte=600, default="")
    """What he typed at once."""
    link: str = kolom(S, EIGEN, lengte=500, default="")
    """http(s) address, also of a video."""
    wat_deed_ik: str = kolom(S, EIGEN, sa_type=sa.Text, default="")
    wat_ging_goed: str = kolom(S, EIGEN, sa_type=sa.Text, default="")
    wat_leerde_ik: str = kolom(S, EIGEN, sa_type=sa.Text, default="")
    """About himself."""
    volgende_stap: str = kolom(S, EIGEN, sa_type=sa.Text, default="")
    stand: str = kolom(T, EIGEN, lengte=8, default=KaartStand.CONCEPT)
    voor_mentor: bool = kolom(T, EIGEN, default=True)
    """His mentor sees it once it is `af`; the pupil can keep it to himself."""
    voor_ouder: bool = kolom(T, EIGEN, default=False)
    """His parents see it once it is `af`; only when he says so."""
    bron: str = kolom(T, EIGEN, lengte=40, default="")
    """`activiteit:<id>` when the house offered it, `opdracht:<id>` of the hand-in it came from, `invoer` = imported."""
    schooljaar: str = kolom(T, EIGEN, lengte=9)
    """In which it counts for the PTA: of `datum`, else of when it was made."""
    gemaakt_op: datetime = kolom(T, EIGEN, sa_type=Moment)
    gewijzigd_op: datetime = kolom(T, EIGEN, sa_type=Moment)
    versie: int = kolom(T, EIGEN, default=1)
    """One higher at every change: two devices notice each other."""

    __table_args__ = (
        sa.Index("ix_kaart_tijdlijn", "persoon_id", "stand", "datum", "id"),
        sa.Index(
            "uq_kaart_bron",
            "persoon_id",
            "bron",
            unique=True,
            sqlite_where=sa.text("bron LIKE 'activiteit:%'"),
            postgresql_where=sa.text("bron LIKE 'activiteit:%'"),
        ),
    )


class KaartCompetentie(Rij, table=True):
    """A competence that a card is evidence of."""

    __tablename__ = "kaart_competentie"

    kaart_id: str = sleutel(EIGEN, "kaart.id", primary_key=True)
    competentie: str = kolom(S, EIGEN, lengte=12, primary_key=True)


class KaartBestand(Rij, table=True):
    """A photo of a card: written anew without place or camera, with a small one for lists."""

    __tablename__ = "kaart_bestand"

    id: str = sleutel(EIGEN)
    kaart_id: str = sleutel(EIGEN, "kaart.id")
    alt: str = kolom(S, EIGEN, lengte=200, default="")
    """What is in the picture, for who does not see it."""
    soort: str = kolom(T, EIGEN, lengte=20)
    """Media type."""
    grootte: int = kolom(T, EIGEN)
    """Bytes."""
    breedte: int = kolom(T, EIGEN)
    hoogte: int = kolom(T, EIGEN)
    merk: str = kolom(T, EIGEN, lengte=64)
    klein_merk: str = kolom(T, EIGEN, lengte=64)
    sha256: str = kolom(T, EIGEN, lengte=64)
    verzoek: str = kolom(T, EIGEN, lengte=40, default="")
    """Chosen by the phone per photo: sent again after a lost connection it is not stored twice."""
    plek: int = kolom(T, EIGEN, default=0)
    op: datetime = kolom(T, EIGEN, sa_type=Moment)

    __table_args__ = (
        sa.Index(
            "uq_kaart_bestand_verzoek",
            "kaart_id",
            "verzoek",
            unique=True,
            sqlite_where=sa.text("verzoek <> ''"),
            postgresql_where=sa.text("verzoek <> ''"),
        ),
    )
