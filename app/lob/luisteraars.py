"""What happens elsewhere and becomes a card: who was at an activity finds a draft in his portfolio."""

import sqlalchemy as sa
from sqlmodel import Session

from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.lob.actions.portfolio import begin
from app.lob.models import Kaart, KaartCompetentie, KaartSoort, KaartStand
from app.lob.woorden import VOORGESTELD
from app.verkennen.gebeurtenissen import WasAanwezig
from app.verkennen.models import ActiviteitSoort

SOORT_VAN: dict[str, KaartSoort] = {
    ActiviteitSoort.OPEN_DAG: KaartSoort.OPEN_DAG,
    ActiviteitSoort.MEELOOPDAG: KaartSoort.MEELOOPDAG,
    ActiviteitSoort.PROEFLES: KaartSoort.PROEFLES,
    ActiviteitSoort.RONDLEIDING: KaartSoort.OPEN_DAG,
    ActiviteitSoort.BEDRIJFSBEZOEK: KaartSoort.BEDRIJFSBEZOEK,
    ActiviteitSoort.GASTLES: KaartSoort.GASTLES,
    ActiviteitSoort.SNUFFELSTAGE: KaartSoort.STAGE,
    ActiviteitSoort.INFOAVOND: KaartSoort.OPEN_DAG,
}
"""Kind of card per kind of activity."""


def bied_kaart_aan(db: Session, feit: WasAanwezig) -> None:
    """Make a draft card about it, once per pupil and activity; he finishes it or throws it away."""
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    moment, soort = nu(), SOORT_VAN.get(feit.soort, KaartSoort.ANDERS)
    rij = {
        "id": nieuw_id(),
        "persoon_id": feit.persoon_id,
        "soort": soort,
        "titel": feit.titel[:120],
        "datum": feit.dag,
        "organisatie": feit.organisatie[:120],
        "stand": KaartStand.CONCEPT,
        "voor_mentor": True,
        "voor_ouder": False,
        "bron": f"activiteit:{feit.activiteit_id}",
        "schooljaar": schooljaar(feit.dag),
        "gemaakt_op": moment,
        "gewijzigd_op": moment,
        "versie": 1,
        **dict.fromkeys(("kort", "link", "wat_deed_ik", "wat_ging_goed", "wat_leerde_ik", "volgende_stap"), ""),
    }
    begin(db, feit.persoon_id)
    gemaakt = db.execute(invoegen(Kaart).values(**rij).on_conflict_do_nothing().returning(Kaart.id)).first()  # type: ignore[call-overload]
    if gemaakt and (over := VOORGESTELD.get(soort, ())):
        db.execute(sa.insert(KaartCompetentie), [{"kaart_id": rij["id"], "competentie": een} for een in over])


LUISTERAARS = [bied_kaart_aan]
