"""Every page of the house that somebody can open, in a browser: axe, width at 320, errors. Dutch and Arabic."""

from collections.abc import Callable
from datetime import timedelta
from shutil import copytree
from typing import Any

import httpx
import pytest
from sqlmodel import select

from app.accounts.models import Persoon
from app.accounts.sessies import open_sessie
from app.akkoord.models import AkkoordVerzoek
from app.kit.clock import nu
from app.kit.crypto import vingerafdruk
from app.kit.ids import nieuw_id
from app.kit.settings import settings
from app.main import create_app, stel_samen
from app.verkennen.models import Deelname, EscoBeroep
from app.web.poort import formteken
from tests import factories as f
from tests.browser.bladeraar import Bladeraar
from tests.browser.verhaal import wacht
from tests.cast import Cast
from tests.dossier import ingevuld
from tests.huis import Huis
from tests.veiligheid.conftest import Wereld, bouw_wereld
from tests.veiligheid.test_van_een_ander import RECHTMATIG, delen, met_ids
from tests.web.matrix import Route, routes_van
from tests.web.test_matrix import ROL_VAN

GEEN_PAGINA = (
    "/gezond",
    "/static/",
    "/manifest",
    "/sw.js",
    "/robots",
    "/sitemap",
    "/offline",
    "/inloggen/school/",
    "/demo/",
)
"""Not pages, or (`/offline`) without a language: the service worker keeps it for everybody."""
DEEL = ("/voortgang", "/treffers", "/meer", "{over_id:str}/nieuw")
"""Parts of a page."""
IEDEREEN = (*RECHTMATIG, "gemeente", "regiobeheer")


def code_van(huis: Huis, persoon: Persoon) -> str:
    """Secret of a new session."""
    with huis.databank.sessie(schrijft=True) as db:
        code = open_sessie(db, persoon.id, "passkey", "Test")
        db.commit()
        return code


@pytest.fixture
def wereld(huis: Huis, cast: Cast) -> Wereld:
    """The world of the security tests, on a real server."""
    app = create_app(huis.databank)
    assert app

    def stuur(persoon: Persoon, pad: str, velden: dict[str, str], **meer: Any) -> int:
        code = code_van(huis, persoon)
        data = velden | {"_token": formteken(vingerafdruk(code))}
        return httpx.post(huis.adres + pad, data=data, headers={"Cookie": f"doorlijn={code}"}, **meer).status_code

    with huis.databank.sessie(schrijft=True) as db:
        alles: Wereld = wacht(lambda: bouw_wereld(db, huis.databank, cast, stuur))
    # Photos that were stored by this process, for the server to find.
    copytree(settings().bestanden, huis.map / "bestanden", dirs_exist_ok=True)
    return alles


def paginas(huis: Huis, wereld: Wereld) -> list[tuple[Route, str]]:
    """Every GET that may be a page, filled in."""
    alle = routes_van(create_app(huis.databank))
    lezend = [r for r in alle if r.methode == "GET" and not r.pad.startswith(GEEN_PAGINA)]
    lezend = [r for r in lezend if not r.pad.endswith(DEEL)]
    met = [r for r in lezend if not (r.openbaar and delen(r.pad))]
    return [(route, met_ids(route.pad, wereld)) for route in met]


def mag(naam: str, route: Route) -> bool:
    """Whether the first lock lets this role through."""
    return not route.rollen or ROL_VAN[naam] in route.rollen


def ga(b: Bladeraar, pad: str) -> None:
    """Visit, with the address in what goes wrong."""
    try:
        b.ga(pad)
    except AssertionError as fout:
        raise AssertionError(f"{pad}: {fout}") from fout


@pytest.mark.parametrize("taal", ["nl", "ar"])
def test_elke_pagina(huis: Huis, bladeraar: Callable[..., Bladeraar], wereld: Wereld, taal: str) -> None:
    bezocht: dict[str, list[str]] = {}
    adressen = paginas(huis, wereld)
    for naam in ("", *IEDEREEN):
        b = bladeraar(taal=taal)
        koekjes = {"taal": taal} | ({"doorlijn": code_van(huis, getattr(wereld.cast, naam))} if naam else {})
        b.context.add_cookies([{"name": k, "value": w, "url": huis.adres} for k, w in koekjes.items()])
        for route, pad in adressen:
            if route.pad in bezocht or (route.openbaar is None) == (not naam) or (naam and not mag(naam, route)):
                continue
            antwoord = b.context.request.get(pad, max_redirects=0)
            if antwoord.status == 200 and antwoord.headers["content-type"].startswith("text/html"):
                ga(b, pad)
                bezocht.setdefault(route.pad, []).append(naam)
    gemist = sorted({route.pad for route, _pad in adressen} - set(bezocht))
    assert len(bezocht) > 40, sorted(bezocht)
    assert gemist == sorted(GEEN_HTML), "\n".join(gemist)


GEEN_HTML = (
    "/account/sessie",
    "/activiteiten/{eigen_id:str}/deelnemers.xlsx",
    "/beheer/leerlingen/{inlezing_id:str}/problemen.xlsx",
    "/dossier/akkoord",
    "/dossier/bijlagen/{bijlage_id:str}",
    "/dossier/keuze",
    "/dossier/leerling/{persoon_id:str}/versies/{nummer:int}/pdf",
    "/dossier/versies/{nummer:int}/pdf",
    "/dossier/{stap:str}",
    "/intake/{zending_id:str}/bijlagen/{bijlage_id:str}",
    "/intake/{zending_id:str}/pdf",
    "/loopbaan/cv.pdf",
    "/loopbaan/fotos/{foto_id:str}",
    "/loopbaan/fotos/{foto_id:str}/klein",
    "/loopbaan/klas/{klas_id:str}/overzicht.xlsx",
    "/loopbaan/meenemen/portfolio.zip",
    "/privacy/gegevens.json",
    # Pages of an earlier state: in the story, in the tests of passkeys, or below.
    "/akkoord/leerling/{persoon_id:str}",
    "/akkoord/papier/{verzoek_id:str}/formulier/{ouder_id:str}",
    "/dossier/keuze/opleidingen",
    "/dossier/leerling/{persoon_id:str}/deel-b",
    "/dossier/nakijken",
    "/dossier/{stap:str}/{vraag:str}",
    "/inloggen/tweede",
    "/zoek/mbo/hier/{code:str}",
    "/zoek/mbo/{activiteit_id:str}/peiling",
    # Of a school's own, in its own tests; what is handed in leads on to the hand-in.
    "/loopbaan/kaarten/{kaart_id:str}/bewerken",
    "/loopbaan/opdrachten/{opdracht_id:str}",
    "/loopbaan/school/opdrachten/{opdracht_id:str}/tekst",
    # Only while the interest test is open: in its own browser tests.
    "/zoek/test/einde",
    "/zoek/test/vraag/{nummer:int}",
    "/zorg/{persoon_id:str}",
)
"""Addresses that give a file, lead on, or are closed when the dossier is at the mbo."""


@pytest.mark.parametrize("taal", ["nl", "ar"])
def test_paginas_onderweg(huis: Huis, bladeraar: Callable[..., Bladeraar], cast: Cast, taal: str) -> None:
    """Part C, and the form that a parent signs on paper."""
    stel_samen()
    with huis.databank.sessie(schrijft=True) as db:
        ander = f.leerling(db, cast.klas, "Olle", "Zeewier")
        ouder = f.ouder(db, ander, "Orla Zeewier", email="orla@familie.invalid", taal=taal)
        ingevuld.terug(db, cast, zorg_nodig="ja")
        ingevuld.bij_ouders(db, cast, ander)
        verzoek = db.exec(select(AkkoordVerzoek.id)).one()
        db.commit()
    for mens, pad in (
        (cast.zorgco, f"/zorg/{cast.sanne.id}"),
        (cast.bakker, f"/akkoord/papier/{verzoek}/formulier/{ouder.id}"),
        (cast.bakker, f"/akkoord/papier/{verzoek}"),
        (cast.sanne, "/dossier"),
    ):
        b = bladeraar(taal=taal)
        koekjes = {"taal": taal, "doorlijn": code_van(huis, mens)}
        b.context.add_cookies([{"name": k, "value": w, "url": huis.adres} for k, w in koekjes.items()])
        b.taal = "ar" if "/formulier/" in pad else taal  # the form is in the language the pupil chose for home
        ga(b, pad)


@pytest.mark.parametrize("taal", ["nl", "ar"])
def test_paginas_over_een_ding(huis: Huis, bladeraar: Callable[..., Bladeraar], cast: Cast, taal: str) -> None:
    """One beroep, one opleiding, one day: for who looks around and for a pupil at the door."""
    with huis.databank.sessie(schrijft=True) as db:
        nu_bezig = {"begint_op": nu() - timedelta(minutes=5), "eindigt_op": nu() + timedelta(hours=2)}
        dag = f.activiteit(db, cast.mbo.organisatie_id, **nu_bezig)
        f.bewaar(db, EscoBeroep(code="0" * 36, naam="walvisteller", isco="5164"))
        geweest = f.activiteit(db, cast.mbo.organisatie_id, begint_op=nu() - timedelta(days=2), eindigt_op=nu())
        was_er = {"status": "aanwezig", "op": nu() - timedelta(days=9), "status_op": nu(), "aanwezig_op": nu()}
        f.bewaar(db, Deelname(id=nieuw_id(), activiteit_id=geweest.id, persoon_id=cast.sanne.id, **was_er))
        db.commit()
        deur, mbo = f"/zoek/mbo/hier/{dag.code}", f"/zoek/mbo/{dag.id}"
    opdracht = "/loopbaan/opdrachten/complimenten"
    over = ["/zoek/beroep/kok", "/zoek/studie/25180", "/zoek/route/havo", f"/zoek/beroep/esco/{'0' * 36}", mbo]
    naast = ["/zoek/beroep/naast?ids=kok,bakker,kapper", "/zoek/studie/naast?crebo=25180,25655"]
    for mens, paden in ((None, over + naast), (cast.sanne, [*over, deur, opdracht, f"/zoek/mbo/{geweest.id}/peiling"])):
        b = bladeraar(taal=taal)
        koekjes = {"taal": taal} | ({"doorlijn": code_van(huis, mens)} if mens else {})
        b.context.add_cookies([{"name": k, "value": w, "url": huis.adres} for k, w in koekjes.items()])
        for pad in paden:
            ga(b, pad)


@pytest.mark.parametrize("taal", ["nl", "ar"])
def test_weigeringen(huis: Huis, bladeraar: Callable[..., Bladeraar], cast: Cast, taal: str) -> None:
    """The pages that say no are pages of the house too."""
    b = bladeraar(taal=taal)
    koekjes = {"taal": taal, "doorlijn": code_van(huis, cast.sanne)}
    b.context.add_cookies([{"name": k, "value": w, "url": huis.adres} for k, w in koekjes.items()])
    b.ga("/bestaat-niet", status=404)
    b.ga("/klas", status=403)
    b.ga("/akkoord/" + "A" * 43, status=404)
    b.ga("/activeren/000000000000", status=404)
    b.ga("/e-mail/" + "A" * 43, status=410)
