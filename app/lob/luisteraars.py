"""What happens elsewhere and becomes a card: who was at an activity finds a draft in his portfolio."""

from sqlmodel import Session

from app.lob.actions.kaart_erbij import leg_neer
from app.lob.actions.portfolio import begin
from app.lob.models import KaartSoort
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
    begin(db, feit.persoon_id)
    leg_neer(
        db,
        feit.persoon_id,
        SOORT_VAN.get(feit.soort, KaartSoort.ANDERS),
        feit.titel[:120],
        feit.dag,
        organisatie=feit.organisatie[:120],
        bron=f"activiteit:{feit.activiteit_id}",
    )


LUISTERAARS = [bied_kaart_aan]
