"""Request, link, act, question. Acts are only ever added."""

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

P, T, AKKOORD, KORT = Klasse.PERSOON, Klasse.TECHNISCH, Bewaar.AKKOORD, Bewaar.KORT


class Keus(StrEnum):
    """What somebody did with a request (domein.md 1.3, part D)."""

    AKKOORD = "akkoord"
    NIET_AKKOORD = "niet_akkoord"
    """Refusal, or objection of a second parent: with a reason."""
    GEZIEN = "gezien"
    """Zienswijze or 'I read it', without deciding."""
    INTREKKING = "intrekking"
    """Takes an earlier akkoord back; a new act, the old one stays."""


class Hoedanigheid(StrEnum):
    """In which capacity somebody acts."""

    OUDER_MET_GEZAG = "ouder_met_gezag"
    LEERLING_ZELF = "leerling_zelf"
    MENTOR_NAMENS_PAPIER = "mentor_namens_papier"
    """The mentor records a signed paper form of a parent."""


class Methode(StrEnum):
    """How the act reached us."""

    ACCOUNT = "account"
    LINK = "link"
    PAPIER = "papier"


class Uitkomst(StrEnum):
    """How a request ended; empty in the row = still open."""

    AKKOORD = "akkoord"
    NIET_AKKOORD = "niet_akkoord"
    """Refused, or a second parent objected before it was sent."""
    VERVALLEN = "vervallen"
    """A newer version took its place, or the pupil stopped."""


class AkkoordVerzoek(Rij, table=True):
    """The question put about one version of one thing of one pupil."""

    __tablename__ = "akkoord_verzoek"

    id: str = sleutel(AKKOORD)
    over_id: str = sleutel(AKKOORD, "persoon.id")
    """The pupil it is about."""
    school_id: str = sleutel(AKKOORD, "school.organisatie_id")
    onderwerp: str = kolom(T, AKKOORD, lengte=24)
    """Name of the `Onderwerp`, e.g. `dossier`."""
    onderwerp_id: str = kolom(T, AKKOORD, lengte=24, index=True)
    """Id of the exact version."""
    versiehash: str = kolom(T, AKKOORD, lengte=64)
    """Content hash of what is shown; an act about another hash counts for nothing."""
    modus: str = kolom(T, AKKOORD, lengte=24)
    """`scholen.AkkoordModus` when it was asked."""
    gevraagd_op: datetime = kolom(T, AKKOORD, sa_type=Moment)
    besloten_op: datetime | None = kolom(T, AKKOORD, sa_type=Moment, default=None)
    uitkomst: str | None = kolom(T, AKKOORD, lengte=16, default=None)
    """An `Uitkomst`; a withdrawn akkoord makes it empty again: then it can be answered anew."""
    gesloten_op: datetime | None = kolom(T, AKKOORD, sa_type=Moment, default=None)
    """From here nothing can be withdrawn: it was sent, or it lapsed."""
    stil_gemeld: bool = kolom(T, AKKOORD, default=False)
    """The school was told that nobody answered for two weeks."""

    __table_args__ = (
        sa.UniqueConstraint("onderwerp", "onderwerp_id"),
        sa.Index("ix_akkoord_verzoek_open", "uitkomst", "gesloten_op"),
    )


class AkkoordLink(Rij, table=True):
    """Single-purpose address of one parent for one request; only the hash is kept."""

    __tablename__ = "akkoord_link"

    id: str = sleutel(KORT)
    verzoek_id: str = sleutel(KORT, "akkoord_verzoek.id")
    ouder_van_id: str = sleutel(KORT, "ouder_van.id")
    hash: str = kolom(Klasse.GEHEIM, KORT, lengte=64, unique=True)
    adres: str = kolom(Klasse.GEHEIM, KORT, lengte=64, default="")
    """`queries.adresmerk` of the mail address it went to. Another address in the parent's row: it opens nothing."""
    taal: str = kolom(P, KORT, lengte=2)
    gemaakt_op: datetime = kolom(T, KORT, sa_type=Moment)
    verloopt_op: datetime = kolom(T, KORT, sa_type=Moment)
    """14 days after it was made."""
    pogingen: int = kolom(T, KORT, default=0)
    """Wrong birth dates so far; at five the link dies."""
    dood_op: datetime | None = kolom(T, KORT, sa_type=Moment, default=None)
    geopend_op: datetime | None = kolom(T, KORT, sa_type=Moment, default=None)
    """First time the right birth date was given."""


class AkkoordInzage(Rij, table=True):
    """A parent who gave the right birth date may read for half an hour in this browser."""

    __tablename__ = "akkoord_inzage"

    id: str = kolom(Klasse.GEHEIM, KORT, lengte=64, primary_key=True)
    """SHA-256 of the cookie's secret, hex."""
    link_id: str = sleutel(KORT, "akkoord_link.id")
    tot: datetime = kolom(T, KORT, sa_type=Moment)


class AkkoordDaad(Rij, table=True):
    """One act: never changed, never removed before its retention ends."""

    __tablename__ = "akkoord_daad"

    id: str = sleutel(AKKOORD)
    verzoek_id: str = sleutel(AKKOORD, "akkoord_verzoek.id")
    ouder_van_id: str | None = sleutel(AKKOORD, "ouder_van.id", default=None)
    persoon_id: str | None = sleutel(AKKOORD, "persoon.id", default=None)
    """Account that acted: the pupil, a parent with account, or the mentor for paper."""
    naam: str = kolom(P, AKKOORD, lengte=120)
    """Name of who agreed, as known on that day."""
    keus: str = kolom(P, AKKOORD, lengte=16)
    hoedanigheid: str = kolom(P, AKKOORD, lengte=24)
    grond: str = kolom(P, AKKOORD, lengte=60)
    """Legal ground as shown, e.g. `UAVG art. 5`, or the regio's agreement."""
    versiehash: str = kolom(T, AKKOORD, lengte=64)
    tekst: str = kolom(P, AKKOORD, sa_type=sa.Text)
    """The exact sentences that were on the screen above the button."""
    taal: str = kolom(P, AKKOORD, lengte=2)
    methode: str = kolom(T, AKKOORD, lengte=8)
    reden: str = kolom(P, AKKOORD, lengte=1000, default="")
    bestand: str | None = kolom(T, AKKOORD, lengte=64, default=None)
    """Mark of the scanned paper form in `kit.files`."""
    op: datetime = kolom(T, AKKOORD, sa_type=Moment)
    controlecode: str = kolom(T, AKKOORD, lengte=24, unique=True)
    """For `/akkoord/controle/{code}`: shows which version and when, without content."""
    intrekking_van_id: str | None = sleutel(AKKOORD, "akkoord_daad.id", default=None)
    """For `intrekking`: the act that is taken back."""
    na_id: str | None = sleutel(AKKOORD, "akkoord_daad.id", default=None)
    """The last withdrawal before this decision: after taking back one may decide again, once."""

    __table_args__ = (
        # One decision of a kind per person per request; after a withdrawal one more.
        sa.Index(
            "uq_akkoord_daad_besluit",
            "verzoek_id",
            sa.text("coalesce(ouder_van_id, persoon_id)"),
            "keus",
            sa.text("coalesce(intrekking_van_id, '')"),
            sa.text("coalesce(na_id, '')"),
            unique=True,
        ),
    )


class AkkoordVraag(Rij, table=True):
    """A question of a parent to the mentor, and its answer."""

    __tablename__ = "akkoord_vraag"

    id: str = sleutel(AKKOORD)
    verzoek_id: str = sleutel(AKKOORD, "akkoord_verzoek.id")
    ouder_van_id: str = sleutel(AKKOORD, "ouder_van.id")
    tekst: str = kolom(P, AKKOORD, lengte=1000)
    taal: str = kolom(P, AKKOORD, lengte=2)
    gesteld_op: datetime = kolom(T, AKKOORD, sa_type=Moment)
    antwoord: str = kolom(P, AKKOORD, lengte=2000, default="")
    beantwoord_door_id: str | None = sleutel(AKKOORD, "persoon.id", default=None)
    beantwoord_op: datetime | None = kolom(T, AKKOORD, sa_type=Moment, default=None)
