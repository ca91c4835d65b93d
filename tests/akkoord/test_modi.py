"""What the days and the modes do: reminders, a zienswijze, passing by itself."""

import pytest
from sqlmodel import Session

from app.akkoord import queries
from app.akkoord.jobs import geen_antwoord, laat_verstrijken
from app.akkoord.models import AkkoordVerzoek, Keus
from app.kit.db import Databank
from app.kit.fouten import NietNu
from app.scholen.models import AkkoordModus
from tests import factories as f
from tests.akkoord.proef import (
    Proef,
    als_kind,
    als_ouder,
    doe,
    draai,
    post,
    verzoek_nu,
    vraag,
    zet_modus,
)
from tests.cast import Cast


def test_one_reminder_after_a_week_and_a_signal_after_two(
    databank: Databank, cast: Cast, verzoek: AkkoordVerzoek, proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(post(databank, "amal@familie.invalid")) == 1
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-02T10:00")
    assert len(post(databank, "amal@familie.invalid")) == 2
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-09T10:00")
    assert [draai(databank, geen_antwoord) for _ in range(2)] == [1, 0]
    assert proef.gehoord == [("signaal", "geen_antwoord")]


def test_no_reminder_for_who_answered(
    databank: Databank, cast: Cast, verzoek: AkkoordVerzoek, monkeypatch: pytest.MonkeyPatch
) -> None:
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.AKKOORD)
    voor = len(post(databank, "amal@familie.invalid"))
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-02T10:00")
    assert len(post(databank, "amal@familie.invalid")) == voor == 2


def test_from_16_himself_after_the_days_for_the_parents(
    databank: Databank, db: Session, cast: Cast, proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    zet_modus(db, cast, AkkoordModus.ZELF_VANAF_16)
    verzoek = vraag(databank, cast)
    assert len(post(databank, "amal@familie.invalid")) == 1
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.GEZIEN, reden="Let op zijn bril.")
    with pytest.raises(NietNu):
        doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.NIET_AKKOORD, reden="x")
    doe(databank, verzoek, als_kind(db, cast.sanne), Keus.AKKOORD)
    assert verzoek_nu(databank, verzoek.id).uitkomst is None
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-01T09:59")
    assert draai(databank, laat_verstrijken) == 0
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-01T10:01")
    assert [draai(databank, laat_verstrijken) for _ in range(2)] == [1, 0]
    assert proef.gehoord == [("signaal", "zienswijze"), ("besloten", "akkoord")]


def test_informing_passes_by_itself_also_with_a_no(
    databank: Databank, db: Session, cast: Cast, proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    zet_modus(db, cast, AkkoordModus.INFORMEREN)
    verzoek = vraag(databank, cast)
    doe(databank, verzoek, als_ouder(cast.moeder_sanne), Keus.NIET_AKKOORD, reden="Liever niet.")
    assert verzoek_nu(databank, verzoek.id).uitkomst is None
    with databank.sessie() as lezer:
        assert queries.heeft_geweigerd(lezer, verzoek.id)
    monkeypatch.setenv("DOORLIJN_NU", "2026-12-02T10:00")
    assert draai(databank, laat_verstrijken) == 1
    assert proef.gehoord == [("signaal", "zienswijze"), ("besloten", "akkoord")]


def test_below_16_both_parent_and_pupil(databank: Databank, db: Session, cast: Cast, proef: Proef) -> None:
    zet_modus(db, cast, AkkoordModus.ZELF_VANAF_16)
    kind = f.leerling(db, cast.klas, "Kind", "Kwik", 15)
    ouder = f.ouder(db, kind, "Pa Kwik", email="pa@v.invalid")
    db.commit()
    verzoek = vraag(databank, cast, kind)
    doe(databank, verzoek, als_ouder(ouder), Keus.AKKOORD)
    assert verzoek_nu(databank, verzoek.id).uitkomst is None
    doe(databank, verzoek, als_kind(db, kind), Keus.AKKOORD)
    assert proef.gehoord == [("besloten", "akkoord")]
