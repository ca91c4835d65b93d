"""The pupil at work: begin, write, hand in, take back, and keep it as a card."""

from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.clock import nu, schooljaar, vandaag
from app.kit.fouten import NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.lob.actions.portfolio import raak_aan
from app.lob.inhoud import Opdracht
from app.lob.kaartvelden import GRENZEN
from app.lob.messages import Ingeleverd, halen
from app.lob.models import Inlevering, InleveringKaart, InleverStand, Kaart, KaartCompetentie, KaartSoort
from app.lob.queries.inlevering import begeleiders_van
from app.lob.queries.opdracht import laatste_werk
from app.lob.queries.zicht import Toegang
from app.lob.states import TE_SCHRIJVEN, InleverVerb, volgende
from app.lob.werk import antwoorden_van, gevraagd, leg_vast, pak_in
from app.meldingen.actions import meld


@dataclass(slots=True)
class Bewaard:
    """What a save led to; with `daar` nothing was stored."""

    versie: int
    daar: dict[str, str] = field(default_factory=dict)
    """Per question what another page saved meanwhile."""


def begin(db: Session, plek: Toegang, opdracht: Opdracht) -> None:
    """Make a hand-in for this schooljaar. What is not voldaan goes on, also from an earlier schooljaar."""
    al = laatste_werk(db, plek, opdracht.id)
    if al and (al.stand != InleverStand.VOLDAAN or al.schooljaar == schooljaar()):
        return
    rij = {
        "id": nieuw_id(),
        "persoon_id": plek.persoon_id,
        "opdracht_id": opdracht.id,
        "inhoud_versie": opdracht.versie,
        "inhoud": leg_vast(opdracht),
        "schooljaar": schooljaar(),
        "antwoorden": "{}",
        "stand": InleverStand.BEZIG,
        "gewijzigd_op": nu(),
        "versie": 1,
    }
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    # Tapped twice at the same moment: one row.
    db.execute(invoegen(Inlevering).values(**rij).on_conflict_do_nothing())
    raak_aan(db, plek.persoon_id)


def bewaar(db: Session, rij: Inlevering, antwoorden: dict[str, str], kaarten: list[str], versie: int) -> Bewaard:
    """Store answers and chosen cards, finished or not. The row is held.

    Nothing is stored when another page saved other words since `versie`, or when it is handed in.
    """
    daar = antwoorden_van(rij)
    anders = {vraag: daar.get(vraag, "") for vraag, tekst in antwoorden.items() if daar.get(vraag, "") != tekst}
    if anders and (versie != rij.versie or rij.stand not in TE_SCHRIJVEN):
        return Bewaard(rij.versie, anders)
    if rij.stand not in TE_SCHRIJVEN:
        raise NietNu(_("Je hebt dit al ingeleverd."))
    rij.antwoorden = pak_in(antwoorden)
    _kies(db, rij, kaarten)
    _geraakt(rij)
    raak_aan(db, rij.persoon_id)
    return Bewaard(rij.versie)


def _geraakt(rij: Inlevering) -> None:
    rij.versie += 1
    rij.gewijzigd_op = nu()


def _kies(db: Session, rij: Inlevering, kaarten: list[str]) -> None:
    """These cards and no others; what is not his own is left out."""
    eigen = sa.select(col(Kaart.id)).where(col(Kaart.persoon_id) == rij.persoon_id, col(Kaart.id).in_(kaarten))
    goed = set(db.execute(eigen).scalars())
    er_al = set(db.execute(sa.select(col(InleveringKaart.kaart_id)).where(_bij(rij))).scalars())
    if weg := er_al - goed:
        db.execute(sa.delete(InleveringKaart).where(_bij(rij), col(InleveringKaart.kaart_id).in_(weg)))
    nieuw = [{"inlevering_id": rij.id, "kaart_id": kaart_id} for kaart_id in sorted(goed - er_al)]
    if nieuw:
        db.execute(sa.insert(InleveringKaart), nieuw)


def _bij(rij: Inlevering) -> sa.ColumnElement[bool]:
    return col(InleveringKaart.inlevering_id) == rij.id


def lever_in(db: Session, rij: Inlevering) -> None:
    """Hand in; who guides him hears of it, once a day. Counts for the schooljaar of today."""
    rij.stand = volgende(rij.stand, InleverVerb.LEVER_IN)
    rij.ingeleverd_op, rij.schooljaar = nu(), schooljaar()
    _geraakt(rij)
    moment = halen()
    for begeleider_id in begeleiders_van(db, rij.persoon_id):
        sleutel = f"{begeleider_id}:{moment.date()}"
        meld(db, Ingeleverd, sleutel, op=moment, begeleider_id=begeleider_id)


def haal_terug(rij: Inlevering) -> None:
    """To write on; only before it was judged."""
    eerder = rij.beoordeeld_op is not None
    rij.stand = volgende(rij.stand, InleverVerb.HAAL_WEER_TERUG if eerder else InleverVerb.HAAL_TERUG)
    _geraakt(rij)


def maak_kaart(db: Session, wie: Wie, rij: Inlevering, opdracht: Opdracht | None) -> str:
    """A draft card of what is voldaan, with his own words; gives its id. The second time the same card."""
    if rij.stand != InleverStand.VOLDAAN:
        raise NietNu(_("Dit kan als je opdracht voldaan is."))
    bron = f"opdracht:{rij.id}"
    al = sa.select(col(Kaart.id)).where(col(Kaart.persoon_id) == wie.persoon_id, col(Kaart.bron) == bron).limit(1)
    if kaart_id := db.execute(al).scalar():
        return str(kaart_id)
    vragen, woorden = gevraagd(rij.inhoud), antwoorden_van(rij)
    tekst = "\n\n".join(f"{vraag.tekst}\n{woorden[vraag.id]}" for vraag in vragen.vragen if vraag.id in woorden)
    kaart = Kaart(
        id=nieuw_id(),
        persoon_id=wie.persoon_id,
        soort=opdracht.kaart_soort if opdracht else KaartSoort.ANDERS,
        titel=vragen.titel,
        datum=vandaag(),
        wat_deed_ik=tekst[: GRENZEN["wat_deed_ik"]],  # the hand-in keeps everything
        bron=bron,
        schooljaar=schooljaar(),
        gemaakt_op=nu(),
        gewijzigd_op=nu(),
    )
    db.add(kaart)
    db.flush()
    for competentie in opdracht.competenties if opdracht else ():
        db.add(KaartCompetentie(kaart_id=kaart.id, competentie=competentie))
    raak_aan(db, wie.persoon_id)
    return kaart.id
