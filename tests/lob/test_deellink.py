"""A link to share: what is behind it, for how long, and that nothing of it shows when it is over."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session

from app.kit.clock import nu, vandaag
from app.kit.db import Databank
from app.lob.models import Deellink, Kaart
from tests.bladkeuring import formulier
from tests.cast import Cast
from tests.conftest import Klant, tel_sql
from tests.factories import bewaar
from tests.lob.cvkaarten import foto, kaart
from tests.lob.deelwerk import PAD, foto_id, link, maak, stage_met_foto

Als = Callable[..., Klant]
BROWSER = {"sec-fetch-dest": "document"}


@pytest.fixture
def stage(db: Session, cast: Cast) -> str:
    """A card of Sanne with a photo, on her cv; gives its id."""
    return stage_met_foto(db, cast)


def test_she_makes_one_and_somebody_without_account_reads_it(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    begin = formulier(sanne.bezoek(f"{PAD}/nieuw"), PAD)
    assert begin["kaart"] == stage, "wat op het cv staat, is gekozen"
    assert begin["tot"] == str(vandaag() + timedelta(days=14))
    adres = maak(sanne)
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
    deze = link(db)
    assert code not in str(deze.model_dump()), "de code zelf staat nergens"
    for blad in (PAD, f"{PAD}/{deze.id}"):
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
    assert link(db).id == begin["verzoek"]
    assert sanne.stuur(PAD, begin | {"verzoek": "../../" + "x" * 18}).status_code == 200
    for ander in ("yusuf", "buitenstaander"):
        assert als(getattr(cast, ander)).get(f"{PAD}/{begin['verzoek']}").status_code == 404
        assert als(getattr(cast, ander)).stuur(f"{PAD}/{begin['verzoek']}/ingetrokken").status_code == 404
    for ander in ("bakker", "ouder_account", "decaan", "intaker"):
        assert als(getattr(cast, ander)).get(PAD).status_code == 403


def test_only_chosen_finished_cards_are_behind_it_also_later(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str
) -> None:
    sanne = als(cast.sanne)
    ander = kaart(db, cast.sanne, "Niet gekozen")
    vreemde_foto = foto(db, ander, "blue").id
    db.commit()
    adres = maak(sanne)
    link_id, eigen_foto = link(db).id, foto_id(db, stage)
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


def test_twenty_cards_with_photos_are_few_statements(
    db: Session, cast: Cast, als: Als, klant: Klant, stage: str, databank: Databank
) -> None:
    kaarten = [kaart(db, cast.sanne, f"Kaart {n}") for n in range(20)]
    for een in kaarten:
        foto(db, een)
    db.commit()
    sanne = als(cast.sanne)
    adres = maak(sanne, kaart=[een.id for een in kaarten])
    for bezoeker, pad in ((klant, adres), (sanne, PAD), (sanne, f"{PAD}/nieuw"), (sanne, f"{PAD}/{link(db).id}")):
        bezoeker.get(pad)
        with tel_sql(databank) as zinnen:
            assert bezoeker.get(pad).status_code == 200
        assert len(zinnen) <= 8, (pad, zinnen)


def test_twenty_open_links_is_enough(db: Session, cast: Cast, als: Als, stage: str) -> None:
    for n in range(20):
        velden = {"voor": "x", "tot": vandaag(), "gemaakt_op": nu(), "persoon_id": cast.sanne.id}
        bewaar(db, Deellink(id=f"{n:024}", code_hash=str(n), **velden))
    db.commit()
    sanne = als(cast.sanne)
    begin = formulier(sanne.bezoek(f"{PAD}/nieuw"), PAD) | {"voor": "Nog een"}
    antwoord = sanne.stuur(PAD, begin)
    assert antwoord.status_code == 422 and "Je hebt al 20 links." in antwoord.text
