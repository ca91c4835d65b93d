"""A dossier as it is just before sending, without walking the whole way there."""

from typing import Any

from sqlmodel import Session

from app.accounts.models import Persoon
from app.akkoord.models import AkkoordVerzoek
from app.dossier.inhoud import Inhoud, deelhash, maak_deel, versiehash
from app.dossier.models import Dossier, Versie
from app.dossier.stappen import MET_CODE
from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.overstap.models import Aanmelding
from app.scholen.models import Aanbod, School

INHOUD: dict[str, dict[str, Any]] = {
    "A5": {"motivatie": "Ik wil graag met mensen werken."},
    "A9": {"manier": "hier", "hulp": ["dyslexie"], "helpt": ["extra_tijd"], "uitleg": "Lezen gaat langzaam."},
    "A10": {"manier": "hier", "uitleg": "Pollen maken mij ziek."},
    "B1": {"omgang": "4", "omgang_uitleg": "Vriendelijk en open."},
    "B5": {
        "overdracht": "ja",
        "overdracht_reden": "Over de rustige plek.",
        "contact_naam": "Ben Bakker",
        "contact_telefoon": "06 5550 0101",
        "contact_tijden": "na 15 uur",
    },
}


def maak_versie(db: Session, dossier: Dossier, inhoud: dict[str, dict[str, Any]] | None = None) -> Versie:
    """The next version with this content."""
    delen = {code: Inhoud(velden) for code, velden in (INHOUD if inhoud is None else inhoud).items()}
    hashes = {code: deelhash(dossier.id, code, deel) for code, deel in delen.items()}
    dossier.versie_nu += 1
    versie = Versie(
        id=nieuw_id(),
        dossier_id=dossier.id,
        nummer=dossier.versie_nu,
        hash=versiehash(hashes),
        door_id=dossier.persoon_id,
        gemaakt_op=nu(),
    )
    db.add(versie)
    db.flush()
    for code, deel in delen.items():
        db.add(maak_deel(versie.id, MET_CODE[code], deel, hashes[code]))
    db.flush()
    return versie


def maak_dossier(db: Session, kind: Persoon, school: School, status: str = "bij_ouders") -> Dossier:
    """A dossier without versions."""
    dossier = Dossier(
        id=nieuw_id(),
        persoon_id=kind.id,
        school_id=school.organisatie_id,
        schooljaar=schooljaar(),
        status=status,
        status_op=nu(),
    )
    db.add(dossier)
    db.flush()
    return dossier


def vraag(db: Session, dossier: Dossier, versie: Versie, uitkomst: str | None = "akkoord", **velden: Any) -> Any:
    """The request about a version, answered."""
    verzoek = AkkoordVerzoek(
        id=nieuw_id(),
        over_id=dossier.persoon_id,
        school_id=dossier.school_id,
        onderwerp="dossier",
        onderwerp_id=versie.id,
        versiehash=versie.hash,
        modus=velden.pop("modus", "akkoord_ouders_tot_18"),
        gevraagd_op=nu(),
        uitkomst=uitkomst,
        **velden,
    )
    db.add(verzoek)
    db.flush()
    return verzoek


def meld_aan(db: Session, kind: Persoon, aanbod: Aanbod, status: str = "aangemeld") -> Aanmelding:
    """An aanmelding of this schooljaar."""
    aanmelding = Aanmelding(
        id=nieuw_id(),
        persoon_id=kind.id,
        aanbod_id=aanbod.id,
        schooljaar=schooljaar(),
        status=status,
        status_op=nu(),
    )
    db.add(aanmelding)
    db.flush()
    return aanmelding


def klaar_om_te_versturen(db: Session, cast: Any, **velden: Any) -> tuple[Dossier, Versie, Aanmelding]:
    """Sanne's dossier with akkoord and one aanmelding; committed."""
    dossier = maak_dossier(db, cast.sanne, cast.school)
    versie = maak_versie(db, dossier, velden.pop("inhoud", None))
    vraag(db, dossier, versie, **velden)
    aanmelding = meld_aan(db, cast.sanne, cast.opleiding)
    db.commit()
    return dossier, versie, aanmelding
