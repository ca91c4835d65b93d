"""What a pupil wants to reach: his own, and what his mentor may see of it."""

from collections.abc import Callable

import pytest
from sqlmodel import Session

from app.lob.models import Doel
from tests.cast import Cast
from tests.conftest import Klant
from tests.lob.test_kwaliteit import alle

Als = Callable[..., Klant]
PAD = "/loopbaan/doelen"
DOEL = {"titel": "Een stageplek in de zorg", "eerste_stap": "Ik mail Huize Avondrood.", "voor_mentor": "ja"}


def maak(sanne: Klant, **velden: str) -> str:
    """Address of a new one."""
    antwoord = sanne.stuur(PAD, DOEL | velden)
    assert antwoord.status_code == 303
    return str(antwoord.headers["location"])


def test_maken_wijzigen_halen_en_loslaten(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    assert "Wat is je eerste stap?" in sanne.bezoek(f"{PAD}/nieuw")
    een = maak(sanne, klaar_voor="2027-01-15")
    assert "Ik mail Huize Avondrood." in sanne.bezoek(een) and "Ik mail Huize Avondrood." in bakker.bezoek(een)
    assert "2027-01-15" in sanne.bezoek(f"{een}/bewerken")
    assert sanne.stuur(een, DOEL | {"titel": "Een plek op Texel", "versie": "1"}).status_code == 303
    sanne.stuur(f"{een}/stand", {"stand": "gehaald"})
    assert "Gehaald op 24 november 2026." in sanne.bezoek(een) and "Een plek op Texel" in sanne.bezoek(
        "/loopbaan/groei"
    )
    sanne.stuur(f"{een}/stand", {"stand": "weg"})
    assert "liet je los" in sanne.bezoek(een) and bakker.get(een).status_code == 404
    sanne.stuur(f"{een}/stand", {"stand": "open"})
    assert "Gehaald!" in sanne.bezoek(een) and bakker.get(een).status_code == 200
    assert sanne.stuur(f"{een}/stand", {"stand": "onzin"}).status_code == 404


def test_wat_niet_klopt_blijft_staan(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    for velden in ({"titel": "t" * 121}, {"eerste_stap": "s" * 601}, {"klaar_voor": "2027-13-40"}):
        fout = sanne.stuur(PAD, DOEL | velden)
        assert fout.status_code == 422 and all(tekst in fout.text for tekst in velden.values())
    assert sanne.stuur(PAD, DOEL | {"titel": " "}).status_code == 422 and not alle(db, Doel)


def test_twee_schermen_verliezen_niets(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    een = maak(sanne)
    sanne.stuur(een, DOEL | {"eerste_stap": "Ik bel.", "versie": "1"})
    botst = sanne.stuur(een, DOEL | {"eerste_stap": "Ik fiets erheen.", "klaar_voor": "2027-02-01", "versie": "1"})
    assert botst.status_code == 409 and "Ik bel." in botst.text and "Ik fiets erheen." in botst.text
    assert "2027-02-01" in botst.text and alle(db, Doel)[0].eerste_stap == "Ik bel."
    assert sanne.stuur(een, DOEL | {"eerste_stap": "Ik bel.", "versie": "1"}).status_code == 303, "hetzelfde botst niet"


def test_wat_hij_voor_zich_houdt_bestaat_niet_voor_de_mentor(cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    een = maak(sanne, voor_mentor="")
    assert "Alleen voor jou" in sanne.bezoek(een) and bakker.get(een).status_code == 404
    assert "stageplek" not in bakker.bezoek(f"/loopbaan/van/{cast.sanne.id}/groei")


@pytest.mark.parametrize("rol", ["de_wit", "buitenstaander", "decaan", "intaker", "ouder_account", "slber", "yusuf"])
def test_een_ander_ziet_en_doet_niets(db: Session, cast: Cast, als: Als, rol: str) -> None:
    een = maak(als(cast.sanne))
    ander = als(getattr(cast, rol))
    assert ander.get(een).status_code in (403, 404) and ander.get(f"{een}/bewerken").status_code in (403, 404)
    for eind in ("", "/stand"):
        assert ander.stuur(een + eind, DOEL | {"titel": "Gepikt", "stand": "weg"}).status_code in (403, 404)
    (rij,) = alle(db, Doel)
    assert rij.titel == DOEL["titel"] and rij.weg_op is None
    assert als(cast.bakker).stuur(een, DOEL).status_code == 403, "de mentor leest alleen"
