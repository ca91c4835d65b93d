"""Bulk rows for the benches: pupils by the thousand, in few statements."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from app.accounts.models import Persoon, RolToekenning
from app.dossier.antwoorden import Blad, pak_in
from app.dossier.models import Antwoord, Dossier
from app.dossier.stappen import DEEL_A
from app.dossier.states import DossierStatus
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.scholen.models import Inschrijving, Klas, Leerling
from tests.cast import Cast

PER_KLAS = 28


def vul_leerlingen(db: Session, cast: Cast, aantal: int) -> None:
    """`aantal` pupils in classes of 28 at the cast's school, each with inschrijving and address."""
    lijsten: dict[Any, list[dict[str, Any]]] = {
        Klas: [],
        Persoon: [],
        RolToekenning: [],
        Leerling: [],
        Inschrijving: [],
    }
    jaar = cast.klas.schooljaar
    klas_id = ""
    for nummer in range(aantal):
        if nummer % PER_KLAS == 0:
            klas_id = nieuw_id()
            lijsten[Klas].append(_klas(klas_id, cast, jaar, nummer // PER_KLAS))
        persoon_id = nieuw_id()
        lijsten[Persoon].append(_persoon(persoon_id, nummer))
        lijsten[RolToekenning].append({"id": nieuw_id(), "persoon_id": persoon_id, "rol": "leerling", "volgorde": 0})
        lijsten[Leerling].append(
            {"persoon_id": persoon_id, "straat": "", "huisnummer": "", "postcode": "", "plaats": ""}
        )
        lijsten[Inschrijving].append(_inschrijving(persoon_id, klas_id, cast, jaar, nummer))
    for tabel, rijen in lijsten.items():
        if rijen:
            db.execute(sa.insert(tabel.__table__), rijen)


def vul_dossier(db: Session, cast: Cast) -> None:
    """Sanne is half way her part: every step was opened, the first six are finished."""
    dossier_id, wanneer = nieuw_id(), nu()
    plek = {"persoon_id": cast.sanne.id, "school_id": cast.school.organisatie_id, "schooljaar": cast.klas.schooljaar}
    db.add(Dossier(id=dossier_id, status=DossierStatus.BIJ_LEERLING, status_op=wanneer, **plek))
    db.flush()
    for nummer, stap in enumerate(DEEL_A):
        inhoud = pak_in(dossier_id, stap, Blad())
        vast = {"inhoud": inhoud, "klaar": nummer < 6, "door_id": cast.sanne.id, "op": wanneer}
        db.add(Antwoord(dossier_id=dossier_id, stap=stap.code, **vast))
    db.flush()


def _klas(klas_id: str, cast: Cast, jaar: str, nummer: int) -> dict[str, Any]:
    vast = {"leerjaar": 4, "schoolsoort": "vmbo-kb", "profiel": ""}
    return vast | {"id": klas_id, "school_id": cast.school.organisatie_id, "schooljaar": jaar, "naam": f"B{nummer}"}


def _persoon(persoon_id: str, nummer: int) -> dict[str, Any]:
    leeg = {"tussenvoegsel": "", "voornamen": "", "taal": "nl"}
    naam = {"id": persoon_id, "roepnaam": f"Proef{nummer}", "achternaam": f"Persoon{nummer % 977}"}
    return leeg | naam | {"geboortedatum": date(2010, nummer % 12 + 1, nummer % 28 + 1)}


def _inschrijving(persoon_id: str, klas_id: str, cast: Cast, jaar: str, nummer: int) -> dict[str, Any]:
    plek = {"persoon_id": persoon_id, "school_id": cast.school.organisatie_id, "klas_id": klas_id, "schooljaar": jaar}
    eigen = {"leerlingnummer": str(500_000 + nummer), "nummer_kaal": str(500_000 + nummer)}
    return plek | eigen | {"id": nieuw_id(), "van": date(int(jaar[:4]), 8, 1)}
