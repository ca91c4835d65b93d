"""The notice before logging out: who gets it, and that its button moves the session."""

from collections.abc import Callable
from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Sessie
from app.kit.clock import nu
from tests.accounts.mensen import een
from tests.cast import Cast
from tests.conftest import Klant

Als = Callable[..., Klant]
VERLOOP = '<dl-verloop data-pad="/account/sessie" data-seconden="1800"'


def test_only_staff_is_warned(als: Als, cast: Cast, klant: Klant) -> None:
    assert VERLOOP in als(cast.bakker).bezoek("/account")
    assert "<dl-verloop" not in als(cast.sanne).bezoek("/account")
    assert "<dl-verloop" not in klant.bezoek("/inloggen")


def test_the_button_moves_the_end_of_the_session(als: Als, cast: Cast, db: Session) -> None:
    klant, einde = als(cast.bakker), sa.select(col(Sessie.verloopt_op))
    over_twee_minuten = nu() + timedelta(minutes=2)
    db.execute(sa.update(Sessie).values(gezien_op=nu() - timedelta(minutes=28), verloopt_op=over_twee_minuten))
    db.commit()
    antwoord = klant.get("/account/sessie", headers={"X-Bewaar": "1"})
    assert (antwoord.status_code, antwoord.text) == (204, "")
    assert nu() + timedelta(minutes=29) < een(db, einde) <= nu() + timedelta(minutes=30)


def test_who_is_out_hears_it_without_a_login_page(als: Als, cast: Cast, db: Session) -> None:
    klant = als(cast.bakker)
    db.execute(sa.update(Sessie).values(verloopt_op=nu() - timedelta(seconds=1)))
    db.commit()
    antwoord = klant.get("/account/sessie", headers={"X-Bewaar": "1"}, follow_redirects=False)
    assert (antwoord.status_code, antwoord.text) == (401, "")
