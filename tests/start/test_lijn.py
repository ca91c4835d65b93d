"""Stations, whose turn it is, how long it waits and the one next step: for every state."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.dossier.states import BIJ_MBO, DossierStatus
from app.kit.clock import nu, schooljaar
from app.scholen.queries import LeerlingRij
from app.start.lijn import Beurt, Halte, beurt, ernst, halte, sinds, stations, tot_een_april, wacht
from app.start.pages import bij_wie, thuis
from app.start.queries import AankomstRij, Stand
from app.start.volgende import volgende
from app.start.woorden import DOSSIERWOORDEN
from tests.factories import geboren


def stand(status: str | None = None, leeftijd: int = 16, dagen: int = 0, **velden: Any) -> Stand:
    """A pupil with a dossier in this state, for so many days."""
    leerling = LeerlingRij(
        "p1", "Sanne", "", "Zonnedauw", geboren(leeftijd), "nl", None, None, "12", schooljaar(), "k1", "4KB1",
        "vmbo-kb", "", 4, "s1", "Het Waterlicht",
    )  # fmt: skip
    sinds_ = None if status is None else nu() - timedelta(days=dagen)
    vast: dict[str, Any] = {"keuzes": 0, "heeft_account": True, "modus": "akkoord_ouders_tot_18"}
    return Stand(leerling, None if status is None else "d1", status, sinds_, **(vast | velden))


def aanmelding(status: str = "aangemeld", **velden: Any) -> AankomstRij:
    vast: dict[str, Any] = {
        "persoon_id": "p1", "id": "a1", "status": status, "intake_op": None, "intake_plek": "", "opleiding": "Kok",
        "instelling": "Mbo", "dossier_op": None, "ontvangen_op": None, "feedback": "", "gesprek": False,
        "gesprek_klaar": False,
    }  # fmt: skip
    return AankomstRij(**(vast | velden))


@pytest.mark.parametrize(
    ("status", "keuzes", "mbo", "waar"),
    [
        (None, 0, [], Halte.ONTDEK),
        ("niet_gestart", 0, [], Halte.ONTDEK),
        ("bij_leerling", 0, [], Halte.KIES),
        ("bij_leerling", 2, [], Halte.MELD_AAN),
        ("bij_mentor", 2, ["aangemeld"], Halte.DOSSIER),
        ("bij_ouders", 1, ["aangemeld", "afgewezen"], Halte.DOSSIER),
        ("bij_mentor", 1, ["ingetrokken"], Halte.MELD_AAN),
        ("verzonden", 1, ["aangemeld"], Halte.INTAKE),
        ("afgehandeld", 1, ["intake_gepland"], Halte.INTAKE),
        ("ontvangen_mbo", 1, ["intake_geweest"], Halte.START),
        ("afgehandeld", 1, ["gestart"], Halte.START),
        ("bij_mentor", 0, ["intake_geweest"], Halte.DOSSIER),
    ],
)
def test_halte(status: str | None, keuzes: int, mbo: list[str], waar: Halte) -> None:
    een = stand(status, keuzes=keuzes, aankomsten=[aanmelding(status_) for status_ in mbo])
    assert halte(een) == waar
    assert sum(plek.staat in ("nu", "stil") for plek in stations(een)) == (0 if mbo == ["gestart"] else 1)


@pytest.mark.parametrize(
    ("status", "wie"),
    [
        (None, "leerling"),
        ("niet_gestart", "leerling"),
        ("bij_leerling", "leerling"),
        ("bij_mentor", "mentor"),
        ("bij_zorg", "zorg"),
        ("terug_naar_leerling", "leerling"),
        ("niet_akkoord", "mentor"),
        ("bij_ouders", "ouder"),
        ("verzonden", "mbo"),
        ("ontvangen_mbo", "mbo"),
        ("warme_overdracht_open", "mbo"),
        ("afgehandeld", "niemand"),
        ("ingetrokken", "niemand"),
        ("verlopen", "niemand"),
    ],
)
def test_beurt(status: str | None, wie: str) -> None:
    assert beurt(stand(status)) == Beurt(wie)


@pytest.mark.parametrize(
    ("modus", "leeftijd", "wie"),
    [
        ("akkoord_ouders_tot_18", 15, Beurt.OUDER),
        ("akkoord_ouders_tot_18", 17, Beurt.OUDER),
        ("akkoord_ouders_tot_18", 18, Beurt.LEERLING),
        ("akkoord_16plus_zelf", 15, Beurt.OUDER),
        ("akkoord_16plus_zelf", 16, Beurt.LEERLING),
        ("informeren", 16, Beurt.NIEMAND),
    ],
)
def test_wie_beslist_volgt_leeftijd_en_regels_van_de_regio(modus: str, leeftijd: int, wie: Beurt) -> None:
    assert beurt(stand("bij_ouders", leeftijd, modus=modus)) == wie
    gegeven = stand("bij_ouders", leeftijd, modus=modus, akkoord_gegeven=True, aankomsten=[aanmelding()])
    assert beurt(gegeven) == Beurt.NIEMAND


@pytest.mark.parametrize("aankomsten", [[], [aanmelding("afgewezen"), aanmelding("ingetrokken")]])
def test_akkoord_zonder_aanmelding_die_loopt_is_bij_de_leerling(aankomsten: list[AankomstRij]) -> None:
    wacht = stand("bij_ouders", akkoord_gegeven=True, aankomsten=aankomsten)
    assert beurt(wacht) == Beurt.LEERLING
    assert volgende(wacht).titel == "Kies een andere opleiding"


def test_wie_zelf_beslist_krijgt_een_knop_en_anders_een_bericht() -> None:
    assert volgende(stand("bij_ouders", 18)).knop
    assert not volgende(stand("bij_ouders", 16)).knop
    assert "ouders" in volgende(stand("bij_ouders", 16)).titel


@pytest.mark.parametrize("status", list(DossierStatus))
def test_elke_stand_heeft_een_stap_en_woorden(status: DossierStatus) -> None:
    een = stand(status, dagen=3)
    assert volgende(een).titel and volgende(een).tekst
    assert bool(volgende(een).knop) is (beurt(een) == Beurt.LEERLING or status == "ingetrokken")
    assert str(DOSSIERWOORDEN[status])
    assert bool(bij_wie(een)) is (beurt(een) != Beurt.NIEMAND)
    assert thuis(een).stations


@pytest.mark.parametrize(
    ("dagen", "hoe"), [(0, "rustig"), (6, "rustig"), (7, "let_op"), (13, "let_op"), (14, "stil"), (60, "stil")]
)
def test_ernst_na_zeven_en_veertien_dagen(dagen: int, hoe: str) -> None:
    assert ernst(stand("bij_mentor", dagen=dagen)) == hoe
    assert ernst(stand("verzonden", dagen=dagen)) == "klaar"
    assert ernst(stand("ingetrokken", dagen=dagen)) == "rustig"


def test_wachten_in_woorden() -> None:
    assert sinds(wacht(stand("bij_mentor"))) == "sinds vandaag"
    assert sinds(wacht(stand("bij_mentor", dagen=1))) == "al 1 dag"
    assert sinds(wacht(stand("bij_mentor", dagen=9))) == "al 9 dagen"
    assert sinds(wacht(stand(None))) is None


def test_alleen_wie_op_hem_let_ziet_stilstand() -> None:
    een = stand("bij_mentor", dagen=20, keuzes=1, aankomsten=[aanmelding()])
    assert "stil" in {plek.staat for plek in stations(een, stil=True)}
    assert "stil" not in {plek.staat for plek in thuis(een).stations}


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (date(2026, 11, 24), "Nog 18 weken tot 1 april"),
        (date(2027, 3, 3), "Nog 4 weken tot 1 april"),
        (date(2027, 3, 4), "Nog 28 dagen tot 1 april"),
        (date(2027, 3, 31), "Nog 1 dag tot 1 april"),
        (date(2027, 4, 1), "Vandaag is het 1 april"),
        (date(2027, 4, 2), "1 april is voorbij"),
    ],
)
def test_aftellen_naar_een_april(dag: date, zin: str) -> None:
    assert tot_een_april("2026-2027", dag) == zin


def test_aftellen_stopt_na_aanmelden() -> None:
    assert thuis(stand("bij_leerling")).aftellen
    assert not thuis(stand("bij_leerling", aankomsten=[aanmelding()])).aftellen
    assert thuis(stand("bij_leerling", aankomsten=[aanmelding("ingetrokken")])).aftellen


def test_later_aangemeld_vraagt_of_het_dossier_ook_daarheen_mag() -> None:
    assert set(BIJ_MBO) == {"verzonden", "ontvangen_mbo", "warme_overdracht_open", "afgehandeld"}
    assert thuis(stand("verzonden", aankomsten=[aanmelding()])).mbos[0].stuur_pad == "/dossier/verzending/a1"
    assert thuis(stand("verzonden", aankomsten=[aanmelding(dossier_op=nu())])).mbos[0].stuur_pad is None
    assert thuis(stand("bij_mentor", aankomsten=[aanmelding()])).mbos[0].stuur_pad is None
    assert thuis(stand("verzonden", aankomsten=[aanmelding("afgewezen")])).mbos[0].stuur_pad is None
