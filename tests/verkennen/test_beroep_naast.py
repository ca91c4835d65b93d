"""Beroepen side by side, and the pure parts a story is drawn from."""

import re
from collections.abc import Callable

import pytest
from sqlmodel import Session

from app.kit.clock import nu
from app.verkennen import verhaal
from app.verkennen.inhoud import catalogus
from app.verkennen.models import BeroepOordeel
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant

PAD = "/zoek/beroep/naast"


def test_three_stand_side_by_side_in_one_table(klant: Klant) -> None:
    pagina = klant.bezoek(f"{PAD}?ids=kapper,bakker,kok")
    gevraagd = [een for een in ("kapper", "bakker", "kok") if een in catalogus().beroepen]
    assert pagina.count('scope="col"') == len(gevraagd)
    assert all(catalogus().beroepen[een].kort in pagina for een in gevraagd)


def test_each_can_go_and_another_can_come_by_a_link(klant: Klant) -> None:
    pagina = klant.bezoek(f"{PAD}?ids=kapper,bakker")
    assert f'href="{PAD}?ids=bakker"' in pagina and f'href="{PAD}?ids=kapper"' in pagina
    erbij = re.findall(rf'href="{re.escape(PAD)}\?ids=(kapper,bakker,[a-z-]+)"', pagina)
    assert erbij
    vol = klant.bezoek(f"{PAD}?ids={erbij[0]}")
    assert "Drie is het meeste" in vol and 'name="q"' not in vol


def test_one_can_be_searched_to_add(klant: Klant) -> None:
    assert f'href="{PAD}?ids=bakker,kapper"' in klant.bezoek(f"{PAD}?ids=bakker&q=haren+knippen")
    assert f'href="{PAD}?ids=kapper"' in klant.bezoek(f"{PAD}?q=kapper")


def test_what_a_pupil_likes_is_offered_first(als: Callable[..., Klant], cast: Cast, db: Session) -> None:
    f.bewaar(db, BeroepOordeel(persoon_id=cast.sanne.id, beroep_id="bakker", oordeel="ja", op=nu()))
    db.commit()
    assert f'href="{PAD}?ids=kapper,bakker"' in als(cast.sanne).bezoek(f"{PAD}?ids=kapper")


@pytest.mark.parametrize("ids", ["kapper,barbier,visagist,bakker", "niks", "<b>,kapper", "kapper" + ",x" * 900])
def test_what_cannot_be_shown_gets_a_sentence(klant: Klant, ids: str) -> None:
    assert "Je ziet er hooguit drie" in klant.bezoek(f"{PAD}?ids={ids}")


def test_without_any_it_asks_to_choose(klant: Klant) -> None:
    assert "Kies er twee of drie" in klant.bezoek(PAD)


def test_a_day_in_pieces_loses_no_word() -> None:
    for beroep in catalogus().beroepen.values():
        stukken = verhaal.momenten(beroep.dag)
        assert " ".join(stuk.tijd + stuk.tekst for stuk in stukken) == " ".join(beroep.dag.split())
        assert all(stuk.tijd for stuk in stukken[1:]) and len(stukken) >= 1


def test_a_time_begins_a_new_piece() -> None:
    dag = "Je staat vroeg op. Om half acht fiets je. Het regent. Om de hoek wacht Ali. 's Middags rust je."
    assert [(stuk.tijd, stuk.tekst) for stuk in verhaal.momenten(dag)] == [
        ("", "Je staat vroeg op."),
        ("Om half acht", " fiets je. Het regent. Om de hoek wacht Ali."),
        ("'s Middags", " rust je."),
    ]


def test_a_hexagon_has_its_first_corner_at_the_top() -> None:
    assert verhaal.zeshoek((1, 0, 0, 0, 0, 0), 1).startswith("0.0,-40.0 ")
    assert verhaal.zeshoek((9, 0, 0, 0, 0, 0), 1).startswith("0.0,-40.0 ")  # never outside
    assert len(verhaal.RAND.split()) == 6


def test_the_two_strongest_types_name_the_work() -> None:
    kapper = catalogus().beroepen["kapper"]
    assert {een.letter for een in verhaal.soort_werk(kapper)} == {"A", "S"}
    assert [een.letter for een in verhaal.soort_mens((20, 4, 3, 18, 2, 1))][:2] == ["R", "S"]
    assert verhaal.soort_mens((10, 10, 10, 10, 10, 10)) == ()
