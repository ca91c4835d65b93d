"""Every address of this slice, with ids that exist: what a test says of pages, it says of pages that come later too."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

import sqlalchemy as sa
from litestar import Litestar
from sqlmodel import Session, col

from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.verkennen.inhoud import catalogus
from app.verkennen.models import Bedrijf, BeroepOordeel, Deelname, EscoBeroep, TestAntwoord, TestRonde
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.web.matrix import Route, routes_van
from tests.web.test_matrix import ROL_VAN

DEEL = ("/zoek", "/activiteiten", "/beheer/bedrijven")
"""Where the pages of this slice begin."""
ESCO = "00030d09-2b3a-4efd-87cc-c4ea39d27c34"
"""An occupation that no beroep of the catalogue stands for."""
VULLING = {"beroep_id": "kok", "crebo": "25655", "route_id": "havo", "nummer": "3"}
GEEN_PAGINA = ("/treffers", ".ics", "/lijst")
"""Endings of what is no whole page."""


@dataclass(frozen=True, slots=True)
class Adressen:
    """Values for the parameters of paths."""

    ids: dict[str, str]

    def vul(self, pad: str, **anders: str) -> str:
        """A path with real ids. KeyError: a new kind of parameter belongs in `zaai`."""
        soort = {"code": self.ids["esco" if "/esco/" in pad else "code"]}
        if pad.endswith("/peiling"):
            soort["activiteit_id"] = self.ids["was_id"]
        waarden = VULLING | self.ids | soort | anders
        return re.sub(r"\{(\w+)(?::\w+)?\}", lambda deel: quote(waarden[deel[1]], safe=""), pad)


def van_dit_deel(app: Litestar, methode: str = "GET") -> list[Route]:
    """Routes of this slice."""
    return [een for een in routes_van(app) if een.methode == methode and een.pad.startswith(DEEL)]


def openbare(app: Litestar) -> list[Route]:
    """Public pages and parts of pages."""
    return [een for een in van_dit_deel(app) if een.openbaar and not een.pad.endswith((".ics", ".csv"))]


def parameters(route: Route) -> list[str]:
    """Names of what can be filled in in a path."""
    return re.findall(r"\{(\w+)", route.pad)


def bezoeker_van(route: Route, cast: Cast, als: Callable[..., Klant], klant: Klant) -> Klant:
    """Somebody who may come there; nobody in particular when everybody may."""
    if route.rollen is None:
        return klant
    # The activities are of the mbo; the others who may make some have none.
    naam = next((naam for naam in ("sanne", "mbo_beheer", *ROL_VAN) if ROL_VAN[naam] in route.rollen), "sanne")
    return als(getattr(cast, naam))


def zaai(db: Session, cast: Cast) -> Adressen:
    """Sanne likes two beroepen, finished a test and is in another, goes to one activity and was at one; commits."""
    wie, moment = cast.sanne.id, nu()
    if db.get(EscoBeroep, ESCO) is None:
        f.bewaar(db, EscoBeroep(code=ESCO, naam="inspiciënt", ook="technisch directeur", isco="2654"))
    for beroep_id, oordeel in (("kok", "ja"), ("kapper", "misschien"), ("lasser", "nee")):
        f.bewaar(db, BeroepOordeel(persoon_id=wie, beroep_id=beroep_id, oordeel=oordeel, op=moment))
    komt = f.activiteit(db, cast.mbo.organisatie_id)
    was = f.activiteit(
        db, cast.mbo.organisatie_id, begint_op=f.moment("2026-11-20T10:00"), eindigt_op=f.moment("2026-11-20T12:00")
    )
    for activiteit, status in ((komt, "ingeschreven"), (was, "aanwezig")):
        rij = Deelname(id=nieuw_id(), activiteit_id=activiteit.id, persoon_id=wie, status=status, op=moment)
        rij.status_op = moment
        f.bewaar(db, rij)
    scores = {"r": 12, "i": 4, "a": 16, "s": 14, "e": 9, "c": 3}
    klaar = TestRonde(id=nieuw_id(), persoon_id=wie, inhoud_versie=1, begonnen_op=moment, klaar_op=moment, **scores)
    bezig = TestRonde(id=nieuw_id(), persoon_id=wie, inhoud_versie=1, begonnen_op=moment)
    f.bewaar(db, klaar), f.bewaar(db, bezig)
    item = catalogus().test.item[0].id
    f.bewaar(db, TestAntwoord(ronde_id=bezig.id, item_id=item, waarde=3, op=moment))
    bedrijf = db.execute(sa.select(col(Bedrijf.organisatie_id))).scalars().one()
    db.commit()
    return Adressen(
        {
            "activiteit_id": komt.id,
            "eigen_id": komt.id,
            "was_id": was.id,
            "ronde_id": klaar.id,
            "code": komt.code,
            "esco": ESCO,
            "bedrijf_id": bedrijf,
        }
    )
