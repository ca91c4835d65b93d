"""Beroepen of ESCO: names, other names and ISCO group. The descriptions are adult wording and stay out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import vandaag
from app.koppelingen import bron
from app.koppelingen.bestand import Bronbestand, Soort, lees_rijen, open_bron
from app.koppelingen.verschil import Overgeslagen, Verschil
from app.verkennen.models import EscoBeroep

SOORT = Soort(
    "ESCO occupations (nl)", bron.ESCO.adres, ("conceptUri", "iscoGroup", "preferredLabel", "altLabels", "status")
)
LANGSTE_NAAM = 160
LANGSTE_OOK = 8000
STUK = 500
"""Rows per statement."""
_CODE = re.compile(r"/esco/occupation/([0-9a-f-]{36})$")
_VELDEN = ("naam", "ook", "isco")


@dataclass(slots=True)
class Lezing:
    """A file as it was read: by code the name, other names (one per line) and ISCO group."""

    bestand: Bronbestand
    beroepen: dict[str, tuple[str, str, str]]
    rijen: int
    overgeslagen: Overgeslagen


@dataclass(slots=True)
class Plan:
    """What the file would change. `verschil` is for reading, the rest for writing."""

    verschil: Verschil
    nieuw: list[dict[str, Any]]
    anders: list[dict[str, Any]]


def lees(pad: Path) -> Lezing:
    """Read `occupations_nl.csv`. Raises Bronfout."""
    bestand = open_bron(pad, SOORT)
    lezing = Lezing(bestand, {}, 0, Overgeslagen())
    for rij in lees_rijen(bestand, SOORT):
        lezing.rijen += 1
        if isinstance(rij, int):
            lezing.overgeslagen.noteer(rij, "een ander aantal kolommen")
        else:
            _neem_op(lezing, rij.regel, rij.velden)
    return lezing


def _neem_op(lezing: Lezing, regel: int, velden: dict[str, str]) -> None:
    code, naam, isco = _CODE.search(velden["conceptUri"]), velden["preferredLabel"], velden["iscoGroup"]
    ook = "\n".join(_andere_namen(velden["altLabels"], naam))
    fouten = {
        "zonder geldige conceptUri": code is None,
        "zonder naam": not naam,
        "met een te lange naam": len(naam) > LANGSTE_NAAM or len(ook) > LANGSTE_OOK,
        "zonder ISCO-groep van vier cijfers": not re.fullmatch(r"[0-9]{4}", isco),
        "nog niet of niet meer uitgegeven": velden["status"] not in ("", "released"),
        "dubbel": code is not None and code[1] in lezing.beroepen,
    }
    reden = next((reden for reden, waar in fouten.items() if waar), None)
    if reden:
        lezing.overgeslagen.noteer(regel, reden)
    elif code is not None:
        lezing.beroepen[code[1]] = (naam, ook, isco)


def _andere_namen(tekst: str, naam: str) -> Iterator[str]:
    """Each other name once, in the order of the file."""
    gezien = {naam.casefold()}
    for deel in tekst.splitlines():
        ander = " ".join(deel.split())
        if ander and ander.casefold() not in gezien:
            gezien.add(ander.casefold())
            yield ander


def maak_plan(db: Session, lezing: Lezing) -> Plan:
    """Lay the file against the table."""
    plan = Plan(Verschil("Beroepen"), [], [])
    kolommen = (EscoBeroep.code, EscoBeroep.naam, EscoBeroep.ook, EscoBeroep.isco, EscoBeroep.gestopt_op)
    bekend = {rij[0]: tuple(rij[1:]) for rij in db.execute(sa.select(*(col(kolom) for kolom in kolommen)))}
    for code, nieuw in lezing.beroepen.items():
        rij = dict(zip(("code", *_VELDEN, "gestopt_op"), (code, *nieuw, None), strict=True))
        if code not in bekend:
            plan.nieuw.append(rij)
            plan.verschil.nieuw.append(nieuw[0])
        elif bekend[code] != (*nieuw, None):
            plan.anders.append(rij)
            _vergelijk(plan.verschil, bekend[code], nieuw)
        else:
            plan.verschil.gelijk += 1
    for code, (naam, ook, isco, gestopt) in bekend.items():
        if gestopt is None and code not in lezing.beroepen:
            plan.anders.append({"code": code, "naam": naam, "ook": ook, "isco": isco, "gestopt_op": vandaag()})
            plan.verschil.gestopt.append(naam)
    return plan


def _vergelijk(verschil: Verschil, oud: tuple[Any, ...], nieuw: tuple[str, str, str]) -> None:
    velden = tuple((veld, was, wordt) for veld, was, wordt in zip(_VELDEN, oud, nieuw, strict=False) if was != wordt)
    if oud[-1] is not None:
        verschil.terug.append(nieuw[0])
    if velden:
        verschil.gewijzigd.append((nieuw[0], velden))


def voer_uit(db: Session, lezing: Lezing, plan: Plan, peildatum: date | None) -> None:
    """Write the plan and where it came from. The caller commits."""
    tabel = EscoBeroep.__table__  # type: ignore[attr-defined]
    anders = sa.update(tabel).where(tabel.c.code == sa.bindparam("b_code"))
    anders = anders.values({veld: sa.bindparam(f"b_{veld}") for veld in (*_VELDEN, "gestopt_op")})
    verbinding = db.connection()
    for begin in range(0, len(plan.nieuw), STUK):
        verbinding.execute(sa.insert(tabel), plan.nieuw[begin : begin + STUK])
    for begin in range(0, len(plan.anders), STUK):
        stuk = plan.anders[begin : begin + STUK]
        verbinding.execute(anders, [{f"b_{veld}": waarde for veld, waarde in rij.items()} for rij in stuk])
    bron.leg_vast(db, bron.ESCO, lezing.bestand, peildatum, lezing.rijen, lezing.overgeslagen.aantal)


def lees_in(db: Session, pad: Path, peildatum: date | None = None) -> Verschil:
    """Read and write at once, without asking; the caller commits. Raises Bronfout."""
    bron.houd_vast(db)
    lezing = lees(pad)
    plan = maak_plan(db, lezing)
    voer_uit(db, lezing, plan, peildatum)
    return plan.verschil
