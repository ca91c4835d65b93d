"""Passwords, names, devices, codes and who may do what: without a database."""

from datetime import timedelta

import pytest

from app.accounts import codes, grendel, rules, wachtwoord, zegel
from app.accounts.queries import inlognaam
from app.accounts.rollen import Rol
from app.accounts.toestel import toestelnaam
from app.accounts.wie import RolIn, Wie
from app.accounts.zwak import waarom_zwak, woorden
from app.kit.settings import settings
from app.web.sjabloon import eigen_pad

EIGEN = ("Sanne", "Zonnedauw", "sanne", "12345", "12042010")


@pytest.mark.parametrize(
    ("woord", "reden"),
    [
        ("Wachtwoord1!", "bekend"),
        ("W@chtw00rd2026", "bekend"),
        ("Welkom2026!!", "bekend"),
        ("zomervakantie26", "bekend"),
        ("Ajax020Ajax!", "bekend"),
        ("0683771024", "bekend"),
        ("qwertyuiop", "reeks"),
        ("12345678901", "reeks"),
        ("qwerty12345!", "reeks"),
        ("aaaaaaaaaaaa", "herhaling"),
        ("abcabcabcabc", "herhaling"),
        ("Sanne2010!!!", "eigen"),
        ("ZonnedauwZomer1", "eigen"),
        ("x12042010x", "eigen"),
        ("fietsbel paraplu kaas", None),
        ("ik ga graag naar zee", None),
        ("n8v#qz1o4pp", None),
    ],
)
def test_guessable_passwords_are_known(woord: str, reden: str | None) -> None:
    assert waarom_zwak(woord, EIGEN) == reden


def test_every_known_word_dressed_up_is_refused() -> None:
    for woord in woorden():
        aangekleed = woord.capitalize() + "2026!#12"
        assert waarom_zwak(aangekleed), aangekleed


@pytest.mark.parametrize(("lengte", "mag"), [(9, False), (10, True), (128, True), (129, False)])
def test_length_is_the_only_shape_that_counts(lengte: int, mag: bool) -> None:
    woord = ("vqzxkwnprtgh" * 11)[:lengte]
    assert (wachtwoord.wat_mis_is(woord) is None) is mag


def test_a_hash_is_argon2id_of_the_house_measure() -> None:
    assert wachtwoord.maak_hash("paraplu fietsbel").startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_an_accent_is_the_same_on_every_keyboard() -> None:
    assert wachtwoord.klopt("cafe\u0301 op de hoek", wachtwoord.maak_hash("caf\u00e9 op de hoek"))
    assert not wachtwoord.klopt("cafe op de hoek", wachtwoord.maak_hash("caf\u00e9 op de hoek"))


def test_without_a_hash_the_answer_is_no_after_the_same_work(monkeypatch: pytest.MonkeyPatch) -> None:
    gezien: list[str] = []
    echt = wachtwoord._ARGON2.verify
    monkeypatch.setattr(wachtwoord._ARGON2, "verify", lambda woord, hash_: gezien.append(hash_) or echt(woord, hash_))
    assert not wachtwoord.klopt("paraplu fietsbel", None)
    assert len(gezien) == 1 and gezien[0].startswith("$argon2id$v=19$m=19456,t=2,p=1$")


@pytest.mark.parametrize(
    ("getypt", "naam"),
    [
        ("  Sanne.0012345 ", "sanne.12345"),
        ("sanne.12345", "sanne.12345"),
        ("Bakker@School.invalid", "bakker@school.invalid"),
        ("a.007@school.invalid", "a.007@school.invalid"),
        ("sanne. 00123", "sanne.123"),
    ],
)
def test_zeros_in_front_and_capitals_do_not_matter(getypt: str, naam: str) -> None:
    assert inlognaam(getypt) == naam


def test_a_card_code_may_be_typed_as_people_type() -> None:
    code = codes.kaartcode()
    assert len(code) == 12 and not set(code) & set("OILU")
    getypt = codes.in_groepen(code).lower().replace("0", "o").replace("1", "l").replace("-", " - ")
    assert codes.netjes(getypt) == code


@pytest.mark.parametrize(
    ("kop", "naam"),
    [
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537 Chrome/126 Mobile Safari/537",
            "Chrome op Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit Safari/604",
            "Safari op iPhone",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/126 Safari Edg/126", "Edge op Windows"),
        ("curl/8", ""),
    ],
)
def test_devices_have_names_without_versions(kop: str, naam: str) -> None:
    assert toestelnaam(kop) == naam


@pytest.mark.parametrize(
    ("adres", "plek"),
    [("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3::9", "2001:db8:1:2::/64"), ("testclient", "testclient")],
)
def test_an_address_is_one_place(adres: str, plek: str) -> None:
    assert grendel.adresdeel(adres) == plek


def test_the_counted_key_says_nothing_about_the_name() -> None:
    merk = grendel.Grens("inlognaam", "sanne.12345", 10).merk
    assert len(merk) == 64 and merk != grendel.Grens("activeren", "sanne.12345", 10).merk


def test_a_sealed_letter_opens_for_its_purpose_and_its_time() -> None:
    brief = zegel.verzegel("school", {"a": "b"}, timedelta(minutes=1))
    assert zegel.maak_open("school", brief) is not None
    assert zegel.maak_open("kaart", brief) is None
    assert zegel.maak_open("school", brief[:-4] + "AAAA") is None
    assert zegel.maak_open("school", "") is None and zegel.maak_open("school", "%%%") is None
    assert zegel.maak_open("school", zegel.verzegel("school", {}, timedelta(seconds=-1))) is None


def wie(*rollen: tuple[Rol, str | None]) -> Wie:
    return Wie("p", "Naam", tuple(RolIn(rol, plek) for rol, plek in rollen), "s")


@pytest.mark.parametrize(
    ("rollen", "rol", "plek", "mag"),
    [
        ([(Rol.SCHOOLBEHEER, "a")], Rol.MENTOR, "a", True),
        ([(Rol.SCHOOLBEHEER, "a")], Rol.MENTOR, "b", False),
        ([(Rol.SCHOOLBEHEER, "a")], Rol.MBO_INTAKER, "a", False),
        ([(Rol.SCHOOLBEHEER, "a")], Rol.LEERLING, "a", False),
        ([(Rol.SCHOOLBEHEER, "a")], Rol.REGIOBEHEER, "a", False),
        ([(Rol.REGIOBEHEER, "r")], Rol.MBO_INTAKER, "m", True),
        ([(Rol.MBO_BEHEER, "m")], Rol.SLBER, "m", True),
        ([(Rol.MBO_BEHEER, "m")], Rol.SLBER, "n", False),
        ([(Rol.MBO_BEHEER, "m")], Rol.MBO_INTAKER, "m", False),
        ([(Rol.MENTOR, "a")], Rol.MENTOR, "a", False),
        ([(Rol.LEERLING, None)], Rol.MENTOR, None, False),
    ],
)
def test_who_may_invite_whom(rollen: list[tuple[Rol, str | None]], rol: Rol, plek: str | None, mag: bool) -> None:
    assert rules.mag_uitnodigen(wie(*rollen), rol, plek) is mag


def test_a_card_is_for_who_is_a_pupil_and_nothing_else() -> None:
    assert rules.mag_kaart_krijgen(frozenset({"leerling"}))
    assert not rules.mag_kaart_krijgen(frozenset({"leerling", "mentor"}))
    assert not rules.mag_kaart_krijgen(frozenset())


def test_staff_need_a_second_step_and_pupils_do_not() -> None:
    assert settings().tweede_factor
    assert rules.tweede_factor_nodig((RolIn(Rol.LEERLING), RolIn(Rol.MENTOR, "a")))
    assert not rules.tweede_factor_nodig((RolIn(Rol.LEERLING),))


@pytest.mark.parametrize("naar", ["//kwaad.invalid", "https://kwaad.invalid", "/\\kwaad.invalid", "javascript:x", ""])
def test_a_return_address_stays_in_the_house(naar: str) -> None:
    assert eigen_pad(naar) == "/"
