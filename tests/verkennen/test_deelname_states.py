"""Every (status × verb) of a deelname, from an own list: the table must say exactly this."""

import pytest

from app.kit.fouten import NietNu
from app.verkennen.models import DeelnameStatus
from app.verkennen.states import MET_PLEK, OVERGANGEN, DeelnameVerb, volgende
from app.verkennen.woorden import DEELNAME

MAG = """
ingeschreven meld_af geannuleerd
ingeschreven meld_afwezig afwezig_gemeld
ingeschreven meld_aanwezig aanwezig
ingeschreven meld_niet_gekomen no_show
wachtlijst schuif_door ingeschreven
wachtlijst meld_af geannuleerd
wachtlijst meld_aanwezig aanwezig
geannuleerd schrijf_in ingeschreven
geannuleerd zet_op_wachtlijst wachtlijst
aanwezig meld_niet_gekomen no_show
aanwezig wis ingeschreven
no_show wis ingeschreven
afwezig_gemeld wis ingeschreven
afwezig_gemeld wis_zonder_plek wachtlijst
afwezig_gemeld meld_aanwezig aanwezig
no_show meld_aanwezig aanwezig
no_show meld_afwezig afwezig_gemeld
"""
VERWACHT = {(van, verb): naar for van, verb, naar in (regel.split() for regel in MAG.strip().splitlines())}
PAREN = [(van, verb) for van in DeelnameStatus for verb in DeelnameVerb]


@pytest.mark.parametrize(("van", "verb"), PAREN)
def test_elk_paar(van: DeelnameStatus, verb: DeelnameVerb) -> None:
    naar = VERWACHT.get((str(van), str(verb)))
    if naar is None:
        with pytest.raises(NietNu) as fout:
            volgende(van, verb)
        assert str(DEELNAME[van]) in fout.value.zin
    else:
        assert volgende(van, verb) == naar


def test_tabel_heeft_niets_extra() -> None:
    assert {(str(a), str(b)): str(c) for (a, b), c in OVERGANGEN.items()} == VERWACHT


def test_wie_een_plek_heeft() -> None:
    assert {str(status) for status in MET_PLEK} == {"ingeschreven", "aanwezig", "no_show"}
    assert set(DEELNAME) == set(DeelnameStatus)
