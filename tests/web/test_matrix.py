"""Role × route: every route of the app, every member of the cast. `routes.txt` is the frozen list.

A new or changed route fails until its row is in the list; write the list anew with
`python -m tests.web.matrix` and read the difference before you commit it.
"""

from collections.abc import Callable

import pytest
from litestar import Litestar

from app.accounts.rollen import Rol
from tests.cast import Cast
from tests.conftest import Klant
from tests.web.matrix import LIJST, Route, regels, routes_van, vul_in

ROL_VAN = {
    "sanne": Rol.LEERLING,
    "ouder_account": Rol.OUDER,
    "bakker": Rol.MENTOR,
    "decaan": Rol.DECAAN,
    "zorgco": Rol.ZORGCOORDINATOR,
    "schoolbeheer": Rol.SCHOOLBEHEER,
    "intaker": Rol.MBO_INTAKER,
    "mbo_zorg": Rol.MBO_ZORG,
    "mbo_beheer": Rol.MBO_BEHEER,
    "slber": Rol.SLBER,
    "bedrijf": Rol.BEDRIJF,
    "gemeente": Rol.GEMEENTE,
    "regiobeheer": Rol.REGIOBEHEER,
}


def test_lijst_van_routes_is_bevroren(_app: Litestar) -> None:
    assert regels(_app) == LIJST.read_text().splitlines()


def test_elke_rol_heeft_iemand_in_de_cast() -> None:
    assert set(ROL_VAN.values()) == set(Rol)


@pytest.mark.parametrize("naam", [*ROL_VAN, "niemand"])
def test_matrix(app: Litestar, als: Callable[..., Klant], klant: Klant, cast: Cast, naam: str) -> None:
    """Wrong role: 403 whatever the address. Nobody: to the login page. Right role: never refused by the first lock."""
    bezoeker = klant if naam == "niemand" else als(getattr(cast, naam))
    with bezoeker:
        for route in routes_van(app):
            pad = vul_in(route.pad)
            if route.methode == "GET":
                status = bezoeker.get(pad, follow_redirects=False).status_code
            else:
                status = bezoeker.stuur(pad).status_code
            _beoordeel(route, naam, status)
            if "uitloggen" in route.pad and naam != "niemand":
                bezoeker.word(als(getattr(cast, naam)))


def _beoordeel(route: Route, naam: str, status: int) -> None:
    plek = f"{naam}: {route.methode} {route.pad} gaf {status}"
    if route.openbaar:
        assert status not in (401, 403, 500), plek
    elif naam == "niemand":
        assert status == 303, plek
    elif route.rollen and ROL_VAN[naam] not in route.rollen:
        assert status == 403, plek
    else:
        assert status not in (401, 403, 405, 500), plek


def test_niemand_met_htmx_krijgt_een_verwijzing(klant: Klant, app: Litestar) -> None:
    pad = next(route.pad for route in routes_van(app) if route.methode == "GET" and not route.openbaar)
    antwoord = klant.get(vul_in(pad), headers={"hx-request": "true"}, follow_redirects=False)
    assert antwoord.status_code == 401 and antwoord.headers["hx-redirect"].startswith("/inloggen")
