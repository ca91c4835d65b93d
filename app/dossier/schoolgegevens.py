"""What the school already knows: fixed facts in the dossier, and first values of what may be changed."""

from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.wie import Wie
from app.dossier.velden import Stap, Waarden
from app.overstap.queries import KeuzeRij, keuzes_van
from app.scholen import queries as scholen
from app.scholen.models import Leerling

NAMEN = {
    "pro": "praktijkonderwijs",
    "vso": "vso",
    "vmbo-bb": "vmbo basis",
    "vmbo-kb": "vmbo kader",
    "vmbo-gl": "vmbo gemengd",
    "vmbo-tl": "vmbo theoretisch (mavo)",
    "havo": "havo",
    "vwo": "vwo",
    "vavo": "vavo",
}
"""Names of kinds of education: proper names, the same in every language."""


@dataclass(slots=True)
class Schoolgegevens:
    """Per step: `vast` is shown and never typed, `vooraf` are first values of fields."""

    vast: dict[str, Waarden] = field(default_factory=dict)
    vooraf: dict[str, Waarden] = field(default_factory=dict)


def _persoon(db: Session, persoon_id: str) -> Schoolgegevens:
    zin = (
        sa.select(Persoon, Leerling.straat, Leerling.huisnummer, Leerling.postcode, Leerling.plaats)  # type: ignore[call-overload]
        .join_from(Persoon, Leerling, col(Leerling.persoon_id) == col(Persoon.id), isouter=True)
        .where(col(Persoon.id) == persoon_id)
    )
    rij = db.execute(zin).one()
    mens: Persoon = rij[0]
    geboren = mens.geboortedatum.isoformat() if mens.geboortedatum else ""
    straat, huisnummer, postcode, plaats = (deel or "" for deel in rij[1:])
    return Schoolgegevens(
        {"A1": {"naam": mens.naam, "voornamen": mens.voornamen, "geboortedatum": geboren}},
        {
            "A1": {
                "straat": straat,
                "huisnummer": huisnummer,
                "postcode": postcode,
                "plaats": plaats,
                "mobiel": mens.telefoon or "",
                "email": mens.email_prive or "",
            }
        },
    )


def _ouders(db: Session, persoon_id: str) -> Schoolgegevens:
    ouders = scholen.ouders_van(db, persoon_id)
    rijen = [
        {
            "naam": ouder.naam,
            "relatie": ouder.relatie,
            "gezag": ouder.gezag,
            "email": ouder.email or "",
            "telefoon": ouder.telefoon or "",
        }
        for ouder in ouders
    ]
    return Schoolgegevens({"A2": {"ouders": rijen}}, {"A2": {"taal": ouders[0].taal if ouders else ""}})


def _school(db: Session, persoon_id: str) -> Schoolgegevens:
    leerling = scholen.inschrijving_van(db, persoon_id)
    mentoren = ", ".join(mentor.naam for mentor in scholen.mentoren_van(db, persoon_id))
    if leerling is None:
        return Schoolgegevens({"A3": {}})
    vast: Waarden = {
        "school": leerling.school,
        "klas": leerling.klas,
        "schoolsoort": NAMEN.get(leerling.schoolsoort, leerling.schoolsoort),
        "profiel": leerling.profiel,
        "mentor": mentoren,
    }
    return Schoolgegevens({"A3": vast})


def keuzeregel(keuze: KeuzeRij) -> dict[str, str]:
    """A choice as it stands in a version."""
    return {
        "plek": str(keuze.plek),
        "opleiding": keuze.opleiding,
        "crebo": keuze.crebo,
        "niveau": str(keuze.niveau),
        "leerweg": keuze.leerweg.upper(),
        "instelling": keuze.instelling,
        "locatie": ", ".join(deel for deel in (keuze.locatie, keuze.plaats) if deel),
        "startdatum": keuze.startdatum.isoformat() if keuze.startdatum else "",
        "al_aangemeld": "ja" if keuze.al_aangemeld else "nee",
        "aangemeld_op": keuze.aangemeld_op.isoformat() if keuze.aangemeld_op else "",
        "bbl_werkgever": ("ja" if keuze.bbl_werkgever else "nee") if keuze.leerweg == "bbl" else "",
    }


def _keuze(db: Session, persoon_id: str) -> Schoolgegevens:
    return Schoolgegevens({"A4": {"keuzes": [keuzeregel(keuze) for keuze in keuzes_van(db, persoon_id)]}})


_BRONNEN = {"A1": _persoon, "A2": _ouders, "A3": _school, "A4": _keuze}


def gegevens_voor(db: Session, persoon_id: str, stappen: list[Stap]) -> Schoolgegevens:
    """Facts and first values for these steps. No `wie`: the caller holds the pupil's dossier."""
    alles = Schoolgegevens()
    for stap in stappen:
        if bron := _BRONNEN.get(stap.code):
            deel = bron(db, persoon_id)
            alles.vast |= deel.vast
            alles.vooraf |= deel.vooraf
    return alles


def contact_van(db: Session, wie: Wie, school_id: str) -> Waarden:
    """First values of B5: the mentor himself, with the school's number when he gave none."""
    zin = sa.select(col(Persoon.telefoon), col(Persoon.email_school)).where(col(Persoon.id) == wie.persoon_id)
    telefoon, email = db.execute(zin).one()
    school = scholen.school(db, school_id)
    nummer = telefoon or (school.telefoon if school else "")
    return {"contact_naam": wie.naam, "contact_telefoon": nummer, "contact_email": email or ""}
