"""A card: made in a moment, edited step by step, finished, hidden, thrown away."""

import sqlalchemy as sa
from sqlmodel import col

from app.lob.models import Kaart, KaartCompetentie, KaartStand, Portfolio
from tests.bladkeuring import formulier
from tests.lob.kaarten import kaart
from tests.lob.vol import vol_portfolio
from tests.tellen import rijen, weg


def _alle(db, van):
    """His cards; the database is let go again."""
    alle = list(db.execute(sa.select(Kaart).where(col(Kaart.persoon_id) == van.id)).scalars())
    for een in alle:
        db.refresh(een)
    db.commit()
    return alle


def test_a_few_words_are_a_card_that_only_the_pupil_sees(db, cast, als):
    klant = als(cast.sanne)
    pad = "/loopbaan/kaart"
    velden = formulier(klant.bezoek(pad), pad) | {"kort": "Ik liep stage bij de bakker. Heel vroeg op."}
    antwoord = klant.stuur(pad, velden)
    (nieuw,) = _alle(db, cast.sanne)
    assert antwoord.headers["location"] == f"/loopbaan/kaarten/{nieuw.id}/bewerken/wat"
    assert (nieuw.titel, nieuw.soort, nieuw.stand) == ("Ik liep stage bij de bakker", "stage", KaartStand.CONCEPT)
    assert db.get(Portfolio, cast.sanne.id) is not None
    db.commit()
    assert klant.stuur(pad, velden).headers["location"] == antwoord.headers["location"]
    assert len(_alle(db, cast.sanne)) == 1
    assert klant.stuur(pad, velden | {"kort": "Terug, nog iets"}).headers["location"] != antwoord.headers["location"]
    del velden["_token"]
    assert als(cast.yusuf).stuur(pad, velden).status_code == 303
    assert _alle(db, cast.yusuf)[0].id != nieuw.id and len(_alle(db, cast.sanne)) == 2
    als(cast.bakker).bezoek(f"/loopbaan/kaarten/{nieuw.id}", status=404)


def test_nothing_or_a_strange_link_is_refused_and_what_was_typed_stays(db, cast, als):
    klant = als(cast.sanne)
    slecht = {"foto": ("x.jpg", b"<svg onload=alert(1)>", "image/jpeg")}
    antwoord = klant.stuur("/loopbaan/kaart", {"kort": "Met een foto"}, files=slecht)
    assert antwoord.status_code == 422 and "Met een foto" in antwoord.text
    assert "Schrijf op wat je deed" in klant.stuur("/loopbaan/kaart", {}).text
    for link in ("javascript:alert(1)", "https://naam@boef.invalid", "file:///etc", "https://[x"):
        antwoord = klant.stuur("/loopbaan/kaart", {"kort": "Kijk hier eens", "link": link})
        assert antwoord.status_code == 422 and "Kijk hier eens" in antwoord.text
    assert not _alle(db, cast.sanne)


def test_the_steps_lead_to_a_card_that_the_mentor_reads(db, cast, als):
    klant = als(cast.sanne)
    een = kaart(db, cast.sanne, stand="concept", competenties=())
    pad = f"/loopbaan/kaarten/{een.id}/bewerken"
    assert klant.get(pad, follow_redirects=False).headers["location"] == f"{pad}/wat"
    velden = formulier(klant.bezoek(f"{pad}/wat"), f"{pad}/wat")
    velden |= {
        "soort": "interview",
        "datum": "2025-07-31",
        "organisatie": "Bakkerij Brood",
        "link": "voorbeeld.nl/film",
    }
    assert klant.stuur(f"{pad}/wat", velden).headers["location"] == f"{pad}/competenties"
    assert formulier(klant.bezoek(f"{pad}/competenties"), f"{pad}/competenties")["competenties"]
    (nu_daar,) = _alle(db, cast.sanne)
    assert (nu_daar.schooljaar, nu_daar.link) == ("2024-2025", "https://voorbeeld.nl/film")
    velden = formulier(klant.bezoek(f"{pad}/terugkijken"), f"{pad}/terugkijken")
    klant.stuur(f"{pad}/terugkijken", velden | {"wat_leerde_ik": "Ik praat graag met mensen.", "klaar": "ja"})
    leest = als(cast.bakker).bezoek(f"/loopbaan/kaarten/{een.id}")
    assert "Ik praat graag met mensen." in leest and "Wie mij helpt" in leest and "noopener" in leest
    assert f"{pad}" not in leest
    assert "bekeek je portfolio" in klant.bezoek("/privacy")


def test_saving_while_typing_is_silent_and_says_since_when(db, cast, als):
    klant = als(cast.sanne)
    een = kaart(db, cast.sanne, stand="concept")
    pad = f"/loopbaan/kaarten/{een.id}/bewerken/terugkijken"
    velden = formulier(klant.bezoek(pad), pad) | {"wat_deed_ik": "Deeg maken"}
    eerste = klant.stuur(pad, velden, headers={"X-Bewaar": "1"})
    assert eerste.status_code == 204 and eerste.headers["x-bewaard-om"]
    velden |= {"wat_deed_ik": "Brood bakken", "versie": eerste.headers["x-versie"]}
    assert klant.stuur(pad, velden, headers={"X-Bewaar": "1"}).status_code == 204
    assert _alle(db, cast.sanne)[0].wat_deed_ik == "Brood bakken"
    te_veel = velden | {"wat_deed_ik": "a" * 3001}
    assert klant.stuur(pad, te_veel, headers={"X-Bewaar": "1"}).status_code == 422


def test_two_devices_lose_nothing_and_show_both_texts(db, cast, als):
    telefoon, laptop = als(cast.sanne), als(cast.sanne)
    een = kaart(db, cast.sanne, stand="concept")
    pad = f"/loopbaan/kaarten/{een.id}/bewerken/terugkijken"
    op_telefoon, op_laptop = formulier(telefoon.bezoek(pad), pad), formulier(laptop.bezoek(pad), pad)
    goed = {"wat_deed_ik": "Op de telefoon", "wat_ging_goed": "Het deeg"}
    assert telefoon.stuur(pad, op_telefoon | goed).status_code == 303
    botst = laptop.stuur(pad, op_laptop | {"wat_deed_ik": "Op de laptop", "volgende_stap": "Bellen"})
    assert botst.status_code == 409 and "Op de telefoon" in botst.text and "Op de laptop" in botst.text
    assert "Wat ging goed?" not in botst.text, "alleen wat botst wordt gevraagd"
    assert _alle(db, cast.sanne)[0].wat_deed_ik == "Op de telefoon"
    keus = formulier(botst.text, pad)
    assert laptop.stuur(pad, keus | {"kies_wat_deed_ik": "samen"}).status_code == 303
    (nu_daar,) = _alle(db, cast.sanne)
    assert nu_daar.wat_deed_ik == "Op de laptop\n\nOp de telefoon"
    assert (nu_daar.wat_ging_goed, nu_daar.volgende_stap) == ("Het deeg", "Bellen")


def test_what_two_devices_change_in_different_fields_is_both_kept(db, cast, als):
    klant = als(cast.sanne)
    een = kaart(db, cast.sanne, stand="concept")
    pad = f"/loopbaan/kaarten/{een.id}/bewerken/wat"
    oud = formulier(klant.bezoek(pad), pad) | {"soort": "anders"}
    klant.stuur(pad, oud | {"titel": "Nieuwe titel"})
    assert klant.stuur(pad, oud | {"organisatie": "De bakker"}).status_code == 303
    (nu_daar,) = _alle(db, cast.sanne)
    assert (nu_daar.titel, nu_daar.organisatie, nu_daar.versie) == ("Nieuwe titel", "De bakker", 3)


def test_nobody_else_changes_a_card(db, cast, als):
    een = kaart(db, cast.sanne, voor_ouder=True)
    pad = f"/loopbaan/kaarten/{een.id}"
    voor = {"stand": "archief", "voor_mentor": "", "versie": "1", "titel": "Van mij"}
    for wie, status in ((cast.bakker, 403), (cast.ouder_account, 403), (cast.yusuf, 404)):
        for deel in ("stand", "zicht", "verwijderd", "bewerken/terugkijken"):
            assert als(wie).stuur(f"{pad}/{deel}", voor).status_code == status, (wie, deel)
        assert als(wie).get(f"{pad}/bewerken/wat").status_code == status
    assert _alle(db, cast.sanne)[0].stand == KaartStand.AF


def test_put_away_hidden_and_back_again(db, cast, als):
    klant, mentor = als(cast.sanne), als(cast.bakker)
    pad = f"/loopbaan/kaarten/{kaart(db, cast.sanne).id}"
    klant.stuur(f"{pad}/stand", {"stand": "archief"})
    mentor.bezoek(pad, status=404)
    assert "Haal terug" in klant.bezoek(pad)
    assert klant.stuur(f"{pad}/stand", {"stand": "weg"}).status_code == 404
    klant.stuur(f"{pad}/stand", {"stand": "af"})
    mentor.bezoek(pad)
    klant.stuur(f"{pad}/zicht", {"voor_ouder": "ja"})
    mentor.bezoek(pad, status=404)
    als(cast.ouder_account).bezoek(pad, taal="ar")


def test_thrown_away_is_gone_with_all_that_hung_on_it(db, cast, als):
    dingen = vol_portfolio(db, cast.sanne, cast.bakker)
    db.commit()
    klant, een = als(cast.sanne), dingen["kaart"]
    pad = f"/loopbaan/kaarten/{een.id}/verwijderd"
    velden = formulier(klant.bezoek(pad), pad)
    assert klant.stuur(pad, velden | {"versie": "99"}).status_code == 409
    voor = rijen(db)
    db.commit()
    assert klant.stuur(pad, velden).headers["location"] == "/loopbaan"
    verdwenen = weg(voor, rijen(db))
    aan = ("kaart", "kaart_competentie", "kaart_bestand", "inlevering_kaart", "loopbaancv_kaart", "deellink_kaart")
    over = {"reactie": 1, "gelezen": 2}
    assert {naam: aantal for naam, aantal in verdwenen.items() if aantal > 0} == dict.fromkeys(aan, 1) | over
    db.refresh(dingen["kwaliteit"])
    assert dingen["kwaliteit"].kaart_id is None
    assert not db.execute(sa.select(KaartCompetentie)).all()
