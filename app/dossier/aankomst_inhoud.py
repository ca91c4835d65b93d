"""What the mbo reads of a version: by role, and without what needs consent when somebody refused it."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.akkoord.models import AkkoordVerzoek
from app.akkoord.onderwerp import Stuk
from app.akkoord.queries import heeft_geweigerd
from app.dossier.inhoud import Inhoud, lees_delen
from app.dossier.rules import Zicht, zicht_op
from app.dossier.stappen import MET_CODE
from app.dossier.tonen import Lezer, stukken
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
