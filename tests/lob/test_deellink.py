"""A link to share: what is behind it, for how long, and that nothing of it shows when it is over."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import Session, col, select

from app.journaal.models import Journaalregel
from app.kit.clock import nu, vandaag
from app.lob.models import Deellink, Kaart, KaartBestand, LoopbaancvKaart, Portfolio
from tests.bladkeuring import formulier
from tests.cast import Cast
from tests.conftest import Klant
from tests.factories import bewaar
from tests.lob.cvkaarten import foto, kaart

Als = Callable[..., Klant]
PAD = "/loopbaan/delen"
BROWSER = {"sec-fetch-dest": "document"}


@pytest.fixture
def stage(db: Session, cast: Cast) -> str:
    """A card of Sanne with a photo, on her cv; gives its id."""
    een = kaart(db, cast.sanne, "Zorgstage", volgende_stap="Bellen met het mbo")
    foto(db, een, alt="Ik schenk koffie")
    kaart(db, cast.sanne, "Iets anders")
    db.add(LoopbaancvKaart(persoon_id=cast.sanne.id, kaart_id=een.id, plek=0))
    db.commit()
    return een.id


def _maak(sanne: Klant, **velden: object) -> str:
    """A link as she makes it; gives its address on this site."""
    begin = formulier(sanne.bezoek(f"{PAD}/nieuw"), PAD)
    antwoord = sanne.stuur(PAD, begin | {"voor": "Intake"} | velden)
    assert antwoord.status_code == 200, antwoord.text
    gevonden = re.search(r'value="http://testserver\.local(/l/[\w-]{43})"', antwoord.text)
    assert gevonden
    return gevonden[1]


def _link(db: Session, *waar: Any) -> Deellink:
    """The only one, as it is now; the session is free again for who writes next."""
    link = db.exec(select(Deellink).where(*waar).execution_options(populate_existing=True)).one()
    db.commit()
    return link


def _foto_id(db: Session, kaart_id: str) -> str:
    foto_id = db.exec(select(KaartBestand.id).where(KaartBestand.kaart_id == kaart_id)).one()
    db.commit()
    return foto_id


def test_she_makes_one_and_somebody_without_account_reads_it(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    begin = formulier(sanne.bezoek(f"{PAD}/nieuw"), PAD)
    assert begin["kaart"] == stage, "wat op het cv staat, is gekozen"
    assert begin["tot"] == str(vandaag() + timedelta(days=14))
    adres = _maak(sanne)
    html = klant.bezoek(adres)
    for woorden in ("Sanne Zonnedauw", "Zorgstage", "Bellen met het mbo", "Ik schenk koffie"):
        assert woorden in html
    assert "Iets anders" not in html
    antwoord = klant.get(adres)
    assert antwoord.headers["referrer-policy"] == "no-referrer"
    assert antwoord.headers["cache-control"] == "no-store"
    assert antwoord.headers["x-robots-tag"] == "noindex, nofollow"
    beeld = klant.get(f"{re.search(r'/l/[^ ]+/fotos/[0-9a-z]{24}/klein', html)[0]}")  # type: ignore[index]
    assert beeld.headers["content-type"] == "image/webp"
    assert beeld.headers["cache-control"] == "no-store"
    code = adres.removeprefix("/l/")
    link = _link(db)
    assert code not in str(link.model_dump()), "de code zelf staat nergens"
    for blad in (PAD, f"{PAD}/{link.id}"):
        assert code not in sanne.bezoek(blad)


def test_a_form_sent_twice_is_one_link_and_wrong_fields_keep_the_words(
    db: Session, cast: Cast, als: Als, stage: str
) -> None:
    vreemd = kaart(db, cast.yusuf, "Van Yusuf").id
    db.commit()
    sanne = als(cast.sanne)
    begin = formulier(sanne.bezoek(f"{PAD}/nieuw"), PAD) | {"voor": "Oma"}
    for fout, zin in (
        ({"voor": ""}, "Vul in voor wie de link is."),
        ({"voor": "x" * 81}, "Dit is te lang."),
        ({"tot": str(vandaag() + timedelta(days=61))}, "tot en met over 60 dagen"),
        ({"tot": str(vandaag() - timedelta(days=1))}, "tot en met over 60 dagen"),
        ({"woord": "abc"}, "Kies een woord van 4"),
        ({"kaart": []}, "Kies minstens één kaart."),
        ({"kaart": vreemd}, "Deze kaart is er niet meer."),
    ):
        antwoord = sanne.stuur(PAD, begin | fout)
        assert antwoord.status_code == 422 and zin in antwoord.text, fout
    assert sanne.stuur(PAD, begin).status_code == 200
    nog_eens = sanne.stuur(PAD, begin)
    assert nog_eens.status_code == 303 and nog_eens.headers["location"] == f"{PAD}/{begin['verzoek']}"
    assert _link(db).id == begin["verzoek"]
    for ander in ("yusuf", "buitenstaander"):
        assert als(getattr(cast, ander)).get(f"{PAD}/{begin['verzoek']}").status_code == 404
        assert als(getattr(cast, ander)).stuur(f"{PAD}/{begin['verzoek']}/ingetrokken").status_code == 404
    for ander in ("bakker", "ouder_account", "decaan", "intaker"):
        assert als(getattr(cast, ander)).get(PAD).status_code == 403


def test_what_is_over_is_the_same_page_as_what_never_was(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    adres = _maak(sanne)
    nooit = "/l/" + "x" * 43
    fotos = f"{adres}/fotos/{_foto_id(db, stage)}"
    leeg = klant.bezoek(nooit, status=404).replace(nooit, "")
    assert klant.get(fotos).status_code == 200

    def dicht() -> bool:
        weg = klant.get(fotos)
        zelfde = klant.bezoek(adres, status=404).replace(adres, "") == leeg
        return zelfde and weg.status_code == 404 and klant.post(f"{adres}/woord").status_code == 404

    for veld, waarde in (("tot", vandaag() - timedelta(days=1)), ("ingetrokken_op", nu())):
        link = _link(db)
        oud = getattr(link, veld)
        setattr(link, veld, waarde)
        db.commit()
        assert dicht(), veld
        setattr(link, veld, oud)
        db.commit()
        assert klant.get(adres).status_code == 200, "hij ging echt weer open"
    plek = db.get(Portfolio, cast.sanne.id)
    assert plek
    plek.laatst_op = date(vandaag().year - 3, 1, 1)
    db.commit()
    assert dicht(), "de eigenaar is al jaren stil"


def test_only_chosen_finished_cards_are_behind_it_also_later(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    ander = kaart(db, cast.sanne, "Niet gekozen")
    vreemde_foto = foto(db, ander, "blue").id
    db.commit()
    adres = _maak(sanne)
    link_id, eigen_foto = _link(db).id, _foto_id(db, stage)
    assert klant.get(f"{adres}/fotos/{vreemde_foto}").status_code == 404
    for stand in ("archief", "concept"):
        een = db.get(Kaart, stage)
        assert een
        een.stand = stand
        db.commit()
        assert "Zorgstage" not in klant.bezoek(adres), stand
        assert klant.get(f"{adres}/fotos/{eigen_foto}").status_code == 404, stand
    een.stand = "af"
    db.commit()
    assert "Zorgstage" in klant.bezoek(adres)
    assert sanne.stuur(f"{PAD}/{link_id}/kaarten/{stage}/verborgen").status_code == 303
    assert "Zorgstage" not in klant.bezoek(adres)
    assert klant.get(f"{adres}/fotos/{eigen_foto}").status_code == 404
    assert sanne.stuur(f"{PAD}/{link_id}/kaarten", {"kaart": ander.id}).status_code == 303
    assert "Niet gekozen" in klant.bezoek(adres)
    assert sanne.stuur(f"{PAD}/{link_id}/ingetrokken").status_code == 303
    assert klant.get(adres).status_code == 404
    assert "Gestopt" in sanne.bezoek(PAD)


def test_the_word_opens_for_this_link_and_five_wrong_ones_close_it(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    adres, ander_adres = _maak(sanne, woord="Blauwe Fiets"), _maak(sanne, woord="iets anders")
    vraag = klant.bezoek(adres)
    assert "Sanne" not in vraag and "Zorgstage" not in vraag
    assert klant.get(f"{adres}/fotos/{_foto_id(db, stage)}").status_code == 404
    assert "Vul het woord in." in klant.post(f"{adres}/woord", data={"woord": " "}).text
    for nog in (4, 3, 2, 1):
        fout = klant.post(f"{adres}/woord", data={"woord": "fout"})
        assert fout.status_code == 422 and f"nog {nog} keer" in fout.text
    assert klant.post(f"{adres}/woord", data={"woord": "fout"}).status_code == 429
    goed = {"woord": " blauwe  FIETS"}
    assert klant.post(f"{adres}/woord", data=goed).status_code == 429, "dicht is dicht, ook voor het goede woord"
    assert klant.get(adres).status_code == 429
    link = _link(db, col(Deellink.dicht_tot).is_not(None))
    link.dicht_tot = nu() - timedelta(seconds=1)
    db.commit()
    assert klant.post(f"{adres}/woord", data={"woord": "fout"}).status_code == 422, "een nieuwe rij van vijf"
    open_ = klant.post(f"{adres}/woord", data=goed, follow_redirects=False)
    assert open_.status_code == 303 and open_.headers["location"] == adres
    assert "HttpOnly" in open_.headers["set-cookie"]
    assert "Zorgstage" in klant.bezoek(adres)
    assert klant.get(f"{adres}/fotos/{_foto_id(db, stage)}").status_code == 200
    assert "Zorgstage" not in klant.bezoek(ander_adres), "het woord van de ene link opent de andere niet"
    assert _link(db, col(Deellink.gezien) > 0).fout == 0


def test_a_visit_counts_once_and_not_for_herself_or_a_preview(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    adres = _maak(sanne)
    assert "Nog niet" in sanne.bezoek(f"{PAD}/{_link(db).id}")
    klant.get(adres)  # a chat program makes a preview
    klant.head(adres)
    sanne.get(adres, headers=BROWSER)
    assert _link(db).gezien == 0
    for _keer in range(3):
        klant.get(adres, headers=BROWSER)
    link = _link(db)
    assert link.gezien == 1 and link.laatst_gezien_op is not None
    regels = db.exec(select(Journaalregel.wie_id, Journaalregel.over_id).where(Journaalregel.wat == "deellink_geopend"))
    assert regels.all() == [(None, cast.sanne.id)]
    db.commit()
    assert "1 keer bekeken" in sanne.bezoek(PAD)
    assert "Iemand" in sanne.bezoek("/privacy")


def test_twenty_open_links_is_enough(db: Session, cast: Cast, als: Als, stage: str) -> None:
    for n in range(20):
        velden = {"voor": "x", "tot": vandaag(), "gemaakt_op": nu(), "persoon_id": cast.sanne.id}
        bewaar(db, Deellink(id=f"{n:024}", code_hash=str(n), **velden))
    db.commit()
    sanne = als(cast.sanne)
    begin = formulier(sanne.bezoek(f"{PAD}/nieuw"), PAD) | {"voor": "Nog een"}
    antwoord = sanne.stuur(PAD, begin)
    assert antwoord.status_code == 422 and "Je hebt al 20 links." in antwoord.text
