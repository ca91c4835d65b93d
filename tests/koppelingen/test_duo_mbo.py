"""Which mbo an aanbieder of DUO is, through `doorlijn import-duo`."""

import pytest
from sqlmodel import Session, select

from app.kit.clock import vandaag
from app.scholen.models import MboInstelling, MboLocatie
from app.verkennen.models import Bron, DuoAanbieder
from tests import factories
from tests.cli.conftest import Draai
from tests.koppelingen.bestanden import bestuur, instelling, rij
from tests.koppelingen.conftest import VLIEGER, Duo, aanbod


def test_mbo_dat_er_al_is_blijft_met_zijn_aanbod(draai: Draai, duo: Duo, db: Session) -> None:
    """Matched by BRIN; an offer at 'Locatie Zuid' goes to the real address in the same town."""
    mbo = factories.mbo(db, factories.regio(db), "Mbo De Vlieger", "99XA")
    oud = factories.aanbod(db, mbo, "25901", "Vliegermaker")
    weg = factories.aanbod(db, mbo, "25999", "Ballonvaarder")
    db.commit()
    klaar = draai(
        *duo([rij(plaats="AMSTERDAM", postcode="1011 AB")], [instelling("99XA", "De Vlieger", "AMSTERDAM")]), "--ja"
    )
    assert "Mbo's: 0 nieuw" in klaar.output and "Aanbod: 0 nieuw, 1 gewijzigd, 0 weer terug, 1 gestopt" in klaar.output
    eerste, tweede = aanbod(db)
    assert (eerste.id, tweede.id) == (oud.id, weg.id) and tweede.gestopt_op == vandaag()
    assert db.get_one(MboLocatie, eerste.locatie_id).naam == "Verzonnenkade 12"
    nu = db.exec(select(MboInstelling)).one()
    assert nu.organisatie_id == mbo.organisatie_id and nu.regio_id == mbo.regio_id


@pytest.mark.parametrize("weg", ["naam", "kvk", "naam en plaats", "bestuur"])
def test_elke_weg_naar_het_mbo(draai: Draai, duo: Duo, db: Session, weg: str) -> None:
    """By name; by KvK through the board; of two with one name the one in town; by the name of the board."""
    college = rij(mbo="College Noord van De Vlieger")
    if weg == "naam":
        woorden = duo([rij(mbo="MBO de Vliéger")], VLIEGER)
    elif weg == "kvk":
        woorden = duo([college], VLIEGER, [bestuur("9900001", "Stichting Wind")])
    elif weg == "naam en plaats":
        woorden = duo([rij()], [*VLIEGER, instelling("99XB", "Mbo De Vlieger", "GRONINGEN")])
    else:
        factories.mbo(db, factories.regio(db), "Mbo De Vlieger", "99XA")
        db.commit()
        woorden = duo([college], None, [bestuur("09900001", "Stichting Mbo De Vlieger")])
    draai(*woorden, "--ja")
    (een,) = aanbod(db)
    assert db.get_one(MboInstelling, een.instelling_id).brin == "99XA"


def test_onbekende_aanbieder_doet_niet_mee_tot_de_beheerder_het_zegt(draai: Draai, duo: Duo, db: Session) -> None:
    rijen = [rij(), rij(mbo="School zonder Naam", aanbieder="101A009", kvk="09900009")]
    klaar = draai(*duo(rijen, VLIEGER), "--ja")
    assert "Van 1 aanbieders weten we het BRIN niet; hun 1 rijen doen niet mee:" in klaar.output
    assert "  School zonder Naam, 1 rijen: zeg het met --koppel 101A009=BRIN" in klaar.output
    assert len(aanbod(db)) == 1 and db.get_one(Bron, "duo_aanbod").overgeslagen == 1
    klaar = draai(*duo(rijen, VLIEGER), "--ja", "--koppel", "101A009=99xb")
    assert "  + School zonder Naam, Alkmaar (99XB)" in klaar.output
    assert len(aanbod(db)) == 2 and len(db.exec(select(DuoAanbieder)).all()) == 2
    anders = [rij(), rij(mbo="Heel andere Naam", aanbieder="101A009", kvk="")]
    draai(*duo(anders, VLIEGER), "--ja")
    assert len(aanbod(db)) == 2, "onthouden: een nieuwe naam bij DUO is hetzelfde mbo"
    assert "Schrijf het zo" in draai(*duo(rijen, VLIEGER), "--koppel", "101A009", code=2).output


def test_mbo_met_een_nieuw_brin_blijft_hetzelfde(draai: Draai, duo: Duo, db: Session) -> None:
    draai(*duo([rij()], VLIEGER), "--ja")
    (eerst,) = aanbod(db)
    klaar = draai(*duo([rij()], [instelling("99XC", "Mbo De Vlieger")]), "--ja")
    assert "  ~ Mbo De Vlieger (99XA): brin '99XA' → '99XC'" in klaar.output
    assert [(een.id, een.gestopt_op) for een in aanbod(db)] == [(eerst.id, None)]
    assert [mbo.brin for mbo in db.exec(select(MboInstelling)).all()] == ["99XC"]


def test_twee_colleges_van_een_mbo_met_hetzelfde_aanbod_zijn_een(draai: Draai, duo: Duo, db: Session) -> None:
    rijen = [rij(aanbieder="101A001"), rij(aanbieder="101A002", straat="VERZONNENKADE")]
    draai(*duo(rijen, VLIEGER), "--ja")
    (eerst,) = aanbod(db)
    draai(*duo([*reversed(rijen), rij(crebo="25902")], VLIEGER), "--ja")
    assert [een.crebo for een in aanbod(db)] == ["25901", "25902"] and eerst.id in {een.id for een in aanbod(db)}
    assert len(db.exec(select(MboLocatie)).all()) == 1


def test_twee_nieuwe_mbos_met_de_naam_van_een_oud_nemen_dat_niet_over(draai: Draai, duo: Duo, db: Session) -> None:
    draai(*duo([rij()], VLIEGER), "--ja")
    twee = [instelling("99XB", "Mbo De Vlieger"), instelling("99XC", "Mbo De Vlieger", "GRONINGEN")]
    draai(*duo([rij(aanbieder="101A005"), rij(aanbieder="101A006", plaats="Groningen")], twee), "--ja")
    db.rollback()
    assert sorted(mbo.brin for mbo in db.exec(select(MboInstelling)).all()) == ["99XA", "99XB", "99XC"]
