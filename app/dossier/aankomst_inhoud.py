"""What the mbo reads of a version: by role, and without what needs consent when somebody refused it."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord.models import AkkoordVerzoek
from app.akkoord.onderwerp import Stuk
from app.akkoord.queries import heeft_geweigerd
from app.dossier.aankomst_queries import ZendingRij
from app.dossier.aankomst_rules import als_rol
from app.dossier.afdruk import maak_pdf
from app.dossier.inhoud import Inhoud, lees_delen
from app.dossier.models import Bijlage, Versie
from app.dossier.rules import Zicht, zicht_op
from app.dossier.stappen import MET_CODE
from app.dossier.tonen import Lezer, stukken
from app.journaal.actions import schrijf_op
from app.kit import files
from app.scholen.models import AkkoordModus


def delen_voor_mbo(db: Session, versie_id: str, rol: Rol) -> dict[str, Inhoud]:
    """Parts of this version that a role of the mbo sees something of. No `wie`: the caller has the zending.

    Where the region only informs (`informeren`) a refusal does not stop what the law lists; the rest stays out.
    """
    delen = {code: deel for code, deel in lees_delen(db, versie_id).items() if zicht_op(rol, code) != Zicht.GEEN}
    if not _alleen_wettelijk(db, versie_id):
        return delen
    return {code: _wettelijk(code, deel) for code, deel in delen.items()}


def stukken_voor_mbo(delen: dict[str, Inhoud], rol: Rol) -> list[Stuk]:
    """The same as lines on a screen: an intaker gets the summary of care, the care team all."""
    return stukken(delen, Lezer(rol))


def bijlagen_voor_mbo(delen: dict[str, Inhoud], rol: Rol) -> list[dict[str, str]]:
    """`id` and `naam` of the attachments a role may open: of a care step only who reads all of it."""
    return [
        bijlage
        for code, deel in delen.items()
        if zicht_op(rol, code) in (Zicht.LEZEN, Zicht.SCHRIJVEN)
        for bijlage in deel.bijlagen
    ]


def pdf_van(db: Session, wie: Wie, rij: ZendingRij) -> bytes:
    """The version of an arrival as PDF, with what his role sees; a line in the journaal."""
    rol = als_rol(wie, rij.instelling_id)
    versie = db.get_one(Versie, rij.versie_id)
    schrijf_op(db, wie, "dossier_gedownload", over=rij.persoon_id, ding=("versie", versie.id), rol=rol)
    return maak_pdf(db, versie, rij.naam, rij.school, Lezer(rol), delen_voor_mbo(db, versie.id, rol))


def bijlage_uit(db: Session, wie: Wie, rij: ZendingRij, bijlage_id: str) -> tuple[Bijlage, bytes] | None:
    """An attachment that is in this version and that his role may open; None for any other."""
    rol = als_rol(wie, rij.instelling_id)
    mag = {bijlage["id"] for bijlage in bijlagen_voor_mbo(delen_voor_mbo(db, rij.versie_id, rol), rol)}
    bijlage = db.get(Bijlage, bijlage_id) if bijlage_id in mag else None
    if bijlage is None:
        return None
    schrijf_op(db, wie, "bijlage_bekeken", over=rij.persoon_id, ding=("bijlage", bijlage.id), rol=rol)
    return bijlage, files.lees(bijlage.merk)


def _alleen_wettelijk(db: Session, versie_id: str) -> bool:
    zin = sa.select(col(AkkoordVerzoek.id)).where(
        col(AkkoordVerzoek.onderwerp) == "dossier",
        col(AkkoordVerzoek.onderwerp_id) == versie_id,
        col(AkkoordVerzoek.modus) == AkkoordModus.INFORMEREN,
    )
    verzoek_id = db.execute(zin).scalar()
    return verzoek_id is not None and heeft_geweigerd(db, verzoek_id)


def _wettelijk(code: str, deel: Inhoud) -> Inhoud:
    stap = MET_CODE[code]
    mag = {veld.naam for veld in stap.velden() if (veld.grond or stap.grond).wettelijk}
    velden = {naam: waarde for naam, waarde in deel.velden.items() if naam in mag}
    return Inhoud(velden, deel.bijlagen if stap.grond.wettelijk else [], deel.gewist)
