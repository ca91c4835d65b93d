"""Commands of the house itself: keep safe, bring back."""

from pathlib import Path

import click


@click.command()
@click.argument("doel", type=click.Path(path_type=Path))
def backup(doel: Path) -> None:
    """Write database and attachments to DOEL, a new .tar file; the key is not in it."""
    from app.kit.bewaring import maak_backup

    aantal = maak_backup(doel)
    click.echo(f"Bewaard in {doel}: de database en {aantal} bestanden. Bewaar de sleutel (geheim.key) apart.")


@click.command()
@click.argument("bron", type=click.Path(path_type=Path, exists=True))
@click.option("--overschrijf", is_flag=True, help="Ook als er al een database is; de oude blijft ernaast staan.")
def restore(bron: Path, overschrijf: bool) -> None:
    """Bring back what `backup` wrote; checks every checksum first."""
    from app.kit.bewaring import zet_terug

    aantal = zet_terug(bron, overschrijf)
    click.echo(f"Teruggezet uit {bron}: de database en {aantal} bestanden.")
