"""Going through the interest test: begin, answer, end, throw away. Always one's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.verkennen.inhoud import catalogus
from app.verkennen.models import TestAntwoord, TestRonde
from app.verkennen.profiel import LETTERS, scores
from app.verkennen.queries.interessetest import bezig_van, ronde_voor


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A face on an item."""

    item_id: str
    waarde: int
    """0 to 4."""
    geleden: int = 0
    """Milliseconds ago that he chose it: how long it waited. The phone's own clock is not to be trusted."""


def begin_ronde(db: Session, wie: Wie) -> str:
    """Id of the test he is in; a new one when he is in none. Two taps at once begin one test."""
    db.execute(sa.select(col(Persoon.id)).where(col(Persoon.id) == wie.persoon_id).with_for_update(key_share=True))
    bezig = bezig_van(db, wie.persoon_id)
    if bezig is not None:
        return bezig.ronde_id
    versie = catalogus().test.versie
    ronde = TestRonde(id=nieuw_id(), persoon_id=wie.persoon_id, inhoud_versie=versie, begonnen_op=nu())
    db.add(ronde)
    db.flush()
    return ronde.id


def bewaar_antwoorden(db: Session, wie: Wie, ronde_id: str, antwoorden: Sequence[Antwoord]) -> None:
    """Keep answers; per item the one chosen last counts, however late or often it arrives.

    An answer to an item that no longer exists is left out. Raises NietGevonden when the test is not his, NietNu when
    it has ended.
    """
    ronde = _open(db, wie, ronde_id)
    bestaat = {item.id for item in catalogus().test.item}
    laatste: dict[str, Antwoord] = {}
    for antwoord in sorted(antwoorden, key=lambda een: -een.geleden):
        if antwoord.item_id in bestaat:
            laatste[antwoord.item_id] = antwoord
    if laatste:
        _schrijf(db, ronde, list(laatste.values()))


def _open(db: Session, wie: Wie, ronde_id: str) -> TestRonde:
    ronde = ronde_voor(db, wie, ronde_id)
    if ronde is None:
        raise NietGevonden
    if ronde.klaar_op is not None:
        raise NietNu(_("Deze test is al klaar. Je kunt hem wel opnieuw doen."))
    return ronde


def _schrijf(db: Session, ronde: TestRonde, antwoorden: Sequence[Antwoord]) -> None:
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    nu_ = nu()
    rijen = [
        {
            "ronde_id": ronde.id,
            "item_id": een.item_id,
            "waarde": een.waarde,
            "op": max(ronde.begonnen_op, nu_ - timedelta(milliseconds=een.geleden)),
        }
        for een in antwoorden
    ]
    zin = invoegen(TestAntwoord).values(rijen)
    db.execute(
        zin.on_conflict_do_update(
            index_elements=["ronde_id", "item_id"],
            set_={"waarde": zin.excluded.waarde, "op": zin.excluded.op},
            where=zin.excluded.op >= col(TestAntwoord.op),
        )
    )


def sluit_ronde(db: Session, wie: Wie, ronde_id: str) -> None:
    """End his test: the six scores are made of the items that exist now, and stay. Ending it twice changes nothing.

    Raises NietGevonden when it is not his, NietNu with how many items still wait for an answer.
    """
    ronde = ronde_voor(db, wie, ronde_id)
    if ronde is None:
        raise NietGevonden
    if ronde.klaar_op is not None:
        return
    zin = sa.select(col(TestAntwoord.item_id), col(TestAntwoord.waarde)).where(col(TestAntwoord.ronde_id) == ronde.id)
    antwoorden = {een.item_id: een.waarde for een in db.execute(zin)}
    soort = {item.id: item.type for item in catalogus().test.item}
    if soort.keys() - antwoorden.keys():
        raise NietNu(_("Je hebt nog niet alles beantwoord. Ga terug naar de test, dan kom je vanzelf bij wat mist."))
    for letter, waarde in zip(LETTERS, scores(soort, antwoorden), strict=True):
        setattr(ronde, letter.lower(), int(waarde))
    ronde.klaar_op = nu()
    db.flush()
    schrijf_op(db, wie, "test_klaar", over=wie.persoon_id, ding=("test_ronde", ronde.id))


def haal_weg(db: Session, wie: Wie, ronde_id: str) -> None:
    """Throw a test away with its answers. Raises NietGevonden when it is not his."""
    ronde = ronde_voor(db, wie, ronde_id)
    if ronde is None:
        raise NietGevonden
    db.execute(sa.delete(TestAntwoord).where(col(TestAntwoord.ronde_id) == ronde.id))
    db.delete(ronde)
    db.flush()
    schrijf_op(db, wie, "test_weg", over=wie.persoon_id, ding=("test_ronde", ronde_id))
