"""Commands of this slice: import a class list, seed the demo."""

import re
from pathlib import Path

import click

from app.kit.clock import schooljaar as dit_schooljaar

_SOORTEN = {
    "nieuw": "nieuw",
    "gewijzigd": "gewijzigd",
    "verhuisd": "naar een andere klas",
    "gelijk": "gelijk gebleven",
    "dubbel": "dubbel in de lijst",
    "probleem": "met een probleem",
    "opmerking": "met een opmerking",
    "verdwenen": "niet meer op de lijst",
    "klassen": "nieuwe klassen",
}


def _jaar(_ctx: click.Context, _par: click.Parameter, waarde: str) -> str:
    delen = re.fullmatch(r"(\d{4})-(\d{4})", waarde)
    if delen is None or int(delen[2]) != int(delen[1]) + 1:
        raise click.BadParameter("Schrijf het schooljaar zo: 2026-2027.")
    return waarde


def _school(_ctx: click.Context, _par: click.Parameter, waarde: str) -> tuple[str, str]:
    if not re.fullmatch(r"\d{2}[A-Za-z]{2}(\d{2})?", waarde):
        raise click.BadParameter("Schrijf het BRIN zo: 12AB, of met de vestiging erachter: 12AB01.")
    return waarde[:4].upper(), waarde[4:] or "00"


@click.command("import-leerlingen")
@click.argument("bestand", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--school", required=True, callback=_school, help="BRIN, met of zonder vestiging: 12AB of 12AB01.")
@click.option("--schooljaar", default=dit_schooljaar, callback=_jaar, show_default="dit schooljaar")
@click.option("--opslaan", is_flag=True, help="Zonder deze vlag kijkt de opdracht alleen.")
@click.option("--fouten", type=click.Path(path_type=Path), help="XLSX voor de regels met een probleem.")
def import_leerlingen(
    bestand: Path, school: tuple[str, str], schooljaar: str, opslaan: bool, fouten: Path | None
) -> None:
    """Read the class list BESTAND (CSV or XLSX): first a dry run, with --opslaan for real."""
    from app.kit.db import Databank
    from app.kit.ids import nieuw_id
    from app.kit.settings import settings
    from app.scholen import inlezen, queries
    from app.scholen.rooster.bestand import OPDRACHT, Bestandsfout
    from app.scholen.rooster.bewaren import vergrendel_school
    from app.scholen.rooster.foutenlijst import maak_foutenlijst
    from app.scholen.rooster.voortgang import wis_voortgang

    with Databank(settings().database_url).sessie(schrijft=opslaan) as db:
        gevonden = queries.school_met_brin(db, *school)
        if gevonden is None:
            raise click.ClickException(f"School {''.join(school)} is hier niet bekend.")
        if opslaan:
            vergrendel_school(db, gevonden.id)
        try:
            uitkomst = inlezen.proef(db, gevonden.id, schooljaar, bestand.read_bytes(), OPDRACHT)
        except Bestandsfout as fout:
            raise click.ClickException(str(fout)) from None
        _vertel(gevonden.naam, schooljaar, uitkomst.verschil.aantallen())
        for uit in uitkomst.verschil.uitkomsten:
            for zin in uit.regel.problemen + uit.regel.opmerkingen:
                click.echo(f"  rij {uit.regel.rij}: {zin}")
        if fouten is not None:
            fouten.write_bytes(maak_foutenlijst(uitkomst.lijst, [uit.regel for uit in uitkomst.verschil.uitkomsten]))
        if opslaan:
            inlezing_id = nieuw_id()
            inlezen.bewaar(db, None, uitkomst.verschil, inlezing_id)
            db.commit()
            wis_voortgang(inlezing_id)
    click.echo("Opgeslagen." if opslaan else "Er is niets opgeslagen. Doe dat met --opslaan.")


def _vertel(naam: str, schooljaar: str, aantallen: dict[str, int]) -> None:
    click.echo(f"{naam}, schooljaar {schooljaar}")
    for soort, woorden in _SOORTEN.items():
        click.echo(f"{aantallen[soort]:>8} {woorden}")


@click.command()
@click.option("--schaal", type=click.Choice(["klein", "amsterdam", "nederland"]), default="klein", show_default=True)
@click.option(
    "--alleen-als-leeg", "--als-leeg", "alleen_als_leeg", is_flag=True, help="Doe niets als er al scholen zijn."
)
def demo(schaal: str, alleen_als_leeg: bool) -> None:
    """Fill an empty database with the demo region: invented people, real mbo's."""
    from app.kit import migratie
    from app.kit.db import Databank
    from app.kit.settings import settings
    from app.scholen.demo import meld_accounts, vertel_accounts, vul

    settings().var.mkdir(parents=True, exist_ok=True)
    bank = Databank(settings().database_url)
    migratie.migreer(bank)
    with bank.sessie(schrijft=True) as db:
        accounts = vul(db, schaal)
        if accounts is None and not alleen_als_leeg:
            raise click.ClickException("Er zijn al scholen in deze database; de demo vult alleen een lege.")
        db.commit()
    if accounts is None:
        vertel_accounts()
    else:
        meld_accounts(accounts)
