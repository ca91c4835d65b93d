"""Sending: after the last akkoord a version goes to every live aanmelding, exactly once.

The outbox starts it (`Verzenden`); rows, state and closing of the outbox row are one transaction, and
`Zending` is unique per version and aanmelding, so that a retry or a second worker adds nothing.
"""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord.actions import sluit
from app.akkoord.models import AkkoordVerzoek, Keus, Uitkomst
from app.dossier.aankomst_messages import meld_nieuw
from app.dossier.inhoud import lees_deel
from app.dossier.models import Dossier, Versie, WarmeOverdracht, Zending
from app.dossier.overgangen import zet
from app.dossier.states import BIJ_MBO, DossierStatus, Verb
from app.dossier.taken import maak_taak, sluit_taken
from app.journaal.actions import schrijf_op_veel
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.meldingen.actions import meld
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Taakwerk
from app.overstap.models import DOOD, Aanmelding


class Verzenden(Taakwerk):
    """Send one version; with `aanmelding_id` only to that aanmelding, made after the first sending."""

    soort = "dossier.verzenden"

    def doe(self, db: Session, rij: Uitgaand) -> bool:
        """False when it is no longer wanted: taken back, changed, withdrawn, or nobody left to send to."""
        return verzend(db, rij.gegevens["versie_id"], rij.gegevens.get("aanmelding_id"))


def plan_verzending(db: Session, versie_id: str, aanmelding_id: str | None = None) -> None:
    """Ask the outbox to send. Asking twice is harmless: what was sent is not sent again."""
    # A key of its own each time: after akkoord, withdrawal and akkoord again it must go after all.
    sleutel = f"{versie_id}:{nieuw_id()}"
    meld(db, Verzenden, sleutel, versie_id=versie_id, aanmelding_id=aanmelding_id)


def stuur_ook(db: Session, wie: Wie, aanmelding_id: str) -> None:
    """The pupil says that his dossier may also go to an aanmelding that came later.

    Raises `NietGevonden` when it is not his own, `NietNu` when there is nothing with akkoord to send.
    """
    rij = db.execute(
        sa.select(Dossier, col(Versie.id))
        .join_from(Dossier, Versie, col(Versie.dossier_id) == col(Dossier.id))
        .join(Aanmelding, col(Aanmelding.persoon_id) == col(Dossier.persoon_id))
        .where(
            col(Aanmelding.id) == aanmelding_id,
            col(Aanmelding.schooljaar) == col(Dossier.schooljaar),
            col(Dossier.persoon_id) == wie.persoon_id,
            col(Versie.nummer) == col(Dossier.versie_nu),
        )
    ).first()
    if rij is None:
        raise NietGevonden
    if rij[0].status not in BIJ_MBO:
        raise NietNu(_("Je dossier is nog niet verstuurd. Daarna kan dit."))
    plan_verzending(db, rij[1], aanmelding_id)


def verzend(db: Session, versie_id: str, alleen: str | None = None) -> bool:
    """Do it in this transaction. Gives False and sends nothing when this version may not go (any more).

    Agreed, and nowhere to send it to: a task for the mentor. `stuur_alsnog` tries again when an aanmelding lives.
    """
    versie = db.get(Versie, versie_id)
    if versie is None:
        return False
    dossier = db.execute(sa.select(Dossier).where(col(Dossier.id) == versie.dossier_id).with_for_update()).scalar_one()
    verzoek = _verzoek(db, versie)
    if verzoek is None or not _mag_weg(versie, dossier, alleen):
        return False
    nieuw = _nog_niet(db, versie, dossier, alleen)
    if not nieuw:
        if dossier.status == DossierStatus.BIJ_OUDERS and alleen is None:
            maak_taak(db, dossier, "geen_aanmelding", Rol.MENTOR)
        return False
    _maak_zendingen(db, versie, dossier, nieuw)
    if dossier.status == DossierStatus.BIJ_OUDERS:
        zet(db, None, dossier, Verb.VERZEND)
    sluit(db, verzoek.id)
    sluit_taken(db, None, dossier.id, ("geen_aanmelding",))
    return True


def _wacht_met_akkoord() -> sa.Select[str]:
    """Ids of newest versions that were agreed to and went nowhere yet."""
    return (
        sa.select(col(Versie.id))
        .join(Dossier, sa.and_(col(Dossier.id) == col(Versie.dossier_id), col(Dossier.versie_nu) == col(Versie.nummer)))
        .join(AkkoordVerzoek, col(AkkoordVerzoek.onderwerp_id) == col(Versie.id))
        .where(
            col(Dossier.status) == DossierStatus.BIJ_OUDERS,
            col(AkkoordVerzoek.onderwerp) == "dossier",
            col(AkkoordVerzoek.versiehash) == col(Versie.hash),
            col(AkkoordVerzoek.uitkomst) == Uitkomst.AKKOORD,
        )
    )


def _er_loopt_een() -> sa.ColumnElement[bool]:
    return sa.exists().where(
        col(Aanmelding.persoon_id) == col(Dossier.persoon_id),
        col(Aanmelding.schooljaar) == col(Dossier.schooljaar),
        col(Aanmelding.status).not_in(DOOD),
    )


def kan_nergens_heen(db: Session, dossier_id: str) -> bool:
    """Whether there is akkoord on the newest version, but no live aanmelding to send it to."""
    zin = _wacht_met_akkoord().where(col(Dossier.id) == dossier_id, ~_er_loopt_een())
    return db.execute(zin.limit(1)).first() is not None


def stuur_alsnog(db: Session) -> int:
    """Send what was agreed to while no aanmelding lived and can go now. Gives how many; twice sends nothing twice."""
    versies = list(db.execute(_wacht_met_akkoord().where(_er_loopt_een())).scalars())
    for versie_id in versies:
        plan_verzending(db, versie_id)
    return len(versies)


def _verzoek(db: Session, versie: Versie) -> AkkoordVerzoek | None:
    """The akkoord on exactly this version: same id, same hash, decided with yes. Held after the dossier, as when
    somebody decides: two transactions never wait for each other."""
    zin = sa.select(AkkoordVerzoek).where(
        col(AkkoordVerzoek.onderwerp) == "dossier",
        col(AkkoordVerzoek.onderwerp_id) == versie.id,
        col(AkkoordVerzoek.versiehash) == versie.hash,
        col(AkkoordVerzoek.uitkomst) == Keus.AKKOORD,
    )
    return db.execute(zin.with_for_update(key_share=True)).scalars().first()


def _mag_weg(versie: Versie, dossier: Dossier, alleen: str | None) -> bool:
    """The newest version, and nobody is changing it. After the first sending only where the pupil said so."""
    vanaf = {DossierStatus.BIJ_OUDERS, *BIJ_MBO} if alleen else {DossierStatus.BIJ_OUDERS}
    return versie.nummer == dossier.versie_nu and dossier.status in vanaf


def _nog_niet(db: Session, versie: Versie, dossier: Dossier, alleen: str | None) -> list[Aanmelding]:
    """Live aanmeldingen of his that this version has not gone to."""
    al = sa.select(col(Zending.id)).where(
        col(Zending.versie_id) == versie.id, col(Zending.aanmelding_id) == col(Aanmelding.id)
    )
    zin = sa.select(Aanmelding).where(
        col(Aanmelding.persoon_id) == dossier.persoon_id,
        col(Aanmelding.schooljaar) == dossier.schooljaar,
        col(Aanmelding.status).not_in(DOOD),
        ~al.exists(),
    )
    if alleen is not None:
        zin = zin.where(col(Aanmelding.id) == alleen)
    return list(db.execute(zin.order_by(col(Aanmelding.id))).scalars())


def _maak_zendingen(db: Session, versie: Versie, dossier: Dossier, aanmeldingen: list[Aanmelding]) -> None:
    moment = nu()
    vraagt_gesprek = lees_deel(db, versie.id, "B5").get("overdracht") == "ja"
    met_gesprek = set(
        db.execute(
            sa.select(col(WarmeOverdracht.aanmelding_id)).where(col(WarmeOverdracht.dossier_id) == dossier.id)
        ).scalars()
    )
    zendingen = []
    for aanmelding in aanmeldingen:
        zending = Zending(id=nieuw_id(), versie_id=versie.id, aanmelding_id=aanmelding.id, verzonden_op=moment)
        zendingen.append(zending)
        db.add(zending)
        if aanmelding.dossier_op is None:
            aanmelding.dossier_op = moment
        if vraagt_gesprek and aanmelding.id not in met_gesprek:
            db.add(
                WarmeOverdracht(id=nieuw_id(), dossier_id=dossier.id, aanmelding_id=aanmelding.id, gevraagd_op=moment)
            )
    db.flush()
    for aanmelding in aanmeldingen:
        meld_nieuw(db, aanmelding.id, moment)
    regels = [(dossier.persoon_id, zending.id) for zending in zendingen]
    schrijf_op_veel(db, None, "dossier_verzonden", regels, ding="zending")
