"""Command `doorlijn schoollogin`: the login of an organisation that has no administrator of its own, as an mbo."""

import asyncio
import sys

import click


@click.command()
@click.argument("organisatie")
@click.option("--uitgever", help="Adres van de login (issuer), begint met https://")
@click.option("--client-id", help="Hoe wij daar heten.")
@click.option(
    "--geheim-van-invoer", is_flag=True, help="Lees het geheim van de standaardinvoer in plaats van te vragen."
)
@click.option("--uit", is_flag=True, help="Zet het inloggen via deze organisatie uit.")
@click.option("--proef", "alleen_proef", is_flag=True, help="Kijk alleen of het adres antwoordt; bewaar niets.")
def schoollogin(
    organisatie: str,
    uitgever: str | None,
    client_id: str | None,
    geheim_van_invoer: bool,
    uit: bool,
    alleen_proef: bool,
) -> None:
    """Set the login of ORGANISATIE (its name or id); without options: show what is set, never the secret."""
    from app.accounts.school import instelling_van, proef, stel_in, vind_organisatie
    from app.kit.db import Databank
    from app.kit.fouten import Ongeldig
    from app.kit.settings import settings

    zet = bool(uit or uitgever) and not alleen_proef
    geheim = _vraag_geheim(geheim_van_invoer) if zet and not uit else None
    with Databank(settings().database_url).sessie(schrijft=zet) as db:
        gevonden = vind_organisatie(db, organisatie)
        if len(gevonden) != 1:
            raise click.ClickException(f"{len(gevonden)} organisaties heten {organisatie}; er moet er één zijn.")
        nu = instelling_van(db, gevonden[0])
        if zet:
            try:
                stel_in(db, nu.organisatie_id, "" if uit else uitgever or "", client_id or nu.client_id, geheim)
            except Ongeldig as fout:
                raise click.ClickException(" ".join(fout.velden.values())) from None
            db.commit()
            nu = instelling_van(db, nu.organisatie_id)
    if alleen_proef:
        _vertel_proef(asyncio.run(proef(uitgever or nu.uitgever)))
    else:
        _vertel(nu.naam, nu.uitgever, nu.client_id)


def _vertel_proef(mis: str) -> None:
    if mis:
        raise click.ClickException(mis)
    click.echo("Het adres antwoordt en de sleutels zijn te lezen.")


def _vraag_geheim(van_invoer: bool) -> str | None:
    """Never an option: that would stand in the list of processes. Empty = keep what was there."""
    if van_invoer:
        return sys.stdin.readline().strip() or None
    return str(click.prompt("Geheim", hide_input=True, default="", show_default=False)) or None


def _vertel(naam: str, uitgever: str, client_id: str) -> None:
    from app.accounts.oidc import terugadres

    click.echo(f"{naam}: inloggen via de organisatie staat {'aan' if uitgever else 'uit'}.")
    if uitgever:
        click.echo(f"  adres         {uitgever}\n  client-id     {client_id}")
    click.echo(f"  terugkeeradres {terugadres()}")
