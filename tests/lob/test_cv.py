"""The loopbaan-cv: the pupil's words and cards, in his order, on the screen and on paper."""

import zlib
from collections.abc import Callable

import pytest
from sqlmodel import Session, col, select

from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.lob import afdruk
from app.lob.cv import Cv
from app.lob.models import Kwaliteit as Kwal
from app.lob.models import KwaliteitBevestiging, LoopbaancvKaart
from app.lob.queries.cv import MEESTE_KAARTEN, Kracht, Toonkaart
from app.verkennen import models as verkennen
from app.verkennen.profielwoorden import soorten
from tests.bladkeuring import formulier
from tests.cast import Cast
from tests.conftest import Klant, tel_sql
from tests.factories import bewaar
from tests.lob.cvkaarten import foto, kaart

Als = Callable[..., Klant]
PAD = "/loopbaan/cv"


def _volgorde(db: Session, cast: Cast) -> list[str]:
    zin = select(LoopbaancvKaart.kaart_id).where(LoopbaancvKaart.persoon_id == cast.sanne.id)
    uit = list(db.exec(zin.order_by(col(LoopbaancvKaart.plek))))
    db.commit()
    return uit


def test_he_writes_chooses_and_orders_without_script(db: Session, cast: Cast, als: Als) -> None:
    een, twee, drie = (kaart(db, cast.sanne, titel).id for titel in ("Zorgstage", "Open dag", "Bijbaan"))
    concept = kaart(db, cast.sanne, "Nog niet klaar", stand="concept").id
    vreemd = kaart(db, cast.yusuf, "Van Yusuf").id
    db.commit()
    sanne = als(cast.sanne)
    leeg = sanne.bezoek(PAD)
    assert "Nog niet klaar" not in leeg and "Van Yusuf" not in leeg
    assert 'href="/loopbaan/cv.pdf"' not in leeg
    velden = formulier(leeg, PAD) | {"over_mij": "Ik ben Sanne.\nIk zorg graag."}
    for kaart_id in (een, twee, drie):
        assert sanne.stuur(PAD, velden | {"erbij": kaart_id}).status_code == 303
        velden = formulier(sanne.bezoek(PAD), PAD)
    assert velden["over_mij"].strip() == "Ik ben Sanne.\nIk zorg graag."
    assert sanne.stuur(PAD, velden | {"op": drie}).headers["location"] == f"{PAD}?op={drie}"
    assert sanne.stuur(PAD, velden | {"neer": een}).status_code == 303
    assert _volgorde(db, cast) == [drie, een, twee]
    assert sanne.bezoek(f"{PAD}?op={drie}").count("autofocus") == 0, "bovenaan staat geen knop omhoog"
    assert sanne.bezoek(f"{PAD}?op={een}").count("autofocus") == 1
    assert sanne.stuur(PAD, velden | {"gesleept": "ja", "kaart": [twee, een, drie]}).status_code == 303
    assert _volgorde(db, cast) == [twee, een, drie]
    assert sanne.stuur(PAD, velden | {"eraf": een}).status_code == 303
    assert _volgorde(db, cast) == [twee, drie]
    for geweigerd in (concept, vreemd, "bestaat-niet"):
        assert sanne.stuur(PAD, velden | {"erbij": geweigerd}).status_code == 422
    assert _volgorde(db, cast) == [twee, drie]


def test_eight_is_full_and_a_text_too_long_stays_on_the_page(db: Session, cast: Cast, als: Als) -> None:
    kaarten = [kaart(db, cast.sanne, f"Kaart {n}").id for n in range(30)]
    for plek, kaart_id in enumerate(kaarten[:MEESTE_KAARTEN]):
        db.add(LoopbaancvKaart(persoon_id=cast.sanne.id, kaart_id=kaart_id, plek=plek))
    db.commit()
    sanne = als(cast.sanne)
    assert "Er staan acht kaarten op." in sanne.bezoek(PAD)
    velden = formulier(sanne.bezoek(PAD), PAD)
    negen = sanne.stuur(PAD, velden | {"erbij": kaarten[9]})
    assert negen.status_code == 422 and "Er passen acht kaarten op je cv." in negen.text
    lang = sanne.stuur(PAD, velden | {"over_mij": "x" * 601})
    assert lang.status_code == 422 and "x" * 601 in lang.text
    assert sanne.stuur(PAD, velden | {"eraf": kaarten[0]}).status_code == 303
    assert 'name="meer"' in sanne.bezoek(PAD)
    assert sanne.bezoek(f"{PAD}?meer=30").count('name="erbij"') == 23


def test_two_devices_lose_nothing(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    begin = formulier(sanne.bezoek(PAD), PAD)
    telefoon = sanne.stuur(PAD, begin | {"over_mij": "Van de telefoon"}, headers={"X-Bewaar": "1"})
    assert telefoon.status_code == 204 and telefoon.headers["x-versie"] == "2"
    laptop = sanne.stuur(PAD, begin | {"over_mij": "Van de laptop"}, headers={"X-Bewaar": "1"})
    assert laptop.status_code == 409
    assert "Van de laptop" in laptop.text and "Van de telefoon" in laptop.text
    assert "Van de telefoon" in sanne.bezoek(PAD), "er is nog niets overschreven"
    assert sanne.stuur(PAD, formulier(laptop.text, PAD)).status_code == 303
    assert "Van de laptop" in sanne.bezoek(PAD)
    erna = sanne.stuur(PAD, begin | {"over_mij": "Van de laptop, en meer"})
    assert erna.status_code == 303, "de oude tekst staat er nog in"


def test_the_preview_follows_the_form_and_keeps_nothing(db: Session, cast: Cast, als: Als) -> None:
    goed = bewaar(db, Kwal(id=nieuw_id(), persoon_id=cast.sanne.id, naam="Luisteren", op=nu()))
    bewaar(
        db,
        KwaliteitBevestiging(id=nieuw_id(), kwaliteit_id=goed.id, naam="Trainer Naamloos", als="trainer", op=nu()),
    )
    ronde = {"begonnen_op": nu(), "klaar_op": nu(), "inhoud_versie": 1, "r": 2, "i": 4, "a": 3, "s": 20, "e": 6, "c": 5}
    bewaar(db, verkennen.TestRonde(id=nieuw_id(), persoon_id=cast.sanne.id, **ronde))
    db.commit()
    sanne = als(cast.sanne)
    met = sanne.stuur(f"{PAD}/voorbeeld", {"over_mij": "Nieuwe woorden", "met_kwaliteiten": "ja"})
    assert "Dit vind ik leuk" not in met.text
    assert soorten()["S"].naam in sanne.stuur(f"{PAD}/voorbeeld", {"met_test": "ja"}).text
    assert "Nieuwe woorden" in met.text and "Luisteren" in met.text and "ook gezien door: trainer" in met.text
    assert "Naamloos" not in met.text, "namen van anderen gaan niet mee"
    assert "Luisteren" not in sanne.stuur(f"{PAD}/voorbeeld", {"over_mij": "Nieuwe woorden"}).text
    assert "Nieuwe woorden" not in sanne.bezoek(PAD)


def test_the_pdf_is_accessible_his_alone_and_not_kept(
    db: Session, cast: Cast, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    een = kaart(db, cast.sanne, "Zorgstage")
    foto(db, een, alt="Ik schenk koffie")
    db.add(LoopbaancvKaart(persoon_id=cast.sanne.id, kaart_id=een.id, plek=0))
    db.commit()
    gezet: list[str] = []
    echt = afdruk.zet
    monkeypatch.setattr(
        afdruk, "zet", lambda s, gegevens, *deel: gezet.append(str(gegevens)) or echt(s, gegevens, *deel)
    )
    antwoord = als(cast.sanne).get(f"{PAD}.pdf")
    assert antwoord.headers["content-type"] == "application/pdf"
    assert antwoord.headers["content-disposition"] == 'inline; filename="loopbaan-cv.pdf"'
    assert antwoord.headers["cache-control"] == "no-store"
    meta = antwoord.content + b"".join(_uitgepakt(antwoord.content))
    assert b"pdfuaid:part" in meta and b"/Lang" in meta and b"/Alt" in meta
    assert "Zorgstage" in gezet[0] and "Ik schenk koffie" in gezet[0]
    leeg = als(cast.yusuf).get(f"{PAD}.pdf")
    assert leeg.status_code == 409 and "Je loopbaan-cv is nog leeg." in leeg.text
    for ander in ("bakker", "ouder_account", "decaan", "intaker"):
        assert als(getattr(cast, ander)).get(f"{PAD}.pdf").status_code == 403, ander


def _uitgepakt(pdf: bytes) -> list[bytes]:
    delen = []
    for stuk in pdf.split(b"stream\n")[1:]:
        try:
            delen.append(zlib.decompressobj().decompress(stuk))
        except zlib.error:  # a photo
            continue
    return delen


@pytest.mark.parametrize("woorden", ["Ik hielp mee met koken. ", "WWWWWW ", "مرحبا 😀 e\u0301 ", "#let x = [ $ \\ "])
def test_the_fullest_cv_fits_on_two_pages(woorden: str) -> None:
    lang = woorden * 200
    vol = Toonkaart("k", lang[:120], "stage", None, lang[:120], "", lang[:600], "", "", lang[:2000], "")
    krachten = [Kracht(lang[:60], ("mentor", "trainer", "stagebegeleider"))] * 6
    uit = afdruk.maak_pdf(Cv("Sanne Zonnedauw", lang[:600], krachten, "Helper en Maker", [vol] * MEESTE_KAARTEN))
    alles = uit + b"".join(_uitgepakt(uit))
    assert 1 <= alles.count(b"/Type/Page\n") + alles.count(b"/Type /Page\n") + alles.count(b"/Type/Page/") <= 2


def test_a_full_cv_is_few_statements_and_a_small_page(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    for n in range(60):
        een = kaart(db, cast.sanne, f"Kaart {n} met een gewone titel", kort="Een verhaal van een regel of twee. " * 8)
        foto(db, een)
        if n < MEESTE_KAARTEN:
            db.add(LoopbaancvKaart(persoon_id=cast.sanne.id, kaart_id=een.id, plek=n))
    db.commit()
    sanne = als(cast.sanne)
    sanne.get(PAD)
    with tel_sql(databank) as zinnen:
        antwoord = sanne.get(PAD, headers={"accept-encoding": "br"})
    assert len(zinnen) <= 8, zinnen
    assert int(antwoord.headers["content-length"]) <= 14_000
