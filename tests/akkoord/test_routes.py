"""A parent's path, step by step, as a browser without scripts walks it."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session

from app.akkoord.actions import laat_vervallen, sluit
from app.akkoord.models import AkkoordLink, AkkoordVerzoek
from app.kit.clock import nu
from app.kit.crypto import vingerafdruk
from app.kit.db import Databank
from app.scholen.models import OuderVan
from tests import factories as f
from tests.akkoord.proef import HASH, Proef, daden, ga_binnen, geboren, link_uit, links, post, verzoek_nu, vraag
from tests.cast import Cast

AMAL = "amal@familie.invalid"


def test_the_mail_is_in_the_familys_language_and_only_the_hash_is_kept(
    databank: Databank, cast: Cast, verzoek: AkkoordVerzoek
) -> None:
    (bericht,) = post(databank, AMAL)
    geheim = link_uit(bericht).removeprefix("/akkoord/")
    (link,) = links(databank)
    assert bericht.taal == link.taal == "ar"
    assert 'dir="rtl"' in bericht.html
    assert link.hash == vingerafdruk(geheim)
    assert geheim not in repr(link)
    assert link.verloopt_op - link.gemaakt_op == timedelta(days=14)
    assert "Sanne" in bericht.tekst
    assert "Sanne" not in bericht.onderwerp
    assert post(databank, "victor@familie.invalid") == []


def test_from_link_to_receipt(klant: Any, databank: Databank, cast: Cast, pad: str, proef: Proef) -> None:
    eerst = klant.bezoek(pad, taal="ar")
    assert "Sanne" not in eerst
    ga_binnen(klant, pad, cast.sanne)
    lees = klant.bezoek(pad, taal="ar")
    assert "Verzorgende IG" in lees
    assert "geheim van Sanne" not in lees
    assert "Omdat ik &lt;b&gt;wil&lt;/b&gt;" in lees
    assert '<dd lang="nl" dir="auto" class="dl-woorden">Omdat' in lees
    antwoord = klant.stuur(f"{pad}/akkoord", {"versie": HASH})
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, pad)
    (daad,) = daden(databank)
    assert (daad.keus, daad.hoedanigheid, daad.methode, daad.taal) == ("akkoord", "ouder_met_gezag", "link", "ar")
    assert (daad.naam, daad.versiehash) == ("Amal Zonnedauw", HASH)
    assert "Sanne" in daad.tekst
    assert HASH[:8] in daad.tekst
    assert proef.gehoord == [("besloten", "akkoord")]
    assert "bewijs" in klant.bezoek(pad, taal="ar")
    assert klant.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 303
    assert len(daden(databank)) == 1


def test_headers_of_a_secret_address(klant: Any, cast: Cast, pad: str) -> None:
    antwoord = klant.get(pad)
    assert antwoord.headers["referrer-policy"] == "same-origin"
    assert antwoord.headers["cache-control"] == "no-store"
    assert "noindex" in antwoord.headers["x-robots-tag"]
    ga_binnen(klant, pad, cast.sanne)
    koekje = klant.stuur(f"{pad}/geboortedatum", geboren(cast.sanne)).headers["set-cookie"].lower()
    assert "httponly" in koekje
    assert "samesite=lax" in koekje
    assert "max-age=1800" in koekje


def test_five_wrong_dates_kill_the_link(klant: Any, databank: Databank, cast: Cast, pad: str, proef: Proef) -> None:
    for over in (4, 3, 2, 1):
        antwoord = klant.stuur(f"{pad}/geboortedatum", geboren(cast.sanne, year=2001))
        assert antwoord.status_code == 422
        assert str(over) in antwoord.text
        assert 'value="2001"' in antwoord.text
    assert links(databank)[0].pogingen == 4
    dood = klant.stuur(f"{pad}/geboortedatum", geboren(cast.sanne, year=2001))
    assert dood.status_code == 410
    assert "020 555 01 10" in dood.text
    assert proef.gehoord == [("signaal", "link_dood")]
    goed = klant.stuur(f"{pad}/geboortedatum", geboren(cast.sanne))
    assert goed.status_code == 410
    assert klant.get(pad).status_code == 410


def test_a_date_that_cannot_exist_is_no_try(klant: Any, databank: Databank, pad: str) -> None:
    for velden in ({}, {"geboren_dag": "31", "geboren_maand": "2", "geboren_jaar": "2010"}, {"geboren_dag": "x" * 99}):
        assert klant.stuur(f"{pad}/geboortedatum", velden).status_code == 422
    assert links(databank)[0].pogingen == 0


def test_arabic_digits_are_a_date(klant: Any, cast: Cast, pad: str) -> None:
    arabisch = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    velden = {naam: waarde.translate(arabisch) for naam, waarde in geboren(cast.sanne).items()}
    assert klant.stuur(f"{pad}/geboortedatum", velden).status_code == 303


def test_unknown_expired_and_foreign_links_look_the_same(klant: Any, db: Session, cast: Cast, pad: str) -> None:
    rij = db.get_one(AkkoordLink, links_id(db))
    rij.verloopt_op, rij.taal = nu() - timedelta(seconds=1), "nl"
    db.commit()
    verlopen, onbekend = klant.get(pad), klant.get("/akkoord/" + "x" * 43)
    assert verlopen.status_code == onbekend.status_code == 404
    assert "Deze link werkt niet meer" in verlopen.text
    zonder_teken = [deel.text.replace(pad, "").replace("/akkoord/" + "x" * 43, "") for deel in (verlopen, onbekend)]
    assert zonder_teken[0] == zonder_teken[1]


def links_id(db: Session) -> str:
    from sqlmodel import select

    return db.exec(select(AkkoordLink.id)).one()


def test_a_superseded_link_says_so(klant: Any, db: Session, cast: Cast, pad: str) -> None:
    laat_vervallen(db, cast.sanne.id, "proef")
    db.commit()
    assert klant.get(pad).status_code == 410
    assert klant.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 410


def test_a_parent_who_lost_gezag_gets_nothing(klant: Any, db: Session, cast: Cast, pad: str) -> None:
    ga_binnen(klant, pad, cast.sanne)
    db.get_one(OuderVan, cast.moeder_sanne.id).gezag = "nee"
    db.commit()
    antwoord = klant.get(pad)
    assert antwoord.status_code == 410
    assert "Verzorgende" not in antwoord.text


def test_without_the_birth_date_nothing_is_decided(klant: Any, databank: Databank, pad: str) -> None:
    for daad in ("akkoord", "niet-akkoord", "gezien", "intrekking", "vraag"):
        antwoord = klant.stuur(f"{pad}/{daad}", {"versie": HASH, "reden": "x", "vraag": "x"})
        assert antwoord.status_code == 200
        assert "geboren_dag" in antwoord.text
    assert daden(databank) == []


def test_permission_to_read_belongs_to_one_link(
    klant: Any, databank: Databank, cast: Cast, pad: str, db: Session
) -> None:
    zus = f.leerling(db, cast.klas, "Zus", "Zonnedauw", 15)
    f.ouder(db, zus, "Amal Zonnedauw", email="zus@familie.invalid")
    db.commit()
    vraag(databank, cast, zus)
    ander = link_uit(post(databank, "zus@familie.invalid")[0])
    ga_binnen(klant, pad, cast.sanne)
    assert "geboren_dag" in klant.get(ander).text


def test_permission_to_read_ends(klant: Any, cast: Cast, pad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ga_binnen(klant, pad, cast.sanne)
    monkeypatch.setenv("DOORLIJN_NU", "2026-11-24T10:45")
    assert "geboren_dag" in klant.get(pad).text


def test_another_version_than_was_shown_is_refused(klant: Any, databank: Databank, cast: Cast, pad: str) -> None:
    ga_binnen(klant, pad, cast.sanne)
    assert klant.stuur(f"{pad}/akkoord", {"versie": "f" * 64}).status_code == 409
    assert daden(databank) == []


def test_refusal_needs_a_reason_and_keeps_the_words(
    klant: Any, databank: Databank, cast: Cast, pad: str, proef: Proef
) -> None:
    ga_binnen(klant, pad, cast.sanne)
    assert klant.stuur(f"{pad}/niet-akkoord", {"versie": HASH, "reden": " "}).status_code == 422
    lang = klant.stuur(f"{pad}/niet-akkoord", {"versie": HASH, "reden": "woord " * 300})
    assert lang.status_code == 422
    assert "woord woord" in lang.text
    assert klant.stuur(f"{pad}/niet-akkoord", {"versie": HASH, "reden": "لا أوافق"}).status_code == 303
    (daad,) = daden(databank)
    assert (daad.keus, daad.reden) == ("niet_akkoord", "لا أوافق")
    assert proef.gehoord == [("besloten", "niet_akkoord")]


def test_withdrawal_until_it_was_sent(
    klant: Any, databank: Databank, cast: Cast, pad: str, proef: Proef, verzoek: AkkoordVerzoek
) -> None:
    ga_binnen(klant, pad, cast.sanne)
    klant.stuur(f"{pad}/akkoord", {"versie": HASH})
    bewijs = post(databank, AMAL)[-1]
    assert klant.get(link_uit(bewijs)).status_code == 200
    for _ in range(2):
        assert klant.stuur(f"{pad}/intrekking", {"versie": HASH}).status_code == 303
    assert [daad.keus for daad in daden(databank)] == ["akkoord", "intrekking"]
    assert daden(databank)[1].intrekking_van_id == daden(databank)[0].id
    assert verzoek_nu(databank, verzoek.id).uitkomst is None
    assert klant.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 303
    assert verzoek_nu(databank, verzoek.id).uitkomst == "akkoord"
    with databank.sessie(schrijft=True) as db:
        sluit(db, verzoek.id)
        db.commit()
    assert klant.stuur(f"{pad}/intrekking", {"versie": HASH}).status_code == 409
    assert [soort for soort, _ in proef.gehoord] == ["besloten", "ingetrokken", "besloten"]


def test_language_can_be_changed_and_stays(klant: Any, databank: Databank, cast: Cast, pad: str) -> None:
    assert klant.stuur(f"{pad}/taal", {"taal": "tr"}).status_code == 303
    klant.bezoek(pad, taal="tr")
    klant.stuur(f"{pad}/taal", {"taal": "xx"})
    assert links(databank)[0].taal == "tr"


def test_the_receipt_can_be_checked_by_anybody(klant: Any, databank: Databank, cast: Cast, pad: str) -> None:
    ga_binnen(klant, pad, cast.sanne)
    klant.stuur(f"{pad}/akkoord", {"versie": HASH})
    code = daden(databank)[0].controlecode
    assert code in post(databank, AMAL)[-1].tekst
    html = klant.bezoek(f"/akkoord/controle/{code}")
    assert HASH in html
    for naam in ("Sanne", "Amal", "Zonnedauw", "Verzorgende"):
        assert naam not in html
    getypt = klant.stuur("/akkoord/controle", {"code": f" {code[:4]}-{code[4:].upper()} "})
    assert getypt.headers["location"] == f"/akkoord/controle/{code}"
    klant.bezoek("/akkoord/controle")
    assert klant.get("/akkoord/controle/0000000000000000").status_code == 404
    assert klant.stuur("/akkoord/controle", {"code": "onzin"}).status_code == 404
    klant.stuur(f"{pad}/intrekking", {"versie": HASH})
    assert "ingetrokken" in klant.bezoek(f"/akkoord/controle/{code}")


def test_too_many_tries_from_one_network(klant: Any, cast: Cast, pad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.akkoord.links.PER_NETWERK", 2)
    for _ in range(2):
        assert klant.stuur(f"{pad}/geboortedatum", geboren(cast.sanne, year=2001)).status_code == 422
    assert klant.stuur(f"{pad}/geboortedatum", geboren(cast.sanne)).status_code == 429
