"""From the class list to the mbo's inbox, in a browser: with and without scripts, in Arabic, and at eighteen."""

from collections.abc import Callable

import pytest

from tests.browser import slot
from tests.browser.bladeraar import Bladeraar
from tests.browser.verhaal import SANNE, YUSUF, Leerling, Verhaal
from tests.huis import Huis
from tests.zaad import Lege


def loop(v: Verhaal, kind: Leerling, taal: str = "nl") -> None:
    """Up to the question for akkoord."""
    v.lees_lijst_in(SANNE, YUSUF)
    adressen = v.print_kaarten()
    assert set(adressen) == {SANNE.naam, YUSUF.naam}
    v.activeer(kind, adressen[kind.naam], taal)
    v.vul_in(kind)
    v.vul_deel_b(kind)
    v.lees_en_vind_goed(kind)


def rond_af(v: Verhaal, kind: Leerling, controle: str) -> None:
    """From akkoord to the end."""
    slot.controleer_bewijs(v, controle, kind)
    slot.mbo_ontvangt(v, kind)
    slot.allen_zien_ontvangen(v, kind)
    slot.mbo_handelt_af(v)
    slot.leerling_ziet_wie_keek(v, kind)
    assert len(slot.zendingen(v)) == 1
    slot.niets_van_iemand_in_log_of_adres(v, kind)


@pytest.mark.parametrize(
    ("script", "taal"), [(True, "nl"), (False, "nl"), (True, "ar")], ids=["script", "zonder-script", "arabisch"]
)
def test_van_klassenlijst_tot_mbo(
    huis: Huis, lege: Lege, bladeraar: Callable[..., Bladeraar], script: bool, taal: str
) -> None:
    v = Verhaal(huis, bladeraar, script)
    loop(v, SANNE, taal)
    rond_af(v, SANNE, slot.ouder_geeft_akkoord(v, SANNE))


def test_wie_achttien_is_beslist_zelf(huis: Huis, lege: Lege, bladeraar: Callable[..., Bladeraar]) -> None:
    v = Verhaal(huis, bladeraar)
    loop(v, YUSUF)
    rond_af(v, YUSUF, slot.leerling_geeft_zelf_akkoord(v, YUSUF))
