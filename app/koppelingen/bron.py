"""Which file was imported: kept in `bron`, shown at /zoek/bronnen, written in the journaal."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.koppelingen.bestand import Bronbestand
from app.verkennen.models import Bron

SLOT = 7_461_874
"""Advisory lock of the imports on PostgreSQL; on SQLite `BEGIN IMMEDIATE` already makes writers wait."""


@dataclass(frozen=True, slots=True)
class Uitgave:
    """A data set as its publisher describes it."""

    soort: str
    titel: str
    uitgever: str
    licentie: str
    adres: str


ESCO = Uitgave(
    "esco_beroepen",
    "ESCO-beroepen in het Nederlands",
    "Europese Commissie",
    "Vrij te gebruiken met bronvermelding",
    "https://esco.ec.europa.eu/nl/use-esco/download",
)
# Names and addresses: the catalogue of DUO's open data. It names no licence per set, so neither do we.
DUO_AANBOD = Uitgave(
    "duo_aanbod",
    "MBO Opleidingsaanbod",
    "Dienst Uitvoering Onderwijs (DUO)",
    "Open data; de voorwaarden staan bij DUO",
    "https://onderwijsdata.duo.nl/dataset/mbo_opleidingsaanbod",
)
DUO_INSTELLINGEN = Uitgave(
    "duo_adressen_mbo",
    "Adressen mbo: instellingen",
    "Dienst Uitvoering Onderwijs (DUO)",
    "Open data; de voorwaarden staan bij DUO",
    "https://onderwijsdata.duo.nl/dataset/adressen_mbo",
)
DUO_BESTUREN = Uitgave(
    "duo_besturen_mbo",
    "Adressen mbo: bevoegde gezagen",
    "Dienst Uitvoering Onderwijs (DUO)",
    "Open data; de voorwaarden staan bij DUO",
    "https://onderwijsdata.duo.nl/dataset/adressen_mbo",
)


def is_bekend(db: Session, uitgave: Uitgave, bestand: Bronbestand) -> bool:
    """Whether exactly this file was the last one that was imported."""
    return db.execute(sa.select(col(Bron.sha256)).where(col(Bron.soort) == uitgave.soort)).scalar() == bestand.sha256


def houd_vast(db: Session) -> None:
    """One import at a time; the other waits until this transaction ends."""
    if db.get_bind().dialect.name == "postgresql":
        db.execute(sa.select(sa.func.pg_advisory_xact_lock(SLOT)))


def leg_vast(
    db: Session, uitgave: Uitgave, bestand: Bronbestand, peildatum: date | None, rijen: int, overgeslagen: int
) -> None:
    """Keep where the facts came from, instead of the file before; one line in the journaal, by the house itself."""
    vroeger = db.get(Bron, uitgave.soort)
    if vroeger is not None:
        # Read again without a day: it is still the same file, of the same day.
        peildatum = peildatum or (vroeger.peildatum if vroeger.sha256 == bestand.sha256 else None)
        db.delete(vroeger)
        db.flush()
    db.add(
        Bron(
            soort=uitgave.soort,
            titel=uitgave.titel,
            uitgever=uitgave.uitgever,
            licentie=uitgave.licentie,
            adres=uitgave.adres,
            bestand=bestand.pad.name[-120:],
            sha256=bestand.sha256,
            peildatum=peildatum,
            rijen=rijen,
            overgeslagen=overgeslagen,
            ingelezen_op=nu(),
        )
    )
    db.flush()
    schrijf_op(db, None, "bron_ingelezen", ding=("bron", uitgave.soort), waarom=str(rijen))
