"""A new draft card: from the quick form, or because the pupil was somewhere."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import nu, schooljaar, vandaag
from app.kit.i18n import _, datum
from app.kit.ids import nieuw_id
from app.lob.actions.portfolio import raak_aan
from app.lob.forms.kaart import Snelkaart
from app.lob.models import Kaart, KaartCompetentie, KaartSoort, KaartStand
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
LEEG = dict.fromkeys(
    ("organisatie", "kort", "link", "wat_deed_ik", "wat_ging_goed", "wat_leerde_ik", "volgende_stap", "bron"), ""
)


def leg_neer(db: Session, persoon_id: str, soort: KaartSoort, titel: str, dag: date, **velden: str) -> bool:
    """Make a draft with the competences suggested for its kind; False when it was there already.

    It is the same when it has the same `id`, or the same `bron` of an activity. The caller sees to the portfolio.
    """
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    moment = nu()
    vast: dict[str, Any] = {"persoon_id": persoon_id, "soort": soort, "titel": titel, "datum": dag, "versie": 1}
    wie: dict[str, Any] = {"stand": KaartStand.CONCEPT, "voor_mentor": True, "voor_ouder": False}
    wanneer: dict[str, Any] = {"schooljaar": schooljaar(dag), "gemaakt_op": moment, "gewijzigd_op": moment}
    zin = invoegen(Kaart).values(**{"id": nieuw_id()} | LEEG | vast | wie | wanneer | velden)
    gemaakt = db.execute(zin.on_conflict_do_nothing().returning(col(Kaart.id))).scalar()
    if gemaakt is not None:
        schrijf_competenties(db, gemaakt, VOORGESTELD.get(soort, ()))
    return gemaakt is not None


def schrijf_competenties(db: Session, kaart_id: str, gekozen: Iterable[str]) -> None:
    """What a card is evidence of, instead of what was there."""
    db.execute(sa.delete(KaartCompetentie).where(col(KaartCompetentie.kaart_id) == kaart_id))
    rijen = [{"kaart_id": kaart_id, "competentie": een} for een in gekozen]
    if rijen:
        db.execute(sa.insert(KaartCompetentie), rijen)


def maak_kaart(db: Session, wie: Wie, snel: Snelkaart) -> str:
    """A draft from the quick form; gives its id. The same form sent twice gives the same card, with other words a new.

    Raises NietGevonden for who is no pupil.
    """
    plek, dag, kaart_id = eigen_portfolio(db, wie), vandaag(), snel.id or nieuw_id()
    raak_aan(db, plek.persoon_id)
    soort, titel, woorden = _herken(snel.kort), _titel(snel, dag), {"kort": snel.kort, "link": snel.link}
    nieuw = leg_neer(db, plek.persoon_id, soort, titel, dag, id=kaart_id, **woorden)
    if not nieuw and not _dezelfde(db, plek.persoon_id, kaart_id, snel):
        kaart_id = nieuw_id()  # he went back and typed something new, or it is the id of somebody else's card
        leg_neer(db, plek.persoon_id, soort, titel, dag, id=kaart_id, **woorden)
    return kaart_id


def _dezelfde(db: Session, persoon_id: str, kaart_id: str, snel: Snelkaart) -> bool:
    zin = sa.select(col(Kaart.kort), col(Kaart.link)).where(
        col(Kaart.id) == kaart_id, col(Kaart.persoon_id) == persoon_id
    )
    return [tuple(rij) for rij in db.execute(zin)] == [(snel.kort, snel.link)]


def _herken(tekst: str) -> KaartSoort:
    klein = tekst.lower()
    return next((soort for woord, soort in HERKEND if woord in klein), KaartSoort.ANDERS)


def _titel(snel: Snelkaart, dag: date) -> str:
    zin = snel.kort.partition("\n")[0].partition(". ")[0].strip()
    if zin:
        return zin if len(zin) <= TITEL else f"{zin[:TITEL].rpartition(' ')[0] or zin[:TITEL]}…"
    if snel.link:
        return _("Link van %(dag)s", dag=datum(dag))
    return _("Foto van %(dag)s", dag=datum(dag))
