"""The month as a calendar."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.clock import AMSTERDAM, vandaag
from app.kit.i18n import dag_als
from app.verkennen.forms.activiteit import MAANDEN_VOORUIT, Zoekvraag, lees_maand, maand_verder
from app.verkennen.lezer import Lezer
from app.verkennen.pages.activiteit import Velden, filter_van, velden
from app.verkennen.queries.kalender import PER_DAG, KalenderRij, kalender_van
from app.verkennen.woorden import SOORTEN


@dataclass(frozen=True, slots=True)
class Regel:
    """An activity in a day."""

    pad: str
    tijd: str
    titel: str
    soort: str


@dataclass(frozen=True, slots=True)
class Vak:
    """A day of the month, or the emptiness before and after it."""

    nummer: str = ""
    naam: str = ""
    """`zaterdag 5 december`."""
    is_vandaag: bool = False
    regels: tuple[Regel, ...] = ()
    meer: int = 0
    """How many more there are that day."""
    pad: str = ""
    """The list from that day."""


@dataclass
class Kalenderpagina:
    """A month, week by week, Monday first."""

    sjabloon: ClassVar[str] = "verkennen/kalender.html"
    vraag: Zoekvraag
    velden: Velden
    naam: str
    """`december 2026`."""
    weekdagen: list[str]
    weken: list[list[Vak]]
    totaal: int
    vorige: tuple[str, str] | None
    """Name and address of the month before; None for what has been."""
    volgende: tuple[str, str] | None


def kalenderpagina(db: Session, vraag: Zoekvraag, lezer: Lezer, wie: Wie | None) -> Kalenderpagina:
    """The month that the question names. At most three statements."""
    eerste = lees_maand(vraag.maand)
    na = maand_verder(eerste, 1)
    rijen = kalender_van(db, filter_van(db, replace(vraag, dag=None), lezer, wie), eerste, na)
    per_dag: dict[date, list[KalenderRij]] = {}
    for rij in rijen:
        per_dag.setdefault(rij.dag, []).append(rij)
    maandag = eerste - timedelta(days=eerste.weekday())
    weken = [maandag + timedelta(weeks=nummer) for nummer in range(-(-(na - maandag).days // 7))]
    return Kalenderpagina(
        vraag=replace(vraag, maand=f"{eerste:%Y-%m}"),
        velden=velden(db, vraag, lezer),
        naam=dag_als(eerste, "LLLL y"),
        weekdagen=[dag_als(maandag + timedelta(days=nummer), "EEEE") for nummer in range(7)],
        weken=[[_vak(week + timedelta(days=n), eerste, per_dag, vraag) for n in range(7)] for week in weken],
        totaal=sum(lijst[0].aantal for lijst in per_dag.values()),
        vorige=_blad(vraag, maand_verder(eerste, -1)),
        volgende=_blad(vraag, na),
    )


def _vak(dag: date, eerste: date, per_dag: dict[date, list[KalenderRij]], vraag: Zoekvraag) -> Vak:
    if dag.month != eerste.month:
        return Vak()
    rijen = per_dag.get(dag, [])
    return Vak(
        nummer=dag_als(dag, "d"),
        naam=dag_als(dag, "EEEE d MMMM"),
        is_vandaag=dag == vandaag(),
        regels=tuple(
            Regel(
                f"/zoek/mbo/{rij.id}",
                f"{rij.begint_op.astimezone(AMSTERDAM):%H:%M}",
                rij.titel,
                str(SOORTEN[rij.soort]),
            )
            for rij in rijen
        ),
        meer=rijen[0].aantal - PER_DAG if rijen and rijen[0].aantal > PER_DAG else 0,
        pad=replace(vraag, dag=dag if dag > vandaag() else None, bladzij=1).lijst(),
    )


def _blad(vraag: Zoekvraag, maand: date) -> tuple[str, str] | None:
    nu = vandaag().replace(day=1)
    if not nu <= maand < maand_verder(nu, MAANDEN_VOORUIT):
        return None
    return dag_als(maand, "LLLL y"), vraag.kalender(maand)
