"""Taking a portfolio along: the zip opens offline, others read it, and it comes in again as it was."""

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from sqlmodel import Session, select

from app.accounts.models import Persoon
from app.journaal.models import Journaalregel
from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.lob.actions.foto import voeg_foto_toe
from app.lob.fotos import maak_foto
from app.lob.meenemen.vorm import PortfolioVorm, inhoud_hash
from app.lob.models import (
    Afspraak,
    Doel,
    Gesprek,
    Inlevering,
    Kaart,
    KaartBestand,
    KaartCompetentie,
    Kwaliteit,
    KwaliteitBevestiging,
    Reactie,
)
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant
from tests.factories import bewaar, wie_is
from tests.lob.fotowerk import foto, kaart

Als = Callable[..., Klant]
ATOM, LEAP = "{http://www.w3.org/2005/Atom}", "{http://terms.leapspecs.org/}"
SOORT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
OP = {"op": nu()}


def vul(db: Session, wie: Persoon) -> Kaart:
    """A small portfolio with something of everything."""
    eerste = kaart(
        db, wie.id, "Koken <b>voor</b> & met]]> 60", wat_leerde_ik="Ik blijf rustig", link="https://x.nl/?a=1&b=2"
    )
    kaart(db, wie.id, "Nog niet af", stand="concept", voor_mentor=False, datum=None)
    for competentie in ("werk", "motieven"):
        db.add(KaartCompetentie(kaart_id=eerste.id, competentie=competentie))
    for kleur in ((10, 90, 30), (200, 20, 20)):
        rij = voeg_foto_toe(db, wie_is(db, wie), eerste.id, maak_foto(foto(kleur=kleur)))
        rij.alt = 'Mijn "soep"'
    eigen: dict[str, Any] = {"persoon_id": wie.id}
    kwaliteit = bewaar(
        db, Kwaliteit(id=nieuw_id(), naam="Rustig", bewijs="In de keuken", kaart_id=eerste.id, **eigen, **OP)
    )
    bewaar(db, KwaliteitBevestiging(id=nieuw_id(), kwaliteit_id=kwaliteit.id, naam="Kok Kees", als="kok", **OP))
    bewaar(db, Doel(id=nieuw_id(), titel="Rijbewijs", klaar_voor=date(2027, 5, 1), **eigen, **OP))
    tijd: dict[str, Any] = {"schooljaar": "2026-2027", "gewijzigd_op": nu()}
    gesprek = bewaar(db, Gesprek(id=nieuw_id(), terugkijken="Het ging goed", gemaakt_op=nu(), **eigen, **tijd))
    bewaar(db, Afspraak(id=nieuw_id(), gesprek_id=gesprek.id, wat="Bel de bakker", **eigen))
    vraag = '{"titel": "Interview", "vragen": [{"id": "v1", "tekst": "Wie sprak je?", "uitleg": ""}]}'
    werk = {"opdracht_id": "interview", "inhoud_versie": 1, "inhoud": vraag, "antwoorden": '{"v1": "De kok"}'}
    bewaar(db, Inlevering(id=nieuw_id(), **werk, **eigen, **tijd))
    bij = {"over_soort": "kaart", "over_id": eerste.id, "door_naam": "Ben Bakker", "als": "mentor", "tekst": "Mooi!"}
    bewaar(db, Reactie(id=nieuw_id(), **bij, **eigen, **OP))
    db.commit()
    return eerste


def haal(klant: Klant) -> bytes:
    """The zip as somebody downloads it."""
    antwoord = klant.get("/loopbaan/meenemen/portfolio.zip")
    assert (antwoord.status_code, antwoord.headers["content-type"]) == (200, "application/zip")
    assert antwoord.headers["cache-control"] == "no-store"
    return bytes(antwoord.content)


def lees(inhoud: bytes) -> PortfolioVorm:
    """`portfolio.json` of a zip."""
    with zipfile.ZipFile(BytesIO(inhoud)) as doos:
        return PortfolioVorm.model_validate_json(doos.read("portfolio.json"))


def test_the_zip_opens_offline_and_holds_everything_of_his_own(db: Session, cast: Cast, als: Als) -> None:
    vul(db, cast.sanne)
    kaart(db, cast.yusuf.id, "Van een ander")
    sanne = als(cast.sanne)
    sanne.bezoek("/loopbaan/meenemen")
    with zipfile.ZipFile(BytesIO(haal(sanne))) as doos:
        assert doos.testzip() is None
        namen, html = doos.namelist(), doos.read("index.html").decode()
        fotos = [naam for naam in namen if naam.startswith("files/")]
        assert {"index.html", "stijl.css", "portfolio.json", "leap2a.xml"} == set(namen) - set(fotos)
        keur(html, "nl")
        assert len(fotos) == 2
        assert all(f'src="{naam}"' in html for naam in fotos)
        assert "Koken &lt;b&gt;voor&lt;/b&gt;" in html
        for woord in ("Rijbewijs", "Bel de bakker", "De kok", "Mooi!", "Kok Kees", "Nog niet af"):
            assert woord in html
        assert "Van een ander" not in html
        vorm = PortfolioVorm.model_validate_json(doos.read("portfolio.json"))
    assert [een.titel for een in vorm.kaarten] == ["Koken <b>voor</b> & met]]> 60", "Nog niet af"]
    regel = db.exec(select(Journaalregel).order_by(Journaalregel.nummer.desc())).first()  # type: ignore[attr-defined]
    assert regel is not None
    assert (regel.wat, regel.over_id) == ("export", cast.sanne.id)


def test_other_portfolios_can_read_it_as_leap2a(db: Session, cast: Cast, als: Als) -> None:
    vul(db, cast.sanne)
    with zipfile.ZipFile(BytesIO(haal(als(cast.sanne)))) as doos:
        boom = ElementTree.fromstring(doos.read("leap2a.xml"))
        namen = set(doos.namelist())
    assert boom.findtext(f"{LEAP}version") == "http://www.leapspecs.org/2010-07/2A/"
    delen = boom.findall(f"{ATOM}entry")
    soorten = [deel.find(f"{SOORT}type").attrib[f"{SOORT}resource"] for deel in delen]  # type: ignore[union-attr]
    for soort, aantal in (("activity", 3), ("entry", 1), ("resource", 2), ("ability", 1), ("plan", 1), ("meeting", 1)):
        assert soorten.count(f"leap2:{soort}") == aantal
    ids = {deel.findtext(f"{ATOM}id") for deel in delen}
    links = [link.attrib for deel in delen for link in deel.findall(f"{ATOM}link")]
    assert len(ids) == len(delen)
    assert {link["href"] for link in links if link["href"].startswith("portfolio:")} <= ids
    assert {link["href"] for link in links if link["rel"] == "enclosure"} <= namen


def test_only_a_pupil_takes_his_own_along(cast: Cast, als: Als) -> None:
    for wie in (cast.bakker, cast.ouder_account, cast.decaan, cast.intaker):
        for pad in ("/loopbaan/meenemen", "/loopbaan/meenemen/portfolio.zip"):
            assert als(wie).get(pad).status_code == 403


def test_the_hash_is_about_the_content_and_not_about_ids_or_order(db: Session, cast: Cast, als: Als) -> None:
    eerste = vul(db, cast.sanne)
    vorm = lees(haal(als(cast.sanne)))
    om = vorm.model_copy(update={"kaarten": vorm.kaarten[::-1], "gesprekken": [], "naam": "Iemand anders"})
    assert inhoud_hash(om) == inhoud_hash(vorm)
    rij = db.exec(select(KaartBestand).where(KaartBestand.kaart_id == eerste.id)).first()
    assert rij is not None
    rij.alt = "Iets anders"
    db.add(rij)
    db.commit()
    assert inhoud_hash(lees(haal(als(cast.sanne)))) != inhoud_hash(vorm)
