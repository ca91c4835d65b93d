"""What the tests of accounts need beside the cast: accounts with a password, and reading a page."""

import html
import re
from functools import lru_cache
from typing import Any

from sqlmodel import Session

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
    """A card for the pupil; gives its code."""
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
