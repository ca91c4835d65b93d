"""Two colleagues at one question of a parent: the first answer goes, the second is not lost."""

from collections.abc import Callable
from typing import Any

from sqlmodel import Session, select

from app.akkoord import zicht
from app.akkoord.models import AkkoordVraag
from app.kit.db import Databank
from tests import factories as f
from tests.akkoord.proef import ga_binnen, post
from tests.bladkeuring import keur
from tests.cast import Cast


def vraag_van(klant: Any, cast: Cast, db: Session, pad: str) -> str:
    """Amal asks something; gives the id of her question."""
    ga_binnen(klant, pad, cast.sanne)
    assert klant.stuur(f"{pad}/vraag", {"vraag": "Wat is dit?"}).status_code == 303
    vraag_id = db.exec(select(AkkoordVraag.id)).one()
    db.commit()
    return vraag_id


def test_who_comes_second_sees_both_answers(
    klant: Any, als: Callable[..., Any], databank: Databank, db: Session, cast: Cast, pad: str
) -> None:
    adres = f"/akkoord/vragen/{vraag_van(klant, cast, db, pad)}"
    mentor, decaan = als(cast.bakker), als(cast.decaan)
    assert mentor.stuur(adres, {"antwoord": "Bel me gerust."}).status_code == 303
    laat = decaan.stuur(adres, {"antwoord": "Dit schreef <b>ik</b>\nvan de school."})
    assert laat.status_code == 409
    keur(laat.text)
    assert "Deze vraag is al beantwoord." in laat.text
    assert "Bel me gerust." in laat.text
    assert "Dit schreef &lt;b&gt;ik&lt;/b&gt;\nvan de school.</textarea>" in laat.text
    assert f'action="{adres}"' not in laat.text
    assert "Dit schreef" not in decaan.bezoek("/akkoord/vragen")
    mails = post(databank, "amal@familie.invalid")
    assert [("Bel me" in mail.tekst, "Dit schreef" in mail.tekst) for mail in mails[1:]] == [(True, False)]


def test_the_same_answer_twice_is_one(
    klant: Any, als: Callable[..., Any], databank: Databank, db: Session, cast: Cast, pad: str
) -> None:
    adres = f"/akkoord/vragen/{vraag_van(klant, cast, db, pad)}"
    mentor = als(cast.bakker)
    for _ in range(2):
        assert mentor.stuur(adres, {"antwoord": "Bel me gerust."}).status_code == 303
    assert len(post(databank, "amal@familie.invalid")) == 2


def test_the_question_he_is_busy_with_comes_first(klant: Any, db: Session, cast: Cast, pad: str) -> None:
    eerste = vraag_van(klant, cast, db, pad)
    assert klant.stuur(f"{pad}/vraag", {"vraag": "En dit?"}).status_code == 303
    wie = f.wie_is(db, cast.bakker)
    volgorde = [rij.id for rij in zicht.vragen_van_school(db, wie)]
    assert volgorde[0] == eerste and len(volgorde) == 2
    assert [rij.id for rij in zicht.vragen_van_school(db, wie, volgorde[1])] == volgorde[::-1]
