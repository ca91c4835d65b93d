"""The printed form: an accessible PDF (PDF/UA-1) of exactly one version. The only file of this slice that knows typst.

Always in Dutch and with the fonts that typst brings, so that the same version with the same akkoord gives the same
bytes on every machine.
"""

import json
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa
import typst
from sqlmodel import Session, col

from app.akkoord.models import AkkoordDaad, AkkoordVerzoek, Keus
from app.akkoord.onderwerp import Stuk
from app.dossier.inhoud import Inhoud, lees_delen
from app.dossier.models import Versie
from app.dossier.tonen import Lezer, stukken
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
_BUITEN = str.maketrans(dict.fromkeys((*range(8203, 8208), *range(8234, 8239), 65039)))


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


def _heeft(teken: str) -> bool:
    return ord(teken) < 0x2100 and teken.isprintable()


def _leesbaar(tekst: str) -> str:
    """Letters that the fonts have: what they lack becomes a square, never a failed print."""
    return "".join(teken if _heeft(teken) or teken == "\n" else "\u25a1" for teken in tekst.translate(_BUITEN))


def _zonder_tekens(tekst: str) -> str:
    """Without loose signs above and below letters: on a letter of another script no font has the pair."""
    vast = unicodedata.normalize("NFC", tekst)
    return _leesbaar("".join(teken for teken in vast if not unicodedata.combining(teken)))


def _alleen_latijn(tekst: str) -> str:
    """What every font has."""
    return "".join(teken if teken < "\u0180" else "\u25a1" for teken in _zonder_tekens(tekst))


MANIEREN = (_leesbaar, _zonder_tekens, _alleen_latijn)
"""How words are made printable, from whole to least; a next one only when the fonts refuse the one before."""


def _schoon(waarde: Any, hoe: Callable[[str], str]) -> Any:
    if isinstance(waarde, str):
        return hoe(waarde)
    if isinstance(waarde, dict):
        return {naam: _schoon(deel, hoe) for naam, deel in waarde.items()}
    return [_schoon(deel, hoe) for deel in waarde] if isinstance(waarde, list) else waarde


def zet(gegevens: dict[str, Any], seconden: int) -> bytes:
    """Typeset; the same input gives the same bytes, and no words make it fail."""
    for hoe in MANIEREN[:-1]:
        try:
            return _druk(_schoon(gegevens, hoe), seconden)
        except typst.TypstError:  # a pair of signs that no font has
            continue
    return _druk(_schoon(gegevens, MANIEREN[-1]), seconden)


def _druk(gegevens: dict[str, Any], seconden: int) -> bytes:
    uit = typst.compile(
        SJABLOON,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"gegevens": json.dumps(gegevens, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=seconden,
    )
    assert isinstance(uit, bytes)
    return uit


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
