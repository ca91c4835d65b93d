"""De galerij toont elk component; hier wordt elke bladzijde ervan gekeurd als een bladzijde van de app."""

import re

import pytest

from tests.bladkeuring import keur
from tests.components import galerij

COMPONENTEN = sorted((galerij.WORTEL / "components").glob("*.html"))


@pytest.mark.parametrize("taal", ["nl", "ar"])
@pytest.mark.parametrize("naam", galerij.PAGINAS)
def test_elke_bladzijde_van_de_galerij_is_goed_html(naam: str, taal: str) -> None:
    keur(galerij.teken(naam, taal), taal)


@pytest.mark.parametrize("pad", COMPONENTEN, ids=lambda pad: pad.stem)
def test_elk_component_staat_in_de_galerij_en_in_het_document(pad) -> None:
    gebruikt = "".join(
        bestand.read_text()
        for map_ in ("templates/voorbeeld", "templates/layouts")
        for bestand in (galerij.WORTEL / map_).glob("*.html")
    )
    assert f'"components/{pad.name}"' in gebruikt
    macros = re.findall(r"{%-? macro ([a-z]\w*)\(", pad.read_text())
    document = (galerij.WORTEL / "docs" / "ontwerp.md").read_text()
    binnen = {"onder_label", "beschreven", "label_tekst", "woord", "staat_woord", "spoor"}
    assert macros and not [macro for macro in macros if macro not in binnen and f"{macro}(" not in document]


@pytest.mark.parametrize("pad", COMPONENTEN, ids=lambda pad: pad.stem)
def test_elk_component_begint_met_uitleg_en_een_voorbeeld(pad) -> None:
    kop = pad.read_text().partition("-#}")[0]
    assert (kop.startswith("{#-") and "{{ " in kop) or "{% call" in kop


def macro(bestand: str, naam: str, *plaats: object, **bij_naam: object) -> str:
    module = galerij.omgeving().get_template(f"components/{bestand}.html").module
    return str(getattr(module, naam)(*plaats, **bij_naam))


def test_wat_iemand_typt_wordt_nooit_opmaak() -> None:
    kwaad = '"><script>alert(1)</script>'
    for html in (
        macro("field", "field", "naam", kwaad, kwaad, kwaad, kwaad),
        macro("field", "textarea", "naam", "Naam", "</textarea>" + kwaad),
        macro("choice", "radios", "keuze", kwaad, [(kwaad, kwaad, kwaad)], kwaad),
        macro("banner", "banner", kwaad),
        macro("avatar", "avatar", "<b> <i>"),
        macro("button", "button", kwaad, name="x", value=kwaad, attrs={"data-x": kwaad}),
    ):
        assert "<script" not in html and "</textarea><" not in html.replace("</textarea>\n", "")


def test_fout_en_uitleg_horen_bij_het_veld() -> None:
    html = macro("field", "field", "email", "E-mail", "x@", "Dit klopt niet.", "Privé", type="email")
    assert 'aria-describedby="veld-email-uitleg veld-email-fout"' in html and 'aria-invalid="true"' in html
    assert 'value="x@"' in html and 'dir="ltr"' in html


def test_links_van_de_foutenlijst_komen_bij_het_eerste_keuzevak() -> None:
    lijst = macro("error_summary", "error_summary", {"keuze": "Kies iets."})
    keuze = macro("choice", "radios", "keuze", "Keuze", [("a", "A"), ("b", "B")])
    assert 'href="#veld-keuze"' in lijst and keuze.count('id="veld-keuze"') == 1
    assert macro("error_summary", "error_summary", {}) == ""


def test_tekst_die_met_een_witregel_begint_blijft_heel() -> None:
    assert "\n\n\nEerst leeg" in macro("field", "textarea", "x", "X", "\n\nEerst leeg")


def test_lijn_zegt_waar_je_bent() -> None:
    html = macro("lijn", "lijn", galerij.lijn_tot(3), label="Jouw lijn")
    assert html.count("<li ") == 6 and html.count('aria-current="step"') == 1
    assert "Hier ben je nu" in html and "Nu hier" in macro("lijn", "lijn", galerij.lijn_tot(3), eigen=False)
    compact = macro("lijn", "lijn", galerij.lijn_tot(3, "stil"), label="Sanne", compact=True)
    assert "Sanne: halte 4 van 6, Dossier, staat stil" in compact


def test_lijn_die_nog_niet_begon() -> None:
    assert "nog niet begonnen" in macro("lijn", "spoor", galerij.lijn_tot(9)[:0] or [galerij.halte("Ontdek", "straks")])


def test_staven_zonder_getallen_gaan_niet_stuk() -> None:
    assert 'width="0%"' in macro("chart_bar", "chart_bar", "Niets", [("Week 1", 0)])
    assert "<caption>" in macro("chart_bar", "chart_bar", "Leeg", [])
