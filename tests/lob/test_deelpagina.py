"""Through a link: the word, the visit, and that nothing of it shows when it is over."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import structlog
from sqlmodel import Session, col, select

from app.journaal.models import Journaalregel
from app.kit.clock import nu, vandaag
from app.lob.models import Deellink, Portfolio
from app.lob.routes import deelpagina
from tests.cast import Cast
from tests.conftest import Klant
from tests.lob.deelwerk import PAD, foto_id, link, maak, stage_met_foto

Als = Callable[..., Klant]
BROWSER = {"sec-fetch-dest": "document"}


@pytest.fixture
def stage(db: Session, cast: Cast) -> str:
    """A card of Sanne with a photo, on her cv; gives its id."""
    return stage_met_foto(db, cast)


def test_what_is_over_is_the_same_page_as_what_never_was(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    adres = maak(sanne)
    nooit = "/l/" + "x" * 43
    fotos = f"{adres}/fotos/{foto_id(db, stage)}"
    leeg = klant.bezoek(nooit, status=404).replace(nooit, "")
    assert klant.get(fotos).status_code == 200

    def dicht() -> bool:
        weg = klant.get(fotos)
        zelfde = klant.bezoek(adres, status=404).replace(adres, "") == leeg
        return zelfde and weg.status_code == 404 and klant.post(f"{adres}/woord").status_code == 404

    for veld, waarde in (("tot", vandaag() - timedelta(days=1)), ("ingetrokken_op", nu())):
        deze = link(db)
        oud = getattr(deze, veld)
        setattr(deze, veld, waarde)
        db.commit()
        assert dicht(), veld
        setattr(deze, veld, oud)
        db.commit()
        assert klant.get(adres).status_code == 200, "hij ging echt weer open"
    plek = db.get(Portfolio, cast.sanne.id)
    assert plek
    plek.laatst_op = date(vandaag().year - 3, 1, 1)
    db.commit()
    assert dicht(), "de eigenaar is al jaren stil"


def test_the_word_opens_for_this_link_and_five_wrong_ones_close_it(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    adres, ander_adres = maak(sanne, woord="Blauwe Fiets"), maak(sanne, woord="iets anders")
    vraag = klant.bezoek(adres)
    assert "Sanne" not in vraag and "Zorgstage" not in vraag
    assert klant.get(f"{adres}/fotos/{foto_id(db, stage)}").status_code == 404
    assert "Vul het woord in." in klant.post(f"{adres}/woord", data={"woord": " "}).text
    for nog in (4, 3, 2, 1):
        fout = klant.post(f"{adres}/woord", data={"woord": "fout"})
        assert fout.status_code == 422 and f"nog {nog} keer" in fout.text
    assert klant.post(f"{adres}/woord", data={"woord": "fout"}).status_code == 429
    goed = {"woord": " blauwe  FIETS"}
    assert klant.post(f"{adres}/woord", data=goed).status_code == 429, "dicht is dicht, ook voor het goede woord"
    assert klant.get(adres).status_code == 429
    deze = link(db, col(Deellink.dicht_tot).is_not(None))
    deze.dicht_tot = nu() - timedelta(seconds=1)
    db.commit()
    assert klant.post(f"{adres}/woord", data={"woord": "fout"}).status_code == 422, "een nieuwe rij van vijf"
    open_ = klant.post(f"{adres}/woord", data=goed, follow_redirects=False)
    assert open_.status_code == 303 and open_.headers["location"] == adres
    assert "HttpOnly" in open_.headers["set-cookie"]
    assert "Zorgstage" in klant.bezoek(adres)
    assert klant.get(f"{adres}/fotos/{foto_id(db, stage)}").status_code == 200
    assert "Zorgstage" not in klant.bezoek(ander_adres), "het woord van de ene link opent de andere niet"
    assert link(db, col(Deellink.gezien) > 0).fout == 0


def test_a_visit_counts_once_and_not_for_herself_or_a_preview(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    adres = maak(sanne)
    assert "Nog niet" in sanne.bezoek(f"{PAD}/{link(db).id}")
    klant.get(adres)  # a chat program makes a preview
    klant.head(adres)
    sanne.get(adres, headers=BROWSER)
    assert link(db).gezien == 0
    for _keer in range(3):
        klant.get(adres, headers=BROWSER)
    deze = link(db)
    assert deze.gezien == 1 and deze.laatst_gezien_op is not None
    regels = db.exec(select(Journaalregel.wie_id, Journaalregel.over_id).where(Journaalregel.wat == "deellink_geopend"))
    assert regels.all() == [(None, cast.sanne.id)]
    db.commit()
    assert "1 keer bekeken" in sanne.bezoek(PAD)
    assert "Iemand" in sanne.bezoek("/privacy")


def test_the_code_is_in_no_log_also_when_it_goes_wrong(
    cast: Cast, als: Als, klant: Klant, stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    adres = maak(als(cast.sanne))
    code = adres.removeprefix("/l/")

    def stuk(_db: Session, gegeven: str) -> None:
        raise RuntimeError(gegeven)

    monkeypatch.setattr(deelpagina, "open_link", stuk)
    with structlog.testing.capture_logs() as regels:
        assert klant.get(adres).status_code == 500
    assert [regel["route"] for regel in regels] == ["/l/{code}"]
    assert code not in str(regels)
