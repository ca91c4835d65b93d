"""Reading lists as schools really export them."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from app.scholen.rooster.bestand import Bestandsfout, Grenzen, lees_bladen
from app.scholen.rooster.kolommen import herken
from app.scholen.rooster.lezen import lees_lijst
from app.scholen.rooster.regel import Leerlingregel
from tests.scholen.lijsten import KOP, MIEN, PIET, csv, xlsx


def een(inhoud: bytes) -> Leerlingregel:
    """The only pupil of a list."""
    (regel,) = lees_lijst(inhoud)[1]
    return regel


@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_scheidingen_en_coderingen(scheiding: str, codering: str) -> None:
    tekst = csv("00123;Zoë;van der;Çelikpad;03-03-2010;4KB1").decode().replace(";", scheiding)
    regel = een(tekst.encode(codering))
    assert (regel.roepnaam, regel.tussenvoegsel, regel.achternaam) == ("Zoë", "van der", "Çelikpad")
    assert (regel.nummer, regel.kaal, regel.geboren, regel.klas) == ("00123", "123", date(2010, 3, 3), "4KB1")
    assert regel.problemen == regel.opmerkingen == []


@pytest.mark.parametrize(
    "kop",
    [
        "Leerlingnummer;Voornaam;Tussenvoegsel;Achternaam;Geb.datum;Stamklas",
        "leerlingnr.;ROEPNAAM;tussenv;Familienaam;geboren op;Groep",
        '"Llnr";"Roepnaam";"Voorvoegsel";"Achternaam leerling";"Geb. dat.";"klas"',
    ],
)
def test_kopnamen(kop: str) -> None:
    assert een(csv(PIET, kop=kop)).naam == "Piet van der Proefpad"


def test_kop_hoeft_niet_bovenaan_en_lege_regels_tellen_mee() -> None:
    inhoud = b"sep=;\r\nKlassenlijst 2026;;;;;\r\n\r\n" + csv(PIET, "", MIEN)
    regels = lees_lijst(inhoud)[1]
    assert [regel.rij for regel in regels] == [5, 7]


@pytest.mark.parametrize(
    ("kop", "veld"),
    [
        ("Ouder 1 naam", "ouder1_naam"),
        ("Naam ouder/verzorger 2", "ouder2_naam"),
        ("1e verzorger", "ouder1_naam"),
        ("Verzorger 2 e-mail", "ouder2_email"),
        ("E-mailadres ouder 1", "ouder1_email"),
        ("Mobiel verzorger 1", "ouder1_telefoon"),
        ("Gezag ouder 2", "ouder2_gezag"),
        ("Ouder2_achternaam", "ouder2_achter"),
        ("Taal ouder", "ouder1_taal"),
        ("Moeder mobiel", "ouder2_telefoon"),
        ("E-mail", "email"),
        ("Leerweg", "schoolsoort"),
    ],
)
def test_kopnamen_van_ouders_en_extra(kop: str, veld: str) -> None:
    gevonden = herken(kop)
    assert gevonden and gevonden[0] == veld


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("03-03-2010", date(2010, 3, 3)),
        ("3/3/10", date(2010, 3, 3)),
        ("3.3.2010", date(2010, 3, 3)),
        ("2010-03-31", date(2010, 3, 31)),
        ("2010-03-31T00:00:00", date(2010, 3, 31)),
        ("31-3-2010 00:00", date(2010, 3, 31)),
        ("3 maart 2010", date(2010, 3, 3)),
        ("3 mrt. 2010", date(2010, 3, 3)),
        ("12-okt-2010", date(2010, 10, 12)),
        ("20100331", date(2010, 3, 31)),
        ("31032010", date(2010, 3, 31)),
        ("40240", date(2010, 3, 3)),
        ("29-02-2012", date(2012, 2, 29)),
    ],
)
def test_datums(tekst: str, dag: date) -> None:
    assert een(csv(f"1;Piet;;Proefpad;{tekst};4A")).geboren == dag


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "ontbreekt"),
        ("13-13-2010", "is geen datum"),
        ("30-02-2010", "is geen datum"),
        ("gisteren", "is geen datum"),
        ("01-01-2030", "in de toekomst"),
        ("01-01-1950", "76 jaar"),
        ("01-01-2024", "2 jaar"),
        ("٣-٣-٢٠١٠", "is geen datum"),
    ],
)
def test_foute_datums_krijgen_een_zin(tekst: str, zin: str) -> None:
    regel = een(csv(f"1;Piet;;Proefpad;{tekst};4A"))
    assert regel.geboren is None and any(zin in probleem for probleem in regel.problemen)


def test_xlsx_met_getallen_datums_en_kop_lager() -> None:
    inhoud = xlsx([[123.0, "Piet", None, "Proefpad", date(2010, 3, 3), "4KB1"]], boven=3)
    regel = een(inhoud)
    assert (regel.rij, regel.nummer, regel.geboren, regel.klas) == (5, "123", date(2010, 3, 3), "4KB1")


def test_klas_die_een_datum_werd_wordt_uitgelegd() -> None:
    regel = een(xlsx([["00123", "Piet", "", "Proefpad", "3-3-2010", date(2026, 4, 3)]]))
    assert "maakte van de klas een datum" in regel.problemen[0]


def test_tweede_blad_wordt_gevonden() -> None:
    boek = Workbook()
    boek.active.append(["Toelichting"])
    blad = boek.create_sheet("Lijst")
    blad.append(KOP.split(";"))
    blad.append(PIET.split(";"))
    uit = io.BytesIO()
    boek.save(uit)
    assert een(uit.getvalue()).roepnaam == "Piet"


def test_ouders_met_alles_erbij() -> None:
    kop = (
        KOP
        + ";Ouder 1 naam;Ouder 1 e-mail;Ouder 1 mobiel;Gezag ouder 1;Ouder 2 roepnaam;Ouder 2 achternaam;Taal ouders"
    )
    regel = een(csv(PIET + ";Ada Proef;ADA@Familie.invalid;0031 6 12345678;J;Bas;Proef;Arabisch", kop=kop))
    eerste, tweede = regel.ouders
    assert eerste and tweede
    assert (eerste.naam, eerste.email, eerste.telefoon) == ("Ada Proef", "ada@familie.invalid", "+31612345678")
    assert (eerste.gezag, eerste.taal, tweede.naam, tweede.taal) == ("ja", "ar", "Bas Proef", "ar")


def test_fout_contact_houdt_de_leerling_niet_tegen() -> None:
    kop = KOP + ";E-mail;Ouder 1 naam;Ouder 1 mobiel;Gezag ouder 1;Taal ouder 1"
    regel = een(csv(PIET + ";piet@;Ada;12;misschien;Klingon", kop=kop))
    assert regel.problemen == [] and regel.email is None
    assert len(regel.opmerkingen) == 4 and any("Klingon" in zin for zin in regel.opmerkingen)


def test_nul_die_excel_weghaalde_komt_terug() -> None:
    kop = KOP + ";Ouder 1 naam;Ouder 1 mobiel"
    regel = een(xlsx([[*PIET.split(";"), "Ada", 612345678]], kop=kop))
    assert regel.ouders[0] and regel.ouders[0].telefoon == "0612345678"


def test_ontbrekende_kolommen_worden_genoemd() -> None:
    with pytest.raises(Bestandsfout, match=r"ontbreekt: geboortedatum, klas\."):
        lees_lijst(csv("1;Piet;Proefpad", kop="Nummer;Roepnaam;Achternaam"))


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"   \r\n", "leeg"),
        (b"%PDF-1.7 x", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "oud of beveiligd"),
        (b"a;b\x00;c", "geen lijst"),
        (b"PK\x03\x04kapot", "beschadigd"),
        (b"zomaar wat woorden", "kolomnamen"),
        (csv(), "nog geen leerling"),
    ],
)
def test_wat_geen_lijst_is_wordt_met_een_zin_geweigerd(inhoud: bytes, zin: str) -> None:
    with pytest.raises(Bestandsfout, match=zin):
        lees_lijst(inhoud)


def test_te_groot_en_te_lang() -> None:
    with pytest.raises(Bestandsfout, match="te groot"):
        lees_bladen(b"x" * 2000, Grenzen(bytes=1000))
    with pytest.raises(Bestandsfout, match="te lang"):
        lees_lijst(csv(*[PIET] * 120), Grenzen(rijen=10))
