"""Jobs: one turn per period, however many processes plan it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from app import worker
from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.jobs import Job
from app.main import verzamel
from app.meldingen.models import Uitgaand, UitgaandStand
from app.meldingen.worker import werk_af


@pytest.fixture
def gedraaid() -> Iterator[list[str]]:
    """What ran; the house's own jobs are away for a while."""
    lijst: list[str] = []

    def doe(_db: Session) -> int:
        lijst.append("uur")
        return 1

    def stuk(_db: Session) -> int:
        lijst.append("stuk")
        raise RuntimeError

    oud = worker.Jobwerk.jobs
    worker.ken_jobs([Job("proef.uur", timedelta(hours=1), doe), Job("proef.stuk", timedelta(days=1), stuk)])
    yield lijst
    worker.Jobwerk.jobs = oud


def _rijen(databank: Databank) -> dict[str, str]:
    with databank.sessie() as db:
        return {rij.gegevens["naam"]: rij.stand for rij in db.exec(select(Uitgaand))}


def _op(monkeypatch: pytest.MonkeyPatch, uren: float) -> None:
    later = nu() + timedelta(hours=uren)
    monkeypatch.setattr(worker, "nu", lambda: later)


def test_twee_planners_geven_een_beurt_per_periode(databank: Databank, gedraaid: list[str]) -> None:
    with ThreadPoolExecutor(2) as draden:
        list(draden.map(lambda _n: worker.plan(databank, {}), range(6)))
    werk_af(databank)
    assert sorted(gedraaid) == ["stuk", "uur"]
    worker.plan(databank, {})
    werk_af(databank)
    assert gedraaid.count("uur") == 1


def test_een_planner_onthoudt_wat_hij_al_plande(databank: Databank, gedraaid: list[str]) -> None:
    gedaan: dict[str, int] = {}
    worker.plan(databank, gedaan)
    assert set(gedaan) == {"proef.uur", "proef.stuk"}
    with databank.sessie(schrijft=True) as db:
        for rij in db.exec(select(Uitgaand)):
            db.delete(rij)
        db.commit()
    worker.plan(databank, gedaan)
    assert _rijen(databank) == {}


def test_in_de_volgende_periode_weer(databank: Databank, gedraaid: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    worker.plan(databank, {})
    _op(monkeypatch, 1)
    worker.plan(databank, {})
    werk_af(databank)
    assert gedraaid.count("uur") == 2


def test_een_job_die_stukgaat_houdt_de_andere_niet_tegen(databank: Databank, gedraaid: list[str]) -> None:
    worker.plan(databank, {})
    werk_af(databank)
    stand = _rijen(databank)
    assert stand == {"proef.uur": UitgaandStand.GEDAAN, "proef.stuk": UitgaandStand.WACHT}
    with databank.sessie() as db:
        rij = db.exec(select(Uitgaand).where(Uitgaand.stand == UitgaandStand.WACHT)).one()
        assert (rij.fout, rij.pogingen) == ("RuntimeError", 1)


def test_een_job_die_niet_meer_bestaat_vervalt(databank: Databank, gedraaid: list[str]) -> None:
    worker.plan(databank, {})
    worker.Jobwerk.jobs = {}
    werk_af(databank)
    assert set(_rijen(databank).values()) == {UitgaandStand.VERVALLEN}
    assert gedraaid == []


def test_namen_van_jobs_zijn_uniek_en_noemen_hun_slice() -> None:
    jobs = verzamel("jobs", "JOBS")
    namen = [job.naam for job in jobs]
    assert len(set(namen)) == len(namen)
    for job in jobs:
        assert job.functie.__module__.split(".")[1] == job.naam.split(".")[0], job.naam
