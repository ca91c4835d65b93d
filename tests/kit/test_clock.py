"""The clock: moved by DOORLIJN_NU, ages, schooljaar."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.kit.clock import leeftijd, nu, schooljaar, vandaag
from tests.factories import moment

DAGEN = st.dates(date(1950, 1, 1), date(2100, 12, 31))


def test_zonder_instelling_is_het_de_echte_tijd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOORLIJN_NU")
    assert abs(nu() - datetime.fromtimestamp(time.time(), UTC)) < timedelta(seconds=5)
    assert nu().tzinfo is UTC


@pytest.mark.parametrize(
    ("tekst", "utc"),
    [
        ("2027-03-20T09:00", "2027-03-20T08:00"),
        ("2027-07-01T09:00", "2027-07-01T07:00"),
        ("2027-03-20T09:00+05:00", "2027-03-20T04:00"),
    ],
)
def test_begint_op_het_gevraagde_moment_en_loopt_door(monkeypatch: pytest.MonkeyPatch, tekst: str, utc: str) -> None:
    monkeypatch.setenv("DOORLIJN_NU", tekst)
    begin = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    eerste = nu()
    assert timedelta(0) <= eerste - begin < timedelta(seconds=60)
    time.sleep(0.01)
    assert nu() - eerste >= timedelta(milliseconds=10)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("2026-12-31T23:30+00:00", date(2027, 1, 1)),
        ("2026-07-31T21:59+00:00", date(2026, 7, 31)),
        ("2026-07-31T22:01+00:00", date(2026, 8, 1)),
    ],
)
def test_vandaag_is_de_dag_in_amsterdam(monkeypatch: pytest.MonkeyPatch, tekst: str, dag: date) -> None:
    monkeypatch.setenv("DOORLIJN_NU", tekst)
    assert vandaag() == dag


@pytest.mark.parametrize(
    ("geboren", "op", "jaren"),
    [
        (date(2010, 11, 24), date(2026, 11, 23), 15),
        (date(2010, 11, 24), date(2026, 11, 24), 16),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2024, 2, 28), 15),
        (date(2008, 2, 29), date(2024, 2, 29), 16),
    ],
)
def test_leeftijd_op_de_dag(geboren: date, op: date, jaren: int) -> None:
    assert leeftijd(geboren, op) == jaren


@given(DAGEN, st.integers(0, 100), st.integers(1, 365))
def test_leeftijd_gaat_precies_op_de_verjaardag_omhoog(geboren: date, jaren: int, later: int) -> None:
    assume((geboren.month, geboren.day) != (2, 29))
    verjaardag = geboren.replace(year=geboren.year + jaren)
    assert leeftijd(geboren, verjaardag) == jaren
    assert leeftijd(geboren, verjaardag - timedelta(days=1)) == jaren - 1
    assert leeftijd(geboren, verjaardag + timedelta(days=later - 1)) in (jaren, jaren + 1)


def test_leeftijd_zonder_dag_is_die_van_vandaag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORLIJN_NU", "2026-11-24T00:30")
    assert (leeftijd(date(2008, 11, 24)), leeftijd(date(2008, 11, 25))) == (18, 17)


@given(DAGEN)
def test_schooljaar_draait_op_1_augustus(dag: date) -> None:
    jaar = schooljaar(dag)
    begin = int(jaar[:4])
    assert jaar == f"{begin}-{begin + 1}"
    assert date(begin, 8, 1) <= dag <= date(begin + 1, 7, 31)
    assert (schooljaar(dag + timedelta(days=1)) != jaar) is ((dag.month, dag.day) == (7, 31))


def test_moment_van_de_tests_is_amsterdam() -> None:
    assert moment("2027-07-01T09:00").astimezone(UTC).hour == 7
