"""Mail programs open links by themselves: that never decides, never counts, never writes."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urljoin

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel

from app.akkoord.models import AkkoordVerzoek
from app.kit.db import Databank
from tests.akkoord.proef import HASH, Proef, daden, ga_binnen, links, verzoek_nu
from tests.cast import Cast

KOPPEN = [
    {},
    {"Purpose": "prefetch"},
    {"Sec-Purpose": "prefetch;prerender"},
    {"X-Moz": "prefetch"},
    {"User-Agent": "Mozilla/5.0 (compatible; mail scanner)"},
]


def rijen(bank: Databank) -> dict[str, list[Any]]:
    """Everything in the database."""
    with bank.engine.connect() as db:
        tabellen = SQLModel.metadata.sorted_tables
        return {tabel.name: [tuple(rij) for rij in db.execute(sa.select(tabel))] for tabel in tabellen}


def test_a_hundred_requests_change_nothing(klant: Any, databank: Databank, pad: str) -> None:
    voor = rijen(databank)
    for n in range(100):
        soort = klant.head if n % 3 == 0 else klant.get
        assert soort(pad, headers=KOPPEN[n % len(KOPPEN)]).status_code == 200
    assert rijen(databank) == voor


def test_following_every_link_changes_nothing(klant: Any, databank: Databank, cast: Cast, pad: str) -> None:
    """Also in a browser where the parent already read it, and into every address the pages name."""
    ga_binnen(klant, pad, cast.sanne)
    voor = rijen(databank)
    te_gaan, gezien = [pad], set()
    while te_gaan:
        adres = te_gaan.pop()
        if adres in gezien:
            continue
        gezien.add(adres)
        html = klant.get(adres, follow_redirects=True).text
        if adres == pad:
            te_gaan += [urljoin(adres, ding) for ding in re.findall(r'(?:href|action|src)="(/[^"#]*)"', html)]
    assert len(gezien) > 5
    assert any(adres.endswith("/akkoord") for adres in gezien)
    assert rijen(databank) == voor


def test_a_script_of_another_site_cannot_press(klant: Any, databank: Databank, cast: Cast, pad: str) -> None:
    ga_binnen(klant, pad, cast.sanne)
    for kop in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elders.test"}):
        assert klant.stuur(f"{pad}/akkoord", {"versie": HASH}, headers=kop).status_code == 403
    assert daden(databank) == []


def tegelijk(doen: list[Callable[[], Any]]) -> list[Any]:
    with ThreadPoolExecutor(len(doen)) as draden:
        return [taak.result() for taak in [draden.submit(doe) for doe in doen]]


@pytest.mark.parametrize("daad", ["akkoord", "niet-akkoord"])
def test_simultaneous_posts_give_one_act(
    klant: Any, databank: Databank, cast: Cast, pad: str, proef: Proef, daad: str
) -> None:
    ga_binnen(klant, pad, cast.sanne)
    velden = {"versie": HASH, "reden": "Daarom."}
    antwoorden = tegelijk([lambda: klant.stuur(f"{pad}/{daad}", velden)] * 4)
    assert [antwoord.status_code for antwoord in antwoorden] == [303] * 4
    assert len(daden(databank)) == 1
    assert len(proef.gehoord) == 1


def test_simultaneous_wrong_dates_are_all_counted(
    klant: Any, databank: Databank, cast: Cast, pad: str, proef: Proef
) -> None:
    fout = {"geboren_dag": "1", "geboren_maand": "1", "geboren_jaar": "2001"}
    antwoorden = tegelijk([lambda: klant.stuur(f"{pad}/geboortedatum", fout)] * 8)
    assert {antwoord.status_code for antwoord in antwoorden} <= {422, 410}
    (link,) = links(databank)
    assert link.pogingen == 5
    assert link.dood_op is not None
    assert proef.gehoord == [("signaal", "link_dood")]


def test_yes_and_no_at_once_end_in_one_state(
    klant: Any, databank: Databank, cast: Cast, pad: str, verzoek: AkkoordVerzoek
) -> None:
    ga_binnen(klant, pad, cast.sanne)
    velden = {"versie": HASH, "reden": "Daarom."}
    antwoorden = tegelijk([lambda d=d: klant.stuur(f"{pad}/{d}", velden) for d in ("akkoord", "niet-akkoord")])
    assert sorted(antwoord.status_code for antwoord in antwoorden) in ([303, 303], [303, 409])
    eerste = daden(databank)
    laatste = verzoek_nu(databank, verzoek.id)
    assert laatste.uitkomst == eerste[-1].keus
