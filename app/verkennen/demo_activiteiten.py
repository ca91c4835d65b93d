"""Rows of the demo's activities and of who comes."""

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from app.kit.clock import AMSTERDAM, nu, vandaag
from app.kit.ids import nieuw_id
from app.scholen.demo import DemoContext
from app.scholen.plaatsen import plek_van
from app.verkennen import demo_teksten as teksten
from app.verkennen.inhoud import catalogus
from app.verkennen.models import (
    Activiteit,
    ActiviteitOver,
    ActiviteitSoort,
    ActiviteitStand,
    Deelname,
    DeelnameStatus,
    OverSoort,
    Peiling,
)

DAGEN = 150
"""How far ahead activities are planned."""
VERHAAL = "25PZ"
"""The mbo where Sanne went."""
_TABELLEN: tuple[type[SQLModel], ...] = (Activiteit, ActiviteitOver, Deelname, Peiling)
_INGESCHREVEN, _WACHT = DeelnameStatus.INGESCHREVEN, DeelnameStatus.WACHTLIJST


@dataclass(slots=True)
class Aanbieder:
    """An mbo (with BRIN and what it teaches where) or a company (with domein and beroepen)."""

    id: str
    naam: str
    plaats: str
    brin: str = ""
    aanbod: list[tuple[str, str]] = field(default_factory=list)
    """Crebo and town."""
    domein: str = ""
    beroepen: tuple[str, ...] = ()


@dataclass(slots=True)
class _Bouw:
    """Rows on their way, and pupils who may come."""

    toeval: Random
    nu: datetime
    leerlingen: list[str]
    rijen: dict[type[SQLModel], list[dict[str, Any]]] = field(default_factory=dict)

    def leg(self, model: type[SQLModel], **velden: Any) -> None:
        """One row."""
        self.rijen.setdefault(model, []).append(velden)


def maak_activiteiten(
    db: Session, context: DemoContext, toeval: Random, aanbieders: list[Aanbieder], aantal: int
) -> None:
    """Plan `aantal` activities in turn over mbo's (five of eight) and companies, and the ones of the story."""
    verhaal = {context.wie["sanne"], context.wie["yusuf"]}
    anderen = [een.persoon_id for een in context.leerlingen if een.persoon_id not in verhaal]
    bouw = _Bouw(toeval, nu(), anderen[:4000])
    mbos, bedrijven = [een for een in aanbieders if een.brin], [een for een in aanbieders if not een.brin]
    for nummer in range(aantal):
        ronde, plek = divmod(nummer, 8)
        wie, keer = (mbos, ronde * 5 + plek) if plek < 5 else (bedrijven, ronde * 3 + plek - 5)
        _plan(bouw, wie[keer % len(wie)], keer // len(wie), nummer)
    _van_sanne(bouw, context.wie["sanne"], next(mbo for mbo in mbos if mbo.brin == VERHAAL))
    _vol_bedrijf(bouw, bedrijven[0])
    for model in _TABELLEN:
        db.connection().execute(sa.insert(model.__table__), bouw.rijen[model])  # type: ignore[attr-defined]


def _dag(bouw: _Bouw, soort: str) -> date:
    """A school day; an open dag is on a Saturday. Nothing is planned between 19 December and 4 January."""
    dag = vandaag() + timedelta(days=bouw.toeval.randrange(4, DAGEN))
    if (dag.month, dag.day) >= (12, 19) or (dag.month, dag.day) <= (1, 4):
        dag += timedelta(days=17)
    if soort == ActiviteitSoort.OPEN_DAG:
        return dag + timedelta(days=5 - dag.weekday())
    return dag - timedelta(days=max(0, dag.weekday() - 4))


def _moment(dag: date, uur: int) -> datetime:
    return datetime.combine(dag, time(uur), AMSTERDAM)


def _plan(bouw: _Bouw, wie: Aanbieder, keer: int, nummer: int) -> None:
    """One activity with what it is about and who comes."""
    soorten = teksten.MBO_SOORTEN if wie.brin else teksten.BEDRIJF_SOORTEN
    soort = soorten[(keer + len(wie.naam)) % len(soorten)]
    stand = ActiviteitStand.OPEN
    if nummer % 23 == 22:
        stand = ActiviteitStand.CONCEPT if nummer % 2 else ActiviteitStand.AFGELAST
    vol = stand == ActiviteitStand.OPEN and nummer % 9 == 4
    plaatsen = teksten.PLAATSEN[soort]
    if plaatsen and vol:
        plaatsen = min(plaatsen, 8)
    id_ = nieuw_id()
    bezet = _kom(bouw, id_, plaatsen, vol) if plaatsen and stand == ActiviteitStand.OPEN else 0
    _activiteit(bouw, wie, id_, soort, _dag(bouw, soort), plaatsen=plaatsen, bezet=bezet, stand=stand)


def _activiteit(
    bouw: _Bouw, wie: Aanbieder, id_: str, soort: str, dag: date, *, crebo: str = "", **vast: int | str | None
) -> None:
    toeval = bouw.toeval
    wat, kort, plaats, over = _onderwerp(bouw, wie, soort, crebo)
    online = soort == ActiviteitSoort.INFOAVOND
    plek = None if online else plek_van(plaats)
    van, tot = teksten.UREN[soort]
    begin, plaatsen = _moment(dag, van), vast["plaatsen"]
    bouw.leg(
        Activiteit,
        id=id_,
        organisatie_id=wie.id,
        reeks_id=None,
        soort=soort,
        stand=vast["stand"],
        titel=teksten.TITELS[soort].format(plaats=plaats, wat=wat, naam=wie.naam)[:100],
        tekst=teksten.TEKSTEN[soort].format(kort=kort),
        begint_op=begin,
        eindigt_op=_moment(dag, tot),
        online=online,
        adres="" if online else f"{toeval.choice(('Voorbeeldlaan', 'Proefplein'))} {toeval.randint(1, 90)}",
        plaats="" if online else plaats,
        breedte=plek and plek.breedte,
        lengte=plek and plek.lengte,
        capaciteit=plaatsen,
        bezet=vast["bezet"],
        inschrijven=plaatsen is not None,
        inschrijven_vanaf=None,
        inschrijven_tot=begin - timedelta(days=2) if plaatsen else None,
        annuleren_tot=begin - timedelta(days=1) if plaatsen else None,
        ouders_welkom=soort in (ActiviteitSoort.OPEN_DAG, ActiviteitSoort.INFOAVOND),
        toegankelijk="" if online else toeval.choice(teksten.TOEGANKELIJK),
        vervoer="" if online else toeval.choice(teksten.VERVOER),
        meenemen="" if online else toeval.choice(teksten.MEENEMEN),
        leerjaren="3,4" if soort == ActiviteitSoort.MEELOOPDAG else "",
        reden=teksten.AFGELAST if vast["stand"] == ActiviteitStand.AFGELAST else "",
        code=secrets.token_hex(12),
        gemaakt_op=bouw.nu,
        gewijzigd_op=bouw.nu,
    )
    for soort_, code in over:
        bouw.leg(ActiviteitOver, activiteit_id=id_, soort=soort_, code=code)


def _onderwerp(
    bouw: _Bouw, wie: Aanbieder, soort: str, crebo: str
) -> tuple[str, str, str, list[tuple[OverSoort, str]]]:
    """Its name and one sentence, the town, and what it is about: on an open dag all that is taught there."""
    toeval, inhoud = bouw.toeval, catalogus()
    if not wie.brin:
        beroep = inhoud.beroepen[toeval.choice(wie.beroepen)]
        over = [(OverSoort.DOMEIN, wie.domein), *((OverSoort.BEROEP, een) for een in wie.beroepen)]
        return beroep.naam.lower(), beroep.kort, wie.plaats, over
    code, plaats = next((een for een in wie.aanbod if een[0] == crebo), None) or toeval.choice(wie.aanbod)
    opleiding = inhoud.opleidingen[code]
    over = [(OverSoort.CREBO, code)]
    if soort == ActiviteitSoort.OPEN_DAG:
        over = [(OverSoort.CREBO, een) for een, waar in wie.aanbod if waar == plaats]
    return opleiding.naam, opleiding.kort, plaats, over


def _kom(bouw: _Bouw, activiteit_id: str, plaatsen: int, vol: bool) -> int:
    """Sign pupils up, with three on the waiting list when it is full; gives how many have a place."""
    toeval = bouw.toeval
    bezet = plaatsen if vol else toeval.randrange(0, max(1, min(plaatsen, 6)))
    for nummer, persoon_id in enumerate(toeval.sample(bouw.leerlingen, bezet + 3 * vol)):
        status = _INGESCHREVEN if nummer < bezet else _WACHT
        _deelname(bouw, activiteit_id, persoon_id, status, bouw.nu - timedelta(hours=200 - nummer))
    return bezet


def _deelname(bouw: _Bouw, activiteit_id: str, persoon_id: str, status: DeelnameStatus, op: datetime) -> str:
    id_ = nieuw_id()
    mee = bouw.toeval.choice((0, 0, 0, 1, 2))
    vast = {"begeleiders": mee, "op": op, "status_op": op, "geannuleerd": 0, "aanwezig_op": None}
    if status == DeelnameStatus.AANWEZIG:
        vast["aanwezig_op"] = bouw.nu - timedelta(days=5)
    bouw.leg(Deelname, id=id_, activiteit_id=activiteit_id, persoon_id=persoon_id, status=status, **vast)
    return id_


def _van_sanne(bouw: _Bouw, sanne: str, mbo: Aanbieder) -> None:
    """Last week on Wednesday she went to a proefles; on a Tuesday in two weeks she goes to a meeloopdag."""
    dag, geweest, straks = vandaag(), nieuw_id(), nieuw_id()
    kwamen = [sanne, *bouw.toeval.sample(bouw.leerlingen, 8)]
    vast: dict[str, Any] = {"crebo": "25655", "stand": ActiviteitStand.OPEN}
    maandag = dag - timedelta(days=dag.weekday())
    toen, gauw = maandag - timedelta(days=5), maandag + timedelta(days=15)
    _activiteit(bouw, mbo, geweest, ActiviteitSoort.PROEFLES, toen, plaatsen=16, bezet=len(kwamen), **vast)
    _activiteit(bouw, mbo, straks, ActiviteitSoort.MEELOOPDAG, gauw, plaatsen=6, bezet=1, **vast)
    for nummer, persoon_id in enumerate(kwamen):
        status = DeelnameStatus.NO_SHOW if nummer == 8 else DeelnameStatus.AANWEZIG
        deelname_id = _deelname(bouw, geweest, persoon_id, status, bouw.nu - timedelta(days=20))
        if 0 < nummer < 8:
            past = ("ja", "misschien", "nee")[nummer % 3]
            bouw.leg(Peiling, deelname_id=deelname_id, cijfer=3 + nummer % 3, past=past, tekst="", op=bouw.nu)
    _deelname(bouw, straks, sanne, _INGESCHREVEN, bouw.nu - timedelta(days=3))


def _vol_bedrijf(bouw: _Bouw, bedrijf: Aanbieder) -> None:
    """The company of the story has a full snuffelstage with a waiting list, and a concept."""
    vol, concept, dag = nieuw_id(), nieuw_id(), vandaag() + timedelta(days=16)
    dag += timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() > 4 else 0)
    bezet, open_ = _kom(bouw, vol, 3, True), ActiviteitStand.OPEN
    _activiteit(bouw, bedrijf, vol, ActiviteitSoort.SNUFFELSTAGE, dag, plaatsen=3, bezet=bezet, stand=open_)
    later, soort = dag + timedelta(days=42), ActiviteitSoort.GASTLES
    _activiteit(bouw, bedrijf, concept, soort, later, plaatsen=30, bezet=0, stand=ActiviteitStand.CONCEPT)
