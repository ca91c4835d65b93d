"""Every stand of a gesprek with every verb, from the table."""

import pytest

from app.kit.fouten import NietNu
from app.lob.gesprekstates import OVERGANGEN, GesprekVerb, kan, volgende
from app.lob.models import GesprekStand

S, V = GesprekStand, GesprekVerb
MAG = {
    V.SCHRIJF: {S.VOORBEREIDING, S.GEDEELD},
    V.DEEL: {S.VOORBEREIDING},
    V.STEM_IN: {S.GEDEELD},
    V.MAAK_VAST: {S.GEDEELD},
    V.HAAL_WEG: {S.VOORBEREIDING},
}


@pytest.mark.parametrize("verb", GesprekVerb)
@pytest.mark.parametrize("stand", GesprekStand)
def test_elk_paar_kan_of_wordt_geweigerd(stand: GesprekStand, verb: GesprekVerb) -> None:
    assert kan(stand, verb) == (stand in MAG[verb])
    if stand in MAG[verb]:
        assert volgende(stand, verb) == OVERGANGEN[stand, verb]
        return
    with pytest.raises(NietNu, match="Het gesprek staat op"):
        volgende(stand, verb)


def test_akkoord_is_het_einde() -> None:
    assert not [verb for stand, verb in OVERGANGEN if stand == S.AKKOORD]
