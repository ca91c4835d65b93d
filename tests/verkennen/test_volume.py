"""As much as a region has: 3,043 names from ESCO, 10,000 activities, every opleiding in ten towns. A page stays small.

At most eight statements for each, whoever looks; the same on both engines.
"""

from collections.abc import Callable

import pytest
from litestar import Litestar
from sqlmodel import Session

from app.kit.db import Databank
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant
from tests.tellen import tel_sql
from tests.verkennen.adressen import GEEN_PAGINA, Adressen, bezoeker_van, van_dit_deel, zaai
from tests.verkennen.veel import aanbod_overal, activiteiten, esco_beroepen

MEESTE = 8
VRAGEN = {
    "/zoek/beroep": ("?q=iets+met+dieren&niveau=3&domein=voedsel", "?q=zzzzqq", "?bladzij=3"),
    "/zoek/beroep/treffers": ("?q=haren+knippe", "?q=technisch+directeur", "?q=auto&kort=ja"),
    "/zoek/beroep/naast": ("?ids=kok,kapper,lasser",),
    "/zoek/beroep/{beroep_id:str}": ("?vanaf=1099&km=25",),
    "/zoek/studie": ("?domein=zorg&niveau=3&vanaf=Utrecht&km=50&leerweg=bbl", "?q=kok", "?bladzij=4"),
    "/zoek/studie/treffers": ("?q=verpleeg&vooropleiding=vmbo-kb&niveau=past",),
    "/zoek/studie/{crebo:str}": ("?vanaf=Zwolle&vooropleiding=vmbo-tl",),
    "/zoek/studie/naast": ("?crebo=25655,25180,25641",),
    "/zoek/mbo": ("?soort=open_dag&domein=zorg&vanaf=1099&km=25", "?past=ja", "?bladzij=99", "?dag=2027-01-15"),
    "/zoek/mbo/treffers": ("?vanaf=Maastricht&km=50&bladzij=2",),
    "/zoek/mbo/kalender": ("?maand=2027-03", "?maand=2027-03&domein=techniek&past=ja"),
}


@pytest.fixture
def veel(db: Session, cast: Cast) -> Adressen:
    """Sanne's own things among very many of everything."""
    activiteiten(db, cast, 10_000)
    esco_beroepen(db)
    aanbod_overal(db, cast)
    return zaai(db, cast)


def test_elke_pagina_vraagt_de_database_hooguit_acht_keer(
    app: Litestar, als: Callable[..., Klant], klant: Klant, cast: Cast, databank: Databank, veel: Adressen
) -> None:
    sanne = als(cast.sanne)
    te_veel = []
    for route in van_dit_deel(app):
        wie = sanne if route.openbaar else bezoeker_van(route, cast, als, klant)
        for vraag in ("", *VRAGEN.get(route.pad, ())):
            pad = veel.vul(route.pad) + vraag
            wie.get(pad, follow_redirects=False)  # what is made once may be made now
            with tel_sql(databank) as gezien:
                antwoord = wie.get(pad, follow_redirects=False)
            assert antwoord.status_code in (200, 303), f"{pad}: {antwoord.status_code}"
            html = antwoord.headers.get("content-type", "").startswith("text/html")
            if antwoord.status_code == 200 and html and not route.pad.endswith(GEEN_PAGINA):
                keur(antwoord.text)
            if len(gezien) > MEESTE:
                te_veel.append(f"{pad}: {len(gezien)}\n" + "\n".join(regel[:160] for regel in gezien))
    assert not te_veel, "\n".join(te_veel)


def test_ook_voor_wie_niemand_kent_blijft_het_weinig(
    app: Litestar, klant: Klant, databank: Databank, veel: Adressen
) -> None:
    for route in van_dit_deel(app):
        if route.openbaar:
            with tel_sql(databank) as gezien:
                klant.get(veel.vul(route.pad), follow_redirects=False)
            assert len(gezien) <= MEESTE - 2, f"{route.pad}: {len(gezien)}"
    with tel_sql(databank) as gezien:
        assert klant.get("/sitemap.xml").text.count("<sitemap>") == 4
    assert len(gezien) <= 3
