"""Languages: one per request, also when many requests run beside each other."""

import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from app.kit import i18n
from app.kit.i18n import TALEN, _l, in_taal, ngettext, richting, taal, zet_taal
from tests.factories import moment


def test_elke_draad_houdt_zijn_eigen_taal() -> None:
    samen = threading.Barrier(len(TALEN))

    def verzoek(code: str) -> list[str]:
        zet_taal(code)
        gezien = []
        for _ronde in range(20):
            samen.wait(60)
            gezien.append(taal())
        return gezien

    with ThreadPoolExecutor(len(TALEN)) as draden:
        uitkomst = list(draden.map(lambda code: contextvars.copy_context().run(verzoek, code), TALEN))
    assert uitkomst == [[code] * 20 for code in TALEN]
    assert taal() == "nl"


def test_in_taal_geeft_de_oude_taal_terug_ook_na_een_fout() -> None:
    with pytest.raises(RuntimeError), in_taal("ar"):
        assert (taal(), richting()) == ("ar", "rtl")
        raise RuntimeError
    assert (taal(), richting()) == ("nl", "ltr")


@pytest.mark.parametrize("code", ["", "xx", "nl_NL", "../ar"])
def test_onbekende_taal_wordt_nederlands(code: str) -> None:
    with in_taal("tr"), in_taal(code):
        assert taal() == "nl"


def test_alleen_arabisch_loopt_van_rechts_naar_links() -> None:
    assert {code for code in TALEN if richting(code) == "rtl"} == {"ar"}


def test_meervoud_en_plaatsen() -> None:
    assert ngettext("%(num)s dag", "%(num)s dagen", 1) == "1 dag"
    assert ngettext("%(num)s dag", "%(num)s dagen", 3) == "3 dagen"
    assert i18n._("Hoi %(naam)s, dit kent niemand", naam="100%") == "Hoi 100%, dit kent niemand"


def test_elke_taal_kent_zijn_eigen_aantal_meervouden() -> None:
    vormen = {code: i18n._vertaling(code).info().get("plural-forms", "") for code in TALEN}
    assert {code: vorm.partition(";")[0].replace(" ", "") for code, vorm in vormen.items()} == {
        "nl": "nplurals=2",
        "en": "nplurals=2",
        "ar": "nplurals=6",
        "uk": "nplurals=3",
        "tr": "nplurals=1",
        "pl": "nplurals=3",
    }


def test_luie_zin_spreekt_de_taal_van_het_moment_en_ontsnapt_tekens() -> None:
    zin = _l("Dossier & <klas>")
    with in_taal("nl"):
        assert str(zin) == "Dossier & <klas>"
    assert zin.__html__() == "Dossier &amp; &lt;klas&gt;"
    assert "Dossier" in repr(zin)


def test_datums_in_de_taal_van_de_lezer() -> None:
    assert i18n.datum(date(2027, 3, 20)) == "20 maart 2027"
    assert i18n.dag_kort(date(2027, 3, 20)) == "za 20 mrt"
    with in_taal("pl"):
        assert i18n.datum(date(2027, 3, 20)) == "20 marca 2027"


def test_tijdstip_van_vandaag_zonder_datum() -> None:
    assert i18n.tijdstip(moment("2026-11-24T09:05")) == "09:05"
    assert i18n.tijdstip(moment("2026-11-23T23:59")) == "23 nov 23:59"
    assert i18n.geleden(moment("2026-11-21T09:00")) == "3 dagen geleden"
    assert i18n.getal(1234.5) == "1.234,5"
