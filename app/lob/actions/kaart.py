"""What a pupil does with his cards. Every row that changes is held until the commit."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import AMSTERDAM, nu, schooljaar, vandaag
from app.kit.fouten import NietGevonden
from app.kit.i18n import _, datum
from app.kit.ids import nieuw_id
from app.lob.actions.portfolio import raak_aan
from app.lob.forms.kaart import Snelkaart, Stapformulier
from app.lob.kaartvelden import Botsing, versieteken, voeg_samen, waarden_van
from app.lob.models import Kaart, KaartCompetentie, KaartSoort, KaartStand
from app.lob.queries.kaart import competenties_van
from app.lob.queries.zicht import eigen_portfolio
from app.lob.woorden import VOORGESTELD

TITEL = 70
"""Characters of a title that is made from what was typed."""
HERKEND: tuple[tuple[str, KaartSoort], ...] = (
    ("open dag", KaartSoort.OPEN_DAG),
    ("meeloop", KaartSoort.MEELOOPDAG),
    ("proefles", KaartSoort.PROEFLES),
    ("gastles", KaartSoort.GASTLES),
    ("stage", KaartSoort.STAGE),
    ("interview", KaartSoort.INTERVIEW),
    ("vrijwillig", KaartSoort.VRIJWILLIGERSWERK),
    ("bijbaan", KaartSoort.BIJBAAN),
    ("werkstuk", KaartSoort.PROFIELWERKSTUK),
    ("bedrijf", KaartSoort.BEDRIJFSBEZOEK),
)
"""Words that tell what it was, the surest first: a suggestion."""


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


def maak_kaart(db: Session, wie: Wie, snel: Snelkaart) -> Kaart:
    """A draft from the quick form. The same form sent twice gives the same card. Raises NietGevonden for no pupil."""
    plek = eigen_portfolio(db, wie)
    al = db.get(Kaart, snel.id) if snel.id else None
    if al is not None and al.persoon_id == plek.persoon_id:
        return al
    dag, moment, soort = vandaag(), nu(), _herken(snel.kort)
    kaart = Kaart(
        id=snel.id if snel.id and al is None else nieuw_id(),
        persoon_id=plek.persoon_id,
        titel=_titel(snel, dag),
        soort=soort,
        datum=dag,
        kort=snel.kort,
        link=snel.link,
        schooljaar=schooljaar(dag),
        gemaakt_op=moment,
        gewijzigd_op=moment,
    )
    raak_aan(db, plek.persoon_id)
    db.add(kaart)
    db.flush()
    _schrijf_competenties(db, kaart.id, VOORGESTELD.get(soort, ()))
    return kaart


def _herken(tekst: str) -> KaartSoort:
    klein = tekst.lower()
    return next((soort for woord, soort in HERKEND if woord in klein), KaartSoort.ANDERS)


def _titel(snel: Snelkaart, dag: date) -> str:
    regel = snel.kort.partition("\n")[0].strip()
    zin = regel.partition(". ")[0]
    if zin:
        return zin if len(zin) <= TITEL else f"{zin[:TITEL].rpartition(' ')[0] or zin[:TITEL]}…"
    if snel.link:
        return _("Link van %(dag)s", dag=datum(dag))
    return _("Foto van %(dag)s", dag=datum(dag))


def _schrijf_competenties(db: Session, kaart_id: str, gekozen: Iterable[str]) -> None:
    db.execute(sa.delete(KaartCompetentie).where(col(KaartCompetentie.kaart_id) == kaart_id))
    rijen = [{"kaart_id": kaart_id, "competentie": een} for een in gekozen]
    if rijen:
        db.execute(sa.insert(KaartCompetentie), rijen)


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
        _schrijf_competenties(db, kaart_id, filter(None, nieuw["competenties"].split(",")))
    elif kaart.soort != was and set(competenties) in (set(), set(VOORGESTELD.get(was, ()))):
        _schrijf_competenties(db, kaart_id, VOORGESTELD.get(kaart.soort, ()))
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
