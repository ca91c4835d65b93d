"""The table of the warme overdracht, pair by pair, and what may be written."""

from datetime import datetime, timedelta

import pytest

from app.accounts.rollen import Rol
from app.accounts.wie import RolIn, Wie
from app.dossier.aankomst_rules import (
    OVERGANGEN,
    OverdrachtStand,
    OverdrachtVerb,
    afsprakenfouten,
    als_rol,
    lees_moment,
    oordeelfouten,
    stand_van,
    volgende,
)
from app.kit.clock import nu
from app.kit.fouten import NietNu, Verboden

MAG = {
    ("gevraagd", "plan"): "gepland",
    ("gepland", "plan"): "gepland",
    ("gevraagd", "voer"): "gevoerd",
    ("gepland", "voer"): "gevoerd",
    ("gevoerd", "noteer"): "gevoerd",
    ("gevoerd", "handel_af"): "afgehandeld",
}


@pytest.mark.parametrize("stand", list(OverdrachtStand))
@pytest.mark.parametrize("verb", list(OverdrachtVerb))
def test_elk_paar(stand: OverdrachtStand, verb: OverdrachtVerb) -> None:
    naar = MAG.get((str(stand), str(verb)))
    if naar is None:
        with pytest.raises(NietNu):
            volgende(stand, verb)
    else:
        assert volgende(stand, verb) == naar
    assert ((stand, verb) in OVERGANGEN) is (naar is not None)


def test_stand_volgt_uit_het_laatste_moment() -> None:
    nu_ = nu()
    assert stand_van(None, None, None) == "gevraagd"
    assert stand_van(nu_, None, None) == "gepland"
    assert stand_van(None, nu_, None) == "gevoerd"
    assert stand_van(nu_, nu_, nu_) == "afgehandeld"


@pytest.mark.parametrize("rol", list(Rol))
def test_alleen_het_mbo_zelf_leest(rol: Rol) -> None:
    wie = Wie("p", "Naam", (RolIn(rol, "mbo1"),), "s")
    if rol in (Rol.MBO_INTAKER, Rol.MBO_ZORG):
        assert als_rol(wie, "mbo1") == rol
    else:
        with pytest.raises(Verboden):
            als_rol(wie, "mbo1")
    with pytest.raises(Verboden):
        als_rol(wie, "mbo2")


def test_zorgteam_gaat_voor_intaker_maar_alleen_bij_die_instelling() -> None:
    wie = Wie("p", "N", (RolIn(Rol.MBO_INTAKER, "a"), RolIn(Rol.MBO_ZORG, "a"), RolIn(Rol.MBO_INTAKER, "b")), "s")
    assert als_rol(wie, "a") == Rol.MBO_ZORG
    assert als_rol(wie, "b") == Rol.MBO_INTAKER


@pytest.mark.parametrize("tekst", ["", "x" * 2001])
def test_afspraken_te_kort_of_te_lang(tekst: str) -> None:
    assert set(afsprakenfouten(tekst)) == {"afspraken"}
    assert not afsprakenfouten("Rustige plek, elke week bellen.")


@pytest.mark.parametrize(
    ("cijfer", "feedback", "velden"),
    [
        (1, "", set()),
        (5, "Fijn", set()),
        (0, "", {"bruikbaarheid"}),
        (6, "", {"bruikbaarheid"}),
        (None, "x" * 1001, {"bruikbaarheid", "feedback"}),
    ],
)
def test_oordeel(cijfer: int | None, feedback: str, velden: set[str]) -> None:
    assert set(oordeelfouten(cijfer, feedback)) == velden


def test_moment_is_amsterdamse_tijd() -> None:
    op = lees_moment("2027-05-12", "09:30")
    assert op is not None and op.utcoffset() == timedelta(hours=2)
    assert isinstance(op, datetime)
    for dag, tijd in [("", ""), ("2027-05-12", ""), ("12-05-2027", "09:30"), ("2027-02-30", "09:30"), ("x", "25:00")]:
        assert lees_moment(dag, tijd) is None
