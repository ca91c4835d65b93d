"""`doorlijn import-esco` and what the search uses of it."""

from pathlib import Path

import pytest
from sqlmodel import Session, select

from app.kit.clock import vandaag
from app.koppelingen.esco import lees_in
from app.verkennen.models import Bron, EscoBeroep
from tests.cli.conftest import Draai
from tests.koppelingen import bestanden
from tests.koppelingen.bestanden import beroep

VLIEGER = beroep(1, "vliegermaker", "maker van vliegers\nvliegermaakster\n\nMaker van vliegers\nvliegermaker")


def schrijf(tmp_path: Path, *rijen: dict[str, str]) -> Path:
    return bestanden.schrijf(tmp_path / "occupations_nl.csv", bestanden.ESCO, list(rijen))


def beroepen(db: Session) -> dict[str, EscoBeroep]:
    db.expunge_all()
    rijen = {rij.naam: rij for rij in db.exec(select(EscoBeroep)).all()}
    db.expunge_all()
    db.rollback()
    return rijen


def test_namen_van_meer_regels_komen_een_voor_een_en_omschrijving_blijft_weg(tmp_path: Path, db: Session) -> None:
    verschil = lees_in(db, schrijf(tmp_path, VLIEGER, beroep(2, "ballonvaarder", iscoGroup="0110")), None)
    assert verschil.nieuw == ["vliegermaker", "ballonvaarder"]
    rij = db.get_one(EscoBeroep, "00000001-0000-4000-8000-000000000000")
    assert (rij.naam, rij.ook, rij.isco) == ("vliegermaker", "maker van vliegers\nvliegermaakster", "7113")
    assert db.get_one(EscoBeroep, "00000002-0000-4000-8000-000000000000").isco == "0110"
    assert "description" not in EscoBeroep.model_fields
    bron = db.get_one(Bron, "esco_beroepen")
    assert (bron.rijen, bron.overgeslagen, bron.uitgever, bron.peildatum) == (2, 0, "Europese Commissie", None)


def test_opdracht_toont_het_verschil_en_schrijft_pas_met_ja(draai: Draai, tmp_path: Path, db: Session) -> None:
    pad = schrijf(tmp_path, VLIEGER, beroep(2, "ballonvaarder"), beroep(3, "knopenlegger"))
    assert "Er is niets geschreven." in draai("import-esco", str(pad)).output
    assert beroepen(db) == {}
    assert "Geschreven." in draai("import-esco", str(pad), "--ja").output
    assert draai("import-esco", str(pad), "--ja").output.endswith(
        "Niets nieuws: precies dit bestand is al ingelezen.\n"
    )
    pad = schrijf(tmp_path, beroep(1, "vliegerbouwer", "vliegermaker"), beroep(3, "knopenlegger"), beroep(4, "nieuw"))
    klaar = draai("import-esco", str(pad), "--ja", "--peildatum", "2026-10-01").output
    assert "Beroepen: 1 nieuw, 1 gewijzigd, 0 weer terug, 1 gestopt, 1 gelijk" in klaar
    assert "  ~ vliegerbouwer: naam 'vliegermaker' → 'vliegerbouwer'; ook 'maker van vliegers | " in klaar
    assert "  - ballonvaarder" in klaar
    assert beroepen(db)["ballonvaarder"].gestopt_op == vandaag()
    pad = schrijf(tmp_path, beroep(2, "ballonvaarder"), beroep(3, "knopenlegger"))
    assert "1 weer terug, 2 gestopt" in draai("import-esco", str(pad), "--ja").output
    assert beroepen(db)["ballonvaarder"].gestopt_op is None


@pytest.mark.parametrize(
    ("rij", "reden"),
    [
        (beroep(2, ""), "zonder naam"),
        (beroep(2, "x" * 161), "met een te lange naam"),
        (beroep(2, "a", iscoGroup="711"), "zonder ISCO-groep van vier cijfers"),
        (beroep(2, "a", status="obsolete"), "nog niet of niet meer uitgegeven"),
        (beroep(2, "a", conceptUri="http://voorbeeld.invalid/1"), "zonder geldige conceptUri"),
        (VLIEGER, "dubbel"),
    ],
)
def test_onbruikbare_rij_staat_er_met_regel_en_reden(
    draai: Draai, tmp_path: Path, rij: dict[str, str], reden: str
) -> None:
    klaar = draai("import-esco", str(schrijf(tmp_path, VLIEGER, rij))).output
    # A row ends lines after it begins: VLIEGER has five other names, and every description two lines.
    assert f"  1 keer {reden} (regel {13 if rij is VLIEGER else 9})" in klaar
    assert "Beroepen: 1 nieuw" in klaar


def test_verkeerd_bestand_krijgt_een_zin(draai: Draai, tmp_path: Path) -> None:
    pad = bestanden.schrijf(tmp_path / "skills_nl.csv", ("conceptType", "skillType", "preferredLabel", "status"), [])
    klaar = draai("import-esco", str(pad), "--ja", code=1).output
    assert klaar.startswith("Error: skills_nl.csv lijkt niet het bestand 'ESCO occupations (nl)'.")


def test_drieduizend_beroepen_gaan_vlot_en_twee_keer_is_gelijk(tmp_path: Path, db: Session) -> None:
    pad = schrijf(tmp_path, *(beroep(nummer, f"beroep {nummer}", "een\ntwee\ndrie") for nummer in range(3043)))
    assert len(lees_in(db, pad).nieuw) == 3043
    weer = lees_in(db, pad)
    assert (weer.leeg, weer.gelijk) == (True, 3043)
