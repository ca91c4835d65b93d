"""Imported facts and where they came from. Nothing here is about a person."""

from datetime import date, datetime

import sqlalchemy as sa

from app.kit.db import Moment, Rij
from app.kit.privacy import Bewaar, Klasse, kolom, sleutel

OPEN, ALTIJD = Klasse.OPENBAAR, Bewaar.ALTIJD


class Bron(Rij, table=True):
    """A file that was imported: shown on the page about sources. One row per kind; a newer file replaces it."""

    __tablename__ = "bron"

    soort: str = kolom(OPEN, ALTIJD, lengte=40, primary_key=True)
    """`duo_aanbod`, `duo_adressen_mbo`, `duo_besturen_mbo`, `esco_beroepen`."""
    titel: str = kolom(OPEN, ALTIJD, lengte=120)
    uitgever: str = kolom(OPEN, ALTIJD, lengte=80)
    licentie: str = kolom(OPEN, ALTIJD, lengte=80)
    adres: str = kolom(OPEN, ALTIJD, lengte=200, default="")
    """Page of the publisher about the data set."""
    bestand: str = kolom(OPEN, ALTIJD, lengte=120)
    """Name of the file, without its folder."""
    sha256: str = kolom(OPEN, ALTIJD, lengte=64)
    peildatum: date | None = kolom(OPEN, ALTIJD, default=None)
    """Day the facts are of, as the operator gave it."""
    rijen: int = kolom(OPEN, ALTIJD)
    overgeslagen: int = kolom(OPEN, ALTIJD, default=0)
    """Rows that could not be used; named when it was imported."""
    ingelezen_op: datetime = kolom(OPEN, ALTIJD, sa_type=Moment)


class DuoAanbieder(Rij, table=True):
    """Which mbo DUO means by an ONDERWIJSAANBIEDERID: once known, a new name there changes nothing here."""

    __tablename__ = "duo_aanbieder"

    aanbieder_id: str = kolom(OPEN, ALTIJD, lengte=40, primary_key=True)
    instelling_id: str = sleutel(ALTIJD, "mbo_instelling.organisatie_id")


class EscoBeroep(Rij, table=True):
    """An ESCO occupation: only names and group. The description is adult wording and is not kept."""

    __tablename__ = "esco_beroep"

    code: str = kolom(OPEN, ALTIJD, lengte=36, primary_key=True)
    """Last part of the conceptUri."""
    naam: str = kolom(OPEN, ALTIJD, lengte=160, index=True)
    ook: str = kolom(OPEN, ALTIJD, sa_type=sa.Text, default="")
    """Other names, one per line."""
    isco: str = kolom(OPEN, ALTIJD, lengte=4, index=True)
    gestopt_op: date | None = kolom(OPEN, ALTIJD, default=None)
    """No longer in the newest file."""
