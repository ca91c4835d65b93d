"""The working copy of a step: how it is packed, encrypted, and which save was the last of each question."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.dossier.models import Antwoord
from app.dossier.stappen import MET_CODE
from app.dossier.velden import Stap, Waarden
from app.kit import crypto


@dataclass(slots=True)
class Blad:
    """Answers of one step as they are now."""

    waarden: Waarden = field(default_factory=dict)
    laatst: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Question → (rev, page) of its last save. The page is a mark the form got when it was opened, so that a page
    is never in conflict with its own earlier save."""
    rev: int = 0
    klaar: bool = False
    op: datetime | None = None


def _plek(dossier_id: str, stap: str) -> str:
    return f"antwoord/{dossier_id}/{stap}"


def pak_in(dossier_id: str, stap: Stap, blad: Blad) -> bytes:
    """Bytes to store; encrypted for a care step."""
    inhoud = crypto.canoniek({"w": blad.waarden, "l": blad.laatst})
    return crypto.versleutel("zorg", _plek(dossier_id, stap.code), inhoud) if stap.geheim else inhoud


def pak_uit(dossier_id: str, stap: Stap, inhoud: bytes) -> tuple[Waarden, dict[str, tuple[int, str]]]:
    """Answers and last saves. Raises InvalidTag when a care step was touched or moved."""
    if stap.geheim:
        inhoud = crypto.ontsleutel("zorg", _plek(dossier_id, stap.code), inhoud)
    los = json.loads(inhoud)
    return los["w"], {vraag: (rev, blad) for vraag, (rev, blad) in los["l"].items()}


def lees_bladen(db: Session, dossier_id: str, codes: Collection[str]) -> dict[str, Blad]:
    """Working copies of these steps; a step without answers has an empty one. One statement.

    No `wie`: the caller holds the dossier and picked the steps by `rules.zicht_op`.
    """
    bladen = {code: Blad() for code in codes}
    if not bladen:
        return bladen
    kolommen = (col(Antwoord.stap), col(Antwoord.inhoud), col(Antwoord.rev), col(Antwoord.klaar), col(Antwoord.op))
    vraag = sa.select(*kolommen).where(col(Antwoord.dossier_id) == dossier_id, col(Antwoord.stap).in_(bladen))
    for code, inhoud, rev, klaar, op in db.execute(vraag):
        waarden, laatst = pak_uit(dossier_id, MET_CODE[code], inhoud)
        bladen[code] = Blad(waarden, laatst, rev, klaar, op)
    return bladen


def schrijf_blad(db: Session, dossier_id: str, stap: Stap, blad: Blad, door_id: str, op: datetime) -> None:
    """Store a working copy: a new row, or the existing one. The caller holds the dossier's row."""
    velden = {
        "inhoud": pak_in(dossier_id, stap, blad),
        "rev": blad.rev,
        "klaar": blad.klaar,
        "door_id": door_id,
        "op": op,
    }
    hier = (col(Antwoord.dossier_id) == dossier_id, col(Antwoord.stap) == stap.code)
    geraakt = db.execute(sa.update(Antwoord).where(*hier).values(**velden))
    if not geraakt.rowcount:  # type: ignore[attr-defined]
        db.execute(sa.insert(Antwoord).values(dossier_id=dossier_id, stap=stap.code, **velden))
