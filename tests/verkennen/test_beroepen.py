"""Searching and browsing beroepen, as a form and while somebody types."""

import html
import re

import pytest
from sqlmodel import Session

from app.kit.ids import nieuw_id
from app.verkennen.forms.beroep import Zoekvraag, lees_ids, lees_vraag
from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.models import EscoBeroep
from tests import factories as f
from tests.conftest import Klant
from tests.verkennen.drukte import bron

PAD = "/zoek/beroep"


def namen(pagina: str) -> list[str]:
    """Names on the cards."""
    return [html.unescape(naam) for naam in re.findall(r'dl-kaart__titel"[^>]*>([^<]+)<', pagina)]


def test_with_nothing_typed_the_sixteen_domeinen(klant: Klant) -> None:
    pagina = klant.bezoek(PAD)
    assert all(f'href="/zoek/beroep?domein={domein.value}"' in pagina for domein in Domein)
    assert namen(pagina) == []


def test_a_domein_shows_its_beroepen_by_name(klant: Klant) -> None:
    verwacht = [een.naam for een in catalogus().beroepen_in[Domein.ICT]]
    assert namen(klant.bezoek(f"{PAD}?domein=ict")) == verwacht


def test_a_niveau_pages_through_all_of_them(klant: Klant) -> None:
    verwacht = sorted((een.naam for een in catalogus().beroepen.values() if 2 in een.niveaus), key=str.lower)
    gezien, bladzij = [], 1
    while len(gezien) < len(verwacht):
        pagina = klant.bezoek(f"{PAD}?niveau=2&bladzij={bladzij}")
        gezien += namen(pagina)
        bladzij += 1
        assert f"{len(verwacht)} beroepen" in pagina and bladzij < 20
    assert gezien == verwacht
    assert namen(klant.bezoek(f"{PAD}?niveau=2&bladzij=999")) == verwacht[20 * (bladzij - 2) :]


def test_everyday_words_find_a_beroep(klant: Klant) -> None:
    assert "Kapper" in namen(klant.bezoek(f"{PAD}?q=haren+knippe"))[:3]
    pagina = klant.bezoek(f"{PAD}?q=haren+knippe&domein=bouw")
    assert "Kapper" not in namen(pagina)


def test_no_hit_says_so_and_offers_the_test(klant: Klant) -> None:
    pagina = klant.bezoek(f"{PAD}?q=kapper&domein=bouw&niveau=1")
    assert "Geen beroep gevonden" in pagina and 'href="/zoek/test"' in pagina
    assert 'href="/zoek/test"' in klant.bezoek(f"{PAD}?q=qqzzxxw")


def test_what_is_typed_comes_back_as_typed(klant: Klant) -> None:
    pagina = klant.bezoek(f"{PAD}?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    assert "<script>alert" not in pagina and "&#34;&gt;&lt;script&gt;" in pagina


def test_while_typing_only_the_hits_and_the_address_that_belongs_to_them(klant: Klant) -> None:
    antwoord = klant.get(f"{PAD}/treffers?q=koken&domein=horeca&niveau=&los=1", headers={"HX-Request": "true"})
    assert "<html" not in antwoord.text
    zin = re.search(r'<p hx-swap-oob="innerHTML:#zeg">\s*(\d+) beroep', antwoord.text)
    assert zin and int(zin[1]) == len(namen(antwoord.text)) > 0
    assert "hx-swap-oob" not in klant.bezoek("/zoek/beroep?q=koken")
    assert antwoord.headers["hx-replace-url"] == "/zoek/beroep?q=koken&domein=horeca"
    assert namen(antwoord.text) == namen(klant.bezoek("/zoek/beroep?q=koken&domein=horeca"))


def test_an_address_never_breaks_a_header(klant: Klant) -> None:
    antwoord = klant.get(f"{PAD}/treffers", params={"q": "a\r\nset-cookie: x=1 é 日本"})
    assert antwoord.headers["hx-replace-url"].isascii() and "set-cookie" not in antwoord.headers


def test_on_the_hub_the_first_five_and_a_way_to_the_rest(klant: Klant) -> None:
    antwoord = klant.get(f"{PAD}/treffers?kort=ja&q=dieren")
    assert len(namen(antwoord.text)) == 5 and 'href="/zoek/beroep?q=dieren"' in antwoord.text
    assert "hx-replace-url" not in antwoord.headers
    assert klant.get(f"{PAD}/treffers?kort=ja&q=").text.strip() == ""


def test_names_without_story_stand_below(klant: Klant, db: Session) -> None:
    code = nieuw_id()
    f.bewaar(db, EscoBeroep(code=code, naam="zeppelinpoetser", isco="9122"))
    f.bewaar(db, bron("e" * 64))
    db.commit()
    pagina = klant.bezoek(f"{PAD}?q=zeppelinpoetser")
    assert f'href="/zoek/beroep/esco/{code}"' in pagina
    assert code not in klant.bezoek(f"{PAD}?q=zeppelinpoetser&niveau=2")


@pytest.mark.parametrize(
    "vraag",
    [
        {"q": "a" * 10_000},
        {"q": "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")},
        {"q": "'; drop table persoon; --"},
        {"q": "%", "bladzij": "-1"},
        {"domein": "onzin", "niveau": "99", "bladzij": "9" * 400},
        {"domein": ["bouw", "ict"], "niveau": "²", "bladzij": "1.5"},
        {"q": " \t\n ", "bladzij": "٣"},
    ],
)
def test_whatever_stands_in_the_address_there_is_a_page(klant: Klant, vraag: dict[str, str]) -> None:
    for pad in (PAD, f"{PAD}/treffers", f"{PAD}/naast", "/zoek"):
        assert klant.get(pad, params=vraag).status_code == 200


def test_a_question_is_read_to_its_nearest_meaning() -> None:
    assert lees_vraag({"q": "  een   kok ", "domein": "horeca", "niveau": "2", "bladzij": "3"}) == Zoekvraag(
        "een kok", "horeca", 2, 3
    )
    assert lees_vraag({"domein": "x", "niveau": "7", "bladzij": "0"}) == Zoekvraag()
    assert len(lees_vraag({"q": "a" * 500}).q) == 100
    assert Zoekvraag("a&b", "bouw", 3, 2).adres() == "/zoek/beroep?q=a%26b&domein=bouw&niveau=3&bladzij=2"
    assert Zoekvraag(bladzij=4).bladeren() == "/zoek/beroep?bladzij="


def test_at_most_three_that_exist_are_compared() -> None:
    assert lees_ids("kapper,barbier,kapper") == (("kapper", "barbier"), False)
    assert lees_ids("kapper,barbier,visagist,bakker") == (("kapper", "barbier", "visagist"), True)
    assert lees_ids("bestaat-niet, bakker ,") == (("bakker",), True)
    assert lees_ids("x" * 10_000) == ((), True)
    assert lees_ids("") == ((), False)
