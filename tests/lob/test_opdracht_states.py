"""Every stand of a hand-in with every verb, from the table."""

import pytest

from app.kit.fouten import NietNu
from app.lob.models import InleverStand
from app.lob.states import OVERGANGEN, TE_SCHRIJVEN, InleverVerb, volgende

S, V = InleverStand, InleverVerb
MAG = {
    V.LEVER_IN: {S.BEZIG, S.OPNIEUW},
    V.HAAL_TERUG: {S.TER_BEOORDELING},
    V.HAAL_WEER_TERUG: {S.TER_BEOORDELING},
    V.VRAAG_OPNIEUW: {S.TER_BEOORDELING, S.VOLDAAN},
    V.KEUR_GOED: {S.TER_BEOORDELING},
}


@pytest.mark.parametrize("verb", InleverVerb)
@pytest.mark.parametrize("stand", InleverStand)
def test_elk_paar_kan_of_wordt_geweigerd(stand: InleverStand, verb: InleverVerb) -> None:
    if stand in MAG[verb]:
        assert volgende(stand, verb) == OVERGANGEN[stand, verb] != stand
        return
    with pytest.raises(NietNu, match="De opdracht staat op"):
        volgende(stand, verb)


def test_wie_schrijft_kan_ook_inleveren() -> None:
    assert {stand for stand, verb in OVERGANGEN if verb == V.LEVER_IN} == TE_SCHRIJVEN
