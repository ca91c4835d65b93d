"""What happens because time passes: days for a zienswijze end, pupils turn 16 and 18, nobody answers."""

from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.akkoord import queries
from app.akkoord.besluit import besluit_zo_nodig, houd
from app.akkoord.messages import LeerlingVerzoek, OuderVerzoek
from app.akkoord.models import AkkoordDaad, AkkoordVerzoek, Keus
from app.akkoord.onderwerp import onderwerp_van
from app.akkoord.rules import MEERDERJARIG, ZELF, Partij, Stem, jaren, stem, termijn_om
from app.kit.clock import nu, vandaag
from app.kit.jobs import Job
from app.meldingen.actions import meld
from app.scholen.models import AkkoordModus

STIL = timedelta(days=14)
"""After this the school hears that nobody answered (domein.md 1.4)."""


def laat_verstrijken(db: Session) -> int:
    """Decide requests whose days for a zienswijze are over and that wait for nothing else."""
    al_gezegd = sa.exists().where(
        col(AkkoordDaad.verzoek_id) == col(AkkoordVerzoek.id), col(AkkoordDaad.keus) == Keus.AKKOORD
    )
    met_termijn = sa.or_(
        col(AkkoordVerzoek.modus) == AkkoordModus.INFORMEREN,
        sa.and_(col(AkkoordVerzoek.modus) == AkkoordModus.ZELF_VANAF_16, al_gezegd),
    )
    gedaan = 0
    for los in queries.open_zaken(db, met_termijn):
        if termijn_om(los.verzoek.gevraagd_op, los.dagen, nu()):
            zaak = houd(db, los.verzoek.id)
            gedaan += zaak is not None and besluit_zo_nodig(db, zaak)
    return gedaan


def _geboren_voor(leeftijd: int) -> date:
    """Last birth date of people who may be this old today; 29 February is settled by `jaren`."""
    dag = vandaag()
    return date(dag.year - leeftijd, dag.month, min(dag.day, 28)) + timedelta(days=3)


def verjaardagen(db: Session) -> int:
    """Tell pupils who got a say since it was asked; the outbox lets each know once per kind of say."""
    geboren, modus = col(Persoon.geboortedatum), col(AkkoordVerzoek.modus)
    oud_genoeg = sa.or_(
        geboren <= _geboren_voor(MEERDERJARIG),
        sa.and_(modus == AkkoordModus.ZELF_VANAF_16, geboren <= _geboren_voor(ZELF)),
    )
    zaken = queries.open_zaken(db, oud_genoeg)
    for zaak in zaken:
        zijn = stem(zaak.verzoek.modus, Partij.LEERLING, jaren(zaak.geboren, vandaag()))
        if zijn != Stem.NIETS:
            meld(db, LeerlingVerzoek, f"{zaak.verzoek.id}:{zijn}", verzoek_id=zaak.verzoek.id)
    return len(zaken)


def geen_antwoord(db: Session) -> int:
    """Tell the school once about requests that wait two weeks."""
    lang = sa.and_(col(AkkoordVerzoek.gevraagd_op) <= nu() - STIL, col(AkkoordVerzoek.stil_gemeld).is_(False))
    zaken = queries.open_zaken(db, lang)
    for zaak in zaken:
        onderwerp_van(zaak.verzoek).signaal(db, zaak.verzoek, "geen_antwoord")
        zaak.verzoek.stil_gemeld = True
        db.flush()
    return len(zaken)


def nodig_nieuwe_ouders_uit(db: Session) -> int:
    """A parent whose address or gezag was filled in, or replaced, after it was asked gets his mail after all."""
    paren = queries.ouders_zonder_link(db)
    for verzoek_id, ouder_id, nieuw_adres in paren:
        sleutel = f"{verzoek_id}:{ouder_id}" + (f":{nieuw_adres[:16]}" if nieuw_adres else "")
        meld(db, OuderVerzoek, sleutel, verzoek_id=verzoek_id, ouder_id=ouder_id)
    return len(paren)


JOBS = [
    Job("akkoord.termijn", timedelta(minutes=30), laat_verstrijken),
    Job("akkoord.verjaardag", timedelta(minutes=30), verjaardagen),
    Job("akkoord.stil", timedelta(hours=6), geen_antwoord),
    Job("akkoord.ouders", timedelta(hours=1), nodig_nieuwe_ouders_uit),
]
