"""The gate: origin, form token, roles, error pages, headers."""

from collections.abc import Callable

import pytest

from app.web.sjabloon import eigen_pad
from tests.bladkeuring import keur
from tests.cast import Cast
from tests.conftest import Klant


def test_fout_adres_krijgt_pagina_van_het_huis(klant: Klant) -> None:
    klant.bezoek("/bestaat-niet", status=404)


def test_schrijven_vanaf_andere_site_wordt_geweigerd(klant: Klant) -> None:
    for kop in ({"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "https://kwaad.invalid"}):
        antwoord = klant.post("/taal", data={"taal": "ar"}, headers=kop, follow_redirects=False)
        assert antwoord.status_code == 403
        keur(antwoord.text)


def test_schrijven_zonder_formulierteken_wordt_geweigerd(als: Callable[..., Klant], cast: Cast) -> None:
    sanne, yusuf = als(cast.sanne), als(cast.yusuf)
    assert sanne.post("/taal", data={"taal": "ar"}, follow_redirects=False).status_code == 403
    vreemd = yusuf.stuur("/taal", {"taal": "ar"})
    assert vreemd.status_code == 303
    sanne.sessie_id = yusuf.sessie_id
    assert sanne.stuur("/taal", {"taal": "ar"}).status_code == 403


def test_taal_blijft_bij_browser_en_persoon(als: Callable[..., Klant], cast: Cast) -> None:
    sanne = als(cast.sanne)
    assert sanne.stuur("/taal", {"taal": "uk", "naar": "/bestaat-niet"}).headers["location"] == "/bestaat-niet"
    sanne.bezoek("/bestaat-niet", taal="uk", status=404)
    als(cast.sanne).bezoek("/bestaat-niet", taal="nl", status=404)


@pytest.mark.parametrize("pad", ["//kwaad.invalid", "/\\kwaad", "https://kwaad.invalid", "kwaad", "/a\nb", ""])
def test_doorsturen_blijft_op_deze_site(pad: str) -> None:
    assert eigen_pad(pad) == "/"


def test_koppen_op_elk_antwoord(klant: Klant) -> None:
    for pad in ("/gezond", "/bestaat-niet", "/offline"):
        kop = klant.get(pad).headers
        assert "script-src 'self'" in kop["content-security-policy"] and "unsafe" not in kop["content-security-policy"]
        assert kop["x-content-type-options"] == "nosniff"
        assert kop["cache-control"] == "no-store"


def test_te_grote_invoer_krijgt_een_zin(klant: Klant) -> None:
    antwoord = klant.post("/taal", data={"taal": "x" * 300_000}, follow_redirects=False)
    assert antwoord.status_code == 413
    keur(antwoord.text)


def test_een_formulier_na_het_einde_van_de_sessie_laat_zien_wat_er_getypt_was(klant: Klant) -> None:
    woorden = "Ik wil graag mensen <helpen>\nen leren"
    antwoord = klant.post(
        "/dossier/waarom/motivatie", data={"_token": "x", "motivatie": woorden, "versie": "1"}, follow_redirects=False
    )
    assert antwoord.status_code == 401
    keur(antwoord.text)
    assert "Ik wil graag mensen &lt;helpen&gt;\nen leren" in antwoord.text
    leeg = klant.post("/dossier/waarom/motivatie", data={"_token": "x"}, follow_redirects=False)
    assert leeg.status_code == 303 and leeg.headers["location"] == "/inloggen"
