"""A dossier that went to two opleidingen is finished when both mbo's are ready with it, not before."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.dossier.models import Dossier, Zending
from app.dossier.verzenden import verzend
from app.kit.db import Databank
from app.overstap.models import Aanmelding
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier.zendingen import INHOUD, klaar_om_te_versturen, meld_aan

Als = Callable[..., Klant]
ZONDER_GESPREK = INHOUD | {"B5": INHOUD["B5"] | {"overdracht": "nee"}}


def naar_twee(db: Session, cast: Cast, gesprek: bool) -> tuple[str, str]:
    """Sanne's dossier at both opleidingen; gives the two addresses."""
    _dossier, versie, eerste = klaar_om_te_versturen(db, cast, inhoud=INHOUD if gesprek else ZONDER_GESPREK)
    tweede = meld_aan(db, cast.sanne, cast.andere_opleiding)
    assert verzend(db, versie.id)
    paden = {rij.aanmelding_id: f"/intake/{rij.id}" for rij in db.exec(select(Zending))}
    db.commit()
    return paden[eerste.id], paden[tweede.id]


def status(databank: Databank) -> str:
    with databank.sessie() as db:
        return db.exec(select(Dossier.status)).one()


def praat(klant: Klant, pad: str) -> None:
    """The talk with the school, planned and held."""
    klant.stuur(f"{pad}/overdracht", {"gesprek_dag": "2027-05-01", "gesprek_tijd": "15:15"})
    klant.stuur(f"{pad}/gesprek", {"afspraken": "Vaste plek vooraan."})


def test_de_eerste_rondt_niet_af_voor_de_tweede(als: Als, cast: Cast, db: Session, databank: Databank) -> None:
    hier, daar = naar_twee(db, cast, gesprek=False)
    een, twee = als(cast.intaker), als(cast.intaker_anders)
    een.stuur(f"{hier}/ontvangst")
    een.stuur(f"{hier}/afhandeling")
    assert status(databank) == "ontvangen_mbo"
    twee.stuur(f"{daar}/ontvangst")
    assert status(databank) == "ontvangen_mbo"
    twee.stuur(f"{daar}/afhandeling")
    assert status(databank) == "afgehandeld"


def test_een_open_gesprek_elders_houdt_het_open(als: Als, cast: Cast, db: Session, databank: Databank) -> None:
    hier, daar = naar_twee(db, cast, gesprek=True)
    een, twee = als(cast.intaker), als(cast.intaker_anders)
    praat(een, hier)
    een.stuur(f"{hier}/afhandeling")
    assert status(databank) == "warme_overdracht_open"
    praat(twee, daar)
    assert status(databank) == "warme_overdracht_open"
    twee.stuur(f"{daar}/afhandeling")
    assert status(databank) == "afgehandeld"


@pytest.mark.parametrize("gesprek", [False, True])
def test_wie_niet_meer_komt_houdt_niets_tegen(
    als: Als, cast: Cast, db: Session, databank: Databank, gesprek: bool
) -> None:
    hier, _daar = naar_twee(db, cast, gesprek)
    db.execute(
        sa.update(Aanmelding).where(col(Aanmelding.aanbod_id) == cast.andere_opleiding.id).values(status="afgewezen")
    )
    db.commit()
    een = als(cast.intaker)
    if gesprek:
        praat(een, hier)
    een.stuur(f"{hier}/afhandeling")
    assert status(databank) == "afgehandeld"
