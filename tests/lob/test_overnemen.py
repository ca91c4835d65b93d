"""Taking a portfolio over from a zip: it comes in as it was, once, and nothing hostile with it."""

import json
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from litestar import Litestar
from sqlmodel import Session, func, select

from app.kit.db import Databank
from app.kit.uploads import Afgekeurd
from app.lob.actions import overnemen
from app.lob.actions.foto import voeg_foto_toe
from app.lob.fotos import is_kaal, maak_foto, neem_foto
from app.lob.meenemen.stroom import Uitvoer
from app.lob.meenemen.uitpakken import open_zip
from app.lob.meenemen.vorm import inhoud_hash
from app.lob.models import Gesprek, Kaart, Reactie
from tests.bladkeuring import formulier
from tests.cast import Cast
from tests.conftest import Klant
from tests.factories import wie_is
from tests.lob.fotowerk import WOORDEN, foto, kaart
from tests.lob.test_meenemen import haal, lees, vul

Als = Callable[..., Klant]
PAD = "/loopbaan/meenemen"
KOP = {"soort": "doorlijn-portfolio", "versie": 1, "naam": "X", "gemaakt_op": "2026-11-24T10:00:00Z"}
KAART = {"soort": "stage", "titel": "T", "schooljaar": "2026-2027"}


def breng(klant: Klant, inhoud: bytes) -> str:
    """Send a zip; gives the page that says what is in it."""
    antwoord = klant.stuur(PAD, files={"zip": ("p.zip", inhoud, "application/zip")})
    assert antwoord.status_code == 200
    return str(antwoord.text)


def neem(klant: Klant, inhoud: bytes) -> None:
    """Send a zip and take all of it over."""
    antwoord = klant.stuur(f"{PAD}/overgenomen", formulier(breng(klant, inhoud), f"{PAD}/overgenomen"))
    while antwoord.status_code == 200:
        antwoord = klant.stuur(f"{PAD}/overgenomen", formulier(antwoord.text, f"{PAD}/overgenomen"))
    assert antwoord.status_code == 303


def zip_met(delen: dict[str, Any], pers: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts; what is no bytes becomes JSON."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", pers) as doos:
        for naam, inhoud in delen.items():
            doos.writestr(naam, inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud))
    return uit.getvalue()


def met_foto(bestand: str) -> dict[str, Any]:
    """A card that says it has a photo there."""
    return KAART | {"fotos": [{"bestand": bestand, "sha256": "0" * 64}]}


def test_out_in_and_out_again_is_the_same_and_twice_adds_nothing(
    db: Session, cast: Cast, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overnemen, "BEURT", 1)  # so that it takes more than one turn
    vul(db, cast.sanne)
    sanne, yusuf = als(cast.sanne), als(cast.yusuf)
    uit = haal(sanne)
    neem(yusuf, uit)
    daar = haal(yusuf)
    assert inhoud_hash(lees(daar)) == inhoud_hash(lees(uit))
    assert len(lees(daar).kaarten[0].fotos) == 2
    for klant in (sanne, yusuf):
        neem(klant, uit)
        assert inhoud_hash(lees(haal(klant))) == inhoud_hash(lees(uit))
    # What others wrote does not come in: else anybody could write it himself.
    for tabel in (Gesprek, Reactie):
        rijen = db.exec(select(func.count()).select_from(tabel).where(tabel.persoon_id == cast.yusuf.id)).one()
        assert rijen == 0


def test_what_was_changed_after_coming_in_does_not_come_back(db: Session, cast: Cast, als: Als) -> None:
    vul(db, cast.sanne)
    uit, yusuf = haal(als(cast.sanne)), als(cast.yusuf)
    neem(yusuf, uit)
    rij = db.exec(select(Kaart).where(Kaart.persoon_id == cast.yusuf.id, Kaart.stand == "af")).one()
    rij.titel = "Mijn eigen titel"
    db.add(rij)
    db.commit()
    html = breng(yusuf, uit)
    assert "komt er niet dubbel bij" in html
    neem(yusuf, uit)
    titels = db.exec(select(Kaart.titel).where(Kaart.persoon_id == cast.yusuf.id)).all()
    assert sorted(titels) == ["Mijn eigen titel", "Nog niet af"]


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "geen zipbestand"),
        (b"PK\x03\x04" + b"x" * 60, "geen zipbestand"),
        (zip_met({"a.txt": b"x"}), "geen portfolio"),
        (
            zip_met({"portfolio.json": KOP | {"doelen": [{"titel": "T", "gehaald_op": "2026-11-24T10:00:00"}]}}),
            "kunnen",
        ),
        (
            zip_met({"portfolio.json": KOP | {"doelen": [{"titel": "T", "weg_op": "0001-01-01T00:00:00+09:00"}]}}),
            "kunnen",
        ),
        (zip_met({"portfolio.json": KOP}) + b"achter", "geen zipbestand"),
        (zip_met({"portfolio.json": KOP, "../../etc/passwd": b"x"}), "vreemde namen"),
        (zip_met({"portfolio.json": KOP, "/etc/passwd": b"x"}), "vreemde namen"),
        (zip_met({"portfolio.json": KOP, "foto\u202egpj.exe": b"x"}), "vreemde namen"),
        (zip_met({"portfolio.json": KOP, **{f"f{nr}": b"" for nr in range(6001)}}, 0), "te veel"),
        (zip_met({"portfolio.json": b" " * 21_000_000}), "te veel"),
        (zip_met({"portfolio.json": KOP | {"versie": 2}}), "niet lezen"),
        (zip_met({"portfolio.json": KOP | {"rol": "mentor"}}), "niet lezen"),
        (zip_met({"portfolio.json": KOP | {"kaarten": [KAART, KAART]}}), "niet lezen"),
        (zip_met({"portfolio.json": KOP | {"kaarten": [KAART | {"titel": "x" * 121}]}}), "niet lezen"),
        (zip_met({"portfolio.json": KOP | {"kaarten": [met_foto("../x.jpg")]}}), "niet lezen"),
        (zip_met({"portfolio.json": KOP | {"kaarten": [met_foto("files/x.jpg")]}}), "ontbreken"),
        (zip_met({"portfolio.json": KOP | {"kaarten": [met_foto("files/x.jpg")]}, "files/x.jpg": b"x"}), "niet heel"),
    ],
    ids=lambda waarde: waarde if isinstance(waarde, str) else "zip",
)
def test_a_zip_that_is_not_ours_is_refused_with_a_sentence(inhoud: bytes, zin: str) -> None:
    with pytest.raises(Afgekeurd, match=zin):
        open_zip(BytesIO(inhoud))


def test_a_photo_with_more_than_pixels_is_made_anew_and_a_bare_one_kept() -> None:
    kaal = maak_foto(foto()).groot
    assert is_kaal(kaal)
    assert neem_foto(kaal).groot == kaal
    for vreemd in (foto(), kaal + b"<script>", kaal[:20] + b"\xff\xfe\x00\x09VERSTOP" + kaal[20:], kaal[:-2]):
        assert not is_kaal(vreemd)
    assert WOORDEN not in neem_foto(foto()).groot


def test_a_stranger_to_the_zip_and_bad_links_get_nowhere(db: Session, cast: Cast, als: Als) -> None:
    vul(db, cast.sanne)
    sanne, yusuf = als(cast.sanne), als(cast.yusuf)
    velden = formulier(breng(sanne, haal(sanne)), f"{PAD}/overgenomen")
    assert yusuf.stuur(f"{PAD}/overgenomen", {"bewijs": velden["bewijs"]}).status_code == 422
    assert yusuf.stuur(f"{PAD}/overgenomen", {"bewijs": "x"}).status_code == 422
    assert yusuf.stuur(PAD).status_code == 422
    assert als(cast.bakker).stuur(PAD).status_code == 403
    slecht = KOP | {"kaarten": [KAART | {"link": "javascript:alert(1)"}]}
    neem(yusuf, zip_met({"portfolio.json": slecht}))
    assert db.exec(select(Kaart.link).where(Kaart.persoon_id == cast.yusuf.id)).one() == ""


@pytest.mark.sweep
def test_five_hundred_cards_with_photos_take_no_more_memory_than_fifty(
    db: Session, cast: Cast, databank: Databank, app: Litestar
) -> None:
    wie, inhoud = wie_is(db, cast.sanne), maak_foto(foto(maat=(1600, 1200)))
    pieken = []
    for aantal in (50, 450):
        for nummer in range(aantal):
            rij = kaart(db, cast.sanne.id, f"Kaart {nummer}", wat_deed_ik="Veel woorden. " * 60)
            voeg_foto_toe(db, wie, rij.id, inhoud)
        db.commit()
        grootte = 0
        tracemalloc.start()
        for deel in Uitvoer(databank, app.state.omgeving, wie).stroom():
            grootte += len(deel)
        pieken.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert grootte > aantal * len(inhoud.groot)
    assert pieken[1] < pieken[0] * 1.5
