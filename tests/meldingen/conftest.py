"""The database of a test with the kinds of these tests known, and its address for a second process."""

import pytest
from sqlmodel import col, select

from app.accounts.models import Organisatie
from app.kit.db import Databank
from app.meldingen.models import Postvakbericht, Uitgaand
from app.meldingen.register import registreer
from tests.meldingen.soorten import SOORTEN


@pytest.fixture
def bank(databank: Databank) -> Databank:
    """The database; mails go to the mailbox table."""
    registreer(SOORTEN)
    return databank


@pytest.fixture
def adres(bank: Databank) -> str:
    """Address of the same database for a second process."""
    return bank.engine.url.render_as_string(hide_password=False)


def rijen(bank: Databank) -> list[Uitgaand]:
    """The outbox, oldest first."""
    with bank.sessie() as db:
        return list(db.exec(select(Uitgaand).order_by(col(Uitgaand.id))))


def merken(bank: Databank) -> list[str]:
    """Marks that the test kinds left."""
    with bank.sessie() as db:
        return sorted(db.exec(select(Organisatie.naam)))


def post(bank: Databank) -> list[Postvakbericht]:
    """Mails in the mailbox table."""
    with bank.sessie() as db:
        return list(db.exec(select(Postvakbericht)))
