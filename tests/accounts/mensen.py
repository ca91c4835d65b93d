"""What the tests of accounts need beside the cast: accounts with a password, and reading a page."""

import html
import re
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from app.accounts.activeren import maak_account
from app.accounts.codes import Doel, maak_code
from app.accounts.models import Account, Persoon
from app.accounts.wachtwoord import maak_hash
from app.kit.clock import nu

WOORD = "paraplu fietsbel kaas"


@lru_cache(maxsize=1)
def woordhash() -> str:
    return maak_hash(WOORD)


def met_account(db: Session, persoon: Persoon, naam: str) -> Account:
    """The person can log in with `naam` and WOORD."""
    rekening = Account(persoon_id=persoon.id, gebruikersnaam=naam, wachtwoord=woordhash(), gemaakt_op=nu())
    db.add(rekening)
    db.commit()
    return rekening


def met_kaart(db: Session, persoon: Persoon) -> str:
    """A card for the pupil; gives its code. As in the house, the account is made with it."""
    if db.get(Account, persoon.id) is None:
        maak_account(db, persoon)
    code = maak_code(db, persoon.id, Doel.ACTIVATIE)
    db.commit()
    return code


def opties(pagina: str) -> str:
    """The passkey question in a page."""
    gevonden = re.search(r'data-opties="([^"]*)"', pagina)
    assert gevonden, "geen passkeyvraag op de pagina"
    return html.unescape(gevonden[1])


def datum(persoon: Persoon) -> dict[str, Any]:
    """The birth date as the three fields of the form."""
    dag = persoon.geboortedatum
    assert dag is not None
    return {"geboren_dag": dag.day, "geboren_maand": dag.month, "geboren_jaar": dag.year}


def rijen(db: Session, vraag: sa.Select[Any]) -> list[Any]:
    """First column of every row; lets go of the database at once, so that the app can write."""
    gevonden = list(db.execute(vraag).scalars())
    db.commit()
    return gevonden


def een(db: Session, vraag: sa.Select[Any]) -> Any:
    """First column of the first row, or None; lets go of the database at once."""
    return next(iter(rijen(db, vraag)), None)
