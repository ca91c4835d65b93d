"""File after file: whatever DUO sends, the offer is that of the newest file and nothing loses its id."""

import tempfile
from pathlib import Path

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from app.koppelingen import duo, duo_bewaren
from app.koppelingen.duo_plan import Plan
from app.scholen.models import Aanbod, MboInstelling, MboLocatie
from app.verkennen.models import DuoAanbieder
from tests.koppelingen import bestanden
from tests.koppelingen.bestanden import instelling, rij

ADRESSEN = [instelling("99XA", "Mbo De Vlieger"), instelling("99XB", "Mbo De Wind", "SCHAGEN")]
RIJ = st.builds(
    lambda mbo, crebo, leertraject, plaats, straat: rij(
        aanbieder=mbo[0], mbo=mbo[1], crebo=crebo, leertraject=leertraject, plaats=plaats, straat=straat, postcode=""
    ),
    st.sampled_from([("A1", "Mbo De Vlieger"), ("A2", "MBO DE VLIEGER"), ("B1", "Mbo De Wind")]),
    st.sampled_from(["25901", "25902"]),
    st.sampled_from(["BOL", "BBL"]),
    st.sampled_from(["ALKMAAR", "Alkmaar", "Schagen"]),
    st.sampled_from(["Kade", "KADE", "Laan"]),
)
BESTANDEN = st.lists(st.lists(RIJ, max_size=12), min_size=2, max_size=4)


def lees_in(db: Session, map_: Path, rijen: list[dict[str, str]]) -> Plan:
    aanbod = bestanden.schrijf(map_ / "a.csv", bestanden.AANBOD, rijen)
    adressen = bestanden.schrijf(map_ / "i.csv", bestanden.INSTELLINGEN, ADRESSEN)
    gelezen = duo.lees(aanbod, [adressen])
    duo_bewaren.voer_uit(db, gelezen, duo.maak_plan(db, gelezen), None)
    return duo.maak_plan(db, gelezen)


def lopend(db: Session) -> set[tuple[str, str, str, str, str]]:
    zin = (
        select(MboInstelling.brin, MboLocatie.plaats, MboLocatie.naam, Aanbod.crebo, Aanbod.leerweg)
        .join_from(Aanbod, MboLocatie, col(MboLocatie.id) == col(Aanbod.locatie_id))
        .join(MboInstelling, col(MboInstelling.organisatie_id) == col(Aanbod.instelling_id))
        .where(col(Aanbod.gestopt_op).is_(None))
    )
    return {(brin, plaats.lower(), straat.lower(), crebo, weg) for brin, plaats, straat, crebo, weg in db.exec(zin)}


def gevraagd(rijen: list[dict[str, str]]) -> set[tuple[str, str, str, str, str]]:
    return {
        (
            "99XB" if een["ONDERWIJSAANBIEDERID"] == "B1" else "99XA",
            een["PLAATSNAAM"].lower(),
            f"{een['STRAATNAAM']} 12".lower(),
            een["ERKENDEOPLEIDINGSCODE"],
            een["LEERTRAJECT"].lower(),
        )
        for een in rijen
    }


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BESTANDEN)
def test_elk_bestand_maakt_het_aanbod_gelijk_en_niets_gaat_weg(db: Session, reeks: list[list[dict[str, str]]]) -> None:
    for tabel in (Aanbod, MboLocatie, DuoAanbieder, MboInstelling):
        db.execute(sa.delete(tabel))
    ids: set[str] = set()
    with tempfile.TemporaryDirectory() as map_:
        for rijen in reeks:
            weer = lees_in(db, Path(map_), rijen)
            assert lopend(db) == gevraagd(rijen)
            assert all(verschil.leeg for verschil in weer.verschillen), "nog eens lezen verandert niets"
            nu = set(db.exec(select(Aanbod.id)).all())
            assert ids <= nu
            ids = nu
    db.rollback()


def test_verhuizen_binnen_een_plaats_houdt_het_id_en_erbuiten_niet(db: Session, tmp_path: Path) -> None:
    lees_in(db, tmp_path, [rij()])
    (eerst,) = db.exec(select(Aanbod.id)).all()
    lees_in(db, tmp_path, [rij(straat="Laan")])
    assert db.exec(select(Aanbod.id)).all() == [eerst]
    lees_in(db, tmp_path, [rij(plaats="Schagen")])
    lopen = db.exec(select(Aanbod.id).where(col(Aanbod.gestopt_op).is_(None))).all()
    assert len(lopen) == 1 and lopen != [eerst]
