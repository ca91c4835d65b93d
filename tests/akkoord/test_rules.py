"""Who has a say, and what acts add up to: every mode, every age, every order."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.akkoord.codes import in_groepen, nieuwe_controlecode, schoon
from app.akkoord.models import Keus, Uitkomst
from app.akkoord.rules import Daad, Partij, Stem, eigen_daad, jaren, keuzes, stem, termijn_om, weeg
from app.scholen.models import AkkoordModus as M

OU, L = Partij.OUDER, Partij.LEERLING
B, R, N = Stem.BESLIST, Stem.LEEST, Stem.NIETS
JA, NEE, GEZIEN, WEG = Keus.AKKOORD, Keus.NIET_AKKOORD, Keus.GEZIEN, Keus.INTREKKING


def reeks(*wat: tuple[Partij, str, Keus]) -> list[Daad]:
    begin = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return [Daad(str(n), p, wie, keus, begin + timedelta(minutes=n)) for n, (p, wie, keus) in enumerate(wat)]


@pytest.mark.parametrize(
    ("modus", "oud", "ouder", "leerling"),
    [
        (M.OUDERS_TOT_18, 15, B, N),
        (M.OUDERS_TOT_18, 17, B, N),
        (M.OUDERS_TOT_18, 18, N, B),
        (M.ZELF_VANAF_16, 15, B, B),
        (M.ZELF_VANAF_16, 16, R, B),
        (M.ZELF_VANAF_16, 17, R, B),
        (M.ZELF_VANAF_16, 18, N, B),
        (M.INFORMEREN, 15, R, R),
        (M.INFORMEREN, 17, R, R),
        (M.INFORMEREN, 18, N, R),
    ],
)
def test_say_by_mode_and_age(modus: M, oud: int, ouder: Stem, leerling: Stem) -> None:
    assert (stem(modus, OU, oud), stem(modus, L, oud)) == (ouder, leerling)


@pytest.mark.parametrize(
    ("modus", "oud", "daden", "voorbij", "uit"),
    [
        (M.OUDERS_TOT_18, 16, [], True, None),
        (M.OUDERS_TOT_18, 16, [(OU, "a", JA)], False, Uitkomst.AKKOORD),
        (M.OUDERS_TOT_18, 16, [(OU, "a", NEE)], False, Uitkomst.NIET_AKKOORD),
        (M.OUDERS_TOT_18, 16, [(OU, "a", JA), (OU, "b", NEE)], False, Uitkomst.NIET_AKKOORD),
        (M.OUDERS_TOT_18, 16, [(L, "x", JA)], True, None),
        (M.OUDERS_TOT_18, 18, [(OU, "a", JA)], True, None),
        (M.OUDERS_TOT_18, 18, [(OU, "a", NEE), (L, "x", JA)], False, Uitkomst.AKKOORD),
        (M.OUDERS_TOT_18, 16, [(OU, "a", JA), (OU, "a", WEG)], True, None),
        (M.OUDERS_TOT_18, 16, [(OU, "a", JA), (OU, "a", WEG), (OU, "b", JA)], False, Uitkomst.AKKOORD),
        (M.OUDERS_TOT_18, 16, [(OU, "b", JA), (OU, "a", JA), (OU, "a", WEG)], True, None),
        (M.ZELF_VANAF_16, 15, [(OU, "a", JA)], True, None),
        (M.ZELF_VANAF_16, 15, [(L, "x", JA)], True, None),
        (M.ZELF_VANAF_16, 15, [(OU, "a", JA), (L, "x", JA)], False, Uitkomst.AKKOORD),
        (M.ZELF_VANAF_16, 15, [(OU, "a", JA), (L, "x", JA), (L, "x", WEG)], True, None),
        (M.ZELF_VANAF_16, 15, [(OU, "a", JA), (L, "x", JA), (L, "x", WEG), (L, "x", JA)], False, Uitkomst.AKKOORD),
        (M.ZELF_VANAF_16, 16, [(L, "x", JA)], False, None),
        (M.ZELF_VANAF_16, 16, [(L, "x", JA)], True, Uitkomst.AKKOORD),
        (M.ZELF_VANAF_16, 16, [(OU, "a", GEZIEN)], True, None),
        (M.ZELF_VANAF_16, 16, [(L, "x", NEE)], False, Uitkomst.NIET_AKKOORD),
        (M.ZELF_VANAF_16, 18, [(L, "x", JA)], False, Uitkomst.AKKOORD),
        (M.INFORMEREN, 15, [], False, None),
        (M.INFORMEREN, 15, [], True, Uitkomst.AKKOORD),
        (M.INFORMEREN, 15, [(OU, "a", NEE)], True, Uitkomst.AKKOORD),
        (M.INFORMEREN, 18, [], False, None),
        (M.INFORMEREN, 18, [], True, Uitkomst.AKKOORD),
    ],
)
def test_what_acts_add_up_to(
    modus: M, oud: int, daden: list[tuple[Partij, str, Keus]], voorbij: bool, uit: Uitkomst | None
) -> None:
    assert weeg(modus, oud, reeks(*daden), voorbij) == uit


@pytest.mark.parametrize(
    ("zijn", "eigen", "uitkomst", "gesloten", "mag"),
    [
        (B, None, None, False, {JA, NEE}),
        (B, None, "akkoord", False, {JA, NEE}),
        (B, None, "akkoord", True, {NEE}),
        (B, None, "niet_akkoord", False, set()),
        (B, None, "vervallen", True, set()),
        (B, JA, "akkoord", False, {WEG}),
        (B, JA, None, False, {WEG}),
        (B, JA, "akkoord", True, set()),
        (B, JA, "niet_akkoord", False, set()),
        (B, NEE, "niet_akkoord", False, set()),
        (R, None, None, False, {GEZIEN}),
        (R, None, "akkoord", True, set()),
        (N, None, None, False, set()),
    ],
)
def test_what_the_buttons_are(zijn: Stem, eigen: Keus | None, uitkomst: str | None, gesloten: bool, mag: set) -> None:
    daad = reeks((OU, "a", eigen))[0] if eigen else None
    assert keuzes(zijn, daad, uitkomst, gesloten, M.OUDERS_TOT_18) == mag


def test_informing_lets_a_reader_say_no() -> None:
    assert keuzes(R, None, None, False, M.INFORMEREN) == {GEZIEN, NEE}


def test_own_decision_is_forgotten_after_withdrawal() -> None:
    assert eigen_daad(reeks((OU, "a", JA)), OU, "a") is not None
    assert eigen_daad(reeks((OU, "a", JA), (OU, "a", WEG)), OU, "a") is None
    assert eigen_daad(reeks((OU, "a", GEZIEN)), OU, "a") is None


def test_age_on_the_day() -> None:
    assert jaren(date(2008, 11, 24), date(2026, 11, 23)) == 17
    assert jaren(date(2008, 11, 24), date(2026, 11, 24)) == 18
    assert jaren(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert jaren(date(2008, 2, 29), date(2026, 3, 1)) == 18
    assert jaren(None, date(2026, 3, 1)) == 0


def test_days_for_a_zienswijze() -> None:
    gevraagd = datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert not termijn_om(gevraagd, 7, gevraagd + timedelta(days=7, seconds=-1))
    assert termijn_om(gevraagd, 7, gevraagd + timedelta(days=7))


def test_a_code_is_read_however_it_is_typed() -> None:
    code = nieuwe_controlecode()
    assert schoon(in_groepen(code)) == code
    assert schoon(f"  {in_groepen(code).lower().replace('-', ' ')} ") == code
    assert schoon("OIL0-0000-0000-0000") == "0110000000000000"
    assert schoon("te kort") is None
    assert schoon("'; drop table") is None
    assert len({nieuwe_controlecode() for _ in range(1000)}) == 1000
