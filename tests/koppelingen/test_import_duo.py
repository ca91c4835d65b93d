"""`doorlijn import-duo`: what it shows, what it writes, and that choices keep what they point to."""

from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from app.accounts.models import Organisatie
from app.journaal.models import Journaalregel
from app.kit.clock import vandaag
from app.scholen.models import Aanbod, MboInstelling, MboLocatie
from app.verkennen.models import Bron
from tests import factories
from tests.cli.conftest import Draai
from tests.koppelingen.bestanden import instelling, rij
from tests.koppelingen.conftest import VLIEGER, Duo, aanbod
from tests.tellen import tel_sql


def test_op_proef_staat_er_wat_er_komt_en_wordt_niets_geschreven(draai: Draai, duo: Duo, db: Session) -> None:
    klaar = draai(*duo([rij(), rij(crebo="25902", niveau="MBO-9")], VLIEGER))
    assert "Mbo's: 1 nieuw, 0 gewijzigd, 0 weer terug, 0 gestopt, 0 gelijk" in klaar.output
    assert "  + Mbo De Vlieger, Alkmaar (99XA)" in klaar.output
    assert "  + Mbo De Vlieger, Alkmaar: 25901 Vliegermaker (bol, niveau 3)" in klaar.output
    assert "  1 keer zonder niveau 1 tot 4 (regel 3)" in klaar.output
    assert "Er is niets geschreven." in klaar.output
    assert aanbod(db) == [] and db.exec(select(Bron)).all() == []


def test_met_ja_staat_alles_er_met_plek_en_herkomst(draai: Draai, duo: Duo, db: Session) -> None:
    draai(*duo([rij()], VLIEGER), "--ja", "--peildatum", "2026-11-01")
    (een,) = aanbod(db)
    mbo, plek = db.get_one(MboInstelling, een.instelling_id), db.get_one(MboLocatie, een.locatie_id)
    assert (een.crebo, een.naam, een.niveau, een.leerweg, een.gestopt_op) == ("25901", "Vliegermaker", 3, "bol", None)
    assert (mbo.brin, mbo.naam, mbo.plaats) == ("99XA", "Mbo De Vlieger", "Alkmaar")
    assert mbo.site == "https://www.devlieger.invalid"
    assert (plek.naam, plek.plaats) == ("Verzonnenkade 12", "Alkmaar")
    assert plek.breedte == pytest.approx(52.63, abs=0.1) and plek.lengte == pytest.approx(4.75, abs=0.1)
    assert db.get_one(Organisatie, mbo.organisatie_id).naam == "Mbo De Vlieger"
    bron = db.get_one(Bron, "duo_aanbod")
    assert (bron.uitgever, bron.bestand, bron.rijen) == ("Dienst Uitvoering Onderwijs (DUO)", "aanbod.csv", 1)
    assert (str(bron.peildatum), len(bron.sha256)) == ("2026-11-01", 64)
    assert db.get(Bron, "duo_adressen_mbo") is not None and db.get(Bron, "duo_besturen_mbo") is None
    regels = db.exec(select(Journaalregel).where(Journaalregel.wat == "bron_ingelezen")).all()
    assert {(regel.ding_id, regel.wie_id, regel.rol) for regel in regels} == {
        ("duo_aanbod", None, "systeem"),
        ("duo_adressen_mbo", None, "systeem"),
    }


def test_tweede_keer_is_niets_nieuw_en_opnieuw_verandert_niets(draai: Draai, duo: Duo, db: Session) -> None:
    woorden = duo([rij(), rij(leertraject="BBL")], VLIEGER)
    draai(*woorden, "--ja")
    eerst = [een.model_dump() for een in aanbod(db)]
    assert draai(*woorden, "--ja").output.endswith("Niets nieuws: precies dit bestand is al ingelezen.\n")
    klaar = draai(*woorden, "--ja", "--opnieuw")
    assert "Aanbod: 0 nieuw, 0 gewijzigd, 0 weer terug, 0 gestopt, 2 gelijk" in klaar.output
    assert [een.model_dump() for een in aanbod(db)] == eerst
    draai(*woorden, "--ja", "--opnieuw", "--peildatum", "2026-11-01")
    draai(*woorden, "--ja", "--opnieuw")
    assert str(db.get_one(Bron, "duo_aanbod").peildatum) == "2026-11-01", "hetzelfde bestand is van dezelfde dag"


def test_wat_weg_is_stopt_en_wat_terugkomt_gaat_open(draai: Draai, duo: Duo, db: Session) -> None:
    draai(*duo([rij(), rij(crebo="25902")], VLIEGER), "--ja")
    ids = [een.id for een in aanbod(db)]
    klaar = draai(*duo([rij()], VLIEGER), "--ja")
    assert "  - Mbo De Vlieger, Alkmaar: 25902 Vliegermaker" in klaar.output
    assert [een.gestopt_op for een in aanbod(db)] == [None, vandaag()]
    klaar = draai(*duo([rij(), rij(crebo="25902"), rij(crebo="25903")], VLIEGER), "--ja")
    assert "Aanbod: 1 nieuw, 0 gewijzigd, 1 weer terug, 0 gestopt, 1 gelijk" in klaar.output
    assert [een.id for een in aanbod(db)][:2] == ids, "een keuze wijst naar hetzelfde aanbod"
    assert all(een.gestopt_op is None for een in aanbod(db))


def test_andere_velden_staan_er_een_voor_een(draai: Draai, duo: Duo, db: Session) -> None:
    draai(*duo([rij()], VLIEGER), "--ja")
    (eerst,) = aanbod(db)
    anders = rij(officieel="Vliegertechniek", niveau="MBO-4", straat="Nieuwe Kade")
    klaar = draai(*duo([anders], [instelling("99XA", "Mbo De Vlieger", "Schagen", "vlieger.invalid")]), "--ja")
    assert "naam 'Vliegermaker' → 'Vliegertechniek'; niveau '3' → '4'" in klaar.output
    assert "locatie 'Verzonnenkade 12' → 'Nieuwe Kade 12'" in klaar.output
    assert "  ~ Mbo De Vlieger (99XA): plaats 'Alkmaar' → 'Schagen'; site" in klaar.output
    (nu,) = aanbod(db)
    assert (nu.id, nu.naam, nu.niveau) == (eerst.id, "Vliegertechniek", 4)
    assert nu.locatie_id != eerst.locatie_id


def test_getypt_ja_schrijft_en_iets_anders_niet(duo: Duo, thuis: Path, db: Session) -> None:
    from click.testing import CliRunner

    from app.cli import main

    woorden = duo([rij()], VLIEGER)
    for getypt, aantal in (("nee\n", 0), ("j\n", 0), ("", 0), ("Ja\n", 1)):
        klaar = CliRunner().invoke(main, woorden, input=getypt)
        assert klaar.exit_code == 0, klaar.output
        assert len(aanbod(db)) == aantal


def test_veranderd_tijdens_het_lezen_schrijft_niets(
    draai: Draai, duo: Duo, db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ander_was_eerder() -> bool:
        factories.mbo(db, factories.regio(db), "Mbo De Vlieger", "99XA")
        db.commit()
        return True

    monkeypatch.setattr("app.koppelingen.opdrachten._zegt_ja", ander_was_eerder)
    klaar = draai(*duo([rij()], VLIEGER), code=1)
    assert "intussen veranderd" in klaar.output and aanbod(db) == []


def test_fout_halverwege_laat_niets_achter(
    draai: Draai, duo: Duo, db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breekt(*_wat: object) -> None:
        raise RuntimeError("stroom weg")

    monkeypatch.setattr("app.koppelingen.duo_bewaren._bewaar_aanbieders", breekt)
    with pytest.raises(AssertionError, match="stroom weg"):
        draai(*duo([rij()], VLIEGER), "--ja")
    assert aanbod(db) == [] and db.exec(select(MboInstelling)).all() == []


def test_verkeerd_bestand_krijgt_een_zin(draai: Draai, duo: Duo, tmp_path: Path) -> None:
    woorden = duo([rij()], VLIEGER)
    (tmp_path / "aanbod.csv").write_bytes(b"")
    assert draai(*woorden, code=1).output == "Error: aanbod.csv is leeg.\n"


def test_verslag_zegt_wat_een_redacteur_moet_nakijken(draai: Draai, duo: Duo) -> None:
    klaar = draai(*duo([rij(crebo="25655", officieel="Iets heel anders", niveau="MBO-1"), rij()], VLIEGER), "--ja")
    delen = klaar.output.partition("Onze teksten: 1 van ")[2]
    assert "25655 '" in delen and "heet daar 'Iets heel anders'" in delen and "daar 1\n" in delen
    assert "Wel in het bestand, nog zonder tekst (1)" in delen and "  25901 Vliegermaker (1 keer)" in delen
    assert "Niet in het bestand; misschien is er een nieuw crebo:" in delen


def test_twintigduizend_rijen_gaan_bij_duizenden_tegelijk(draai: Draai, duo: Duo, db: Session) -> None:
    rijen = [
        rij(crebo=f"{25000 + nummer % 500}", nummer=str(nummer // 500), leertraject="BOL" if nummer % 2 else "BBL")
        for nummer in range(20_000)
    ]
    with tel_sql() as zinnen:
        klaar = draai(*duo(rijen, VLIEGER), "--ja")
    assert "Aanbod: 20000 nieuw" in klaar.output and "  + … en nog 19980" in klaar.output
    assert sum(regel.startswith("  + ") for regel in klaar.output.splitlines()) == 1 + 21 + 21
    assert len(zinnen) < 100, len(zinnen)
    gestopt = draai(*duo(rijen[:10_000], VLIEGER), "--ja")
    assert "0 gewijzigd, 0 weer terug, 10000 gestopt, 10000 gelijk" in gestopt.output
    assert "Let op: 10000 stoppen, meer dan een kwart. Is het bestand wel heel?" in gestopt.output
    db.rollback()
    assert len(db.exec(select(Aanbod.id).where(col(Aanbod.gestopt_op).is_not(None))).all()) == 10_000
