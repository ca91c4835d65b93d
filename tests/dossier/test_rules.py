"""Who sees what, role by role, written out as the matrix of domein.md 1.5."""

from itertools import product

import pytest
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.dossier.rules import ZORG, Groep, Zicht, groep, leesbaar, mag_schrijven, zicht_op
from app.dossier.stappen import ALLE, MET_CODE
from app.dossier.states import DossierStatus
from app.kit.fouten import NietGevonden
from tests.cast import Cast
from tests.dossier import ingevuld

G, L, W, M = Zicht.GEEN, Zicht.LEZEN, Zicht.SCHRIJVEN, Zicht.SAMENVATTING
MATRIX = {
    #                        A1  A9 A10  B   C
    Rol.LEERLING:           (W,  W,  W,  L,  L),
    Rol.MENTOR:             (L,  L,  G,  W,  G),
    Rol.ZORGCOORDINATOR:    (L,  L,  L,  L,  W),
    Rol.DECAAN:             (L,  G,  G,  L,  G),
    Rol.MBO_INTAKER:        (L,  M,  M,  L,  M),
    Rol.MBO_ZORG:           (L,  L,  L,  L,  L),
    Rol.SCHOOLBEHEER:       (G,  G,  G,  G,  G),
    Rol.GEMEENTE:           (G,  G,  G,  G,  G),
    Rol.REGIOBEHEER:        (G,  G,  G,  G,  G),
}  # fmt: skip
STAPPEN = ("A1", "A9", "A10", "B1", "C1")


@pytest.mark.parametrize(("rol", "nummer"), list(product(MATRIX, range(5))))
def test_each_role_sees_what_the_matrix_says(rol: Rol, nummer: int) -> None:
    assert zicht_op(rol, STAPPEN[nummer]) == MATRIX[rol][nummer]


OUDER = {
    # age, shares, looks along: A, A9, C
    (15, False, False): (L, L, L),
    (16, False, False): (L, G, G),
    (16, True, False): (L, L, L),
    (17, False, True): (L, G, G),
    (17, True, True): (L, L, L),
    (18, True, False): (G, G, G),
    (18, True, True): (L, G, G),
    (19, False, False): (G, G, G),
    (None, True, False): (G, G, G),
}


@pytest.mark.parametrize(("geval", "ziet"), list(OUDER.items()))
def test_what_a_parent_sees_depends_on_age_and_on_the_pupil(
    geval: tuple[int | None, bool, bool], ziet: tuple[Zicht, Zicht, Zicht]
) -> None:
    leeftijd, deelt, kijkt_mee = geval
    gezien = [
        zicht_op(Rol.OUDER, code, leeftijd=leeftijd, deelt=deelt, kijkt_mee=kijkt_mee) for code in ("A5", "A10", "C1")
    ]
    assert tuple(gezien) == ziet


def test_a_part_is_written_by_one_role_in_its_turn() -> None:
    aan_de_beurt = {
        "A": (Rol.LEERLING, {DossierStatus.NIET_GESTART, DossierStatus.BIJ_LEERLING}),
        "B": (Rol.MENTOR, {DossierStatus.BIJ_MENTOR}),
        "C": (Rol.ZORGCOORDINATOR, {DossierStatus.BIJ_ZORG}),
    }
    for rol, stap, status in product(Rol, ALLE, DossierStatus):
        wie, standen = aan_de_beurt[stap.deel]
        assert mag_schrijven(rol, stap, status) is (rol == wie and status in standen), (rol, stap.code, status)


def test_every_care_step_is_in_a_care_group_or_is_the_mentors() -> None:
    for stap in ALLE:
        assert (groep(stap.code) in ZORG) is (stap.geheim and stap.deel != "B")
    assert groep("A11") == Groep.A
    assert MET_CODE["A10"] not in leesbaar(Rol.MENTOR)


@pytest.mark.parametrize(
    ("wie", "rol"),
    [
        ("sanne", Rol.LEERLING),
        ("bakker", Rol.MENTOR),
        ("decaan", Rol.DECAAN),
        ("zorgco", Rol.ZORGCOORDINATOR),
        ("yusuf", None),
        ("de_wit", None),
        ("buitenstaander", None),
        ("schoolbeheer", None),
        ("ouder_account", None),
        ("intaker", None),
        ("gemeente", None),
        ("regiobeheer", None),
    ],
)
def test_who_opens_the_dossier_and_as_what(db: Session, cast: Cast, wie: str, rol: Rol | None) -> None:
    ingevuld.terug(db, cast, zorg_nodig="ja")
    mens = getattr(cast, wie)
    if rol is None:
        with pytest.raises(NietGevonden):
            ingevuld.lees_toegang(db, cast.sanne, mens)
    else:
        assert ingevuld.lees_toegang(db, cast.sanne, mens).als == rol


def test_the_zorgcoordinator_stays_out_until_asked(db: Session, cast: Cast) -> None:
    ingevuld.terug(db, cast)
    with pytest.raises(NietGevonden):
        ingevuld.lees_toegang(db, cast.sanne, cast.zorgco)
