"""De layouts in de app zelf: een foutpagina, de pagina zonder verbinding, de service worker en het manifest."""

import pytest

from app.web import assets


@pytest.mark.parametrize(
    ("pad", "status", "zin"), [("/offline", 200, "Geen internet"), ("/bestaat-niet", 404, "Naar het begin")]
)
def test_bladzijde_zonder_persoon(klant, pad: str, status: int, zin: str) -> None:
    html = klant.bezoek(pad, status=status)
    assert zin in html
    assert "data-ingelogd" not in html


def test_foutpagina_in_het_arabisch_loopt_van_rechts(klant) -> None:
    klant.cookies.set("taal", "ar")
    assert 'dir="rtl"' in klant.bezoek("/bestaat-niet", taal="ar", status=404)


def test_iconen_van_het_manifest_bestaan(klant) -> None:
    for icoon in klant.get("/manifest.webmanifest").json()["icons"]:
        antwoord = klant.get(icoon["src"])
        assert antwoord.status_code == 200 and antwoord.headers["content-type"] == "image/png"


def test_service_worker_kent_alleen_vaste_bestanden(klant) -> None:
    script = klant.get("/sw.js").text
    assert assets.asset("app.css") in script and "/offline" in script
    assert script.count("doos.put(") == 1 and 'startsWith("/static/")' in script
