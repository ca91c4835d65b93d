"""Demo rows of portfolios in bulk: collected per table, written in the order of their foreign keys."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from app.kit.clock import schooljaar
from app.kit.ids import nieuw_id
from app.lob import models as m
from app.lob.demo_teksten import Verhaal
from app.lob.woorden import VOORGESTELD

TABELLEN: tuple[type[SQLModel], ...] = (
    *(m.Schoolopdracht, m.OpdrachtPlan, m.PtaEis, m.Portfolio, m.Kaart, m.KaartCompetentie, m.KaartBestand),
    *(m.Inlevering, m.InleveringKaart, m.Kwaliteit, m.KwaliteitBevestiging, m.Doel, m.Gesprek, m.Afspraak),
    *(m.Reactie, m.Gelezen, m.PtaOordeel, m.Loopbaancv, m.LoopbaancvKaart),
)


@dataclass(slots=True)
class Bouw:
    """Rows that wait, and the moment of the demo."""

    nu: datetime
    toeval: Random
    rijen: dict[type[SQLModel], list[dict[str, Any]]] = field(default_factory=dict)

    @property
    def vandaag(self) -> date:
        """Day of the demo."""
        return self.nu.date()

    def leg(self, model: type[SQLModel], **velden: Any) -> None:
        """One row; every row of a table names the same fields."""
        self.rijen.setdefault(model, []).append(velden)

    def schrijf(self, db: Session) -> None:
        """Everything so far."""
        for model in TABELLEN:
            if rijen := self.rijen.pop(model, None):
                db.connection().execute(sa.insert(model.__table__), rijen)  # type: ignore[attr-defined]

    def begin(self, persoon_id: str, dagen: int = 1) -> None:
        """A portfolio whose owner was here so many days ago."""
        laatst = self.vandaag - timedelta(days=dagen)
        self.leg(m.Portfolio, persoon_id=persoon_id, laatst_op=laatst, gewaarschuwd_op=None)

    def kaart(self, persoon_id: str, verhaal: Verhaal, dagen: int, stand: str, **zicht: bool) -> str:
        """A card of so many days ago; gives its id. `zicht`: voor_mentor, voor_ouder."""
        id_, dag = nieuw_id(), self.vandaag - timedelta(days=dagen)
        gemaakt = self.nu - timedelta(days=max(dagen - 1, 0), hours=3)
        self.leg(
            m.Kaart,
            id=id_,
            persoon_id=persoon_id,
            soort=str(verhaal.soort),
            titel=verhaal.titel,
            datum=dag,
            organisatie=verhaal.organisatie,
            kort=verhaal.kort,
            link="",
            wat_deed_ik=verhaal.deed,
            wat_ging_goed=verhaal.goed,
            wat_leerde_ik=verhaal.leerde,
            volgende_stap=verhaal.stap,
            stand=stand,
            bron="",
            schooljaar=schooljaar(dag),
            gemaakt_op=gemaakt,
            **{"gewijzigd_op": gemaakt, "versie": 1, "voor_mentor": True, "voor_ouder": False} | zicht,
        )
        for competentie in VOORGESTELD.get(verhaal.soort, (m.Competentie.KWALITEITEN,)):
            self.leg(m.KaartCompetentie, kaart_id=id_, competentie=str(competentie))
        return id_

    def reactie(self, van: str, kaart_id: str, door: tuple[str, str, str], tekst: str, uren: int) -> None:
        """A comment on a card by (person, name, role), so many hours ago."""
        self.leg(
            m.Reactie,
            id=nieuw_id(),
            persoon_id=van,
            over_soort=str(m.OverSoort.KAART),
            over_id=kaart_id,
            door_id=door[0],
            door_naam=door[1],
            als=door[2],
            tekst=tekst,
            volgende_stap=False,
            op=self.nu - timedelta(hours=uren),
            weg_op=None,
        )

    def gelezen(self, wie: str, van: str, kaart_id: str) -> None:
        """Somebody read the thread of a card until now."""
        over = {"over_soort": str(m.OverSoort.KAART), "over_id": kaart_id}
        self.leg(m.Gelezen, persoon_id=wie, van_id=van, tot=self.nu, **over)
