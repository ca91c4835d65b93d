"""The questions: complete by the domain, lawful, checked, and never losing a word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dossier.forms import fouten_in, is_klaar, ontleed, rijveld, zonder_rij
from app.dossier.formulier import bouw, paren
from app.dossier.inhoud import stel_op
from app.dossier.stappen import ALLE, DEEL_A, DEEL_B, DEEL_C, MET_CODE, MET_NAAM, VOLGORDE
from app.dossier.velden import Soort, Stap, Veld
from app.kit.privacy import Bewaar, Klasse
from tests.dossier import ingevuld
from tests.dossier.ingevuld import Ingestuurd


def test_every_part_of_the_domain_is_there_in_order() -> None:
    codes = [stap.code for stap in ALLE]
    assert codes == [*(f"A{n}" for n in range(1, 12)), *(f"B{n}" for n in range(1, 6)), "C1"]
    assert list(VOLGORDE) == codes


@pytest.mark.parametrize("stap", ALLE, ids=lambda stap: stap.code)
def test_a_step_says_why_on_what_ground_and_how_long(stap: Stap) -> None:
    assert str(stap.waarom).endswith(".")
    assert stap.grond.artikel in (None, 3, 4, 5, 6, 7)
    assert stap.geheim is (stap.grond.artikel == 6)
    assert (stap.bewaar == Bewaar.ZORGDEEL) is stap.geheim
    assert stap.klasse in (Klasse.PERSOON, Klasse.SCHOOL, Klasse.ZORG)
    namen = [veld.naam for veld in stap.velden()]
    assert len(namen) == len(set(namen))


@pytest.mark.parametrize(("stap", "veld"), ingevuld.alle_velden(), ids=lambda ding: getattr(ding, "naam", ""))
def test_a_field_has_a_limit_a_sentence_and_real_conditions(stap: Stap, veld: Veld) -> None:
    assert 0 < veld.maximum <= 2000
    assert re.fullmatch(r"[a-z][a-z0-9_]*", veld.naam)
    assert bool(veld.opties) is (veld.soort in (Soort.KEUZE, Soort.MEER))
    assert bool(veld.velden) is (veld.soort in (Soort.LIJST,) or veld.naam in ("ouders", "keuzes"))
    if veld.soort != Soort.VAST and veld.verplicht and veld in list(stap.velden()):
        assert veld.bij_leeg, "een verplicht veld zegt wat er mist"
    if veld.als:
        bron = next(een for een in stap.velden() if een.naam == veld.als[0])
        assert set(veld.als[1]) <= {code for code, _tekst in bron.opties}
    assert veld.tenzij is None or any(een.naam == veld.tenzij for een in stap.velden())


def test_names_of_part_b_are_one_form() -> None:
    namen = [veld.naam for stap in DEEL_B for veld in stap.velden()]
    assert len(namen) == len(set(namen))


def test_care_may_stay_for_a_talk() -> None:
    for code in ("A9", "A10"):
        stap = MET_CODE[code]
        waarden = {"manier": "gesprek", "ouders_lezen": "ja"}
        assert is_klaar(stap.gevraagd(waarden), waarden)


def test_not_allowed_by_law_is_not_asked() -> None:
    """Place of birth, religion, ethnicity, nationality (domein.md 1.2)."""
    alles = " ".join(f"{veld.naam} {veld.label}" for _stap, veld in ingevuld.alle_velden()).lower()
    assert not re.search(r"geboorteplaats|geloof|godsdienst|nationaliteit|afkomst|bsn|burgerservice", alles)


@pytest.mark.parametrize("adres", ingevuld.A)
def test_the_filled_in_example_is_finished(adres: str) -> None:
    naam, _streep, vraag = adres.partition("/")
    gevonden = MET_NAAM[naam].vraag(vraag)
    assert gevonden is not None
    assert fouten_in(gevonden.velden, ontleed(gevonden.velden, Ingestuurd(ingevuld.A[adres]))) == {}


@pytest.mark.parametrize(
    ("code", "velden", "fout"),
    [
        ("A1", {"mobiel": "bel mij"}, {"mobiel"}),
        ("A1", {"mobiel": "06 55501234", "email": "sanne@"}, {"email"}),
        ("A5", {"motivatie": "x" * 1501}, {"motivatie"}),
        ("A5", {"motivatie": "te kort"}, {"motivatie"}),
        ("A6", {"kwaliteiten-0-wat": "Luisteren"}, {"kwaliteiten-0-bewijs"}),
        ("A7", {}, {"ervaringen-0-soort"}),
        ("A7", {"geen": "ja"}, set()),
        ("A9", {"manier": "hier"}, {"hulp", "straks", "ouders_lezen"}),
        ("A10", {"manier": "hier"}, {"uitleg"}),
        ("A11", {}, {"klopt"}),
        ("B2", {"uren_geoorloofd": "drie", "uren_ongeoorloofd": "99999"}, {"uren_geoorloofd", "uren_ongeoorloofd"}),
        ("B5", {"overdracht": "ja"}, {"overdracht_reden"}),
        ("C1", {"diagnoses-0-wat": "x", "diagnoses-0-datum": "gisteren"}, {"diagnoses-0-datum"}),
    ],
)
def test_what_is_wrong_is_said_at_the_field(code: str, velden: dict[str, str], fout: set[str]) -> None:
    stap = MET_CODE[code]
    waarden = ontleed(stap.velden(), Ingestuurd(velden))
    genoemd = {naam for naam in fouten_in(stap.velden(), waarden) if naam in velden or naam in fout}
    assert genoemd == fout
    assert all(zin[0].isupper() and len(zin.split()) > 2 for zin in fouten_in(stap.velden(), waarden).values())


def test_unknown_options_are_dropped_and_the_rest_is_kept() -> None:
    stap = MET_CODE["A5"]
    waarden = ontleed(stap.velden(), Ingestuurd({"zekerheid": "9", "activiteiten": ["open_dag", "<b>"]}))
    assert (waarden["zekerheid"], waarden["activiteiten"]) == ("", ["open_dag"])


def test_a_row_is_taken_out_by_its_button_only() -> None:
    stap = MET_CODE["A7"]
    velden = list(stap.velden())
    vol = Ingestuurd({rijveld("ervaringen", n, "bedrijf"): f"bedrijf {n}" for n in range(3)})
    waarden = ontleed(velden, vol)
    for onzin in ("ervaringen-9", "ervaringen-x", "geen-0", "-", "ervaringen--1", ""):
        zonder_rij(velden, waarden, onzin)
    assert len(waarden["ervaringen"]) == 3
    zonder_rij(velden, waarden, "ervaringen-1")
    assert [rij["bedrijf"] for rij in waarden["ervaringen"]] == ["bedrijf 0", "bedrijf 2"]  # type: ignore[index,call-overload]


TEKST = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=60).map(str.strip)


@given(st.data())
def test_what_was_typed_survives_form_and_conflict(data: st.DataObject) -> None:
    """Parse → hidden fields → parse gives the same answers, whatever was typed."""
    stap = data.draw(st.sampled_from(ALLE))
    velden = [veld for veld in stap.velden() if veld.soort != Soort.VAST]
    stuurt: ingevuld.Velden = {}
    for veld in velden:
        if veld.soort == Soort.LIJST:
            for n in range(data.draw(st.integers(0, 2))):
                stuurt |= {rijveld(veld.naam, n, deel.naam): data.draw(TEKST) for deel in veld.velden}
        elif veld.soort == Soort.MEER:
            stuurt[veld.naam] = data.draw(st.lists(st.sampled_from([code for code, _t in veld.opties]), unique=True))
        elif veld.soort == Soort.KEUZE:
            stuurt[veld.naam] = data.draw(st.sampled_from(["", *(code for code, _t in veld.opties)]))
        else:
            stuurt[veld.naam] = data.draw(TEKST)
    eerst = ontleed(velden, Ingestuurd(stuurt))
    weer: ingevuld.Velden = {}
    for naam, tekst in paren(velden, eerst):
        soort = next((veld.soort for veld in velden if veld.naam == naam), None)
        weer[naam] = [*weer.get(naam, []), tekst] if soort == Soort.MEER else tekst  # type: ignore[misc]
    assert ontleed(velden, Ingestuurd(weer)) == eerst
    bouw(velden, eerst, {}, fouten_in(velden, eerst))


def test_only_fields_that_are_asked_go_into_a_version() -> None:
    stap = MET_CODE["A9"]
    inhoud = stel_op(stap, {"manier": "geen", "hulp": ["dyslexie"], "uitleg": "oud", "straks": "ja"}, {}, [])
    assert inhoud.velden == {"manier": "geen"}


def test_parts_are_what_they_are_called() -> None:
    assert {stap.deel for stap in DEEL_A} == {"A"}
    assert {stap.deel for stap in DEEL_B} == {"B"}
    assert {stap.deel for stap in DEEL_C} == {"C"}
