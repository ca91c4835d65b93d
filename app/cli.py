"""The program `doorlijn`: serve, work, migrate, seed, import, keep safe, clean up, measure."""

import json
import os
import sys
from importlib import import_module
from pathlib import Path

import click
import uvicorn

from app.kit import logs
from app.kit.db import Databank
from app.kit.settings import settings
from app.main import FEATURES, bestandskolommen, module, ruim_alles_op, stel_samen, verzamel, zet_draden


def _modellen() -> None:
    for slice_ in ["journaal", *FEATURES]:
        module(slice_, "models")


def databank() -> Databank:
    """The database of the settings, with every table known."""
    _modellen()
    settings().var.mkdir(parents=True, exist_ok=True)
    return Databank(settings().database_url)


@click.group(help="Doorlijn: van vo naar mbo, en niemand uit beeld.")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Entry of the program."""
    logs.stel_in()
    if ctx.invoked_subcommand == "demo":
        _vul_demo_aan()


def _vul_demo_aan() -> None:
    """The slices above `scholen` add their own states to the demo region."""
    from app.scholen.demo import na_seeding

    stel_samen()
    for haak in verzamel("demo", "NA_SEEDING"):
        na_seeding(haak)


@main.command()
@click.option("--no-worker", is_flag=True, help="Zonder de werker; draai dan zelf `doorlijn worker`.")
@click.option("--host", default="127.0.0.1", show_default=True)
def serve(no_worker: bool, host: str) -> None:
    """Start the server, with the worker inside."""
    os.environ["DOORLIJN_WERKER"] = "0" if no_worker else "1"
    poort = settings().poort
    zet_draden()
    click.echo(f"Doorlijn staat klaar op {settings().adres}")
    uvicorn.run(
        "app.cli:asgi",
        factory=True,
        host=host,
        port=poort,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=True,
        timeout_graceful_shutdown=10,
    )


def asgi() -> object:
    """The app as uvicorn wants it."""
    from app.main import create_app

    return create_app(databank(), met_worker=os.environ.get("DOORLIJN_WERKER", "1") == "1")


@main.command()
@click.option("--een-keer", is_flag=True, help="Doe wat nu klaarstaat en stop.")
def worker(een_keer: bool) -> None:
    """Do what waits in the outbox, and the jobs that come back by themselves."""
    from app import worker as werker
    from app.meldingen.worker import werk_af

    stel_samen()
    bank = databank()
    if een_keer:
        werker.plan(bank, {})
        click.echo(f"{werk_af(bank)} gedaan")
    else:
        werker.draai(bank)


@main.command()
@click.option("--controleer", is_flag=True, help="Kijk of modellen en migraties gelijk zijn.")
@click.option("--nieuw", metavar="NAAM", help="Schrijf een nieuwe migratie.")
def migrate(controleer: bool, nieuw: str | None) -> None:
    """Bring the database to the newest schema."""
    from app.kit import migratie

    bank = databank()
    migratie.migreer(bank)
    if nieuw:
        migratie.maak_nieuw(bank, nieuw)
    verschil = migratie.verschillen(bank) if controleer else []
    for regel in verschil:
        click.echo(regel, err=True)
    if verschil:
        raise click.ClickException("De modellen en de migraties zijn niet gelijk.")
    click.echo("De database is bij.")


@main.command()
@click.option("--proef", is_flag=True, help="Laat zien wat er weg zou gaan, en doe het niet.")
def opruimen(proef: bool) -> None:
    """Remove what passed its term; prints the report."""
    from app.kit.opruimen import veeg

    with databank().sessie(schrijft=True) as db:
        for opruimer, aantal in ruim_alles_op(db):
            click.echo(f"{aantal:>7}  {opruimer.uitleg}")
        if proef:
            db.rollback()
            click.echo("Dit was een proef: er is niets weg.")
        else:
            db.commit()
            click.echo(f"{veeg(db, bestandskolommen()):>7}  Bestanden waar niets meer naar wijst.")


_BESTAND = click.Path(exists=True, dir_okay=False, path_type=Path)
BENCHES = {"pagina": "pagina", "import": "inlezen", "bytes": "bytes_", "zoeken": "zoeken"}


@main.command()
@click.argument("naam", type=click.Choice(sorted(BENCHES)))
@click.option(
    "--vragen", type=_BESTAND, help="Alleen bij zoeken: een eigen lijst, `vraag;antwoord|antwoord` per regel."
)
@click.option("--esco", "esco_bestand", type=_BESTAND, help="Bij zoeken: occupations_nl.csv van ESCO.")
def bench(naam: str, **bestanden: Path | None) -> None:
    """Measure one promise; the last line is JSON, exit 0 only when it is kept."""
    regel = import_module(f"tests.bench.{BENCHES[naam]}").meet(**{k: pad for k, pad in bestanden.items() if pad})
    click.echo(json.dumps(regel))
    if not regel["ok"]:
        raise SystemExit(1)


def _haak_in(pad: str) -> None:
    """Commands of the slices: every click command in the module `opdrachten` that is not part of a group there."""
    gevonden = {naam: ding for naam, ding in vars(import_module(pad)).items() if isinstance(ding, click.Command)}
    onder = [sub for ding in gevonden.values() if isinstance(ding, click.Group) for sub in ding.commands.values()]
    for naam, opdracht in gevonden.items():
        if opdracht not in onder:
            main.add_command(opdracht, opdracht.name or naam)


for _deel in ("kit", "journaal", "accounts", "scholen", "koppelingen"):
    _haak_in(f"app.{_deel}.opdrachten")

if __name__ == "__main__":
    sys.exit(main())
