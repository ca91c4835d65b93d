"""Every (state × verb) of an aanmelding, from an own list: the table must say exactly this."""

import pytest

from app.kit.fouten import NietNu
from app.overstap.models import DOOD, AanmeldStatus
from app.overstap.states import OVERGANGEN, WOORDEN, AanmeldVerb, leeft, volgende

MAG = """
aangemeld neem_in_behandeling in_behandeling
aangemeld plan_intake intake_gepland
aangemeld zet_op_wachtlijst wachtlijst
aangemeld zet_in_loting loting
aangemeld wijs_af afgewezen
aangemeld trek_in ingetrokken
in_behandeling plan_intake intake_gepland
in_behandeling zet_op_wachtlijst wachtlijst
in_behandeling zet_in_loting loting
in_behandeling plaats_voorwaardelijk voorwaardelijk_geplaatst
in_behandeling bied_plaats_aan plaatsing_aangeboden
in_behandeling wijs_af afgewezen
in_behandeling trek_in ingetrokken
intake_gepland plan_intake intake_gepland
intake_gepland voer_intake intake_geweest
intake_gepland meld_niet_verschenen intake_niet_verschenen
intake_gepland wijs_af afgewezen
intake_gepland trek_in ingetrokken
intake_geweest zet_op_wachtlijst wachtlijst
intake_geweest zet_in_loting loting
intake_geweest plaats_voorwaardelijk voorwaardelijk_geplaatst
intake_geweest bied_plaats_aan plaatsing_aangeboden
intake_geweest wijs_af afgewezen
intake_geweest trek_in ingetrokken
intake_niet_verschenen plan_intake intake_gepland
intake_niet_verschenen wijs_af afgewezen
intake_niet_verschenen trek_in ingetrokken
wachtlijst plaats_voorwaardelijk voorwaardelijk_geplaatst
wachtlijst bied_plaats_aan plaatsing_aangeboden
wachtlijst wijs_af afgewezen
wachtlijst trek_in ingetrokken
loting plaats_voorwaardelijk voorwaardelijk_geplaatst
loting bied_plaats_aan plaatsing_aangeboden
loting wijs_af afgewezen
loting trek_in ingetrokken
voorwaardelijk_geplaatst bied_plaats_aan plaatsing_aangeboden
voorwaardelijk_geplaatst schrijf_in ingeschreven
voorwaardelijk_geplaatst wijs_af afgewezen
voorwaardelijk_geplaatst trek_in ingetrokken
plaatsing_aangeboden schrijf_in ingeschreven
plaatsing_aangeboden wijs_af afgewezen
plaatsing_aangeboden trek_in ingetrokken
plaatsing_aangeboden start_niet niet_gestart
ingeschreven start gestart
ingeschreven trek_in ingetrokken
ingeschreven start_niet niet_gestart
ingetrokken meld_opnieuw aangemeld
"""
VERWACHT = {(van, verb): naar for van, verb, naar in (regel.split() for regel in MAG.strip().splitlines())}
PAREN = [(van, verb) for van in AanmeldStatus for verb in AanmeldVerb]


@pytest.mark.parametrize(("van", "verb"), PAREN)
def test_elk_paar(van: AanmeldStatus, verb: AanmeldVerb) -> None:
    naar = VERWACHT.get((str(van), str(verb)))
    if naar is None:
        with pytest.raises(NietNu) as fout:
            volgende(van, verb)
        assert str(WOORDEN[van]) in fout.value.zin
    else:
        assert volgende(van, verb) == naar


def test_tabel_heeft_niets_extra() -> None:
    assert {(str(a), str(b)): str(c) for (a, b), c in OVERGANGEN.items()} == VERWACHT


def test_elke_status_heeft_een_woord_en_leeft_of_niet() -> None:
    assert set(WOORDEN) == set(AanmeldStatus)
    assert {status for status in AanmeldStatus if not leeft(status)} == set(DOOD)
