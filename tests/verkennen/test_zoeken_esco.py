"""The search with ESCO occupations in the database."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlmodel import Session, delete

from app.kit.clock import nu
from app.kit.db import Databank
from app.koppelingen import esco
from app.verkennen.inhoud import catalogus
from app.verkennen.models import Bron, EscoBeroep
from app.verkennen.zoeken import bewaard, zoek_beroepen
from tests.bench.zoeken import DOEL_RAAK, ESCO, MAP, SETS, Gevraagd, lees_vragen, meet_vragen
from tests.tellen import tel_sql

KAPPER = catalogus().beroepen["kapper"].esco.rpartition("/")[2]
PILOOT = "00000000-0000-4000-8000-000000000001"
WOLK = "00000000-0000-4000-8000-000000000002"


@pytest.fixture(autouse=True)
def _vers() -> Iterator[None]:
    """Every test begins without an index."""
    bewaard._bewaard.clear()
    yield
    bewaard._bewaard.clear()


def vul(db: Session, rijen: list[EscoBeroep], sha: str) -> None:
    """A small import, by hand."""
    db.exec(delete(EscoBeroep))
    db.exec(delete(Bron))
    vast = {"titel": "Proef", "uitgever": "Proef", "licentie": "Proef", "bestand": "proef.csv"}
    db.add(Bron(soort=bewaard.BRON, sha256=sha, rijen=len(rijen), ingelezen_op=nu(), **vast))
    for rij in rijen:
        db.add(rij)
    db.commit()


def klein() -> list[EscoBeroep]:
    return [
        EscoBeroep(code=KAPPER, naam="haarkundige", ook="coupeur van kuiven\nkuivenmaker", isco="5141"),
        EscoBeroep(code=PILOOT, naam="lijnvlieger", ook="gezagvoerder\npiloot", isco="3153"),
        EscoBeroep(code=WOLK, naam="sterrenkijker", ook="astronoom", isco=catalogus().beroepen["laborant"].isco),
    ]


def test_een_esco_naam_van_een_eigen_beroep_is_een_andere_naam_daarvan(db: Session) -> None:
    vul(db, klein(), "a")
    treffer = zoek_beroepen(db, "kuivenmaker").treffers[0]
    assert (treffer.beroep_id, treffer.esco_code, treffer.waarom) == ("kapper", None, "kuivenmaker")
    assert KAPPER not in {een.esco_code for een in zoek_beroepen(db, "haarkundige").treffers}


def test_een_ander_esco_beroep_staat_onder_de_eigen(db: Session) -> None:
    vul(db, klein(), "a")
    treffers = zoek_beroepen(db, "piloot").treffers
    plek = next(nummer for nummer, een in enumerate(treffers) if een.esco_code == PILOOT)
    assert 1 <= plek <= 3
    assert (treffers[plek].beroep_id, treffers[plek].naam, treffers[plek].waarom) == (None, "Lijnvlieger", "piloot")
    assert all(een.beroep_id for een in treffers[:plek])


def test_wat_alleen_esco_kent_brengt_ook_de_eigen_groep_mee(db: Session) -> None:
    vul(db, klein(), "a")
    uitkomst = zoek_beroepen(db, "astronoom")
    assert not uitkomst.dichtbij
    assert ("laborant", "Sterrenkijker") in {(een.beroep_id, een.waarom) for een in uitkomst.treffers}
    assert WOLK in {een.esco_code for een in uitkomst.treffers}


def test_een_gestopt_beroep_en_een_nieuw_bestand(db: Session) -> None:
    vul(db, klein(), "a")
    assert WOLK in {een.esco_code for een in zoek_beroepen(db, "sterrenkijker").treffers}
    rijen = klein()
    rijen[2].gestopt_op = nu().date()
    vul(db, rijen, "b")
    assert WOLK not in {een.esco_code for een in zoek_beroepen(db, "sterrenkijker").treffers}
    assert len(bewaard._bewaard) == 1


def test_een_vraag_kost_een_kleine_opdracht(db: Session, databank: Databank) -> None:
    vul(db, klein(), "a")
    with databank.sessie() as lezer:
        zoek_beroepen(lezer, "kapper")
    with databank.sessie() as lezer, tel_sql(databank) as gezien:
        zoek_beroepen(lezer, "iets met dieren")
        zoek_beroepen(lezer, "")
    assert len(gezien) <= 2
    assert all("esco_beroep" not in zin.split("WHERE")[0] for zin in gezien)


def test_acht_tegelijk_bouwen_een_keer(db: Session, databank: Databank, monkeypatch: pytest.MonkeyPatch) -> None:
    vul(db, klein(), "a")
    gebouwd = []
    echt = bewaard.maak_index

    def telt(*delen: object) -> object:
        gebouwd.append(1)
        return echt(*delen)  # type: ignore[arg-type]

    monkeypatch.setattr(bewaard, "maak_index", telt)

    def vraag(nummer: int) -> tuple[object, ...]:
        with databank.sessie() as eigen:
            return zoek_beroepen(eigen, ["haren knippe", "veiligheit"][nummer % 2]).treffers

    with ThreadPoolExecutor(8) as draden:
        antwoorden = list(draden.map(vraag, range(16)))
    assert len(gebouwd) == 1
    assert len({antwoorden[nummer] for nummer in range(0, 16, 2)}) == 1


def test_met_heel_esco_worden_de_vragen_gevonden(db: Session) -> None:
    esco.lees_in(db, ESCO)
    db.commit()
    for naam in SETS:
        meting = meet_vragen(db, lees_vragen(MAP / naam))
        assert meting.vooraan / meting.aantal >= DOEL_RAAK, meting.gemist


def test_een_ongerijmd_antwoord_telt_als_gemist(db: Session) -> None:
    meting = meet_vragen(db, [Gevraagd("kapper", frozenset({"slager"})), Gevraagd("slager", frozenset({"slager"}))])
    assert (meting.aantal, meting.eerste, meting.vooraan) == (2, 1, 1)
    assert [vraag for vraag, _ in meting.gemist] == ["kapper"]


def test_een_lijst_van_buiten_mag_namen_en_kommas_hebben(tmp_path: Path, db: Session) -> None:
    bestand = tmp_path / "buiten.csv"
    bestand.write_text("query,answers\nharen,Kapper|barbier\nlassen,Lasser\n", encoding="utf-8")
    vragen = lees_vragen(bestand)
    assert [een.vraag for een in vragen] == ["haren", "lassen"]
    assert meet_vragen(db, vragen).eerste == 2
