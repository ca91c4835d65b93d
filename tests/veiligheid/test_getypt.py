"""What somebody types is only ever words: on every page where another reads it, in the PDF, and in every search."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote

import pytest
from sqlmodel import Session, col, select

from app.akkoord.models import AkkoordVerzoek
from app.dossier.models import Zending
from app.dossier.stappen import DEEL_A, DEEL_B, DEEL_C
from app.dossier.velden import Soort, Stap, Veld
from app.kit.db import Databank
from app.meldingen.worker import werk_af
from app.scholen.models import OuderVan
from tests.cast import Cast
from tests.conftest import Klant
from tests.dossier import ingevuld

PROEF = """<script>alert("p")</script>'"><img src=x onerror=alert(1)>#eval("1")$x$ [[1]] """
KORT = "<b>\"'&x"
ONTSNAPT = "&lt;script&gt;alert("


def stof(veld: Veld) -> str:
    """As much of the probe as fits."""
    tekst = PROEF if veld.maximum >= len(PROEF) else KORT[: veld.maximum]
    return tekst + "x" * max(0, veld.minimum - len(tekst))


def velden_met_proef(stap: Stap) -> dict[str, str]:
    """Every text field of a step with the probe in it."""
    uit = {}
    for veld in stap.velden():
        if veld.soort in (Soort.TEKST, Soort.LANG):
            uit[veld.naam] = stof(veld)
        for deel in veld.velden if veld.soort == Soort.LIJST else ():
            if deel.soort in (Soort.TEKST, Soort.LANG):
                uit[f"{veld.naam}-0-{deel.naam}"] = stof(deel)
    return uit


def samen(stappen: Iterable[Stap]) -> dict[str, str]:
    """The probes of several steps that are one form."""
    return {naam: tekst for stap in stappen for naam, tekst in velden_met_proef(stap).items()}


def stuur(klant: Klant, pad: str, velden: dict[str, Any]) -> None:
    """POST that must be taken."""
    antwoord = klant.stuur(pad, velden)
    assert antwoord.status_code == 303, f"{pad}: {antwoord.status_code}"
    assert "kijk=1" not in antwoord.headers["location"], pad


@pytest.fixture
def verhaal(cast: Cast, als: Callable[..., Klant], db: Session, databank: Databank) -> dict[str, str]:
    """The whole way with probes in every text; gives the ids that pages need."""
    moeder = db.get_one(OuderVan, cast.moeder_sanne.id)
    moeder.naam, moeder.relatie = f"Amal {KORT}", KORT
    db.commit()
    sanne, bakker, zorgco = als(cast.sanne), als(cast.bakker), als(cast.zorgco)
    for adres, velden in ingevuld.A.items():
        stap = next(stap for stap in DEEL_A if stap.naam == adres.partition("/")[0])
        eigen = {veld.naam for vraag in stap.vragen if vraag.naam == adres.partition("/")[2] for veld in vraag.velden}
        proef = {naam: tekst for naam, tekst in velden_met_proef(stap).items() if naam.partition("-")[0] in eigen}
        stuur(sanne, f"/dossier/{adres}", velden | proef)
    stuur(sanne, "/dossier/keuze/opleidingen", {"aanbod": cast.opleiding.id})
    stuur(sanne, "/dossier/nakijken", {"klopt": "ja"})
    pad = f"/dossier/leerling/{cast.sanne.id}"
    stuur(bakker, f"{pad}/deel-b", ingevuld.B | samen(DEEL_B) | {"zorg_nodig": "ja"})
    stuur(zorgco, f"/zorg/{cast.sanne.id}", ingevuld.C | samen(DEEL_C))
    stuur(sanne, "/dossier/lezen", {"keus": "eens"})
    verzoek = db.exec(select(AkkoordVerzoek)).one()
    ids = {"verzoek": verzoek.id}
    db.commit()
    ouder = als(cast.ouder_account)
    stuur(ouder, f"/akkoord/verzoek/{ids['verzoek']}/vraag", {"vraag": PROEF})
    stuur(ouder, f"/akkoord/verzoek/{ids['verzoek']}/akkoord", {"versie": verzoek.versiehash})
    werk_af(databank)
    ids["zending"] = db.exec(select(Zending.id)).one()
    db.commit()
    intaker, pad = als(cast.intaker), f"/intake/{ids['zending']}"
    stuur(intaker, f"{pad}/ontvangst", {})
    stuur(intaker, f"{pad}/gesprek", {"afspraken": PROEF})
    stuur(intaker, f"{pad}/bruikbaarheid", {"bruikbaarheid": "4", "feedback": PROEF})
    stuur(intaker, f"{pad}/intake", {"op_dag": "2026-12-08", "op_tijd": "10:00", "plek": PROEF})
    return ids


def test_woorden_blijven_woorden(verhaal: dict[str, str], cast: Cast, als: Callable[..., Klant]) -> None:
    """`bezoek` refuses a page with a script, a handler or broken HTML; that the words are there proves they came."""
    kind, zending = cast.sanne.id, verhaal["zending"]
    met_woorden = {
        "sanne": ["/dossier/lezen", "/dossier/versies/1"],
        "bakker": [f"/dossier/leerling/{kind}", f"/klas/{cast.klas.id}/{kind}", "/akkoord/vragen"],
        "decaan": [f"/dossier/leerling/{kind}"],
        "zorgco": [f"/dossier/leerling/{kind}"],
        "ouder_account": [f"/akkoord/verzoek/{verhaal['verzoek']}"],
        "intaker": [f"/intake/{zending}"],
        "mbo_zorg": [f"/intake/{zending}"],
    }
    zonder = {
        "sanne": ["/", "/privacy", "/dossier"],
        "bakker": ["/klas"],
        "intaker": ["/intake"],
        "zorgco": ["/zorg"],
    }
    for naam, paden in met_woorden.items():
        taal = "ar" if naam == "ouder_account" else "nl"
        gezien = [ONTSNAPT in als(getattr(cast, naam)).bezoek(pad, taal) for pad in paden]
        assert any(gezien), f"{naam} ziet de woorden nergens"
    for naam, paden in zonder.items():
        for pad in paden:
            als(getattr(cast, naam)).bezoek(pad)
    als(cast.schoolbeheer).bezoek(f"/beheer/ouders/{kind}")
    als(cast.schoolbeheer).bezoek(f"/beheer/ouders/{kind}/1")


def test_pdf_neemt_tekst_letterlijk(verhaal: dict[str, str], cast: Cast, als: Callable[..., Klant]) -> None:
    """Nothing typed is read as typst."""
    for wie, pad in (
        (cast.sanne, "/dossier/versies/1/pdf"),
        (cast.bakker, f"/dossier/leerling/{cast.sanne.id}/versies/2/pdf"),
        (cast.intaker, f"/intake/{verhaal['zending']}/pdf"),
    ):
        antwoord = als(wie).get(pad)
        assert antwoord.status_code == 200, pad
        assert antwoord.content.startswith(b"%PDF")


def test_geweigerde_tekst_komt_terug_als_tekst(cast: Cast, als: Callable[..., Klant], klant: Klant) -> None:
    """Refused forms show what was typed."""
    for wie, pad, velden in (
        (klant, "/inloggen", {"naam": PROEF, "wachtwoord": "x"}),
        (klant, "/activeren", {"code": KORT}),
        (klant, "/akkoord/controle", {"code": PROEF}),
        (als(cast.sanne), "/account/e-mail", {"email": PROEF}),
        (als(cast.schoolbeheer), "/beheer/medewerkers", {"roepnaam": PROEF, "achternaam": PROEF, "email": PROEF}),
        (als(cast.schoolbeheer), f"/beheer/ouders/{cast.sanne.id}/1", {"naam": PROEF, "email": PROEF}),
    ):
        antwoord = wie.stuur(pad, velden)
        assert antwoord.status_code in (404, 422), f"{pad}: {antwoord.status_code}"
        assert "<script>alert" not in antwoord.text and "<b>" not in antwoord.text, pad


ZOEK = (
    "%",
    "_",
    "'",
    '"',
    "\\",
    "%' OR 1=1 --",
    "'; DROP TABLE persoon; --",
    "😀" * 40,
    "[",
    "(",
    "*",
    "a" * 5000,
)


@pytest.mark.parametrize("woord", ZOEK)
def test_zoeken_is_maar_zoeken(cast: Cast, als: Callable[..., Klant], woord: str, db: Session) -> None:
    db.rollback()
    html = als(cast.sanne).bezoek(f"/dossier/keuze/opleidingen?q={quote(woord)}")
    assert html.count('name="aanbod"') == 0, "een jokerteken vindt niet alles"
    html = als(cast.schoolbeheer).bezoek(f"/beheer/ouders?zoek={quote(woord)}")
    assert "Zonnedauw" not in html.replace(f'value="{woord}"', "")
    assert db.exec(select(OuderVan).where(col(OuderVan.kind_id) == cast.sanne.id)).first() is not None


@pytest.mark.parametrize("getal", ["-1", "0", "999999999999999999999", "abc", "1' OR 1=1", "٣", "1e9"])
def test_bladnummers_zijn_nooit_een_ongeluk(cast: Cast, als: Callable[..., Klant], getal: str) -> None:
    deel = quote(getal)
    als(cast.intaker).bezoek(f"/intake?blz={deel}&alles=ja")
    als(cast.schoolbeheer).bezoek(f"/beheer/ouders?blz={deel}")
    als(cast.sanne).bezoek(f"/privacy?voor={deel}")


NUL = ("/dossier/keuze/opleidingen?q=a%00b", "/dossier/%00", "/dossier/bijlagen/a%00", "/bestaat%00niet", "/?%00=1")


@pytest.mark.parametrize("pad", NUL)
def test_een_nulteken_is_nooit_een_ongeluk(cast: Cast, als: Callable[..., Klant], pad: str) -> None:
    als(cast.sanne).bezoek(pad, status=404)


def test_een_nulteken_in_een_formulier_valt_weg(cast: Cast, als: Callable[..., Klant]) -> None:
    sanne = als(cast.sanne)
    assert sanne.stuur("/dossier/waarom/beroep", {"beroep": "voor\x00na"}).status_code == 303
    assert "voorna" in sanne.bezoek("/dossier/waarom/beroep")
