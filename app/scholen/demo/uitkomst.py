"""Telling who can log in: `var/demo.json` for programs, a table for people."""

import json
from dataclasses import asdict

import click

from app.kit.settings import settings
from app.scholen.demo.context import DemoAccount


def meld_accounts(accounts: list[DemoAccount]) -> None:
    """Write `var/demo.json` and print the same as a table."""
    lijst = [asdict(account) for account in accounts]
    pad = settings().var / "demo.json"
    pad.write_text(json.dumps(lijst, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    vertel_accounts()


def vertel_accounts() -> None:
    """Print who can log in, as written when the demo was made."""
    pad = settings().var / "demo.json"
    if not pad.exists():
        return
    lijst = json.loads(pad.read_text(encoding="utf-8"))
    breed = max(len(een["naam"]) for een in lijst)
    click.echo(f"{'rol':<16} {'naam':<{breed}} gebruikersnaam")
    for een in lijst:
        click.echo(f"{een['rol']:<16} {een['naam']:<{breed}} {een['gebruikersnaam']}")
    click.echo(f"Het wachtwoord van iedereen is {lijst[0]['wachtwoord']}")
