"""Attachments: adding, opening, taking out."""

import hashlib
import re

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.models import Bijlage
from app.dossier.queries import Toegang, dossier_voor
from app.dossier.rules import Zicht, mag_schrijven, zicht_op
from app.dossier.stappen import MET_CODE
from app.dossier.velden import Stap
from app.journaal.actions import schrijf_op
from app.kit import files
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu, Ongeldig
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.kit.uploads import keur

MAX_PER_STAP = 5
UITGANG = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


def nette_naam(naam: str, soort: str) -> str:
    """Name to show and download by: no path, no control signs, the ending that fits the content."""
    kaal = re.sub(r"[^\w .()-]", "", naam.replace("\\", "/").rpartition("/")[2]).strip(" .")
    stam = kaal.rpartition(".")[0] or kaal or "bijlage"
    return f"{stam[:100]}.{UITGANG[soort]}"


def voeg_toe(db: Session, wie: Wie, plek: Toegang, stap: Stap, naam: str, inhoud: bytes) -> Bijlage:
    """Check, encrypt and keep an attachment of a step. Raises Ongeldig (bestand) and NietNu."""
    dossier = plek.dossier
    assert dossier is not None
    if not stap.bijlagen or not mag_schrijven(plek.als, stap, dossier.status):
        raise NietNu(_("Dit deel is nu niet aan jou. Kijk bij je dossier wie het heeft."))
    hier = (col(Bijlage.dossier_id) == dossier.id, col(Bijlage.stap) == stap.code, col(Bijlage.weg_op).is_(None))
    if (db.execute(sa.select(sa.func.count()).select_from(Bijlage).where(*hier)).scalar() or 0) >= MAX_PER_STAP:
        raise Ongeldig({"bestand": _("Je hebt al 5 bijlagen. Haal er eerst een weg.")})
    schoon, soort = keur(inhoud)
    bijlage = Bijlage(
        id=nieuw_id(),
        dossier_id=dossier.id,
        stap=stap.code,
        naam=nette_naam(naam, soort),
        soort=soort,
        grootte=len(schoon),
        merk=files.bewaar(schoon),
        sha256=hashlib.sha256(schoon).hexdigest(),
        door_id=wie.persoon_id,
        op=nu(),
    )
    db.add(bijlage)
    db.flush()
    schrijf_op(db, wie, "bijlage_erbij", over=dossier.persoon_id, ding=("bijlage", bijlage.id))
    return bijlage


def open_bijlage(db: Session, wie: Wie, bijlage_id: str) -> tuple[Bijlage, bytes]:
    """An attachment for whoever sees its step in full. Raises NietGevonden for everybody else."""
    bijlage = db.get(Bijlage, bijlage_id)
    if bijlage is None:
        raise NietGevonden
    plek = dossier_voor(db, wie, bijlage.dossier_id)
    if zicht_op(plek.als, bijlage.stap) not in (Zicht.LEZEN, Zicht.SCHRIJVEN):
        raise NietGevonden
    schrijf_op(db, wie, "bijlage_bekeken", over=plek.leerling.persoon_id, ding=("bijlage", bijlage.id), rol=plek.als)
    return bijlage, files.lees(bijlage.merk)


def haal_weg(db: Session, wie: Wie, plek: Toegang, bijlage: Bijlage) -> None:
    """Take an attachment out. What stands in a version stays; what never was in one is gone for good.

    Its file goes with the next sweep (`kit.opruimen.veeg`): here it could not come back when the request fails, and
    the same file may just be added somewhere else.
    """
    dossier, stap = plek.dossier, MET_CODE[bijlage.stap]
    assert dossier is not None
    if not mag_schrijven(plek.als, stap, dossier.status):
        raise NietNu(_("Dit deel is nu niet aan jou. Kijk bij je dossier wie het heeft."))
    schrijf_op(db, wie, "bijlage_weg", over=dossier.persoon_id, ding=("bijlage", bijlage.id))
    if dossier.versie_nu:
        bijlage.weg_op = nu()
        db.flush()
        return
    db.delete(bijlage)
    db.flush()


def bijlage_om_te_wijzigen(db: Session, wie: Wie, bijlage_id: str) -> tuple[Bijlage, Toegang]:
    """An attachment with the dossier, for who may write its step. Raises NietGevonden."""
    bijlage = db.get(Bijlage, bijlage_id)
    if bijlage is None or bijlage.weg_op is not None:
        raise NietGevonden
    plek = dossier_voor(db, wie, bijlage.dossier_id, vast=True)
    if zicht_op(plek.als, bijlage.stap) != Zicht.SCHRIJVEN:
        raise NietGevonden
    return bijlage, plek


SCHRIJVERS = (Rol.LEERLING, Rol.ZORGCOORDINATOR)
"""Roles whose steps take attachments."""
