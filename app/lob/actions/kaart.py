"""What a pupil does with his cards. Every row that changes is held until the commit."""

from dataclasses import dataclass, field
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import AMSTERDAM, nu, schooljaar
from app.kit.fouten import NietGevonden
from app.lob.actions.kaart_erbij import schrijf_competenties
from app.lob.actions.portfolio import raak_aan
from app.lob.forms.kaart import Stapformulier
from app.lob.kaartvelden import Botsing, versieteken, voeg_samen, waarden_van
from app.lob.models import Kaart, KaartStand
from app.lob.queries.kaart import competenties_van
from app.lob.woorden import VOORGESTELD


@dataclass(frozen=True, slots=True)
class Bewaard:
    """What saving a step led to: nothing is stored when there are `botsingen`."""

    versie: str
    op: datetime
    botsingen: list[Botsing] = field(default_factory=list)
    mijn: dict[str, str] = field(default_factory=dict)
    """With `botsingen`: every field of the step, what the other side alone changed already in it."""


def pak_kaart(db: Session, wie: Wie, kaart_id: str) -> Kaart:
    """His own card, its row held. Raises NietGevonden."""
    zin = sa.select(Kaart).where(col(Kaart.id) == kaart_id, col(Kaart.persoon_id) == wie.persoon_id).with_for_update()
    kaart = db.execute(zin).scalars().first()
    if kaart is None:
        raise NietGevonden
    return kaart


def bewaar_stap(db: Session, wie: Wie, kaart_id: str, formulier: Stapformulier) -> Bewaard:
    """Keep one step that was found good. When another device changed the same field meanwhile nothing is kept.

    A card without competences, or with those suggested for its kind, gets those of the new kind. Raises NietGevonden.
    """
    kaart, stap = pak_kaart(db, wie, kaart_id), formulier.stap
    competenties = competenties_van(db, kaart_id)
    waarden = waarden_van(kaart, competenties, stap)
    nieuw, botsingen = voeg_samen(stap, waarden, formulier.waarden, formulier.versie, formulier.kies)
    if botsingen or not nieuw:
        mijn = waarden | nieuw | {een.veld: een.mijn for een in botsingen}
        return Bewaard(versieteken(stap, waarden), kaart.gewijzigd_op, botsingen, mijn)
    raak_aan(db, wie.persoon_id)
    was = kaart.soort
    for veld, waarde in nieuw.items():
        if veld != "competenties":
            setattr(kaart, veld, (date.fromisoformat(waarde) if waarde else None) if veld == "datum" else waarde)
    if "competenties" in nieuw:
        schrijf_competenties(db, kaart_id, filter(None, nieuw["competenties"].split(",")))
    elif kaart.soort != was and set(competenties) in (set(), set(VOORGESTELD.get(was, ()))):
        schrijf_competenties(db, kaart_id, VOORGESTELD.get(kaart.soort, ()))
    _raak_kaart(kaart)
    db.flush()
    return Bewaard(versieteken(stap, waarden | nieuw), kaart.gewijzigd_op)


def _raak_kaart(kaart: Kaart) -> None:
    kaart.schooljaar = schooljaar(kaart.datum or kaart.gemaakt_op.astimezone(AMSTERDAM).date())
    kaart.gewijzigd_op = nu()
    kaart.versie += 1


def zet_stand(db: Session, wie: Wie, kaart_id: str, stand: str) -> Kaart:
    """Finish, reopen or put away; twice is once. Raises NietGevonden, also for a stand that there is not."""
    if stand not in set(KaartStand):
        raise NietGevonden
    kaart = pak_kaart(db, wie, kaart_id)
    if kaart.stand != stand:
        kaart.stand = stand
        _raak_kaart(kaart)
        raak_aan(db, wie.persoon_id)
    db.flush()
    return kaart


def zet_zicht(db: Session, wie: Wie, kaart_id: str, voor_mentor: bool, voor_ouder: bool) -> Kaart:
    """Who may read along once it is af. Raises NietGevonden."""
    kaart = pak_kaart(db, wie, kaart_id)
    if (kaart.voor_mentor, kaart.voor_ouder) != (voor_mentor, voor_ouder):
        kaart.voor_mentor, kaart.voor_ouder = voor_mentor, voor_ouder
        _raak_kaart(kaart)
        raak_aan(db, wie.persoon_id)
    db.flush()
    return kaart
