"""Command `doorlijn journaal verify`."""

import click


@click.group()
def journaal() -> None:
    """The journaal: who did or saw what."""


@journaal.command()
def verify() -> None:
    """Walk the chain; exit 1 when a line was changed, removed or put in between."""
    from app.journaal.queries import breuken
    from app.kit.db import Databank
    from app.kit.settings import settings

    with Databank(settings().database_url).sessie() as db:
        fout = list(breuken(db))
    if fout:
        raise click.ClickException(f"De keten klopt niet, voor het eerst bij regel {fout[0]}.")
    click.echo("De keten van het journaal klopt.")
