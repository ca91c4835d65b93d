"""The mentor: signed forms and questions; and a parent with an account."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from sqlmodel import Session, select

from app.accounts.models import RolToekenning
from app.accounts.rollen import Rol
from app.akkoord.actions import laat_vervallen
from app.akkoord.models import AkkoordVerzoek, AkkoordVraag
from app.kit import files
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.scholen.models import OuderVan
from tests.akkoord.proef import HASH, Proef, daden, ga_binnen, post
from tests.cast import Cast


def foto() -> bytes:
    uit = BytesIO()
    Image.new("RGB", (40, 60), "white").save(uit, "JPEG")
    return uit.getvalue()


def test_paper_is_recorded_with_its_scan(
    als: Callable[..., Any], databank: Databank, cast: Cast, verzoek: AkkoordVerzoek, proef: Proef
) -> None:
    mentor, pad = als(cast.bakker), f"/akkoord/papier/{verzoek.id}"
    html = mentor.bezoek(pad)
    papier = mentor.bezoek(f"{pad}/formulier/{cast.moeder_sanne.id}", taal="ar")
    assert HASH in papier
    assert "Verzorgende" not in papier
    assert mentor.get(f"{pad}/formulier/{cast.vader_sanne.id}").status_code == 404
    assert f'value="{cast.moeder_sanne.id}"' in html
    assert f'value="{cast.vader_sanne.id}"' not in html
    velden = {"ouder": cast.moeder_sanne.id, "getekend_op": "2026-11-24"}
    scan = {"scan": ("formulier.jpg", foto(), "image/jpeg")}
    assert mentor.stuur(pad, velden, files=scan).status_code == 303
    (daad,) = daden(databank)
    assert (daad.methode, daad.hoedanigheid, daad.keus) == ("papier", "mentor_namens_papier", "akkoord")
    assert (daad.ouder_van_id, daad.persoon_id) == (cast.moeder_sanne.id, cast.bakker.id)
    assert daad.bestand is not None
    assert files.lees(daad.bestand)[:2] == b"\xff\xd8"
    assert proef.gehoord == [("besloten", "akkoord")]
    assert mentor.stuur(pad, velden, files=scan).status_code == 303
    assert len(daden(databank)) == 1
    assert "geen_adres" in proef.klaar
    assert post(databank, "amal@familie.invalid")[-1].taal == "ar"


@pytest.mark.parametrize(
    ("velden", "scan", "fout"),
    [
        ({"ouder": "vader"}, True, "Kies wie getekend heeft."),
        ({"getekend_op": "2026-11-25"}, True, "Deze datum kan niet."),
        ({"getekend_op": "2026-11-23"}, True, "Deze datum kan niet."),
        ({"getekend_op": "gisteren"}, True, "Vul de datum in"),
        ({}, False, "Kies de foto of scan"),
    ],
)
def test_a_wrong_form_says_what_and_keeps_the_rest(
    als: Callable[..., Any],
    databank: Databank,
    cast: Cast,
    verzoek: AkkoordVerzoek,
    velden: dict[str, str],
    scan: bool,
    fout: str,
) -> None:
    goed = {"ouder": cast.moeder_sanne.id, "getekend_op": "2026-11-24"}
    invoer = goed | {naam: cast.vader_sanne.id if waarde == "vader" else waarde for naam, waarde in velden.items()}
    bestanden = {"scan": ("f.jpg", foto(), "image/jpeg")} if scan else {"leeg": ("", b"")}
    antwoord = als(cast.bakker).stuur(f"/akkoord/papier/{verzoek.id}", invoer, files=bestanden)
    assert antwoord.status_code == 422
    assert fout in antwoord.text
    assert daden(databank) == []


def test_a_program_is_no_scan(als: Callable[..., Any], databank: Databank, cast: Cast, verzoek: AkkoordVerzoek) -> None:
    velden = {"ouder": cast.moeder_sanne.id, "getekend_op": "2026-11-24"}
    nep = {"scan": ("formulier.pdf", b"MZ\x90\x00 geen pdf", "application/pdf")}
    assert als(cast.bakker).stuur(f"/akkoord/papier/{verzoek.id}", velden, files=nep).status_code == 422
    assert daden(databank) == []


def test_other_mentors_get_nothing(als: Callable[..., Any], cast: Cast, verzoek: AkkoordVerzoek) -> None:
    wit, pad = als(cast.de_wit), f"/akkoord/papier/{verzoek.id}"
    kort = f"/akkoord/leerling/{cast.sanne.id}"
    assert als(cast.bakker).get(kort, follow_redirects=False).headers["location"] == pad
    assert wit.get(kort).status_code == 404
    assert wit.get(pad).status_code == 404
    assert wit.stuur(f"{pad}/link", {"ouder": cast.moeder_sanne.id}).status_code == 404
    assert als(cast.sanne).get(pad).status_code == 403
    assert als(cast.bakker).stuur(f"{pad}/link", {"ouder": cast.moeder_sanne.id}).status_code == 303


def test_question_and_answer_in_the_parents_language(
    klant: Any,
    als: Callable[..., Any],
    databank: Databank,
    db: Session,
    cast: Cast,
    pad: str,
    proef: Proef,
) -> None:
    ga_binnen(klant, pad, cast.sanne)
    assert klant.stuur(f"{pad}/vraag", {"vraag": ""}).status_code == 422
    for _ in range(2):
        assert klant.stuur(f"{pad}/vraag", {"vraag": "ما هذا؟"}).status_code == 303
    assert "ما هذا؟" in klant.bezoek(pad, taal="ar")
    assert proef.gehoord == [("signaal", "vraag_ouder")]
    vraag_id = db.exec(select(AkkoordVraag.id)).one()
    db.commit()
    mentor = als(cast.bakker)
    html = mentor.bezoek("/akkoord/vragen")
    assert '<p class="dl-woorden" lang="ar" dir="auto">ما هذا؟</p>' in html
    assert mentor.stuur(f"/akkoord/vragen/{vraag_id}", {"antwoord": "y" * 2001}).status_code == 422
    assert als(cast.de_wit).stuur(f"/akkoord/vragen/{vraag_id}", {"antwoord": "x"}).status_code == 404
    assert "ما هذا؟" not in als(cast.de_wit).bezoek("/akkoord/vragen")
    assert mentor.stuur(f"/akkoord/vragen/{vraag_id}", {"antwoord": "Bel me gerust."}).status_code == 303
    assert mentor.stuur(f"/akkoord/vragen/{vraag_id}", {"antwoord": "Nog eens."}).status_code == 409
    assert proef.klaar == ["vraag_ouder"]
    mail = post(databank, "amal@familie.invalid")[-1]
    assert mail.taal == "ar"
    assert '<blockquote lang="nl" dir="auto">Bel me gerust.</blockquote>' in mail.html
    assert "Bel me gerust." in klant.bezoek(pad, taal="ar")


def test_a_parent_with_an_account(
    als: Callable[..., Any], databank: Databank, cast: Cast, verzoek: AkkoordVerzoek
) -> None:
    amal, pad = als(cast.ouder_account), f"/akkoord/verzoek/{verzoek.id}"
    assert pad in amal.bezoek("/akkoord", taal="ar")
    lees = amal.bezoek(pad, taal="ar")
    assert "Verzorgende IG" in lees
    assert "geheim van Sanne" not in lees
    assert amal.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 303
    (daad,) = daden(databank)
    assert (daad.methode, daad.ouder_van_id, daad.persoon_id) == (
        "account",
        cast.moeder_sanne.id,
        cast.ouder_account.id,
    )
    assert amal.stuur(f"{pad}/intrekking", {"versie": HASH}).status_code == 303


def test_no_request_of_somebody_else(als: Callable[..., Any], cast: Cast, verzoek: AkkoordVerzoek) -> None:
    pad = f"/akkoord/verzoek/{verzoek.id}"
    for mens in (cast.yusuf, cast.buitenstaander):
        browser = als(mens)
        assert browser.get(pad).status_code == 404
        assert browser.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 404
        assert pad not in browser.bezoek("/akkoord")
    sanne = als(cast.sanne)
    assert "geheim van Sanne" in sanne.bezoek(pad)
    assert sanne.stuur(f"{pad}/vraag", {"vraag": "x"}).status_code == 404
    assert sanne.stuur(f"{pad}/onzin", {}).status_code == 404


def test_a_teacher_is_only_a_parent_of_his_own_child(
    als: Callable[..., Any], db: Session, cast: Cast, verzoek: AkkoordVerzoek
) -> None:
    db.get_one(OuderVan, cast.vader_sanne.id).persoon_id = cast.de_wit.id
    db.get_one(OuderVan, cast.vader_sanne.id).gezag = "ja"
    db.add(RolToekenning(id=nieuw_id(), persoon_id=cast.de_wit.id, rol=Rol.OUDER, organisatie_id=None, volgorde=9))
    db.commit()
    vraag = {"vraag": "Alleen voor de mentor"}
    assert als(cast.ouder_account).stuur(f"/akkoord/verzoek/{verzoek.id}/vraag", vraag).status_code == 303
    wit = als(cast.de_wit)
    assert wit.get(f"/akkoord/verzoek/{verzoek.id}").status_code == 200
    assert wit.get(f"/akkoord/papier/{verzoek.id}").status_code == 404
    assert wit.get(f"/akkoord/leerling/{cast.sanne.id}").status_code == 404
    assert wit.stuur(f"/akkoord/papier/{verzoek.id}/link", {"ouder": cast.moeder_sanne.id}).status_code == 404
    assert vraag["vraag"] not in wit.bezoek("/akkoord/vragen")
    assert vraag["vraag"] in als(cast.bakker).bezoek("/akkoord/vragen")


def test_a_parent_with_an_account_no_longer_reads_a_version_that_lapsed(
    als: Callable[..., Any], db: Session, cast: Cast, verzoek: AkkoordVerzoek
) -> None:
    ouder, pad = als(cast.ouder_account), f"/akkoord/verzoek/{verzoek.id}"
    assert "Omdat ik" in ouder.bezoek(pad, taal="ar")
    laat_vervallen(db, cast.sanne.id, "proef")
    db.commit()
    assert "Omdat ik" not in ouder.bezoek(pad, taal="ar", status=410)
    assert ouder.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 410
    assert "Omdat ik" in als(cast.sanne).bezoek(pad)
