"""Whatever stands in an address or a form: a page, a way on or "not found". Never a failure, never half a page.

A small part by default, the same each time; `DOORLIJN_VOL=1` takes many more, at random.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any
from urllib.parse import quote, quote_from_bytes

import html5lib
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from litestar import Litestar
from sqlmodel import Session

from app.verkennen.models import ActiviteitStand
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.adressen import GEEN_PAGINA, Adressen, bezoeker_van, parameters, van_dit_deel, zaai
from tests.verkennen.veel import activiteiten
from tests.web.matrix import Route

VOL = os.environ.get("DOORLIJN_VOL") == "1"
RUIM = settings(
    max_examples=3_000 if VOL else 120,
    derandomize=not VOL,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
NAMEN = (
    *("q", "domein", "niveau", "bladzij", "vanaf", "km", "vooropleiding", "ids", "crebo", "leerweg", "instelling"),
    *("bij", "maand", "dag", "soort", "past", "van", "kort", "naast", "keus", "naar", "week", "stand", "deel"),
)
RAAR = (
    *("", " ", "0", "-1", "1", "99999999999999999999", "1e9", "1.5", "٣", "²", "ja", "None", "null", "NaN", "true"),
    *("1099", "1099 ZZ", "0000", "9999zz", "Amsterdam", "Zwolle'; DROP TABLE activiteit;--"),
    *("25655", "00000", "25655,25655,x", "zorg", "ZORG", "kok,kapper,lasser,bakker"),
    *("2027-01-15", "2027-13-45", "0000-00-00", "9999-12-31", "10000-01", "2027-02", "2027-00", "-2027-01", "2027-W03"),
    *("%s%d{0}", "<script>alert(1)</script>", '"><img src=x>', "${7*7}", "{{7*7}}", "../../etc/passwd", "%", "_", "\\"),
    *("\t\r\n", "a\u0000b", "\ud83d\ude00", "\u202eabc", "\ufeff", "\x1b[31m", "é\u0301" * 30, "x" * 10_000),
    *("iets met dieren maar geen bloed", "haren knippe", "'", '"', "[]", "a" * 101, "ik " * 3_000),
)  # fmt: skip
WAARDEN = st.sampled_from(RAAR) | st.text(max_size=40) | st.integers().map(str) | st.binary(max_size=12)
VRAGEN = st.lists(st.tuples(st.sampled_from(NAMEN) | st.text(max_size=8), WAARDEN), max_size=6)
"""Parameters in order; a name may come back, as `q=a&q=b` does."""


def getypt(waarde: str | bytes) -> str:
    """As it stands in an address; half a character too."""
    return quote_from_bytes(waarde, safe="") if isinstance(waarde, bytes) else quote(waarde, safe="", errors="replace")


def als_vraag(paren: list[tuple[str, str | bytes]], haken: bool = False) -> str:
    return "&".join(f"{getypt(naam)}{'[]' if haken else ''}={getypt(waarde)}" for naam, waarde in paren)


def keur_antwoord(route: Route, pad: str, antwoord: Any) -> None:
    """A whole page, a part of one, a redirect within the house, or a refusal with a page."""
    assert antwoord.status_code < 500, f"{route.methode} {pad[:300]}: {antwoord.status_code}"
    if antwoord.status_code in (302, 303):
        assert re.match(r"/(?!/)", antwoord.headers["location"]), pad[:300]
    elif antwoord.headers.get("content-type", "").startswith("text/html") and antwoord.text:
        deel = antwoord.status_code == 200 and not antwoord.text.lstrip().lower().startswith("<!doctype")
        if deel:
            assert route.pad.endswith(GEEN_PAGINA), f"{pad[:300]}: geen hele pagina"
            html5lib.HTMLParser(strict=True).parseFragment(antwoord.text)
        else:
            keur(antwoord.text)
    assert "Traceback" not in antwoord.text


@pytest.fixture
def adressen(db: Session, cast: Cast) -> Adressen:
    return zaai(db, cast)


@pytest.fixture
def bezoekers(
    app: Litestar, als: Callable[..., Klant], cast: Cast, klant: Klant
) -> Iterator[dict[tuple[str, ...], Klant]]:
    """Who may come, by the roles of a route; Sanne looks at what is public, for she gets the fullest page."""
    rollen = {een.rollen or () for methode in ("GET", "POST") for een in van_dit_deel(app, methode)}
    routes = [Route("GET", "", rol or ("leerling",), None) for rol in rollen]
    wie = dict(zip(rollen, (bezoeker_van(route, cast, als, klant) for route in routes), strict=True))
    with ExitStack() as open_:  # one event loop for many requests instead of one for each
        for een in (klant, *wie.values()):
            open_.enter_context(een)
        yield wie


def test_elke_parameter_met_elke_rare_waarde(
    app: Litestar, klant: Klant, adressen: Adressen, bezoekers: dict[tuple[str, ...], Klant]
) -> None:
    """All parameters at once hold the same odd value: every one of them has to cope."""
    for plek, route in enumerate(van_dit_deel(app)):
        # In turn, so that every value comes by on a quarter of the pages.
        for nummer, waarde in list(enumerate(RAAR))[0 if VOL else plek % 4 :: 1 if VOL else 4]:
            wie = klant if route.openbaar and nummer % 2 else bezoekers[route.rollen or ()]
            for vraag in vragen_met(waarde, haken=nummer % 7 == 6):
                pad = f"{adressen.vul(route.pad)}?{vraag}"
                antwoord = wie.get(pad, follow_redirects=False)
                assert antwoord.status_code < 500, f"{pad[:300]}: {antwoord.status_code}"
            if VOL or nummer % 3 == 0:  # checking a page takes longer than making it
                keur_antwoord(route, pad, antwoord)


def vragen_met(waarde: str, haken: bool) -> list[str]:
    """Every parameter with this value; a long one in several addresses, for the client allows 64 kB."""
    per = 4 if len(waarde) > 1_000 else len(NAMEN)
    groepen = [NAMEN[begin : begin + per] for begin in range(0, len(NAMEN), per)]
    return [als_vraag([(naam, waarde) for naam in groep], haken) for groep in groepen]


def test_een_adres_met_wat_dan_ook(
    app: Litestar, klant: Klant, adressen: Adressen, bezoekers: dict[tuple[str, ...], Klant]
) -> None:
    routes = van_dit_deel(app)

    @RUIM
    @given(st.sampled_from(routes), VRAGEN, st.booleans(), st.booleans(), WAARDEN)
    @example(routes[0], [("q", "x" * 10_000)], True, False, "")
    def vraag(route: Route, paren: list[tuple[str, str | bytes]], onbekend: bool, haken: bool, id_: str) -> None:
        pad = adressen.vul(route.pad)
        if parameters(route) and len(paren) % 2:
            pad = re.sub(r"\{\w+(?::\w+)?\}", getypt(id_) or "x", route.pad)
        pad += "?" + als_vraag(paren, haken)
        wie = klant if onbekend and route.openbaar else bezoekers[route.rollen or ()]
        keur_antwoord(route, pad, wie.get(pad, follow_redirects=False))

    vraag()


def test_een_id_dat_er_niet_is(app: Litestar, adressen: Adressen, bezoekers: dict[tuple[str, ...], Klant]) -> None:
    for route in van_dit_deel(app) + van_dit_deel(app, "POST"):
        for waarde in RAAR[:: 1 if VOL else 3] if parameters(route) else ():
            pad = re.sub(r"\{\w+(?::\w+)?\}", getypt(waarde) or "x", route.pad)
            wie = bezoekers[route.rollen or ()]
            antwoord = wie.get(pad, follow_redirects=False) if route.methode == "GET" else wie.stuur(pad, {"x": "1"})
            assert antwoord.status_code < 500, f"{route.methode} {pad[:200]}: {antwoord.status_code}"
            assert antwoord.status_code != 200 or waarde in ("1", "25655", "zorg") or len(antwoord.text) > 100, pad[
                :200
            ]


def velden_van(html: str) -> set[str]:
    return set(re.findall(r'<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"', html)) - {"_token"}


def test_een_formulier_met_wat_dan_ook(
    app: Litestar, db: Session, cast: Cast, adressen: Adressen, bezoekers: dict[tuple[str, ...], Klant]
) -> None:
    """Fields that the pages really have, with odd values, sent to every address that takes a form."""
    van = cast.mbo.organisatie_id
    dagen = activiteiten(db, cast, 20, organisatie_id=van)
    dagen += activiteiten(db, cast, 20, organisatie_id=van, stand=ActiviteitStand.CONCEPT, capaciteit=None)
    db.commit()
    velden = {"oordeel", "ronde", "antwoorden", "waarde", "begeleiders", "cijfer", "tekst", "reden"}
    for route in van_dit_deel(app):
        velden |= velden_van(bezoekers[route.rollen or ()].get(adressen.vul(route.pad)).text)
    namen, routes = sorted(velden), van_dit_deel(app, "POST")
    tekst = st.sampled_from([waarde for waarde in RAAR if "\ud83d" not in waarde]) | st.text(max_size=30)
    formulier = st.dictionaries(st.sampled_from(namen), tekst | st.lists(tekst, max_size=3), max_size=12)

    @RUIM
    @given(st.sampled_from(routes), formulier, st.booleans(), st.booleans(), st.sampled_from([*dagen, ""]))
    def stuur(route: Route, invoer: dict[str, Any], htmx: bool, vol: bool, dag: str) -> None:
        wie = bezoekers[route.rollen or ()]
        alles = dict.fromkeys(namen, "1") | invoer if vol else invoer
        veilig = {naam: _heel(waarde) for naam, waarde in alles.items()}
        pad = adressen.vul(route.pad, **({"activiteit_id": dag, "eigen_id": dag} if dag else {}))
        antwoord = wie.stuur(pad, veilig, headers={"hx-request": "true"} if htmx else {})
        assert antwoord.status_code != 403, f"{pad}: de verkeerde bezoeker"
        if htmx and antwoord.status_code == 200:
            assert "Traceback" not in antwoord.text
        else:
            keur_antwoord(route, pad, antwoord)

    stuur()


def _heel(waarde: Any) -> Any:
    """Without halves of characters: a form library refuses to send those."""
    if isinstance(waarde, list):
        return [_heel(een) for een in waarde]
    return waarde.encode("utf-8", "replace").decode()
