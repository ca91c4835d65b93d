"""Commands of this slice: read public facts from a file. Always a dry run first."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import click
from sqlmodel import Session

from app.koppelingen.verschil import Verschil

BESTAND = click.Path(path_type=Path, exists=True, dir_okay=False)
_KOPPEL = re.compile(r"([^=\s]{1,40})=([0-9]{2}[A-Za-z]{2})")
Gemaakt = TypeVar("Gemaakt")


def _dag(_ctx: click.Context, _par: click.Parameter, waarde: datetime | None) -> date | None:
    return waarde.date() if waarde else None


def _koppel(_ctx: click.Context, _par: click.Parameter, waarden: tuple[str, ...]) -> dict[str, str]:
    delen = [_KOPPEL.fullmatch(waarde) for waarde in waarden]
    if not all(delen):
        raise click.BadParameter("Schrijf het zo: --koppel 100A123=25PZ.")
    return {deel[1]: deel[2].upper() for deel in delen if deel}


_peildatum = click.option(
    "--peildatum",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_dag,
    metavar="JJJJ-MM-DD",
    help="Dag waarvan de gegevens zijn; anders onbekend.",
)
_ja = click.option("--ja", is_flag=True, help="Schrijf meteen, zonder te vragen.")
_opnieuw = click.option("--opnieuw", is_flag=True, help="Ook als precies dit bestand al is ingelezen.")


@click.command("import-esco")
@click.argument("pad", type=BESTAND)
@_peildatum
@_ja
@_opnieuw
def import_esco(pad: Path, peildatum: date | None, ja: bool, opnieuw: bool) -> None:
    """Read the beroepen of ESCO from PAD (occupations_nl.csv): shows what changes, and asks."""
    from app.koppelingen import bron, esco
    from app.koppelingen.bestand import Bronfout

    try:
        lezing = esco.lees(pad)
    except Bronfout as fout:
        raise click.ClickException(str(fout)) from None

    def is_bekend(db: Session) -> bool:
        return not opnieuw and bron.is_bekend(db, bron.ESCO, lezing.bestand)

    def schrijf(db: Session, plan: esco.Plan) -> None:
        esco.voer_uit(db, lezing, plan, peildatum)

    _zeg([f"{pad.name}: {lezing.rijen} rijen", *lezing.overgeslagen.regels()])
    _loop(is_bekend, lambda db: esco.maak_plan(db, lezing), lambda plan: (plan.verschil,), schrijf, ja)


@click.command("import-duo")
@click.option("--aanbod", required=True, type=BESTAND, help="mbo_opleidingsaanbod.csv van DUO.")
@click.option(
    "--adressen",
    required=True,
    multiple=True,
    type=BESTAND,
    help="instellingenmbo.csv of besturenmbo.csv van DUO; geef liefst allebei.",
)
@click.option(
    "--koppel",
    multiple=True,
    callback=_koppel,
    metavar="ID=BRIN",
    help="Van welk mbo een aanbieder is, als het bestand dat niet zegt. Mag vaker; het wordt onthouden.",
)
@_peildatum
@_ja
@_opnieuw
def import_duo(
    aanbod: Path, adressen: tuple[Path, ...], koppel: dict[str, str], peildatum: date | None, ja: bool, opnieuw: bool
) -> None:
    """Read which mbo offers which opleiding, from files of DUO: shows what changes, and asks."""
    from app.koppelingen import duo, duo_bewaren
    from app.koppelingen.bestand import Bronfout
    from app.koppelingen.duo_plan import Plan
    from app.koppelingen.duo_verslag import maak_verslag

    try:
        bestanden = duo.lees(aanbod, list(adressen))
    except Bronfout as fout:
        raise click.ClickException(str(fout)) from None

    def is_bekend(db: Session) -> bool:
        return not (opnieuw or koppel) and duo.is_bekend(db, bestanden)

    def maak_plan(db: Session) -> Plan:
        return duo.maak_plan(db, bestanden, koppel)

    def schrijf(db: Session, plan: Plan) -> None:
        duo_bewaren.voer_uit(db, bestanden, plan, peildatum)

    _zeg(bestanden.regels())
    plan = _loop(is_bekend, maak_plan, lambda plan: plan.verschillen, schrijf, ja)
    if plan is not None:
        _zeg(plan.regels_onbekend())
        _zeg(maak_verslag(bestanden).regels())


def _zeg(regels: Iterable[str]) -> None:
    for regel in regels:
        click.echo(regel)


def _loop(
    is_bekend: Callable[[Session], bool],
    maak_plan: Callable[[Session], Gemaakt],
    verschillen: Callable[[Gemaakt], tuple[Verschil, ...]],
    schrijf: Callable[[Session, Gemaakt], None],
    ja: bool,
) -> Gemaakt | None:
    """Dry run, question, one transaction. Gives the plan, or nothing when there is nothing new.

    While the operator reads, nobody waits: the plan is made again in the transaction that writes. When it then says
    something else than what he read, nothing is written.
    """
    from app.kit.db import Databank
    from app.kit.settings import settings
    from app.koppelingen.bron import houd_vast

    bank = Databank(settings().database_url)
    with bank.sessie() as db:
        if is_bekend(db):
            click.echo("Niets nieuws: precies dit bestand is al ingelezen.")
            return None
        plan = maak_plan(db)
    getoond = verschillen(plan)
    for verschil in getoond:
        _zeg(verschil.regels())
    if not ja and not _zegt_ja():
        click.echo("Er is niets geschreven.")
        return plan
    with bank.sessie(schrijft=True) as db:
        houd_vast(db)
        plan = maak_plan(db)
        if verschillen(plan) != getoond:
            raise click.ClickException("De gegevens zijn intussen veranderd. Er is niets geschreven; begin opnieuw.")
        schrijf(db, plan)
        db.commit()
    click.echo("Geschreven.")
    return plan


def _zegt_ja() -> bool:
    """Whether the operator types yes; no answer at all is no."""
    try:
        return str(click.prompt("Typ ja om dit te schrijven", default="nee")).strip().lower() == "ja"
    except click.Abort:
        click.echo()
        return False
