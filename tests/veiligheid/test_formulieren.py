"""CSRF, mass assignment and open redirects: what a form may not do."""

from collections.abc import Callable
from typing import Any

import pytest
from litestar import Litestar
from sqlmodel import Session, select

from app.accounts.models import Account, Persoon, RolToekenning
from app.akkoord.models import AkkoordDaad, AkkoordVerzoek
from app.dossier.models import Antwoord, Dossier
from app.kit.db import Databank
from app.scholen.models import OuderVan
from app.web.poort import formteken
from tests.cast import Cast
from tests.conftest import Klant
from tests.veiligheid.conftest import Wereld
from tests.veiligheid.test_van_een_ander import met_ids, rijen
from tests.web.matrix import Route, routes_van, vul_in
from tests.web.test_matrix import ROL_VAN
from tests.zaad import WOORD, met_account

ELDERS = [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://kwaad.invalid"}]


def schrijvende(app: Litestar) -> list[Route]:
    """Every POST."""
    return [route for route in routes_van(app) if route.methode == "POST"]


def iemand_met(route: Route, cast: Cast) -> Persoon:
    """Somebody whose role may come here."""
    naam = next(naam for naam, rol in ROL_VAN.items() if not route.rollen or rol in route.rollen)
    mens: Persoon = getattr(cast, naam)
    return mens


def test_zonder_het_eigen_teken_gebeurt_er_niets(
    app: Litestar, wereld: Wereld, als: Callable[..., Klant], databank: Databank
) -> None:
    """No token, somebody else's, half of one's own: 403, for every POST of who is logged in."""
    vreemd = formteken(als(wereld.cast.yusuf).sessie_id)
    voor = rijen(databank)
    for route in schrijvende(app):
        if route.openbaar:
            continue
        klant = als(iemand_met(route, wereld.cast))
        pad = met_ids(route.pad, wereld)
        for teken in ({}, {"_token": ""}, {"_token": vreemd}, {"_token": formteken(klant.sessie_id)[:64]}):
            assert klant.post(pad, data=teken, follow_redirects=False).status_code == 403, f"{route.pad} {teken}"
        kop = {"X-CSRF-Token": vreemd}
        assert klant.post(pad, headers=kop, follow_redirects=False).status_code == 403, route.pad
    assert rijen(databank) == voor


def test_een_andere_site_kan_niets_sturen(app: Litestar, klant: Klant, cast: Cast, als: Callable[..., Klant]) -> None:
    """Also where nobody is logged in: login, cards, links of parents."""
    for route in schrijvende(app):
        wie = klant if route.openbaar else als(iemand_met(route, cast))
        for koppen in ELDERS:
            assert wie.stuur(vul_in(route.pad), headers=koppen).status_code == 403, f"{route.pad} {koppen}"


def test_velden_die_niet_op_het_formulier_staan_doen_niets(
    wereld: Wereld, cast: Cast, als: Callable[..., Klant], db: Session, databank: Databank
) -> None:
    """Status, owner, role, gezag, version: only the house sets those."""
    stout = {
        "status": "verzonden",
        "persoon_id": cast.yusuf.id,
        "over_id": cast.yusuf.id,
        "kind_id": cast.yusuf.id,
        "school_id": cast.regio.organisatie_id,
        "rol": "regiobeheer",
        "rollen": "regiobeheer",
        "gezag": "ja",
        "versie_nu": "99",
        "zorg_nodig": "1",
        "wachtwoord": "gehackt wachtwoord 1",
        "uitkomst": "akkoord",
        "keus": "akkoord",
        "id": "0" * 24,
    }
    met_account(db, cast.sanne, "sanne")
    db.commit()

    def foto() -> dict[str, Any]:
        tabellen = (RolToekenning, OuderVan, AkkoordDaad, AkkoordVerzoek, Antwoord, Persoon, Account)
        with databank.sessie() as kijk:
            uit: dict[str, Any] = {t.__name__: sorted(map(repr, kijk.exec(select(t)).all())) for t in tabellen}
            uit["Dossier"] = [(d.id, d.persoon_id, d.status, d.versie_nu) for d in kijk.exec(select(Dossier)).all()]
            return uit

    voor = foto()
    sanne, moeder = als(cast.sanne), als(cast.ouder_account)
    assert sanne.stuur("/taal", stout | {"taal": "nl"}).status_code == 303
    assert sanne.stuur("/dossier/waarom/motivatie", stout | {"motivatie": "x"}).status_code in (409, 303)
    assert moeder.stuur(f"/akkoord/verzoek/{wereld.ids['verzoek_id']}/vraag", stout | {"vraag": "?"}).status_code == 303
    assert sanne.stuur("/account/uitloggen", stout).status_code == 303
    assert foto() == voor


def test_eigen_antwoorden_blijven_van_wie_ze_stuurt(cast: Cast, als: Callable[..., Klant], db: Session) -> None:
    """An answer with somebody else's id in it is still the sender's own."""
    velden = {"motivatie": "van Sanne zelf", "persoon_id": cast.yusuf.id, "dossier_id": "0" * 24, "status": "verzonden"}
    assert als(cast.sanne).stuur("/dossier/waarom/motivatie", velden).status_code == 303
    (dossier,) = db.exec(select(Dossier)).all()
    assert (dossier.persoon_id, dossier.status) == (cast.sanne.id, "bij_leerling")


KWAAD = [
    "https://kwaad.invalid/",
    "//kwaad.invalid/",
    "/\\kwaad.invalid",
    "\\\\kwaad.invalid",
    "javascript:alert(1)",
    "/%0d%0aSet-Cookie:x=1\r\nLocation: https://kwaad.invalid",
    "http:kwaad.invalid",
    "///kwaad.invalid",
]


def blijft_hier(antwoord: Any) -> bool:
    """Whether a redirect stays on this site."""
    naar = antwoord.headers.get("location", "")
    return naar.startswith("/") and not naar.startswith(("//", "/\\")) and "\r" not in naar and "\n" not in naar


@pytest.mark.parametrize("naar", KWAAD)
def test_doorsturen_blijft_in_huis(naar: str, klant: Klant, cast: Cast, als: Callable[..., Klant], db: Session) -> None:
    met_account(db, cast.sanne, "sanne")
    met_account(db, cast.bakker, "bakker")
    db.commit()
    assert blijft_hier(als(cast.sanne).get("/inloggen", params={"naar": naar}, follow_redirects=False))
    assert blijft_hier(klant.post("/taal", data={"taal": "nl", "naar": naar}, follow_redirects=False))
    for naam in ("sanne", "bakker"):  # straight in, and by way of the second step
        velden = {"naam": naam, "wachtwoord": WOORD, "naar": naar}
        antwoord = klant.post("/inloggen", data=velden, follow_redirects=False)
        assert antwoord.status_code == 303
        assert blijft_hier(antwoord), antwoord.headers["location"]
        klant.cookies.clear()
    html = klant.get("/inloggen", params={"naar": naar}).text
    assert 'name="naar" value="/"' in html
