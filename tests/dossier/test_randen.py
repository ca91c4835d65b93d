"""Edges: numbers from an address, another schooljaar, tasks of another role, requests about what is gone."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlmodel import Session, col, select

from app.accounts.rollen import Rol
from app.akkoord.models import AkkoordVerzoek
from app.dossier.bewaar import OPRUIMERS
from app.dossier.models import Dossier, Taak, Versie
from app.dossier.onderwerp import DossierOnderwerp
from app.dossier.queries import dossier_voor
from app.dossier.taken import maak_taak
from app.kit.fouten import NietGevonden
from app.main import stel_samen
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier import ingevuld
from tests.dossier import zendingen as z
from tests.factories import wie_is

Als = Callable[..., Klant]


@pytest.mark.parametrize("nummer", ["99999999999999999999", "0", "-1", "7"])
def test_a_number_that_no_version_has_is_not_found(cast: Cast, als: Als, db: Session, nummer: str) -> None:
    ingevuld.bij_mentor(db, cast)
    db.commit()
    for pad in (f"/dossier/versies/{nummer}", f"/dossier/versies/{nummer}/pdf"):
        assert als(cast.sanne).get(pad).status_code == (200 if pad.endswith("/0") else 404)


def test_a_button_with_a_strange_name_leads_back_to_the_question(cast: Cast, als: Als, db: Session) -> None:
    antwoord = als(cast.sanne).stuur("/dossier/stage/ervaring", {"meer": "\u0436\u05d0"})
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/dossier/stage/ervaring")


def test_a_dossier_of_another_schooljaar_is_not_this_one(cast: Cast, db: Session) -> None:
    oud = z.maak_dossier(db, cast.sanne, cast.school)
    oud.schooljaar = "2025-2026"
    db.flush()
    nieuw = ingevuld.vul_a(db, cast)
    assert dossier_voor(db, wie_is(db, cast.sanne), nieuw.id).dossier is nieuw
    with pytest.raises(NietGevonden):
        dossier_voor(db, wie_is(db, cast.sanne), oud.id)


def test_who_may_tick_off_which_task(cast: Cast, als: Als, db: Session) -> None:
    dossier = ingevuld.bij_mentor(db, cast)
    dossier.zorg_nodig = True
    maak_taak(db, dossier, "bezwaar", Rol.DECAAN)
    maak_taak(db, dossier, "zienswijze", Rol.MENTOR)
    db.commit()
    van = dict(db.exec(select(Taak.voor, Taak.id)).all())
    db.commit()
    pad = f"/dossier/leerling/{cast.sanne.id}"

    def doe(mens: Any, taak: str) -> tuple[bool, int]:
        klant, adres = als(mens), f"{pad}/taken/{van[taak]}/gedaan"
        return adres in klant.bezoek(pad), klant.stuur(adres, {}).status_code

    assert [doe(cast.zorgco, taak) for taak in ("decaan", "mentor")] == [(False, 409), (False, 409)]
    assert doe(cast.bakker, "decaan") == (False, 409)
    assert doe(cast.bakker, "mentor") == (True, 303)
    assert doe(cast.decaan, "decaan") == (True, 303)
    db.expire_all()
    assert None not in db.exec(select(Taak.gedaan_op)).all()


def test_a_request_about_an_erased_dossier_lapses_and_the_rest_still_answers(cast: Cast, db: Session) -> None:
    stel_samen()
    dossier = ingevuld.bij_ouders(db, cast)
    verzoek = db.exec(select(AkkoordVerzoek)).one()
    soort = DossierOnderwerp()
    assert soort.nummer(db, verzoek) == 2
    db.commit()
    OPRUIMERS[1].functie(db, date(2028, 8, 1))
    db.expire_all()
    assert db.get_one(Dossier, dossier.id).status == "verlopen"
    assert db.exec(select(Versie)).all() == []
    assert verzoek.uitkomst == "vervallen" and verzoek.gesloten_op is not None
    assert soort.nummer(db, verzoek) is None
    soort.houd_vast(db, verzoek)
    soort.signaal(db, verzoek, "bezwaar")
    soort.opgelost(db, None, verzoek, ("bezwaar",))
    soort.besloten(db, verzoek)
    assert soort.voorleggen(db, verzoek, voor_ouder=True).stukken == []
    assert db.exec(select(Taak.id).where(col(Taak.dossier_id) == dossier.id)).all() == []
