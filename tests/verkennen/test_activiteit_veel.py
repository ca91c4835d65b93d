"""Ten thousand activities: a fixed number of statements."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.scholen.plaatsen import plaatsen
from app.verkennen.actions.deelname import schrijf_in
from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.models import Activiteit, ActiviteitOver, ActiviteitSoort, BeroepOordeel
from app.verkennen.queries.activiteit import komend_over
from app.verkennen.woorden import SOORTEN
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.tellen import tel_sql

AANTAL = 10_000
MEESTE_ZINNEN = 8
PADEN = [
    "/zoek/mbo",
    "/zoek/mbo?bladzij=300",
    "/zoek/mbo?soort=open_dag&domein=zorg&vanaf=Utrecht&km=25&dag=2027-01-10&past=ja",
    "/zoek/mbo?past=ja&vanaf=1011AB&km=50",
    "/zoek/mbo/treffers?domein=techniek",
    "/zoek/mbo/kalender?maand=2027-01",
    "/zoek/mbo/kalender?maand=2027-01&past=ja&domein=horeca&km=25",
    "/zoek/mbo/mijn",
]


def vul(db: Session, cast: Cast) -> list[str]:
    """Ids, spread over a year, over the towns of mbo's, and over what there is to become."""
    toeval, plekken = Random(4), list(plaatsen().values())[::40]
    soorten, beroepen = list(ActiviteitSoort), list(catalogus().beroepen)
    voorbeeld = f.activiteit(db, cast.mbo.organisatie_id).model_dump()
    rijen, over = [], []
    for nummer in range(AANTAL):
        plek, begin = toeval.choice(plekken), nu() + timedelta(hours=toeval.randrange(24 * 365))
        eigen = {"id": nieuw_id(), "titel": f"Dag {nummer}", "soort": toeval.choice(soorten), "code": nieuw_id()}
        waar = {"plaats": plek.naam, "breedte": plek.breedte, "lengte": plek.lengte, "reeks_id": "r" * 24}
        rijen.append(voorbeeld | eigen | waar | {"begint_op": begin, "eindigt_op": begin + timedelta(hours=2)})
        for soort, code in (("beroep", toeval.choice(beroepen)), ("domein", str(toeval.choice(list(Domein))))):
            over.append({"activiteit_id": eigen["id"], "soort": soort, "code": code})
    db.execute(sa.insert(Activiteit), rijen)
    db.execute(sa.insert(ActiviteitOver), over)
    return [str(rij["id"]) for rij in rijen]


@pytest.fixture
def dagen(db: Session, cast: Cast) -> list[str]:
    """Ten thousand; Sanne likes five beroepen and goes to two days."""
    ids = vul(db, cast)
    for beroep in list(catalogus().beroepen)[:5]:
        db.add(BeroepOordeel(persoon_id=cast.sanne.id, beroep_id=beroep, oordeel="ja", op=nu()))
    for een in ids[:2]:
        schrijf_in(db, f.wie_is(db, cast.sanne), een)
    db.commit()
    return ids


def test_zinnen(als: Callable[..., Klant], klant: Klant, databank: Databank, cast: Cast, dagen: list[str]) -> None:
    sanne = als(cast.sanne)
    for pad in [*PADEN, f"/zoek/mbo/{dagen[0]}", f"/zoek/mbo/{dagen[5]}", f"/zoek/mbo/{dagen[0]}/afspraak.ics"]:
        sanne.get(pad)  # what is read once per process is read
        with tel_sql(databank) as zinnen:
            assert sanne.get(pad).status_code == 200
        assert len(zinnen) <= MEESTE_ZINNEN, f"{pad}: {len(zinnen)}\n" + "\n".join(zinnen)
    with tel_sql(databank) as zinnen:
        klant.bezoek("/zoek/mbo")
    assert len(zinnen) <= 3


def test_komend_is_een_zin(db: Session, databank: Databank, dagen: list[str]) -> None:
    amsterdam = next(plek for plek in plaatsen().values() if plek.naam == "Amsterdam")
    codes = [("beroep", een) for een in list(catalogus().beroepen)[:40]] + [("domein", "zorg")]
    with tel_sql(databank) as zinnen:
        rijen = komend_over(db, codes, amsterdam)
    assert len(zinnen) == 1
    assert len(rijen) == 3
    assert all(rij.soort in SOORTEN and (rij.km or 0) <= 50 for rij in rijen)
