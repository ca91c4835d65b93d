"""One row of DUO's offer: what it means, and why it is left out."""

from pathlib import Path

import pytest

from app.koppelingen.bestand import Bronfout
from app.koppelingen.duo_aanbod import leerweg_van, lees_aanbod, niveau_van
from app.koppelingen.duo_adressen import lees_adressen
from app.koppelingen.namen import kvk_vorm, naamvorm, nette_plaats, nette_site, plaatsvorm, plek_bij
from tests.koppelingen import bestanden
from tests.koppelingen.bestanden import rij


def schrijf(tmp_path: Path, *rijen: dict[str, str]) -> Path:
    return bestanden.schrijf(tmp_path / "aanbod.csv", bestanden.AANBOD, list(rijen), ";")


@pytest.mark.parametrize(
    ("tekst", "leerweg"),
    [
        ("BOL", "bol"),
        ("bol", "bol"),
        ("BOL-vt", "bol"),
        ("Beroepsopleidende leerweg", "bol"),
        ("BBL", "bbl"),
        ("beroepsbegeleidende  leerweg", "bbl"),
        ("BOL_DT", None),
        ("OVO", None),
        ("COL", None),
        ("", None),
    ],
)
def test_leertraject(tekst: str, leerweg: str | None) -> None:
    assert leerweg_van(tekst) == leerweg


@pytest.mark.parametrize(
    ("tekst", "niveau"),
    [("MBO-1", 1), ("mbo_2", 2), ("3", 3), ("Niveau 4", 4), ("MBO-5", None), ("", None), ("34", None)],
)
def test_niveau(tekst: str, niveau: int | None) -> None:
    assert niveau_van(tekst) == niveau


def test_namen_en_nummers_zoals_we_ze_vergelijken() -> None:
    assert naamvorm("Stichting ROC De Vliéger") == naamvorm("roc de vlieger")
    assert [kvk_vorm(tekst) for tekst in ("9900001", "09900001", "", "abc", "123456789")] == ["09900001"] * 2 + [""] * 3
    assert nette_plaats("ALKMAAR") == "Alkmaar"
    assert nette_plaats("ONBEKENDERVEEN") == "Onbekenderveen"
    sites = ["www.x.invalid", "http://X.invalid/pad?q=1", "javascript:alert(1)", "geen", "https://[", ""]
    assert [nette_site(site) for site in sites] == ["https://www.x.invalid", "https://x.invalid", "", "", "", ""]


def test_adres_blijft_een_adres_hoe_het_ook_staat(tmp_path: Path) -> None:
    schrijfwijzen = [
        rij(bij="a"),
        rij(straat="VERZONNENKADE", bij="A", plaats="Alkmaar"),
        rij(nummer="12 ", bij=" a"),
    ]
    anders = [rij(nummer="1", bij="2"), rij(nummer="12")]
    lezing = lees_aanbod(schrijf(tmp_path, *schrijfwijzen, *anders))
    straten = {sleutel.adres.straat for sleutel in lezing.aanbod}
    assert straten == {"Verzonnenkade 12a", "Verzonnenkade 1-2", "Verzonnenkade 12"}


def test_postcode_kiest_tussen_twee_plaatsen_met_een_naam() -> None:
    noord, zuid = plek_bij("Bergen", "1861 AA"), plek_bij("Bergen", "5854 AA")
    assert noord is not None and zuid is not None
    assert (noord.provincie, zuid.provincie) == ("Noord-Holland", "Limburg")
    assert plaatsvorm("DEN HAAG") == plaatsvorm("'s-Gravenhage") != plaatsvorm("Delft")
    assert plek_bij("Alkmaar", "9999 ZZ") == plek_bij("Alkmaar")


def test_rij_wordt_aanbod_met_adres_en_naam(tmp_path: Path) -> None:
    lezing = lees_aanbod(
        schrijf(tmp_path, rij(naam="VL-24-A", bij="a"), rij(crebo="01234", officieel="", naam="Vlieger maken"))
    )
    (eerste, tweede) = lezing.aanbod
    assert (eerste.adres.straat, eerste.adres.plaats) == ("Verzonnenkade 12a", "Alkmaar")
    assert lezing.aanbod[eerste] == ("Vliegermaker", 3), "de officiële naam"
    assert (tweede.crebo, lezing.aanbod[tweede]) == ("01234", ("Vlieger maken", 3)), "de nul blijft"
    assert lezing.aanbieders["101A001"].kvk == "09900001"
    assert lezing.plekken[eerste.adres] is not None


def test_zelfde_aanbod_telt_een_keer_en_in_elke_volgorde_gelijk(tmp_path: Path) -> None:
    rijen = [rij(officieel="Vlieger B"), rij(officieel="Vlieger A"), rij(leertraject="BBL"), rij(straat="Andere weg")]
    heen = lees_aanbod(schrijf(tmp_path, *rijen))
    terug = lees_aanbod(schrijf(tmp_path, *reversed(rijen)))
    assert heen.dubbel == 1 and len(heen.aanbod) == 3, "een crebo op twee plekken is twee keer aanbod"
    assert heen.aanbod == terug.aanbod
    assert ("Vlieger A", 3) in heen.aanbod.values()


@pytest.mark.parametrize(
    ("velden", "reden"),
    [
        ({"crebo": "2590"}, "zonder crebo van vijf cijfers"),
        ({"crebo": "٢٥٩٠١"}, "zonder crebo van vijf cijfers"),
        ({"leertraject": "OVO"}, "met leertraject 'OVO'"),
        ({"niveau": "MBO-9"}, "zonder niveau 1 tot 4"),
        ({"plaats": ""}, "zonder plaats"),
        ({"aanbieder": ""}, "zonder aanbieder"),
        ({"officieel": ""}, "zonder naam van de opleiding"),
        ({"soort": "MBOKEUZEDEEL"}, "een deel van een opleiding"),
    ],
)
def test_onbruikbare_rij_staat_er_met_regel_en_reden(tmp_path: Path, velden: dict[str, str], reden: str) -> None:
    lezing = lees_aanbod(schrijf(tmp_path, rij(), rij(**velden)))
    assert list(lezing.overgeslagen.regels()) == ["Overgeslagen: 1", f"  1 keer {reden} (regel 3)"]
    assert len(lezing.aanbod) == 1


def test_lange_naam_past_en_lege_straat_heeft_een_naam(tmp_path: Path) -> None:
    lezing = lees_aanbod(schrijf(tmp_path, rij(officieel="x" * 300), rij(straat="", nummer="", plaats="Schagen")))
    (lang, _kort) = lezing.aanbod.values()
    assert len(lang[0]) == 120 and lang[0].endswith("…")
    assert {sleutel.adres.straat for sleutel in lezing.aanbod} == {"Verzonnenkade 12", "Locatie Schagen"}


def test_adressen_in_elke_volgorde_en_wisseling_wordt_gezien(tmp_path: Path) -> None:
    een = bestanden.schrijf(
        tmp_path / "i.csv",
        bestanden.INSTELLINGEN,
        [bestanden.instelling("99XA", "Mbo De Vlieger", site="www.v.invalid")],
    )
    twee = bestanden.schrijf(
        tmp_path / "b.csv",
        bestanden.BESTUREN,
        [bestanden.bestuur("9900001", "Stichting Wind"), bestanden.bestuur("", "X")],
    )
    for paden in ([een, twee], [twee, een]):
        boek = lees_adressen(paden)
        assert boek.instellingen["99XA"].site == "https://www.v.invalid"
        assert boek.brins_met_kvk("09900001") == {"99XA"}, "via het nummer van het bevoegd gezag"
        assert sorted(gelezen.overgeslagen.aantal for gelezen in boek.gelezen) == [0, 1]
    with pytest.raises(Bronfout, match="twee keer"):
        lees_adressen([een, een])
    with pytest.raises(Bronfout, match="lijkt niet het bestand 'MBO Opleidingsaanbod'"):
        lees_aanbod(een)
    with pytest.raises(Bronfout, match="lijkt niet het bestand 'Adressen mbo: bevoegde gezagen'"):
        lees_adressen([schrijf(tmp_path, rij())])
