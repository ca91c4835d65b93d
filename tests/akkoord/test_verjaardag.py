"""A birthday between asking and answering: the age of the day itself counts, by the clock of Amsterdam."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlmodel import Session

from app.accounts.models import Persoon
from app.akkoord.jobs import verjaardagen
from app.akkoord.models import AkkoordVerzoek
from app.kit.db import Databank
from tests import factories as f
from tests.akkoord.proef import HASH, Proef, daden, ga_binnen, link_uit, nieuwe_proef, post, verzoek_nu, vraag
from tests.cast import Cast


@pytest.fixture
def noor(db: Session, cast: Cast, proef: Proef) -> Persoon:
    """Turns 18 on 1 December 2026; her parent reads Dutch."""
    noor = f.leerling(
        db, cast.klas, "Noor", "Nachtegaal", geboortedatum=date(2008, 12, 1), email_prive="noor@v.invalid"
    )
    f.ouder(db, noor, "Vader Nachtegaal", email="vader@v.invalid")
    db.commit()
    return noor


@pytest.fixture
def over_noor(databank: Databank, cast: Cast, noor: Persoon) -> AkkoordVerzoek:
    return vraag(databank, cast, noor)


def test_until_midnight_the_parent_after_midnight_the_child(
    klant: Any, databank: Databank, noor: Persoon, over_noor: AkkoordVerzoek, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = link_uit(post(databank, "vader@v.invalid")[0])
    monkeypatch.setenv("DOORLIJN_NU", "2026-11-30T23:50:00")
    ga_binnen(klant, pad, noor)
    assert "Verzorgende IG" in klant.bezoek(pad)
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-01T00:00:00")
    dicht = klant.bezoek(pad)
    assert "Je kind beslist nu zelf" in dicht
    assert "Verzorgende IG" not in dicht
    klant.stuur(f"{pad}/akkoord", {"versie": HASH})
    assert daden(databank) == []


def test_the_pupil_gets_it_in_his_app_and_decides(
    als: Callable[..., Any],
    databank: Databank,
    noor: Persoon,
    over_noor: AkkoordVerzoek,
    proef: Proef,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pad = f"/akkoord/verzoek/{over_noor.id}"
    zij = als(noor)
    eerst = zij.bezoek(pad)
    assert "Een van je ouders of verzorgers beslist" in eerst
    assert zij.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 409
    assert post(databank, "noor@v.invalid") == []
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-01T08:00")
    with databank.sessie(schrijft=True) as db:
        verjaardagen(db)
        verjaardagen(db)
        db.commit()
    assert len(post(databank, "noor@v.invalid")) == 1
    zij = als(noor)
    assert f"{pad}/akkoord" in zij.bezoek(pad)
    assert pad in zij.bezoek("/akkoord")
    assert zij.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 303
    (daad,) = daden(databank)
    assert (daad.hoedanigheid, daad.methode, daad.persoon_id) == ("leerling_zelf", "account", noor.id)
    assert proef.gehoord == [("besloten", "akkoord")]
    assert len(post(databank, "noor@v.invalid")) == 2


def test_what_a_parent_gave_before_stays(
    klant: Any, databank: Databank, noor: Persoon, over_noor: AkkoordVerzoek, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = link_uit(post(databank, "vader@v.invalid")[0])
    monkeypatch.setenv("DOORLIJN_NU", "2026-11-30T23:59:00")
    ga_binnen(klant, pad, noor)
    assert klant.stuur(f"{pad}/akkoord", {"versie": HASH}).status_code == 303
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-01T00:00:30")
    assert verzoek_nu(databank, over_noor.id).uitkomst == "akkoord"


@pytest.mark.parametrize(("dag", "ouder_beslist"), [("2026-02-28T23:59", True), ("2026-03-01T00:00", False)])
def test_born_on_29_february(
    klant: Any,
    db: Session,
    databank: Databank,
    cast: Cast,
    monkeypatch: pytest.MonkeyPatch,
    dag: str,
    ouder_beslist: bool,
) -> None:
    nieuwe_proef()
    kind = f.leerling(db, cast.klas, "Lente", "Schrikkel", geboortedatum=date(2008, 2, 29))
    f.ouder(db, kind, "Moeder Schrikkel", email="schrikkel@v.invalid")
    db.commit()
    monkeypatch.setenv("DOORLIJN_NU", "2026-02-20T12:00")
    vraag(databank, cast, kind)
    pad = link_uit(post(databank, "schrikkel@v.invalid")[0])
    monkeypatch.setenv("DOORLIJN_NU", dag)
    assert ("geboren_dag" in klant.bezoek(pad)) is ouder_beslist


def test_an_eighteen_year_old_is_asked_himself(databank: Databank, db: Session, cast: Cast, proef: Proef) -> None:
    f.ouder(db, cast.yusuf, "Vader Maanlicht", email="maanlicht@v.invalid")
    db.commit()
    vraag(databank, cast, cast.yusuf)
    assert post(databank, "maanlicht@v.invalid") == []
    (bericht,) = post(databank, "yusuf@school.invalid")
    assert "/akkoord/verzoek/" in bericht.tekst
    assert proef.gehoord == []
