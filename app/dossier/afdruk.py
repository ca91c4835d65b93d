"""The printed form: an accessible PDF (PDF/UA-1) of exactly one version.

Always in Dutch, so that the same version with the same akkoord gives the same bytes on every machine.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.akkoord.models import AkkoordDaad, AkkoordVerzoek, Keus
from app.akkoord.onderwerp import Stuk
from app.dossier.inhoud import Inhoud, lees_delen
from app.dossier.models import Versie
from app.dossier.tonen import Lezer, stukken
from app.kit import zetwerk
from app.kit.clock import AMSTERDAM
from app.kit.i18n import _, datum, in_taal
from app.kit.settings import WORTEL

SJABLOON = WORTEL / "templates" / "dossier" / "afdruk.typ"
KEUZEN = {
    Keus.AKKOORD: "akkoord",
    Keus.NIET_AKKOORD: "niet akkoord",
    Keus.GEZIEN: "gelezen",
    Keus.INTREKKING: "akkoord ingetrokken",
}


def akkoordregels(db: Session, versie_id: str) -> list[str]:
    """What was decided about a version, oldest first: who, what, when, and the code to check it by."""
    zin = (
        sa.select(col(AkkoordDaad.naam), col(AkkoordDaad.keus), col(AkkoordDaad.op), col(AkkoordDaad.controlecode))
        .join(AkkoordVerzoek, col(AkkoordVerzoek.id) == col(AkkoordDaad.verzoek_id))
        .where(col(AkkoordVerzoek.onderwerp) == "dossier", col(AkkoordVerzoek.onderwerp_id) == versie_id)
        .order_by(col(AkkoordDaad.op), col(AkkoordDaad.id))
    )
    return [
        f"{naam}: {KEUZEN[Keus(keus)]}, {datum(op.astimezone(AMSTERDAM).date())}, code {code}"
        for naam, keus, op, code in db.execute(zin)
    ]


def zet(gegevens: dict[str, Any], seconden: int) -> bytes:
    """Typeset; the same input gives the same bytes, and no words make it fail."""
    return zetwerk.zet(SJABLOON, gegevens, seconden)


def _stukken(alle: Sequence[Stuk]) -> list[dict[str, Any]]:
    return [
        {"titel": een.titel, "regels": [{"label": regel.label, "waarde": regel.waarde} for regel in een.regels]}
        for een in alle
    ]


def maak_pdf(
    db: Session, versie: Versie, naam: str, school: str, lezer: Lezer, delen: dict[str, Inhoud] | None = None
) -> bytes:
    """PDF of a version, with what this reader may see. `naam` is the pupil's. No `wie`: the caller checked who asks.

    `delen`: the parts of the version when the caller already left some out; default all of them.
    """
    with in_taal("nl"):
        alle = lees_delen(db, versie.id) if delen is None else delen
        delen = {code: deel for code, deel in alle.items() if code != "A11"}
        dag = versie.gemaakt_op.astimezone(AMSTERDAM)
        gegevens = {
            "titel": _("Doorstroomdossier van %(naam)s", naam=naam),
            "school": school,
            "jaar": dag.year,
            "maand": dag.month,
            "dag": dag.day,
            "kop": [school, _("Versie %(nummer)s van %(dag)s", nummer=versie.nummer, dag=datum(dag.date()))],
            "hashregel": _("Controlegetal van deze versie:"),
            "hash": versie.hash,
            "bladzijde": _("Bladzijde"),
            "stukken": _stukken(stukken(delen, lezer)),
            "akkoordtitel": _("Akkoord"),
            "geenakkoord": _("Over deze versie is nog niet beslist."),
            "akkoorden": akkoordregels(db, versie.id),
        }
    return zet(gegevens, int(versie.gemaakt_op.timestamp()))
