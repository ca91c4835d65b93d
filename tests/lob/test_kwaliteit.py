"""What a pupil is good at, and who says so."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from app.lob.models import Kwaliteit, KwaliteitBevestiging, Portfolio
from tests.cast import Cast
from tests.conftest import Klant
from tests.lob.cvkaarten import kaart

Als = Callable[..., Klant]
PAD = "/loopbaan/kwaliteiten"


def alle(db: Session, model: Any) -> list[Any]:
    """What is there now, without holding the database."""
    db.expunge_all()
    uit = list(db.execute(sa.select(model)).scalars())
    db.expunge_all()
    db.rollback()
    return uit


def maak(sanne: Klant, **velden: str) -> str:
    """Address of a new one."""
    antwoord = sanne.stuur(PAD, {"keuze": "Ik zet door"} | velden)
    assert antwoord.status_code == 303
    return str(antwoord.headers["location"])


def test_een_woord_kiezen_of_zelf_zeggen(db: Session, cast: Cast, als: Als) -> None:
    af = kaart(db, cast.sanne, "Mijn stage").id
    van_yusuf = kaart(db, cast.yusuf, "Van Yusuf").id
    db.commit()
    sanne = als(cast.sanne)
    assert "Ik help graag" in sanne.bezoek(f"{PAD}/nieuw")
    een = maak(sanne, bewijs="Elke week bezorg ik kranten.", kaart=af)
    assert "Mijn stage" in sanne.bezoek(een) and len(alle(db, Portfolio)) == 1
    maak(sanne, naam="Ik ben grappig", kaart=van_yusuf)
    assert {(rij.naam, rij.kaart_id) for rij in alle(db, Kwaliteit)} == {("Ik zet door", af), ("Ik ben grappig", None)}
    for velden in ({"keuze": ""}, {"naam": "x" * 61}, {"naam": "ik ZET door"}, {"bewijs": "b" * 601, "naam": "Nieuw"}):
        fout = sanne.stuur(PAD, velden)
        assert fout.status_code == 422 and all(tekst in fout.text for tekst in velden.values())
    html = sanne.bezoek("/loopbaan/groei")
    assert "Elke week bezorg ik kranten." in html and "Ik ben grappig" in html


def test_de_begeleider_zag_het_ook_met_een_tik(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    een = maak(sanne)
    assert "Dat zag ik ook" in bakker.bezoek(f"/loopbaan/van/{cast.sanne.id}/groei")
    assert bakker.stuur(f"{een}/bevestigd").status_code == 303
    assert bakker.stuur(f"{een}/bevestigd", {"woorden": "Bij de sponsorloop!", "wie": "Een ander"}).status_code == 303
    (rij,) = alle(db, KwaliteitBevestiging)
    assert (rij.door_id, rij.naam, rij.als, rij.woorden) == (
        cast.bakker.id,
        "Ben Bakker",
        "mentor",
        "Bij de sponsorloop!",
    )
    assert "Dat zag ik ook" not in bakker.bezoek(een)
    vast = sanne.stuur(een, {"naam": "Iets anders", "versie": "1"})
    assert vast.status_code == 422 and "Daarom blijft het woord zo." in vast.text
    assert sanne.stuur(een, {"naam": "Ik zet door", "bewijs": "Nieuw bewijs", "versie": "1"}).status_code == 303
    assert bakker.stuur(f"{een}/verwijderd").status_code == 403
    assert bakker.stuur(f"{een}/bevestigd/{rij.id}/verwijderd").status_code == 303 and not alle(
        db, KwaliteitBevestiging
    )


def test_de_leerling_schrijft_op_wie_het_zei_en_haalt_weg(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    een = maak(sanne)
    leeg = sanne.stuur(f"{een}/bevestigd", {"wie": "Tante Sien"})
    assert leeg.status_code == 422 and "Tante Sien" in leeg.text
    sanne.stuur(f"{een}/bevestigd", {"wie": "Tante Sien", "als": "tante"})
    (rij,) = alle(db, KwaliteitBevestiging)
    assert rij.door_id is None and "Opgeschreven door de leerling" in bakker.bezoek(een)
    assert bakker.stuur(f"{een}/bevestigd/{rij.id}/verwijderd").status_code == 404, "dat is niet van hem"
    assert sanne.stuur(f"{een}/verwijderd").status_code == 303
    assert not alle(db, Kwaliteit) and not alle(db, KwaliteitBevestiging)


def test_twee_schermen_verliezen_niets(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    een = maak(sanne)
    assert "Ik zet door" in sanne.bezoek(f"{een}/bewerken")
    sanne.stuur(een, {"naam": "Ik zet door", "bewijs": "Eerste tekst", "versie": "1"})
    botst = sanne.stuur(een, {"naam": "Ik zet door", "bewijs": "Tweede tekst", "versie": "1"})
    assert botst.status_code == 409 and "Eerste tekst" in botst.text and "Tweede tekst" in botst.text
    assert 'name="versie" value="2"' in botst.text and alle(db, Kwaliteit)[0].bewijs == "Eerste tekst"


@pytest.mark.parametrize("rol", ["de_wit", "buitenstaander", "decaan", "intaker", "ouder_account", "slber", "yusuf"])
def test_een_ander_ziet_en_doet_niets(db: Session, cast: Cast, als: Als, rol: str) -> None:
    een = maak(als(cast.sanne))
    ander = als(getattr(cast, rol))
    assert ander.get(een).status_code in (403, 404)
    for eind in ("", "/bevestigd", "/verwijderd"):
        assert ander.stuur(een + eind, {"naam": "x", "wie": "x", "als": "x"}).status_code in (403, 404)
    assert not alle(db, KwaliteitBevestiging) and len(alle(db, Kwaliteit)) == 1


def test_de_slber_bevestigt_bij_zijn_student(db: Session, cast: Cast, als: Als) -> None:
    een = maak(als(cast.student))
    assert als(cast.slber).stuur(f"{een}/bevestigd").status_code == 303
    assert alle(db, KwaliteitBevestiging)[0].als == "slb'er"
