"""Offers in towns, for the pages about opleidingen."""

from datetime import date

from sqlmodel import Session

from app.kit.ids import nieuw_id
from app.scholen.models import Aanbod, MboLocatie
from app.scholen.plaatsen import plek_van
from tests import factories as f
from tests.cast import Cast


def zet_neer(db: Session, cast: Cast, plaats: str, crebo: str, naam: str, niveau: int = 2, leerweg: str = "bol") -> str:
    """An offer of the cast's mbo in a town; gives its id."""
    waar = plek_van(plaats)
    assert waar is not None
    mbo = cast.mbo.organisatie_id
    plek = MboLocatie(id=nieuw_id(), instelling_id=mbo, naam=f"Locatie {plaats}", plaats=waar.naam)
    plek.breedte, plek.lengte = waar.breedte, waar.lengte
    f.bewaar(db, plek)
    rij = Aanbod(id=nieuw_id(), instelling_id=mbo, locatie_id=plek.id, crebo=crebo, naam=naam, niveau=niveau)
    rij.leerweg, rij.startdatum = leerweg, date(2027, 8, 1)
    return str(f.bewaar(db, rij).id)


def zaai_aanbod(db: Session, cast: Cast) -> dict[str, str]:
    """Kok in Haarlem (bol and bbl) and Groningen; one crebo that only the offer knows."""
    uit = {
        "haarlem": zet_neer(db, cast, "Haarlem", "25180", "Kok"),
        "haarlem_bbl": zet_neer(db, cast, "Haarlem", "25180", "Kok", leerweg="bbl"),
        "groningen": zet_neer(db, cast, "Groningen", "25180", "Kok"),
        "onbekend": zet_neer(db, cast, "Utrecht", "98765", "Maanmijnbouwer", 4),
    }
    db.commit()
    return uit
