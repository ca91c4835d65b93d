"""What search engines find: sitemap, robots.txt, and the data in the head of every public page."""

import json
import os
import re
from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from sqlmodel import Session

from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.settings import settings
from app.verkennen import vindbaar
from app.verkennen.inhoud import catalogus
from app.verkennen.models import ActiviteitStand
from app.verkennen.pages import vindbaar as paginas
from app.web import algemeen
from tests.cast import Cast
from tests.conftest import Klant
from tests.tellen import tel_sql
from tests.verkennen.veel import activiteiten

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = "http://testserver.local"


def adressen(klant: Klant, pad: str = "/sitemap.xml") -> list[str]:
    antwoord = klant.get(pad)
    assert antwoord.status_code == 200 and antwoord.headers["content-type"].startswith("application/xml")
    assert antwoord.headers["cache-control"] == "public, max-age=3600" and "set-cookie" not in antwoord.headers
    return [loc.text or "" for loc in ElementTree.fromstring(antwoord.text).iter(f"{NS}loc")]


def gegevens(html: str) -> dict:
    blok = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert blok, "geen gegevens"
    return json.loads(blok[1])


def kop(html: str) -> tuple[str, str, str]:
    """Title, description and canonical address."""
    delen = [
        re.search(patroon, html)
        for patroon in (
            r"<title>(.*?)</title>",
            r'<meta name="description" content="(.*?)"',
            r'canonical" href="(.*?)"',
        )
    ]
    return tuple(deel[1] if deel else "" for deel in delen)  # type: ignore[return-value]


def test_de_sitemap_noemt_alles_wat_openbaar_is(klant: Klant, db: Session, cast: Cast) -> None:
    ids = activiteiten(db, cast, 3)
    db.commit()
    gevonden = adressen(klant)
    assert len(gevonden) == len(set(gevonden)) and all(adres.startswith(SITE + "/") for adres in gevonden)
    boek = catalogus()
    verwacht = {f"{SITE}/zoek/beroep/{id_}" for id_ in boek.beroepen}
    verwacht |= {f"{SITE}/zoek/studie/{crebo}" for crebo in boek.opleidingen}
    verwacht |= {f"{SITE}/zoek/route/{id_}" for id_ in boek.routes} | {f"{SITE}/zoek/mbo/{id_}" for id_ in ids}
    assert verwacht <= set(gevonden)


def test_de_sitemap_noemt_niets_wat_niet_openbaar_of_voorbij_is(klant: Klant, db: Session, cast: Cast) -> None:
    concept = activiteiten(db, cast, 1, stand=ActiviteitStand.CONCEPT)
    voorbij = activiteiten(db, cast, 1, begint=nu() - timedelta(days=3))
    afgelast = activiteiten(db, cast, 1, stand=ActiviteitStand.AFGELAST)
    db.commit()
    assert not [adres for adres in adressen(klant) if adres.split("/")[-1] in {*concept, *voorbij, *afgelast}]


def test_een_grote_sitemap_heeft_een_index_met_delen(
    klant: Klant, db: Session, cast: Cast, databank: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paginas, "PER_DEEL", 500)
    ids = activiteiten(db, cast, 1201)
    db.commit()
    delen = adressen(klant)
    assert delen == [f"{SITE}/sitemap.xml?deel={nummer}" for nummer in range(4)]
    with tel_sql(databank) as gezien:
        alles = [adres for deel in delen for adres in adressen(klant, deel.removeprefix(SITE))]
    assert len(gezien) <= 2 * len(delen)
    assert len(alles) == len(set(alles)) and {f"{SITE}/zoek/mbo/{id_}" for id_ in ids} <= set(alles)
    assert len(adressen(klant, "/sitemap.xml?deel=3")) == 201


@pytest.mark.parametrize("deel", ["9", "-1", "1e3", "٣", "0x1", "999999999999", "%00", "a b"])
def test_een_deel_dat_er_niet_is_is_een_gewone_404(klant: Klant, deel: str) -> None:
    klant.bezoek(f"/sitemap.xml?deel={deel}", status=404)


def test_robots_opent_het_zoeken_en_noemt_de_sitemap(klant: Klant) -> None:
    regels = klant.get("/robots.txt").text.splitlines()
    assert "Allow: /zoek" in regels and "Allow: /$" in regels and "Disallow: /zoek/mijn" in regels
    assert regels[-2:] == ["Disallow: /", f"Sitemap: {SITE}/sitemap.xml"]


def test_een_demo_hoort_in_geen_zoekmachine(klant: Klant, monkeypatch: pytest.MonkeyPatch) -> None:
    demo = replace(settings(), demo=True)
    monkeypatch.setattr(algemeen, "settings", lambda: demo)
    assert klant.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_elk_beroep_en_elke_opleiding_heeft_een_eigen_titel_en_beschrijving(klant: Klant) -> None:
    paden = [f"/zoek/beroep/{id_}" for id_ in catalogus().beroepen]
    paden += [f"/zoek/studie/{crebo}" for crebo in catalogus().opleidingen]
    paden = paden if os.environ.get("DOORLIJN_VOL") == "1" else paden[::3]
    paden += [f"/zoek/route/{id_}" for id_ in catalogus().routes] + ["/zoek", "/zoek/beroep", "/zoek/studie"]
    koppen = {pad: kop(klant.get(pad).text) for pad in paden}
    for plek, wat in enumerate(("titel", "beschrijving", "adres")):
        per: dict[str, list[str]] = {}
        for pad, delen in koppen.items():
            per.setdefault(delen[plek], []).append(pad)
        assert "" not in per and not {w: p for w, p in per.items() if len(p) > 1}, wat
    assert all(adres == SITE + pad for pad, (_titel, _tekst, adres) in koppen.items())
    assert not {pad: tekst for pad, (_titel, tekst, _adres) in koppen.items() if not 30 <= len(tekst) <= 170}


def test_een_beroep_is_een_occupation(klant: Klant) -> None:
    data = gegevens(klant.bezoek("/zoek/beroep/kok"))
    assert (data["@type"], data["name"], data["url"]) == ("Occupation", "Kok", f"{SITE}/zoek/beroep/kok")
    assert data["occupationalCategory"]["codeValue"] == catalogus().beroepen["kok"].isco
    assert "estimatedSalary" not in data and len(data["responsibilities"]) >= 3


def test_een_opleiding_is_een_program_met_wie_het_geeft(klant: Klant, cast: Cast) -> None:
    data = gegevens(klant.bezoek("/zoek/studie/25655"))
    assert (data["@type"], data["identifier"]["value"]) == ("EducationalOccupationalProgram", "25655")
    assert data["timeToComplete"] == f"P{catalogus().opleidingen['25655'].maanden}M"
    assert [een["name"] for een in data["provider"]] == [cast.mbo.naam]
    assert "provider" not in gegevens(klant.get("/zoek/studie/25641").text)


def test_gegevens_kunnen_nooit_uit_hun_blok_breken() -> None:
    from app.main import create_app  # noqa: F401 - the engine below is the app's own
    from app.web.sjabloon import maak_omgeving

    kwaad = {"name": "</script><script>alert(1)</script>"}
    module = maak_omgeving().get_template("components/findable.html").module
    html = str(module.findable('"><script>', "/zoek", kwaad))  # type: ignore[attr-defined]
    assert html.count("<script") == 1 and html.count("</script>") == 1


def test_een_activiteit_is_een_event(db: Session, cast: Cast) -> None:
    from app.verkennen.queries.activiteitpagina import activiteit_met_id

    (id_,) = activiteiten(db, cast, 1)
    regel = activiteit_met_id(db, id_)
    assert regel
    data = vindbaar.activiteit_gegevens(regel)
    assert data["@type"] == "Event" and data["url"] == f"{SITE}/zoek/mbo/{id_}"
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d\+0[12]:00", data["startDate"])
    assert data["eventStatus"].endswith("EventScheduled") and data["offers"]["availability"].endswith("InStock")
    assert data["location"]["address"]["addressLocality"] and data["organizer"]["name"]


@pytest.mark.parametrize(
    "anders,waar,verwacht",
    [
        ({"stand": ActiviteitStand.AFGELAST}, "eventStatus", "https://schema.org/EventCancelled"),
        ({"online": True}, "eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode"),
        ({"capaciteit": 4, "bezet": 4}, "maximumAttendeeCapacity", 4),
    ],
)
def test_een_event_zegt_wat_er_anders_is(db: Session, cast: Cast, anders: dict, waar: str, verwacht: object) -> None:
    from app.verkennen.queries.activiteitpagina import activiteit_met_id

    (id_,) = activiteiten(db, cast, 1, **anders)
    regel = activiteit_met_id(db, id_)
    assert regel and vindbaar.activiteit_gegevens(regel)[waar] == verwacht
    vol = "bezet" in anders or anders.get("stand") == ActiviteitStand.AFGELAST
    assert vindbaar.activiteit_gegevens(regel)["offers"]["availability"].endswith("SoldOut" if vol else "InStock")


def test_de_pagina_van_een_activiteit_draagt_haar_event(klant: Klant, db: Session, cast: Cast) -> None:
    eerste, tweede = activiteiten(db, cast, 2, titel="Proefles </script> lassen")
    db.commit()
    html = klant.bezoek(f"/zoek/mbo/{eerste}")
    assert gegevens(html)["url"] == f"{SITE}/zoek/mbo/{eerste}" and kop(html)[2] == gegevens(html)["url"]
    assert gegevens(html)["name"] == "Proefles </script> lassen"
    assert kop(html)[1] != kop(klant.bezoek(f"/zoek/mbo/{tweede}"))[1]
