"""Persons, organisations, roles and the ways to get in."""

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from app.kit.clock import leeftijd
from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

P, LOOPBAAN, KORT = Klasse.PERSOON, Bewaar.SCHOOLLOOPBAAN, Bewaar.KORT


class Persoon(Rij, table=True):
    """Anyone: pupil, parent with account, member of staff. Ground: art. 3 of the Besluit (names, address)."""

    __tablename__ = "persoon"

    id: str = sleutel(LOOPBAAN)
    roepnaam: str = kolom(P, LOOPBAAN, lengte=60)
    tussenvoegsel: str = kolom(P, LOOPBAAN, lengte=20, default="")
    achternaam: str = kolom(P, LOOPBAAN, lengte=80)
    voornamen: str = kolom(P, LOOPBAAN, lengte=120, default="")
    geboortedatum: date | None = kolom(P, LOOPBAAN, default=None)
    email_school: str | None = kolom(P, LOOPBAAN, lengte=254, default=None, index=True)
    """In small letters, as is `email_prive`: people log in with it."""
    email_prive: str | None = kolom(P, LOOPBAAN, lengte=254, default=None, index=True)
    """Private address: school mail ends after the exams."""
    email_prive_sinds: datetime | None = kolom(P, LOOPBAAN, sa_type=Moment, default=None)
    """When the owner of the private address opened our mail; before that it can't reset a password."""
    telefoon: str | None = kolom(P, LOOPBAAN, lengte=20, default=None)
    taal: str = kolom(P, LOOPBAAN, lengte=2, default="nl")
    """Language of screens and mails, a key of `i18n.TALEN`."""
    vertrokken_op: date | None = kolom(P, LOOPBAAN, default=None)
    """Day from which retention counts."""

    @property
    def naam(self) -> str:
        """Roepnaam, tussenvoegsel, surname."""
        return volledige_naam(self.roepnaam, self.tussenvoegsel, self.achternaam)

    @property
    def mailadres(self) -> str | None:
        """His own address once he confirmed it, else that of school; better an unconfirmed one than nowhere."""
        return (self.email_prive if self.email_prive_sinds else self.email_school) or self.email_prive

    def leeftijd_op(self, dag: date | None = None) -> int | None:
        """Age in years on a day; empty when the birth date is unknown."""
        return None if self.geboortedatum is None else leeftijd(self.geboortedatum, dag)


def volledige_naam(roepnaam: str, tussenvoegsel: str, achternaam: str) -> str:
    """One name from its parts, without double spaces."""
    return " ".join(deel for deel in (roepnaam, tussenvoegsel, achternaam) if deel)


class OrganisatieSoort(StrEnum):
    """Kinds of organisation where somebody can have a role."""

    SCHOOL = "school"
    MBO = "mbo"
    GEMEENTE = "gemeente"
    SAMENWERKINGSVERBAND = "samenwerkingsverband"
    REGIO = "regio"
    BEDRIJF = "bedrijf"


class Organisatie(Rij, table=True):
    """Where a role is held. Its particulars (BRIN, locations) are in `scholen`."""

    __tablename__ = "organisatie"

    id: str = sleutel(Bewaar.ALTIJD)
    soort: OrganisatieSoort = kolom(Klasse.OPENBAAR, Bewaar.ALTIJD, lengte=24)
    naam: str = kolom(Klasse.OPENBAAR, Bewaar.ALTIJD, lengte=120)
    telefoon: str | None = kolom(Klasse.OPENBAAR, Bewaar.ALTIJD, lengte=20, default=None)
    oidc_uitgever: str | None = kolom(Klasse.TECHNISCH, Bewaar.ALTIJD, lengte=200, default=None)
    """Issuer of the organisation's single sign-on (Entree Federatie, SURFconext); empty = none."""
    oidc_client_id: str | None = kolom(Klasse.TECHNISCH, Bewaar.ALTIJD, lengte=200, default=None)
    oidc_geheim: bytes | None = kolom(Klasse.GEHEIM, Bewaar.ALTIJD, default=None)
    """Client secret, encrypted with `crypto.versleutel`."""


class RolToekenning(Rij, table=True):
    """A role of a person, at an organisation or of his own."""

    __tablename__ = "roltoekenning"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    rol: str = kolom(P, LOOPBAAN, lengte=24)
    organisatie_id: str | None = sleutel(LOOPBAAN, "organisatie.id", default=None)
    volgorde: int = kolom(Klasse.TECHNISCH, LOOPBAAN, default=0)
    """The lowest is the first role: it decides the home page."""


class Account(Rij, table=True):
    """The key ring of a person: login name and password."""

    __tablename__ = "account"

    persoon_id: str = sleutel(LOOPBAAN, "persoon.id", primary_key=True)
    gebruikersnaam: str = kolom(P, LOOPBAAN, lengte=254, unique=True)
    """Login name in lowercase: mail address of staff, `voornaam.nummer` of a pupil."""
    wachtwoord: str | None = kolom(Klasse.GEHEIM, LOOPBAAN, lengte=200, default=None)
    """argon2id hash; empty when the person only uses a passkey or single sign-on."""
    gemaakt_op: datetime = kolom(Klasse.TECHNISCH, LOOPBAAN, sa_type=Moment)
    dicht_op: datetime | None = kolom(Klasse.TECHNISCH, LOOPBAAN, sa_type=Moment, default=None)
    """Closed by the school; nobody gets in any more."""


class Passkey(Rij, table=True):
    """A WebAuthn credential of a person."""

    __tablename__ = "passkey"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    credential_id: bytes = kolom(Klasse.GEHEIM, LOOPBAAN, unique=True)
    publieke_sleutel: bytes = kolom(Klasse.GEHEIM, LOOPBAAN)
    teller: int = kolom(Klasse.TECHNISCH, LOOPBAAN, default=0)
    naam: str = kolom(P, LOOPBAAN, lengte=60, default="")
    gemaakt_op: datetime = kolom(Klasse.TECHNISCH, LOOPBAAN, sa_type=Moment)
    gebruikt_op: datetime | None = kolom(Klasse.TECHNISCH, LOOPBAAN, sa_type=Moment, default=None)


class Herstelcode(Rij, table=True):
    """One recovery code of a set; shown once, kept as hash, works once."""

    __tablename__ = "herstelcode"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    hash: str = kolom(Klasse.GEHEIM, LOOPBAAN, lengte=64)
    gebruikt_op: datetime | None = kolom(Klasse.TECHNISCH, LOOPBAAN, sa_type=Moment, default=None)


class OidcIdentiteit(Rij, table=True):
    """Who somebody is at his organisation's single sign-on."""

    __tablename__ = "oidc_identiteit"

    id: str = sleutel(LOOPBAAN)
    persoon_id: str = sleutel(LOOPBAAN, "persoon.id")
    uitgever: str = kolom(Klasse.TECHNISCH, LOOPBAAN, lengte=200)
    onderwerp: str = kolom(P, LOOPBAAN, lengte=255)

    __table_args__ = (sa.UniqueConstraint("uitgever", "onderwerp"),)


class Sessie(Rij, table=True):
    """One device that is logged in. The secret is in the cookie, only its hash is here."""

    __tablename__ = "sessie"

    id: str = kolom(Klasse.GEHEIM, KORT, lengte=64, primary_key=True)
    """SHA-256 of the cookie's secret, hex."""
    persoon_id: str = sleutel(KORT, "persoon.id")
    begonnen_op: datetime = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment)
    gezien_op: datetime = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment)
    verloopt_op: datetime = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment)
    """End by silence: 30 minutes for staff, 12 hours for pupils; moves with use."""
    toestel: str = kolom(P, KORT, lengte=80, default="")
    """'Chrome op Android': browser and system, no address and no version."""
    factor: str = kolom(Klasse.TECHNISCH, KORT, lengte=16, default="wachtwoord")
    """How he got in: wachtwoord, passkey, herstelcode, oidc, activatie. `half` = second factor still to come."""


class Toegangscode(Rij, table=True):
    """One-time way in: QR card of a pupil (30 days), invitation of staff (7 days), forgotten password (2 hours)."""

    __tablename__ = "toegangscode"

    id: str = sleutel(KORT)
    persoon_id: str = sleutel(KORT, "persoon.id")
    hash: str = kolom(Klasse.GEHEIM, KORT, lengte=64, unique=True)
    doel: str = kolom(Klasse.TECHNISCH, KORT, lengte=16)
    """A `codes.Doel`: `activatie`, `uitnodiging`, `wachtwoord` (forgotten) or `email` (to confirm)."""
    gemaakt_op: datetime = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment)
    verloopt_op: datetime = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment)
    gebruikt_op: datetime | None = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment, default=None)
    pogingen: int = kolom(Klasse.TECHNISCH, KORT, default=0)


class Poging(Rij, table=True):
    """Counter of tries in a window, per key (HMAC of name, code or address). Shared by all processes."""

    __tablename__ = "poging"

    sleutel: str = kolom(Klasse.TECHNISCH, KORT, lengte=80, primary_key=True)
    aantal: int = kolom(Klasse.TECHNISCH, KORT, default=0)
    tot: datetime = kolom(Klasse.TECHNISCH, KORT, sa_type=Moment)
    """End of the window; then the count starts again."""
