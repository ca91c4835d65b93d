"""The database: same promises on both engines."""

import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError
from sqlmodel import select

from app.accounts.models import Persoon, RolToekenning
from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.meldingen.models import Uitgaand
from tests.databanken import MOTOR

SQLITE = MOTOR == "sqlite"


def _persoon() -> Persoon:
    return Persoon(id=nieuw_id(), roepnaam="Sanne", achternaam="Zonnedauw")


def _uitgaand(op: datetime) -> Uitgaand:
    id_ = nieuw_id()
    return Uitgaand(id=id_, soort="proef", sleutel=id_, gegevens={}, gepland_op=op)


def test_moment_gaat_heen_en_terug_in_utc(databank: Databank) -> None:
    amsterdam = datetime(2027, 7, 1, 9, 0, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    with databank.sessie(schrijft=True) as db:
        db.add(_uitgaand(amsterdam))
        db.commit()
    with databank.sessie() as db:
        terug = db.exec(select(Uitgaand.gepland_op)).one()
        assert (terug, terug.tzinfo) == (amsterdam, UTC)
        rauw = db.execute(sa.text("SELECT CAST(gepland_op AS VARCHAR(26)) FROM uitgaand")).scalar_one()
    assert str(rauw).startswith("2027-07-01 07:00:00")


def test_moment_zonder_zone_wordt_geweigerd(databank: Databank) -> None:
    with databank.sessie(schrijft=True) as db:
        db.add(_uitgaand(nu().replace(tzinfo=None)))
        with pytest.raises(StatementError, match="tijdzone"):
            db.flush()


def test_wat_verwijst_moet_bestaan(databank: Databank) -> None:
    with databank.sessie(schrijft=True) as db:
        db.add(RolToekenning(id=nieuw_id(), persoon_id=nieuw_id(), rol="mentor"))
        with pytest.raises(IntegrityError):
            db.flush()


def test_wie_genoemd_wordt_kan_niet_weg(databank: Databank) -> None:
    with databank.sessie(schrijft=True) as db:
        mens = _persoon()
        db.add(mens)
        db.flush()
        db.add(RolToekenning(id=nieuw_id(), persoon_id=mens.id, rol="mentor"))
        db.flush()
        with pytest.raises(IntegrityError):
            db.execute(sa.delete(Persoon))


def test_zonder_commit_blijft_er_niets(databank: Databank) -> None:
    with databank.sessie(schrijft=True) as db:
        db.add(_persoon())
        db.flush()
    with databank.sessie() as db:
        assert db.exec(select(Persoon.id)).all() == []


def test_lezers_zien_pas_na_de_commit_en_wachten_niet_op_een_schrijver(databank: Databank) -> None:
    with databank.sessie(schrijft=True) as schrijver:
        schrijver.add(_persoon())
        schrijver.flush()
        with databank.sessie() as lezer:
            assert lezer.exec(select(Persoon.id)).all() == []
        schrijver.commit()
    with databank.sessie() as lezer:
        assert len(lezer.exec(select(Persoon.id)).all()) == 1


@pytest.mark.parametrize("aantal", [4])
def test_schrijvers_tellen_samen_op_zonder_iets_kwijt_te_raken(databank: Databank, aantal: int) -> None:
    with databank.sessie(schrijft=True) as db:
        mens = _persoon()
        mens.achternaam = "0"
        db.add(mens)
        db.commit()

    def tel() -> None:
        for _ in range(10):
            with databank.sessie(schrijft=True) as db:
                rij = db.exec(select(Persoon).with_for_update()).one()
                rij.achternaam = str(int(rij.achternaam) + 1)
                db.add(rij)
                db.commit()

    draden = [threading.Thread(target=tel, daemon=True) for _ in range(aantal)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(60)
    assert not any(draad.is_alive() for draad in draden)
    with databank.sessie() as db:
        assert db.exec(select(Persoon.achternaam)).one() == str(aantal * 10)


def test_schrijver_op_sqlite_neemt_het_slot_meteen(databank: Databank) -> None:
    """BEGIN IMMEDIATE: who comes second waits at the start, not halfway. PostgreSQL locks rows instead."""
    with databank.sessie(schrijft=True) as eerste, databank.engine.connect() as tweede:
        eerste.connection()
        if not SQLITE:
            tweede.execute(sa.text("SELECT 1"))
            return
        rauw = tweede.connection.driver_connection
        assert rauw is not None
        rauw.rollback()
        rauw.execute("PRAGMA busy_timeout=0")
        with pytest.raises((OperationalError, Exception), match="locked"):
            rauw.execute("BEGIN IMMEDIATE")
        rauw.execute("PRAGMA busy_timeout=15000")


def test_instellingen_van_de_verbinding(databank: Databank) -> None:
    with databank.engine.connect() as db:
        if not SQLITE:
            assert db.execute(sa.text("SHOW transaction_isolation")).scalar_one() == "read committed"
            assert db.execute(sa.text("SHOW lock_timeout")).scalar_one() == "15s"
            return
        gevraagd = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "busy_timeout": 15000}
        assert {naam: db.execute(sa.text(f"PRAGMA {naam}")).scalar_one() for naam in gevraagd} == gevraagd


def test_losse_lezer_ziet_altijd_het_nieuwste(databank: Databank) -> None:
    if not SQLITE:
        assert not databank.is_sqlite
        return
    lezer = databank.losse_lezer()
    assert lezer is databank.losse_lezer(), "per draad een vaste verbinding"
    for aantal in (1, 2):
        with databank.sessie(schrijft=True) as db:
            db.add(_persoon())
            db.commit()
        assert lezer.execute("SELECT count(*) FROM persoon").fetchone() == (aantal,)
        assert not lezer.in_transaction
