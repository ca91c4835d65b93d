"""IDOR: every address with an id, tried with Sanne's real ids by everyone who has no business with them."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from litestar import Litestar
from sqlmodel import Session, SQLModel, select

from app.akkoord.models import AkkoordVerzoek
from app.kit.db import Databank
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier import ingevuld
from tests.veiligheid.conftest import Wereld
from tests.web.matrix import Route, routes_van

EIGEN = {
    "stap",
    "vraag",
    "nummer",
    "plek",
    "daad",
    "beroep_id",
    "crebo",
    "route_id",
    "activiteit_id",
    "code",
    "opdracht_id",
    "over_soort",
}
"""Parameters that name no person's thing: a step, a number of one's own list, an act, content, a
public activity in which everybody has a row of his own, the code at its door, an opdracht that everybody may do."""
BEWIJS = {"code", "token", "naam", "organisatie_id", "bericht_id"}
"""Parameters of public addresses: the secret itself, a file name, a school's login page, a mail of the demo."""
OPENBAAR = {"beroep_id": "kok", "crebo": "25180", "route_id": "havo", "activiteit_id": "0" * 24, "code": "0" * 24}
VULLING = {"nummer": "1", "plek": "1", "stap": "hulp", "vraag": "nu", "daad": "akkoord"} | OPENBAAR
LOOPBAAN = {"stap": "terugkijken", "opdracht_id": "complimenten", "over_soort": "kaart"}
STIL = {"sessie", "poging"}
"""Tables that change by coming in at all."""
GEHEIM = ("Sanne", "Zonnedauw", "GEHEIMWOORD", "Ik zorg graag", "55501234")


def delen(pad: str) -> set[str]:
    """Names of the parameters of an address."""
    return set(re.findall(r"\{(\w+)", pad))


def met_ids(pad: str, wereld: Wereld) -> str:
    """The address with real ids: Sanne's, or her mentor's where it is about staff."""
    ids = VULLING | LOOPBAAN | wereld.ids if pad.startswith("/loopbaan") else VULLING | wereld.ids
    if pad.startswith("/beheer/medewerkers"):
        ids["persoon_id"] = wereld.cast.bakker.id
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda deel: ids[deel[1]], pad)


def met_id(app: Litestar) -> list[Route]:
    """Routes about somebody's thing."""
    return [route for route in routes_van(app) if not route.openbaar and delen(route.pad) - EIGEN]


def rijen(bank: Databank) -> dict[str, list[Any]]:
    """Everything in the database, but for the tables that notice each visit."""
    tabellen = [tabel for tabel in SQLModel.metadata.sorted_tables if tabel.name not in STIL]
    with bank.engine.connect() as db:
        return {tabel.name: sorted(map(repr, db.execute(sa.select(tabel)))) for tabel in tabellen}


def ga(klant: Klant, route: Route, pad: str) -> Any:
    """GET or POST with the person's own token."""
    return klant.get(pad, follow_redirects=False) if route.methode == "GET" else klant.stuur(pad, {"reden": "x"})


def test_elke_parameter_is_bekend(app: Litestar, wereld: Wereld) -> None:
    """A new kind of id fails here until it is in the world, so that it is tried below."""
    for route in routes_van(app):
        nieuw = delen(route.pad) - EIGEN - set(wereld.ids)
        assert nieuw <= (BEWIJS if route.openbaar else set()), route.pad


def test_een_vreemde_krijgt_niets(app: Litestar, wereld: Wereld, als: Callable[..., Klant], databank: Databank) -> None:
    voor = rijen(databank)
    for naam, mens in wereld.vreemden.items():
        klant = als(mens)
        with klant:
            for route in met_id(app):
                antwoord = ga(klant, route, met_ids(route.pad, wereld))
                plek = f"{naam}: {route.methode} {route.pad} gaf {antwoord.status_code}"
                assert antwoord.status_code in (403, 404), plek
                gezien = [woord for woord in GEHEIM if woord in antwoord.text]
                assert not gezien, f"{plek} met {gezien}"
    na = rijen(databank)
    assert {naam for naam in na if na[naam] != voor[naam]} == set()


RECHTMATIG = (
    "sanne",
    "ouder_account",
    "bakker",
    "decaan",
    "zorgco",
    "schoolbeheer",
    "intaker",
    "mbo_zorg",
    "mbo_beheer",
    "slber",
)


def test_de_adressen_werken_voor_wie_het_aangaat(app: Litestar, wereld: Wereld, als: Callable[..., Klant]) -> None:
    """Otherwise the test above would prove nothing: each page opens for somebody, or says that it is not the time."""
    paden = [route.pad for route in met_id(app) if route.methode == "GET" and route.pad != FORMULIER]
    gaf: dict[str, dict[str, int]] = {pad: {} for pad in paden}
    for naam in RECHTMATIG:
        with als(getattr(wereld.cast, naam)) as klant:
            for pad in paden:
                gaf[pad][naam] = klant.get(met_ids(pad, wereld), follow_redirects=False).status_code
    dicht = {pad: wie for pad, wie in gaf.items() if not {200, 303, 409} & set(wie.values())}
    assert dicht == {}


FORMULIER = "/akkoord/papier/{verzoek_id:str}/formulier/{ouder_id:str}"
"""Gone once there is a decision, so it is not open in the world above."""


def test_formulier_op_papier_is_voor_de_mentor(db: Session, cast: Cast, als: Callable[..., Klant]) -> None:
    ingevuld.bij_ouders(db, cast)
    db.commit()
    verzoek_id = db.exec(select(AkkoordVerzoek.id)).one()
    db.commit()
    pad = f"/akkoord/papier/{verzoek_id}/formulier/{cast.moeder_sanne.id}"
    zonder_gezag = f"/akkoord/papier/{verzoek_id}/formulier/{cast.vader_sanne.id}"
    db.commit()
    assert als(cast.bakker).get(pad).status_code == 200
    assert als(cast.bakker).get(zonder_gezag).status_code == 404
    assert als(cast.de_wit).get(pad).status_code == 404


def test_eigen_klas_met_andermans_leerling(wereld: Wereld, als: Callable[..., Klant], cast: Cast) -> None:
    """Each id is fine by itself; together they are not."""
    de_wit = als(cast.de_wit)
    assert de_wit.get(f"/klas/{cast.andere_klas.id}/{cast.sanne.id}").status_code == 404
    intaker = als(cast.intaker_anders)
    assert intaker.get(f"/intake/{wereld.ids['zending_id']}/bijlagen/{wereld.ids['bijlage_id']}").status_code == 404


@pytest.mark.parametrize("naam", ["niemand", "uitgelogd"])
def test_zonder_sessie_gaat_alles_dicht(
    app: Litestar, wereld: Wereld, klant: Klant, als: Callable[..., Klant], naam: str
) -> None:
    wie = klant
    if naam == "uitgelogd":
        wie = als(wereld.cast.sanne)
        assert wie.stuur("/uitloggen").status_code == 303
        wie.sessie_id = ""
    for route in met_id(app):
        assert ga(wie, route, met_ids(route.pad, wereld)).status_code == 303, route.pad
