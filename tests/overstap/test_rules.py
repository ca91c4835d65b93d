"""Who may choose, what a choice must be, and the soft remark about the niveau."""

from datetime import date

import pytest

from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie
from app.overstap.rules import Niveauhint, hintzin, keuzefouten, mag_kiezen, niveauhint
from app.scholen.models import Schoolsoort

DAG = date(2027, 2, 1)


@pytest.mark.parametrize("rol", list(Rol))
def test_alleen_de_leerling_zelf_kiest(rol: Rol) -> None:
    wie = Wie("p1", "Naam", (RolIn(rol),), "s")
    assert mag_kiezen(wie, "p1") is (rol == Rol.LEERLING)
    assert not mag_kiezen(wie, "p2")


@pytest.mark.parametrize(
    ("soort", "niveau", "hint"),
    [
        ("pro", 1, None),
        ("pro", 2, Niveauhint.HOGER),
        ("vmbo-bb", 1, Niveauhint.LAGER),
        ("vmbo-bb", 2, None),
        ("vmbo-bb", 3, Niveauhint.HOGER),
        ("vmbo-kb", 2, Niveauhint.LAGER),
        ("vmbo-kb", 3, None),
        ("vmbo-kb", 4, None),
        ("vmbo-gl", 4, None),
        ("vmbo-tl", 4, None),
        ("havo", 4, None),
        ("havo", 1, Niveauhint.LAGER),
        ("vso", 1, None),
        ("vso", 4, None),
        ("iets-nieuws", 4, None),
    ],
)
def test_niveauhint(soort: str, niveau: int, hint: Niveauhint | None) -> None:
    assert niveauhint(soort, niveau) == hint
    assert bool(hintzin(soort, niveau)) is (hint is not None)


def test_hintzin_noemt_beide_niveaus() -> None:
    assert "niveau 2" in hintzin(Schoolsoort.VMBO_BB, 3)
    assert "niveau 3" in hintzin(Schoolsoort.VMBO_BB, 3)


@pytest.mark.parametrize(
    ("leerweg", "plek", "al", "op", "werkgever", "velden"),
    [
        ("bol", 1, False, None, False, set()),
        ("bol", 3, True, DAG, False, set()),
        ("bbl", 2, True, None, True, set()),
        ("bol", 0, False, None, False, {"plek"}),
        ("bol", 4, False, None, False, {"plek"}),
        (None, 1, False, None, False, {"aanbod"}),
        ("bol", 1, False, DAG, False, {"aangemeld_op"}),
        ("bol", 1, True, date(2027, 2, 2), False, {"aangemeld_op"}),
        ("bol", 1, False, None, True, {"bbl_werkgever"}),
    ],
)
def test_keuzefouten(
    leerweg: str | None, plek: int, al: bool, op: date | None, werkgever: bool, velden: set[str]
) -> None:
    assert set(keuzefouten(leerweg, plek, al, op, werkgever, DAG)) == velden
