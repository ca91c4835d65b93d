"""Who comes, who was there, what they thought, and the code at the door."""

import io
from collections.abc import Callable
from datetime import timedelta

import openpyxl
import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.journaal.models import Journaalregel
from app.verkennen.actions.deelname import meld_af, schrijf_in
from app.verkennen.actions.opkomst import Opkomst, noteer
from app.verkennen.models import Activiteit, Deelname
from app.verkennen.rules import NAMEN_TOT
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.gepland import maak_zorg
from tests.verkennen.volk import keur_plekken, maak_leerlingen, statussen

Als = Callable[..., Klant]


@pytest.fixture
def zorg(db: Session, cast: Cast) -> Activiteit:
    """A full activity of the mbo."""
    return maak_zorg(db, cast)


def test_deelnemers_zonder_telefoon_en_mail(db: Session, cast: Cast, als: Als, zorg: Activiteit) -> None:
    vera, pad = als(cast.mbo_beheer), f"/activiteiten/{zorg.id}/deelnemers"
    html = vera.bezoek(pad)
    assert "Sanne Zonnedauw" in html and "Het Waterlicht" in html and "neemt 2 mee" in html
    assert "@" not in html.replace("@media", "") and "sanne@" not in html
    assert "Was er" not in html
    lijst = vera.get(f"{pad}.xlsx")
    blad = openpyxl.load_workbook(io.BytesIO(lijst.content)).active
    rijen = list(blad.iter_rows(values_only=True))
    assert rijen[0] == ("Naam", "School", "Leerjaar", "Komen mee", "Stand") and len(rijen) == 4
    assert ("Sanne Zonnedauw", "Het Waterlicht", 4, 2, "Ingeschreven") in rijen
    assert lijst.headers["cache-control"] == "no-store"
    wat = db.exec(select(Journaalregel.wat).where(Journaalregel.over_id == cast.sanne.id)).all()
    assert {"deelnemers_bekeken", "deelnemers_gedownload"} <= set(wat)


def test_na_vier_weken_alleen_aantallen(
    db: Session, cast: Cast, als: Als, zorg: Activiteit, monkeypatch: pytest.MonkeyPatch
) -> None:
    vera_id, pad = cast.mbo_beheer.id, f"/activiteiten/{zorg.id}/deelnemers"
    ander_id = maak_leerlingen(db, cast, 1)[0].persoon_id
    db.commit()
    assert "tot vier weken erna" in als(ander_id).bezoek(f"/zoek/mbo/{zorg.id}")
    assert timedelta(weeks=4) == NAMEN_TOT
    deelname = db.execute(sa.select(col(Deelname.id)).where(col(Deelname.persoon_id) == cast.sanne.id)).scalar_one()
    db.commit()
    monkeypatch.setenv("DOORLIJN_NU", "2027-01-02T11:59")
    vera = als(vera_id)
    assert "Sanne" in vera.bezoek(pad) and vera.get(f"{pad}.xlsx").status_code == 200
    monkeypatch.setenv("DOORLIJN_NU", "2027-01-02T12:01")
    vera = als(vera_id)
    html = vera.bezoek(pad)
    assert "tot vier weken na de activiteit" in html and "2 leerlingen hebben een plek." in html
    assert "Sanne" not in html and "deelnemers.xlsx" not in html and deelname not in html
    for antwoord in (vera.get(f"{pad}.xlsx"), vera.stuur(pad, {"deelname": deelname, "wat": "aanwezig"})):
        assert antwoord.status_code == 409 and "tot vier weken na de activiteit" in antwoord.text


def test_een_formule_in_een_naam_blijft_tekst(db: Session, cast: Cast, als: Als, zorg: Activiteit) -> None:
    cast.sanne.roepnaam = "=HYPERLINK(1)"
    db.add(cast.sanne)
    db.commit()
    inhoud = als(cast.mbo_beheer).get(f"/activiteiten/{zorg.id}/deelnemers.xlsx").content
    namen = [rij[0] for rij in openpyxl.load_workbook(io.BytesIO(inhoud)).active.iter_rows(values_only=True)]
    assert "'=HYPERLINK(1) Zonnedauw" in namen


def test_aanwezig_noteren_en_terugnemen(
    db: Session, cast: Cast, als: Als, zorg: Activiteit, monkeypatch: pytest.MonkeyPatch
) -> None:
    vera_id, pad = cast.mbo_beheer.id, f"/activiteiten/{zorg.id}/deelnemers"
    vera = als(vera_id)
    van = {wie: id_ for id_, wie in db.execute(sa.select(col(Deelname.id), col(Deelname.persoon_id)))}
    sanne, yusuf = van[cast.sanne.id], van[cast.yusuf.id]
    db.rollback()
    assert vera.stuur(pad, {"deelname": sanne, "wat": "aanwezig"}).status_code == 409
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-05T10:30")
    vera = als(vera_id)
    terug = vera.stuur(pad, {"deelname": [sanne, yusuf], "wat": "aanwezig"})
    assert terug.status_code == 303
    html = vera.bezoek(terug.headers["location"])
    assert html.count("checked") == 2 and "2 zijn er" in html and "Vergiste je je?" in html
    vera.stuur(pad, {"deelname": yusuf, "wat": "wis"})
    vera.stuur(pad, {"deelname": yusuf, "wat": "niet_gekomen"})
    status = {rij[0]: rij[1] for rij in db.execute(sa.select(col(Deelname.id), col(Deelname.status)))}
    db.rollback()
    assert (status[sanne], status[yusuf]) == ("aanwezig", "no_show")
    assert vera.stuur(pad, {"deelname": sanne, "wat": "toveren"}).status_code == 422
    niets = vera.stuur(pad, {"deelname": "x" * 24, "wat": "aanwezig"})
    assert niets.status_code == 303 and "net=" not in niets.headers["location"]


def test_deurcode_is_te_scannen_en_te_printen(cast: Cast, als: Als, zorg: Activiteit) -> None:
    html = als(cast.mbo_beheer).bezoek(f"/activiteiten/{zorg.id}/deurcode")
    assert "<svg" in html and "viewBox" in html and "style=" not in html
    assert "van 09:00 tot 14:00 uur" in html


def test_wie_per_ongeluk_is_afgemeld_komt_terug(db: Session, cast: Cast, als: Als) -> None:
    een = f.activiteit(db, cast.mbo.organisatie_id, capaciteit=2)
    van = {kind.id: schrijf_in(db, f.wie_is(db, kind), een.id).id for kind in (cast.sanne, cast.yusuf)}
    sanne, yusuf, pad = van[cast.sanne.id], van[cast.yusuf.id], f"/activiteiten/{een.id}/deelnemers"
    db.commit()
    vera = als(cast.mbo_beheer)
    assert "Toch niet" not in vera.bezoek(pad)
    vera.stuur(pad, {"deelname": [sanne, yusuf], "wat": "afgemeld"})
    assert statussen(db, een.id) == ["afwezig_gemeld"] * 2
    (ander,) = maak_leerlingen(db, cast, 1)
    schrijf_in(db, ander, een.id)
    db.commit()
    assert "Toch niet" in vera.bezoek(pad)
    vera.stuur(pad, {"deelname": [sanne, yusuf], "wat": "wis"})
    assert "Er is geen plek meer vrij. Wie geen plek heeft, staat op de wachtlijst." in vera.bezoek(pad)
    assert statussen(db, een.id) == ["ingeschreven", "wachtlijst", "ingeschreven"]
    assert keur_plekken(db, een.id) == 2
    meld_af(db, ander, een.id)
    assert statussen(db, een.id) == ["ingeschreven", "ingeschreven", "geannuleerd"]
    db.rollback()


def test_terug_op_de_wachtlijst_is_vooraan(db: Session, cast: Cast) -> None:
    een = f.activiteit(db, cast.mbo.organisatie_id, capaciteit=1)
    eerst, tweede, derde = maak_leerlingen(db, cast, 3)
    deelname = schrijf_in(db, eerst, een.id)
    schrijf_in(db, tweede, een.id)
    schrijf_in(db, derde, een.id)
    vera = f.wie_is(db, cast.mbo_beheer)
    noteer(db, vera, een.id, [deelname.id], Opkomst.AFGEMELD)
    assert noteer(db, vera, een.id, [deelname.id], Opkomst.WIS).wacht == 1
    meld_af(db, tweede, een.id)
    assert statussen(db, een.id) == ["ingeschreven", "geannuleerd", "wachtlijst"]
    assert keur_plekken(db, een.id) == 1
