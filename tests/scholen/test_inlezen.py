"""The list against the database: dry run, storing, and doing it again."""

import io
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlmodel import Session, col, func, select

from app.accounts.models import Account, Persoon, RolToekenning
from app.journaal.models import Journaalregel
from app.kit.clock import schooljaar
from app.scholen import inlezen
from app.scholen.messages import LijstInlezen
from app.scholen.models import Inlezing, Inschrijving, Klas, Leerling, OuderVan
from app.scholen.rooster.foutenlijst import maak_foutenlijst, veilig
from app.scholen.rooster.verschil import Verschil
from tests import factories as f
from tests.cast import Cast
from tests.scholen.lijsten import KOP, MIEN, PIET, csv

OUDERS = KOP + ";Ouder 1 naam;Ouder 1 e-mail;Gezag ouder 1;Taal ouder 1;Ouder 2 naam;Ouder 2 e-mail;Gezag ouder 2"


def laad(db: Session, cast: Cast, inhoud: bytes, opslaan: bool = True) -> Verschil:
    """Dry run at the cast's school, and store it."""
    verschil = inlezen.proef(db, cast.school.organisatie_id, schooljaar(), inhoud).verschil
    if opslaan:
        inlezen.bewaar(db, f.wie_is(db, cast.schoolbeheer), verschil, "proef")
        db.expire_all()
    return verschil


def telling(verschil: Verschil) -> dict[str, int]:
    """Kinds that occur."""
    return {soort: aantal for soort, aantal in verschil.aantallen().items() if aantal}


def tabellen(db: Session) -> dict[str, int]:
    """Number of rows of everything an import may write."""
    soorten: list[Any] = [Persoon, RolToekenning, Leerling, Inschrijving, OuderVan, Klas, Journaalregel]
    return {soort.__tablename__: db.exec(select(func.count()).select_from(soort)).one() for soort in soorten}


def inschrijving(db: Session, kaal: str) -> Inschrijving:
    """Of the pupil with this number."""
    return db.exec(select(Inschrijving).where(Inschrijving.nummer_kaal == kaal)).one()


def test_proef_schrijft_niets(db: Session, cast: Cast) -> None:
    voor = tabellen(db)
    verschil = laad(db, cast, csv(PIET, MIEN), opslaan=False)
    assert telling(verschil) == {"nieuw": 2, "verdwenen": 2}
    assert tabellen(db) == voor


def test_nieuw_wordt_helemaal_bewaard(db: Session, cast: Cast) -> None:
    rij = "00123;Piet;van der;Proefpad;03-03-2010;4NW1;Ada Proef;ada@familie.invalid;ja;tr;Bas Proef;;"
    verschil = laad(db, cast, csv(rij, kop=OUDERS))
    assert verschil.nieuwe_klassen == ["4NW1"]
    plek = inschrijving(db, "123")
    mens = db.get_one(Persoon, plek.persoon_id)
    assert (mens.naam, mens.geboortedatum, plek.leerlingnummer) == ("Piet van der Proefpad", date(2010, 3, 3), "00123")
    assert db.get_one(Klas, plek.klas_id).naam == "4NW1"
    assert db.exec(select(RolToekenning.rol).where(RolToekenning.persoon_id == mens.id)).all() == ["leerling"]
    ouders = db.exec(select(OuderVan).where(OuderVan.kind_id == mens.id).order_by(col(OuderVan.nummer))).all()
    assert [(een.naam, een.gezag, een.taal) for een in ouders] == [
        ("Ada Proef", "ja", "tr"),
        ("Bas Proef", "onbekend", "nl"),
    ]
    assert db.exec(select(Account).where(Account.persoon_id == mens.id)).all() == []
    regels = db.exec(select(Journaalregel).where(Journaalregel.wat == "inlezing")).all()
    assert {regel.over_id for regel in regels} == {None, mens.id}


def test_nog_een_keer_verandert_niets(db: Session, cast: Cast) -> None:
    rij = PIET + ";Ada Proef;ada@familie.invalid;ja;tr;Bas Proef;bas@familie.invalid;nee"
    laad(db, cast, csv(rij, MIEN, kop=OUDERS))
    voor = tabellen(db)
    verschil = laad(db, cast, csv(rij, MIEN, kop=OUDERS))
    assert telling(verschil) == {"gelijk": 2, "verdwenen": 2}
    na = tabellen(db)
    assert na.pop("journaalregel") == voor.pop("journaalregel") + 1  # that it was done, and nothing about anybody
    assert na == voor


def test_nullen_vooraan_zijn_dezelfde_leerling(db: Session, cast: Cast) -> None:
    laad(db, cast, csv(PIET))
    assert telling(laad(db, cast, csv(PIET.removeprefix("00"))))["gelijk"] == 1
    assert inschrijving(db, "123").leerlingnummer == "00123"


def test_andere_klas_en_andere_naam_is_dezelfde_leerling(db: Session, cast: Cast) -> None:
    laad(db, cast, csv(PIET, MIEN))
    eerst = inschrijving(db, "123").persoon_id
    verschil = laad(db, cast, csv("00123;Pieter;;Nieuwpad;03-03-2010;4TL2", MIEN))
    assert telling(verschil) == {"verhuisd": 1, "gelijk": 1, "verdwenen": 2}
    (uit,) = [uit for uit in verschil.uitkomsten if uit.anders]
    assert {(een.veld, een.oud, een.nieuw) for een in uit.anders} == {
        ("klas", "4KB1", "4TL2"),
        ("roepnaam", "Piet", "Pieter"),
        ("tussenvoegsel", "van der", ""),
        ("achternaam", "Proefpad", "Nieuwpad"),
    }
    na = inschrijving(db, "123")
    assert (na.persoon_id, na.klas_id) == (eerst, cast.andere_klas.id)
    assert db.get_one(Persoon, eerst).naam == "Pieter Nieuwpad"
    wat = db.exec(select(Journaalregel.wat).where(Journaalregel.over_id == eerst)).all()
    assert sorted(wat) == ["inlezing", "leerling_gewijzigd"]


def test_lege_cel_wist_niets(db: Session, cast: Cast) -> None:
    laad(db, cast, csv(PIET + ";Ada Proef;ada@familie.invalid;ja;tr;;;", kop=OUDERS))
    verschil = laad(db, cast, csv(PIET + ";Ada Proef;;;;;;", kop=OUDERS))
    assert telling(verschil)["gelijk"] == 1
    ouder = db.exec(select(OuderVan).where(OuderVan.naam == "Ada Proef")).one()
    assert (ouder.email, ouder.gezag, ouder.taal) == ("ada@familie.invalid", "ja", "tr")


def test_ouders_in_andere_volgorde_houden_hun_eigen_gezag(db: Session, cast: Cast) -> None:
    laad(db, cast, csv(PIET + ";Ada Proef;ada@familie.invalid;ja;tr;Bas Proef;bas@familie.invalid;nee", kop=OUDERS))
    om = csv(PIET + ";Bas Proef;bas@familie.invalid;;;Ada Proef;ada@familie.invalid;", kop=OUDERS)
    assert telling(laad(db, cast, om))["gelijk"] == 1


def test_een_andere_ouder_erft_geen_gezag_en_geen_account(db: Session, cast: Cast) -> None:
    geboren = cast.sanne.geboortedatum
    rij = f"0012345;Sanne;;Zonnedauw;{geboren:%d-%m-%Y};4KB1;Tante Nieuw;tante@familie.invalid;;;;;"
    assert telling(laad(db, cast, csv(rij, kop=OUDERS)))["gewijzigd"] == 1
    ouder = db.get_one(OuderVan, cast.moeder_sanne.id)
    assert (ouder.naam, ouder.gezag, ouder.taal, ouder.persoon_id) == ("Tante Nieuw", "onbekend", "nl", None)


@pytest.mark.parametrize(
    ("rijen", "zin"),
    [
        ((PIET, "123;Piet;;Ander;04-04-2010;4KB1"), "Hetzelfde leerlingnummer staat op rij 2, 3."),
        ((PIET, "999;Piet;van der;Proefpad;03-03-2010;4KB1"), "Dezelfde naam en geboortedatum staan op rij 2, 3."),
    ],
)
def test_dubbel_in_de_lijst_wordt_getoond_en_niet_bewaard(
    db: Session, cast: Cast, rijen: tuple[str, str], zin: str
) -> None:
    verschil = laad(db, cast, csv(*rijen, MIEN))
    assert telling(verschil) == {"nieuw": 1, "dubbel": 2, "verdwenen": 2}
    assert [uit.regel.problemen for uit in verschil.uitkomsten[:2]] == [[zin], [zin]]
    assert db.exec(select(Inschrijving).where(Inschrijving.nummer_kaal == "123")).all() == []


def test_nummer_met_andere_geboortedatum_is_een_probleem(db: Session, cast: Cast) -> None:
    laad(db, cast, csv(PIET))
    verschil = laad(db, cast, csv("00123;Piet;van der;Proefpad;03-04-2010;4TL2"))
    assert telling(verschil) == {"probleem": 1, "verdwenen": 2}
    assert "andere geboortedatum" in verschil.uitkomsten[0].regel.problemen[0]
    assert inschrijving(db, "123").klas_id == cast.klas.id


def test_nieuw_nummer_voor_dezelfde_naam_en_datum_wordt_niet_stil_samengevoegd(db: Session, cast: Cast) -> None:
    laad(db, cast, csv(PIET))
    verschil = laad(db, cast, csv("777;Piet;van der;Proefpad;03-03-2010;4KB1"))
    assert telling(verschil) == {"probleem": 1, "verdwenen": 2}
    assert "met nummer 00123" in verschil.uitkomsten[0].regel.problemen[0]


def test_verdwenen_leerlingen_blijven(db: Session, cast: Cast) -> None:
    verschil = laad(db, cast, csv(PIET))
    assert {kind.persoon_id for kind in verschil.verdwenen} == {cast.sanne.id, cast.yusuf.id}
    assert db.exec(select(Inschrijving.tot).where(Inschrijving.persoon_id == cast.sanne.id)).one() is None


def test_volgend_jaar_is_het_dezelfde_persoon(db: Session, cast: Cast) -> None:
    laad(db, cast, csv(PIET))
    eerst = inschrijving(db, "123").persoon_id
    volgend = inlezen.proef(db, cast.school.organisatie_id, "2027-2028", csv(PIET.replace("4KB1", "5KB1"))).verschil
    inlezen.bewaar(db, None, volgend, "proef")
    wie = db.exec(select(Inschrijving.persoon_id, Inschrijving.schooljaar).where(Inschrijving.nummer_kaal == "123"))
    assert set(wie.all()) == {(eerst, "2026-2027"), (eerst, "2027-2028")}


def test_wie_terugkomt_is_weer_op_school(db: Session, cast: Cast) -> None:
    laad(db, cast, csv(PIET))
    plek = inschrijving(db, "123")
    plek.tot = date(2026, 10, 1)
    db.flush()
    assert telling(laad(db, cast, csv(PIET)))["gewijzigd"] == 1
    db.refresh(plek)
    assert plek.tot is None


def test_een_andere_school_merkt_er_niets_van(db: Session, cast: Cast) -> None:
    nummer = db.exec(select(Inschrijving.leerlingnummer).where(Inschrijving.persoon_id == cast.buitenstaander.id)).one()
    verschil = laad(db, cast, csv(f"{nummer};Iemand;;Anders;01-01-2010;4KB1"))
    assert telling(verschil)["nieuw"] == 1
    assert db.get_one(Persoon, cast.buitenstaander.id).naam == "Bo Buiten"


def test_bevestigen_kan_maar_een_keer(db: Session, cast: Cast) -> None:
    wie = f.wie_is(db, cast.schoolbeheer)
    school = cast.school.organisatie_id
    inlezing, _proef = inlezen.begin_inlezing(db, wie, school, schooljaar(), "lijst.csv", csv(PIET))
    for _keer in range(2):
        inlezen.bevestig(db, wie, inlezing, LijstInlezen)
    assert (inlezing.stand, inlezing.gedaan) == ("klaar", 1)
    assert len(db.exec(select(Inschrijving).where(Inschrijving.nummer_kaal == "123")).all()) == 1
    assert inlezen.voer_uit(db, inlezing) is False
    assert db.exec(select(func.count()).select_from(Inlezing)).one() == 1


def test_foutenlijst_heeft_de_eigen_kolommen_en_geen_formules(db: Session, cast: Cast) -> None:
    kwaad = '=HYPERLINK("http://kwaad.invalid")'
    proef = inlezen.proef(
        db,
        cast.school.organisatie_id,
        schooljaar(),
        csv(f'1;"{kwaad.replace(chr(34), chr(34) * 2)}";;Pad;gisteren;@4', MIEN),
    )
    blad = load_workbook(
        io.BytesIO(maak_foutenlijst(proef.lijst, [uit.regel for uit in proef.verschil.uitkomsten]))
    ).active
    kop, rij = [[cel.value for cel in cellen] for cellen in blad.iter_rows()]
    assert kop == [*KOP.split(";"), "rij", "probleem"]
    assert rij[1] == "'" + kwaad and rij[5] == "'@4" and rij[6] == 2 and "is geen datum" in rij[7]
    assert all(cel.data_type != "f" for cellen in blad.iter_rows() for cel in cellen)


@pytest.mark.parametrize("cel", ["=1+1", "+31", "-1", "@a", "\tx", "\r=1", "  =1"])
def test_formules_worden_tekst(cel: str) -> None:
    assert veilig(cel).startswith("'")
    assert veilig("gewoon") == "gewoon" and veilig(12.5) == 12.5
