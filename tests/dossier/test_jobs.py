"""Waiting too long: one reminder, then the decaan."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from app.dossier.jobs import herinner
from app.dossier.models import Taak
from app.kit.clock import nu
from app.meldingen.models import Uitgaand
from tests.cast import Cast
from tests.dossier import ingevuld


def _mails(db: Session) -> list[str]:
    return [rij for rij in db.exec(select(Uitgaand.soort)) if rij.startswith("dossier.")]


@pytest.mark.parametrize(
    ("dagen", "mails", "taken"),
    [(1, 0, 0), (6, 0, 0), (7, 1, 0), (9, 1, 0), (11, 0, 0), (14, 0, 1), (16, 0, 1), (40, 0, 0)],
)
def test_after_seven_days_a_mail_after_fourteen_the_decaan(
    db: Session, cast: Cast, dagen: int, mails: int, taken: int
) -> None:
    dossier = ingevuld.bij_mentor(db, cast)
    al = len(_mails(db))
    dossier.status_op = nu() - timedelta(days=dagen, minutes=5)
    db.flush()
    for _keer in range(2):
        herinner(db)
    assert len(_mails(db)) - al == mails
    assert [taak.voor for taak in db.exec(select(Taak))] == ["decaan"] * taken


def test_who_waits_for_nobody_at_school_is_left_alone(db: Session, cast: Cast) -> None:
    dossier = ingevuld.vul_a(db, cast)
    dossier.status_op = nu() - timedelta(days=8)
    db.flush()
    assert herinner(db) == 0
