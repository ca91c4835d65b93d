"""`/loopbaan/groei`: what grew, what is empty, and for whom."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlmodel import Session

from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.lob.models import Kaart, KaartCompetentie
from app.lob.queries.groei import telling
from app.lob.queries.zicht import portfolio_voor
from app.verkennen.models import TestRonde
from tests.cast import Cast
from tests.conftest import Klant
from tests.factories import wie_is
from tests.lob.cvkaarten import kaart
from tests.tellen import tel_sql

Als = Callable[..., Klant]
PAD = "/loopbaan/groei"


def bewijs(db: Session, bij: Kaart, *competenties: str) -> None:
    """A card is evidence of these."""
    db.add_all(KaartCompetentie(kaart_id=bij.id, competentie=een) for een in competenties)
    db.commit()


def vul(db: Session, cast: Cast) -> None:
    """Cards of two years; one kept from the mentor, one for the parents, one not finished."""
    bewijs(db, kaart(db, cast.sanne, "Vorig jaar", schooljaar="2025-2026", datum=date(2026, 3, 3)), "werk")
    bewijs(db, kaart(db, cast.sanne, "Stage nu", voor_ouder=True), "werk", "kwaliteiten")
    bewijs(db, kaart(db, cast.sanne, "Geheim", voor_mentor=False), "motieven")
    bewijs(db, kaart(db, cast.sanne, "Half", stand="concept"), "netwerk")
    bewijs(db, kaart(db, cast.yusuf, "Van Yusuf"), "sturing")


def test_elk_telt_wat_hij_mag_zien(db: Session, cast: Cast) -> None:
    vul(db, cast)
    for mens, aantallen in ((cast.sanne, [1, 1, 2, 0, 0]), (cast.bakker, [1, 0, 2, 0, 0])):
        assert list(telling(db, portfolio_voor(db, wie_is(db, mens), cast.sanne.id)).values()) == aantallen
    ouder = telling(db, portfolio_voor(db, wie_is(db, cast.ouder_account), cast.sanne.id))
    assert list(ouder.values()) == [1, 0, 1, 0, 0]


def test_de_leerling_ziet_groei_en_wat_er_nog_kan(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    vul(db, cast)
    sanne = als(cast.sanne)
    with tel_sql(databank) as zinnen:
        html = sanne.bezoek(PAD)
    assert len(zinnen) <= 8
    assert "Je hebt nu bewijs bij 3 van de 5." in html and "groeide het meest: van 0 naar 1." in html
    assert "dl-radar__eerder" in html and "2025-2026" in html and "2026-2027" in html
    assert "/loopbaan/opdrachten?competentie=netwerk" in html and "competentie=werk" not in html


def test_zonder_kaart_staat_er_hoe_je_begint(cast: Cast, als: Als) -> None:
    html = als(cast.sanne).bezoek(PAD)
    assert "Je eerste kaart zet hier een punt." in html and "dl-radar__eerder" not in html


def test_de_test_komt_vanzelf_en_alleen_bij_hemzelf(db: Session, cast: Cast, als: Als) -> None:
    scores = dict(zip("riasec", (20, 0, 0, 0, 0, 0), strict=True))
    vast = {"begonnen_op": nu(), "klaar_op": nu(), "inhoud_versie": 1}
    db.add(TestRonde(id=nieuw_id(), persoon_id=cast.sanne.id, **vast, **scores))
    db.commit()
    assert "/zoek/test/uitslag/" in als(cast.sanne).bezoek(PAD)
    assert "interessetest" not in als(cast.bakker).bezoek(f"/loopbaan/van/{cast.sanne.id}/groei")


def test_ouder_ziet_het_net_en_geen_doelen(db: Session, cast: Cast, als: Als) -> None:
    vul(db, cast)
    html = als(cast.ouder_account).bezoek(f"/loopbaan/van/{cast.sanne.id}/groei", taal="ar")
    assert "dl-radar" in html and 'id="doelen"' not in html and 'id="kwaliteiten"' not in html


@pytest.mark.parametrize("rol", ["de_wit", "buitenstaander", "decaan", "intaker", "schoolbeheer", "slber", "yusuf"])
def test_een_ander_ziet_niets(cast: Cast, als: Als, rol: str) -> None:
    assert als(getattr(cast, rol)).get(f"/loopbaan/van/{cast.sanne.id}/groei").status_code in (403, 404)


def test_ouder_van_wie_achttien_is_ziet_niets(db: Session, cast: Cast, als: Als) -> None:
    cast.sanne.geboortedatum = date(2008, 11, 1)
    db.add(cast.sanne)
    db.commit()
    assert als(cast.ouder_account).get(f"/loopbaan/van/{cast.sanne.id}/groei").status_code == 404
