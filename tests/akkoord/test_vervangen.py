"""A parent's row with another address: the links that went to the old one open nothing and decide nothing."""

from typing import Any

import pytest
from sqlmodel import Session

from app.akkoord.jobs import nodig_nieuwe_ouders_uit
from app.akkoord.models import AkkoordVerzoek
from app.kit.crypto import merkteken
from app.kit.db import Databank
from app.scholen.actions import OuderGegevens, bewaar_ouder
from app.scholen.models import OuderVan
from tests import factories as f
from tests.akkoord.proef import HASH, daden, draai, ga_binnen, geboren, link_uit, links, post, verzoek_nu
from tests.cast import Cast

DAAN = "daan@familie.invalid"


def vervang(db: Session, cast: Cast, naam: str, email: str) -> None:
    """The office fills in somebody else in the place of Sanne's mother."""
    db.rollback()
    ouder = db.get_one(OuderVan, cast.moeder_sanne.id)
    nieuw = OuderGegevens(
        naam=naam, relatie=ouder.relatie, email=email, telefoon=ouder.telefoon, gezag=ouder.gezag, taal="nl"
    )
    bewaar_ouder(db, f.wie_is(db, cast.schoolbeheer), cast.sanne.id, ouder.nummer, nieuw)
    db.commit()


def test_the_link_keeps_a_mark_of_the_address_it_went_to(databank: Databank, pad: str) -> None:
    (link,) = links(databank)
    assert link.adres == merkteken("akkoordadres", "amal@familie.invalid")


def test_who_was_replaced_reads_and_decides_nothing(
    klant: Any, databank: Databank, db: Session, cast: Cast, pad: str, verzoek: AkkoordVerzoek
) -> None:
    ga_binnen(klant, pad, cast.sanne)
    assert "Verzorgende" in klant.get(pad).text
    vervang(db, cast, "Daan Zonnedauw", DAAN)
    antwoord = klant.get(pad)
    assert antwoord.status_code == 404
    assert "Verzorgende" not in antwoord.text and "Sanne" not in antwoord.text
    for daad in ("akkoord", "niet-akkoord", "gezien", "intrekking", "vraag"):
        nee = klant.stuur(f"{pad}/{daad}", {"versie": HASH, "reden": "x", "vraag": "x"})
        assert nee.status_code == 404
    for anders in ({}, {"year": 2001}):
        assert klant.stuur(f"{pad}/geboortedatum", geboren(cast.sanne, **anders)).status_code == 404
    klant.stuur(f"{pad}/taal", {"taal": "tr"})
    (link,) = links(databank)
    assert (link.pogingen, link.taal) == (0, "ar")
    assert daden(databank) == []
    assert verzoek_nu(databank, verzoek.id).uitkomst is None


def test_the_page_is_that_of_a_link_that_never_was(klant: Any, db: Session, cast: Cast, pad: str) -> None:
    klant.stuur(f"{pad}/taal", {"taal": "nl"})
    vervang(db, cast, "Daan Zonnedauw", DAAN)
    leeg = "/akkoord/" + "x" * 43
    zonder = [klant.get(adres).text.replace(adres, "") for adres in (pad, leeg)]
    assert "Deze link werkt niet meer" in zonder[0]
    assert zonder[0] == zonder[1]


@pytest.mark.parametrize("naam", ["Daan Zonnedauw", "Amal Zonnedauw"])
def test_the_new_address_gets_its_own_link_once(
    klant: Any, databank: Databank, db: Session, cast: Cast, pad: str, naam: str
) -> None:
    assert draai(databank, nodig_nieuwe_ouders_uit) == 0
    vervang(db, cast, naam, DAAN)
    assert draai(databank, nodig_nieuwe_ouders_uit) == draai(databank, nodig_nieuwe_ouders_uit) == 1
    (bericht,) = post(databank, DAAN)
    assert draai(databank, nodig_nieuwe_ouders_uit) == 0
    nieuw = link_uit(bericht)
    ga_binnen(klant, nieuw, cast.sanne)
    assert "Verzorgende" in klant.get(nieuw).text
    assert len(post(databank, "amal@familie.invalid")) == 1
