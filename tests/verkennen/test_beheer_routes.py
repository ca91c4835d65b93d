"""`/activiteiten` as mbo, company and decaan use it, page by page."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import nu
from app.kit.db import Databank
from app.verkennen.models import Activiteit, ActiviteitOver, ActiviteitStand, Deelname
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.tellen import tel_sql
from tests.verkennen.gepland import VELDEN, alle, maak_zorg

Als = Callable[..., Klant]


@pytest.fixture
def zorg(db: Session, cast: Cast) -> Activiteit:
    """A full activity of the mbo."""
    return maak_zorg(db, cast)


def test_van_leeg_tot_online(db: Session, cast: Cast, als: Als) -> None:
    vera, sanne = als(cast.mbo_beheer), als(cast.sanne)
    assert "Nog niets gepland" in vera.bezoek("/activiteiten")
    assert "Nieuwe activiteit" in vera.bezoek("/activiteiten/nieuw")
    gemaakt = vera.stuur("/activiteiten", VELDEN)
    assert gemaakt.status_code == 303
    (een,) = alle(db)
    assert (een.stand, een.plaats, een.capaciteit) == (ActiviteitStand.CONCEPT, "Amsterdam", 2)
    assert een.begint_op == f.moment("2026-12-08T09:00") and een.breedte and len(een.code) == 24
    assert db.execute(sa.select(col(ActiviteitOver.code))).scalars().all() == ["25655"]
    een_id = een.id
    db.rollback()
    assert "Nog niemand ziet dit" in vera.bezoek(f"/activiteiten/{een_id}")
    assert "concept" in vera.bezoek("/activiteiten?lijst=concept").lower()
    assert sanne.get(f"/zoek/mbo/{een_id}").status_code == 404
    vera.stuur(f"/activiteiten/{een_id}/publicatie")
    assert "Een dag mee" in sanne.bezoek(f"/zoek/mbo/{een_id}")
    assert "0 van 2 plekken bezet" in vera.bezoek("/activiteiten")


def test_fouten_houden_wat_er_getypt_is(db: Session, cast: Cast, als: Als) -> None:
    vera = als(cast.mbo_beheer)
    fout = VELDEN | {"titel": "x", "dag": "2026-02-31", "van": "25:00", "plaats": "Nergenshuizen", "capaciteit": "veel"}
    html = vera.stuur("/activiteiten", fout | {"vervoer": "v" * 301, "over": "crebo:99999"})
    assert html.status_code == 422 and "Nergenshuizen" in html.text
    zinnen = ("Kies een dag.", "Vul een tijd in", "Deze plaats kennen we niet", "Vul een getal in", "Maak dit korter")
    for zin in (*zinnen, "Geef het een titel", "Kies alleen uit de lijst"):
        assert zin in html.text, zin
    assert alle(db) == []


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("soort", "snuffelstage"),
        ("dag", "2026-11-20"),
        ("dag", "2031-01-01"),
        ("tot", "09:00"),
        ("vorm", "maan"),
        ("inschrijven", "soms"),
        ("capaciteit", "0"),
        ("dagen_tot", "1000"),
        ("herhaal", "elk uur"),
        ("over", "beroep:kapper"),
        ("tekst", "t" * 2001),
    ],
)
def test_een_verkeerd_veld_krijgt_een_zin(db: Session, cast: Cast, als: Als, veld: str, waarde: str) -> None:
    antwoord = als(cast.mbo_beheer).stuur("/activiteiten", VELDEN | {veld: waarde})
    assert antwoord.status_code == 422 and "Fout:" in antwoord.text + "Fout:" * (veld == "over")
    assert alle(db) == []


def test_een_bedrijf_kiest_werk_en_een_decaan_ook(db: Session, cast: Cast, als: Als) -> None:
    velden = VELDEN | {"soort": "gastles", "over": "beroep:kapper"}
    assert als(cast.bedrijf).stuur("/activiteiten", velden).status_code == 303
    assert als(cast.decaan).stuur("/activiteiten", velden | {"over": "domein:uiterlijk"}).status_code == 303
    assert als(cast.bedrijf).stuur("/activiteiten", velden | {"over": "crebo:25655"}).status_code == 422
    codes = db.execute(sa.select(col(ActiviteitOver.code)).order_by(col(ActiviteitOver.code))).scalars().all()
    assert codes == ["kapper", "uiterlijk"]


def test_wijzigen_meldt_een_andere_tijd_en_meer_plekken(db: Session, cast: Cast, als: Als, zorg: Activiteit) -> None:
    vera, pad = als(cast.mbo_beheer), f"/activiteiten/{zorg.id}"
    assert 'value="2026-12-05"' in vera.bezoek(f"{pad}/gegevens")
    te_weinig = vera.stuur(f"{pad}/gegevens", VELDEN | {"capaciteit": "1"})
    assert te_weinig.status_code == 422 and "Er zijn al 2 plekken bezet" in te_weinig.text
    assert "Vrije inloop kan niet meer" in vera.stuur(f"{pad}/gegevens", VELDEN | {"inschrijven": "nee"}).text
    assert vera.stuur(f"{pad}/gegevens", VELDEN | {"capaciteit": "3"}).status_code == 303
    statussen = sa.select(col(Deelname.status)).where(col(Deelname.activiteit_id) == zorg.id)
    assert set(db.execute(statussen).scalars()) == {"ingeschreven"}
    assert "3 van 3 plekken bezet" in vera.bezoek(pad)


def test_afgelasten_kopieren_en_weggooien(db: Session, cast: Cast, als: Als, zorg: Activiteit) -> None:
    vera, sanne, pad = als(cast.mbo_beheer), als(cast.sanne), f"/activiteiten/{zorg.id}"
    assert vera.stuur(f"{pad}/verwijdering").status_code == 409
    zonder = vera.stuur(f"{pad}/afgelasting", {"reden": "ach"})
    assert zonder.status_code == 422 and "Schrijf in een zin waarom" in zonder.text
    assert vera.stuur(f"{pad}/afgelasting", {"reden": "De docent is ziek."}).status_code == 303
    assert "De docent is ziek." in vera.bezoek(pad)
    assert "De docent is ziek." in sanne.bezoek(f"/zoek/mbo/{zorg.id}")
    assert vera.get(f"{pad}/gegevens").status_code == 404
    assert vera.stuur(f"{pad}/gegevens", VELDEN).status_code == 404
    kopie = vera.stuur(f"{pad}/kopie").headers["location"]
    assert 'value="2026-12-12"' in vera.bezoek(kopie)
    assert vera.stuur(kopie.replace("/gegevens", "/verwijdering")).status_code == 303
    assert len(alle(db)) == 1


def test_andermans_activiteit_bestaat_niet(db: Session, cast: Cast, als: Als, zorg: Activiteit) -> None:
    db.commit()
    for wie in (cast.bedrijf, cast.decaan):
        for eind in ("", "/gegevens", "/deelnemers", "/deelnemers.xlsx", "/deurcode"):
            assert als(wie).get(f"/activiteiten/{zorg.id}{eind}").status_code == 404, eind
        for eind in ("gegevens", "publicatie", "afgelasting", "kopie", "verwijdering", "deelnemers"):
            velden = VELDEN | {"reden": "Zomaar een reden.", "wat": "aanwezig"}
            assert als(wie).stuur(f"/activiteiten/{zorg.id}/{eind}", velden).status_code == 404, eind
        assert "Meeloopdag Zorg" not in als(wie).bezoek("/activiteiten")
    assert als(cast.sanne).get("/activiteiten").status_code == 403


def test_de_lijst_is_vast_in_zoekopdrachten(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    for dag in range(70):
        f.activiteit(db, cast.mbo.organisatie_id, begint_op=nu() + timedelta(days=dag, hours=1),
                     eindigt_op=nu() + timedelta(days=dag, hours=3))  # fmt: skip
    db.commit()
    vera = als(cast.mbo_beheer)
    with tel_sql(databank) as tel:
        html = vera.bezoek("/activiteiten?lijst=komt&bladzij=2")
    assert len(tel) <= 8 and "Bladzijde 2 van 3" in html
    for vreemd in ("?lijst=x&bladzij=-3", "?bladzij=99999999", "?bladzij=٣", "?lijst=" + "a" * 9000):
        vera.bezoek(f"/activiteiten{vreemd}")


def test_thuis_is_de_lijst(cast: Cast, als: Als) -> None:
    for wie in (cast.mbo_beheer, cast.bedrijf):
        assert als(wie).get("/", follow_redirects=False).headers["location"] == "/activiteiten"


def test_alles_is_van_een_mbo_alleen_het_eigen_aanbod(db: Session, cast: Cast, als: Als) -> None:
    bedrijf = als(cast.bedrijf)
    assert als(cast.mbo_beheer).stuur("/activiteiten", VELDEN | {"over": "", "alles": "ja"}).status_code == 422
    velden = {naam: waarde for naam, waarde in VELDEN.items() if naam != "over"} | {"alles": "ja"}
    als(cast.mbo_beheer).stuur("/activiteiten", velden)
    bedrijf.stuur("/activiteiten", velden | {"soort": "gastles"})
    assert sorted(db.execute(sa.select(col(ActiviteitOver.code))).scalars()) == ["25180", "25655"]
