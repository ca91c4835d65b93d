"""The index of this process: made at the first question, and again when the catalogue or ESCO changed."""

import threading
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.vraag import Vraag
from app.verkennen.inhoud import Catalogus, catalogus
from app.verkennen.models import Bron, EscoBeroep
from app.verkennen.zoeken.begrippen import woordenschat
from app.verkennen.zoeken.index import EscoRij, Index, maak_index

BRON = "esco_beroepen"
_KOLOMMEN: tuple[Any, ...] = (col(Bron.sha256), col(Bron.rijen), col(Bron.ingelezen_op))
_VERSIE = Vraag(sa.select(*_KOLOMMEN).where(col(Bron.soort) == sa.bindparam("soort")))
Versie = tuple[str, int, datetime] | None
"""Which ESCO file is in the database, and since when; None when there is none."""
_SLOT = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Bewaard:
    catalogus: Catalogus
    versie: Versie
    index: Index


_bewaard: dict[str, _Bewaard] = {}
"""At most two: with ESCO, and without (for what has no database)."""


def _lees_esco(db: Session) -> list[EscoRij]:
    kolommen = (col(EscoBeroep.code), col(EscoBeroep.naam), col(EscoBeroep.ook), col(EscoBeroep.isco))
    zin = sa.select(*kolommen).where(col(EscoBeroep.gestopt_op).is_(None)).order_by(col(EscoBeroep.code))
    rijen = db.connection().execute(zin).all()
    return [EscoRij(code, naam, tuple(een for een in ook.split("\n") if een), isco) for code, naam, ook, isco in rijen]


def index_voor(db: Session | None) -> Index:
    """The index for what is in this database now; without one that of our own beroepen alone. One small statement."""
    gevonden = _VERSIE.rijen(db, {"soort": BRON}) if db is not None else []
    versie: Versie = tuple(gevonden[0]) if gevonden else None
    inhoud, plaats = catalogus(), "esco" if versie else "eigen"
    er = _bewaard.get(plaats)
    if er is None or er.versie != versie or er.catalogus is not inhoud:
        with _SLOT:
            er = _bewaard.get(plaats)
            if er is None or er.versie != versie or er.catalogus is not inhoud:
                rijen = _lees_esco(db) if db is not None and versie else []
                er = _bewaard[plaats] = _Bewaard(inhoud, versie, maak_index(inhoud, rijen, woordenschat()))
    return er.index
