"""`doorlijn schoollogin`: set, show, turn off the login of an organisation without an administrator."""

import pytest
from click.testing import CliRunner
from sqlmodel import Session, select

from app.accounts.school import klant_van
from app.cli import main
from app.journaal.models import Journaalregel
from app.kit.db import Databank
from tests.cast import Cast
from tests.cli.conftest import Draai

GEHEIM = "heel geheim woord"


def test_an_mbo_gets_its_login_and_loses_it(draai: Draai, cast: Cast, db: Session, databank: Databank) -> None:
    naam, plek = cast.mbo.naam, cast.mbo.organisatie_id
    db.commit()
    assert "staat uit" in draai("schoollogin", naam).output
    delen = ["schoollogin", naam.upper(), "--uitgever", "https://login.mbo.invalid", "--client-id", "doorlijn"]
    aan = CliRunner().invoke(main, [*delen, "--geheim-van-invoer"], input=f"{GEHEIM}\n")
    assert aan.exit_code == 0 and "staat aan" in aan.output and GEHEIM not in aan.output
    with databank.sessie() as kijk:
        klant = klant_van(kijk, plek)
    assert klant and (klant.uitgever, klant.client_id, klant.geheim) == (delen[3], "doorlijn", GEHEIM)
    assert GEHEIM not in draai("schoollogin", plek).output
    assert "staat uit" in draai("schoollogin", plek, "--uit").output
    with databank.sessie() as kijk:
        assert klant_van(kijk, plek) is None
    regels = db.exec(select(Journaalregel.waarom).where(Journaalregel.wat == "schoollogin_gewijzigd")).all()
    db.rollback()
    assert regels == ["aan", "uit"]


@pytest.mark.parametrize("adres", ["http://login.mbo.invalid", "ftp://x"])
def test_a_wrong_address_and_an_unknown_name_are_refused(draai: Draai, cast: Cast, db: Session, adres: str) -> None:
    naam = cast.mbo.naam
    db.commit()
    assert "begint met https://" in draai("schoollogin", naam, "--uitgever", adres, "--proef", code=1).output
    assert "0 organisaties heten" in draai("schoollogin", "Nergens", code=1).output
