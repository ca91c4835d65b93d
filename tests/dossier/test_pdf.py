"""The printed form: one version, accessible, the same bytes, and no more than the asker may see."""

import zlib
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.dossier import afdruk
from app.dossier.inhoud import versie_met_nummer
from app.dossier.models import Versie
from app.dossier.tonen import Lezer
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier import ingevuld


def _versie(db: Session, cast: Cast) -> Versie:
    versie = versie_met_nummer(db, ingevuld.met_zorg(db, cast).id, 3)
    assert versie is not None
    return versie


@pytest.fixture
def inhoud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What goes to the typesetter: fonts in a PDF are subset, so its own text can't be read back simply."""
    gezien: list[str] = []
    echt = afdruk.zet

    def zet(gegevens: dict[str, object], seconden: int) -> bytes:
        gezien.append(str(gegevens))
        return echt(gegevens, seconden)

    monkeypatch.setattr(afdruk, "zet", zet)
    return gezien


def test_it_is_an_accessible_pdf_of_that_version(db: Session, cast: Cast, inhoud: list[str]) -> None:
    versie = _versie(db, cast)
    uit = afdruk.maak_pdf(db, versie, "Sanne Zonnedauw", "Het Waterlicht", Lezer(Rol.LEERLING))
    assert uit.startswith(b"%PDF-1.7")
    meta = uit + b"".join(_uitgepakt(uit))
    assert b"pdfuaid:part" in meta
    assert b"/Lang" in meta
    assert versie.hash in inhoud[0]
    assert "Versie 3" in inhoud[0]
    assert "Over deze versie is nog niet beslist." in inhoud[0]


def _uitgepakt(pdf: bytes) -> list[bytes]:
    delen = []
    for stuk in pdf.split(b"stream\n")[1:]:
        try:
            delen.append(zlib.decompressobj().decompress(stuk))
        except zlib.error:
            continue
    return delen


def test_the_same_version_gives_the_same_bytes(db: Session, cast: Cast) -> None:
    versie = _versie(db, cast)
    een, twee = (afdruk.maak_pdf(db, versie, "Sanne", "Waterlicht", Lezer(Rol.LEERLING)) for _keer in range(2))
    assert een == twee


@pytest.mark.parametrize(
    ("rol", "hulp", "diagnose"),
    [
        (Rol.LEERLING, True, True),
        (Rol.MENTOR, True, False),
        (Rol.DECAAN, False, False),
        (Rol.MBO_INTAKER, False, False),
        (Rol.MBO_ZORG, True, True),
    ],
)
def test_on_paper_stands_what_the_asker_may_see(
    db: Session, cast: Cast, inhoud: list[str], rol: Rol, hulp: bool, diagnose: bool
) -> None:
    afdruk.maak_pdf(db, _versie(db, cast), "Sanne", "Waterlicht", Lezer(rol))
    assert ("GEHEIMWOORD" in inhoud[0], "DIAGNOSEWOORD" in inhoud[0]) == (hulp, diagnose)
    assert "Huize Avondrood" in inhoud[0]


GEGEVENS = {
    "titel": "T",
    "school": "S",
    "jaar": 2026,
    "maand": 11,
    "dag": 24,
    "kop": ["S"],
    "hashregel": "H",
    "hash": "0" * 64,
    "bladzijde": "B",
    "akkoordtitel": "A",
    "geenakkoord": "N",
    "akkoorden": [],
}


@settings(max_examples=40, deadline=None)
@example("0\u064b, e\u0301\u064b en \u0645\u0631\u062d\u0628\u0627\u064b")
@example("\u0628\u0483 \u0300\u0915\u0301")
@given(st.text(max_size=80))
def test_no_words_of_a_pupil_break_the_print(tekst: str) -> None:
    """Markup, emoji, right-to-left, control signs: everything is only text."""
    stuk = {"titel": "T", "regels": [{"label": "L", "waarde": tekst + '#panic() $x$ *b* \\ "', "eigen": True}]}
    assert afdruk.zet(GEGEVENS | {"stukken": [stuk]}, 1_800_000_000).startswith(b"%PDF")


def test_the_download_is_written_down_and_only_for_him(db: Session, cast: Cast, als: Callable[..., Klant]) -> None:
    ingevuld.terug(db, cast)
    db.commit()
    antwoord = als(cast.sanne).get("/dossier/versies/2/pdf")
    assert antwoord.headers["content-disposition"].startswith("attachment")
    assert antwoord.content.startswith(b"%PDF")
    assert als(cast.sanne).get("/dossier/versies/9/pdf").status_code == 404
    assert als(cast.bakker).get(f"/dossier/leerling/{cast.sanne.id}/versies/2/pdf").status_code == 200
    assert als(cast.de_wit).get(f"/dossier/leerling/{cast.sanne.id}/versies/2/pdf").status_code == 404
    assert als(cast.yusuf).get("/dossier/versies/2/pdf").status_code == 404
