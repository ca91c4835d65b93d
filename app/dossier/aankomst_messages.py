"""Mail about arrivals. The intaker hears that there is post; the pupil that his dossier was received."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, RolToekenning
from app.accounts.rollen import Rol
from app.dossier.models import Zending
from app.kit.i18n import _, in_taal, ngettext
from app.meldingen.actions import meld
from app.meldingen.brief import alinea, klein, knop, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort
from app.overstap.models import DOOD, Aanmelding
from app.scholen.models import Aanbod, IntakerVan


class NieuwDossier(MeldingSoort):
    """To an intaker: there is post. No name and no opleiding: the mail says only that there is something to read.

    A busy day does not become fifty mails: the first arrival of an hour is told at once, the rest after that hour.
    """

    soort = "dossier.nieuw"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when he has read everything since, or left."""
        intaker = db.get(Persoon, rij.gegevens["intaker_id"])
        if intaker is None or intaker.vertrokken_op or not intaker.email_school:
            return None
        sinds = datetime.fromisoformat(rij.gegevens["sinds"])
        aantal = _ongelezen(db, intaker.id, sinds)
        if not aantal:
            return None
        with in_taal(intaker.taal):
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=intaker.roepnaam)),
                alinea(
                    ngettext(
                        "Er staat %(num)s nieuw dossier voor je klaar.",
                        "Er staan %(num)s nieuwe dossiers voor je klaar.",
                        aantal,
                    )
                ),
                knop(_("Bekijk je dossiers"), "/intake"),
                klein(_("In deze mail staan geen namen. Die zie je na het inloggen.")),
            ]
            return maak_mail(intaker.email_school, intaker.taal, _("Nieuw dossier in Doorlijn"), blokken)


def _ongelezen(db: Session, intaker_id: str, sinds: datetime) -> int:
    zin = (
        sa.select(sa.func.count())
        .select_from(Zending)
        .join(Aanmelding, col(Aanmelding.id) == col(Zending.aanmelding_id))
        .join(Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .join(
            IntakerVan,
            sa.and_(
                col(IntakerVan.instelling_id) == col(Aanbod.instelling_id), col(IntakerVan.crebo) == col(Aanbod.crebo)
            ),
        )
        .where(
            col(IntakerVan.persoon_id) == intaker_id,
            col(Aanmelding.status).not_in(DOOD),
            col(Zending.geopend_op).is_(None),
            col(Zending.verzonden_op) >= sinds,
        )
    )
    return db.execute(zin).scalar() or 0


def _intakers(db: Session, aanmelding_id: str) -> list[str]:
    """Everybody who is intaker of exactly this opleiding at this mbo, and still works there."""
    zin = (
        sa.select(col(IntakerVan.persoon_id))
        .join_from(Aanmelding, Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .join(
            IntakerVan,
            sa.and_(
                col(IntakerVan.instelling_id) == col(Aanbod.instelling_id), col(IntakerVan.crebo) == col(Aanbod.crebo)
            ),
        )
        .join(
            RolToekenning,
            sa.and_(
                col(RolToekenning.persoon_id) == col(IntakerVan.persoon_id),
                col(RolToekenning.organisatie_id) == col(IntakerVan.instelling_id),
                col(RolToekenning.rol) == Rol.MBO_INTAKER,
            ),
        )
        .where(col(Aanmelding.id) == aanmelding_id)
    )
    return list(db.execute(zin.distinct()).scalars())


def meld_nieuw(db: Session, aanmelding_id: str, moment: datetime) -> None:
    """Plan the mails about a dossier that was sent at this moment."""
    uur = moment.replace(minute=0, second=0, microsecond=0)
    straks = uur + timedelta(hours=1)
    for intaker_id in _intakers(db, aanmelding_id):
        sleutel = f"{intaker_id}:{uur.isoformat()}"
        meld(db, NieuwDossier, sleutel, intaker_id=intaker_id, sinds=moment.isoformat())
        # `sinds` of the second row is the first moment after the first mail: what came later in the hour.
        later = (moment + timedelta(microseconds=1)).isoformat()
        meld(db, NieuwDossier, f"{sleutel}:rest", op=straks, intaker_id=intaker_id, sinds=later)


SOORTEN = [NieuwDossier]
