"""Content of a version: made from the working copies, hashed, kept, read back. Nothing here ever changes one."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.dossier.models import Versie, VersieDeel
from app.dossier.stappen import MET_CODE, VOLGORDE
from app.dossier.velden import Soort, Stap, Waarden, geldt
from app.kit import crypto

MEESTE_VERSIES = 1_000_000
"""More than anybody makes; bounds the numbers that an address may ask for."""


@dataclass(slots=True)
class Inhoud:
    """One step as it stands in a version."""

    velden: Waarden = field(default_factory=dict)
    bijlagen: list[dict[str, str]] = field(default_factory=list)
    """`id`, `naam` and `sha256` of each attachment."""
    gewist: bool = False
    """Its retention ended; the hash stays."""

    def als_json(self) -> dict[str, Any]:
        """What is hashed and stored."""
        return {"velden": self.velden, "bijlagen": self.bijlagen}


def stel_op(stap: Stap, waarden: Waarden, vast: Waarden, bijlagen: list[dict[str, str]]) -> Inhoud:
    """Content from a working copy: facts of the school as they are now, and only the fields that are asked."""
    uit: Waarden = {}
    for vraag in stap.gevraagd(waarden):
        for veld in vraag.velden:
            bron = vast if veld.soort == Soort.VAST else waarden
            if geldt(veld, waarden) and (waarde := bron.get(veld.naam)):
                uit[veld.naam] = waarde
    return Inhoud(uit, bijlagen)


def deelhash(dossier_id: str, code: str, inhoud: Inhoud) -> str:
    """SHA-256 over the canonical content, bound to dossier and step."""
    return crypto.inhoudshash([dossier_id, code, inhoud.als_json()])


def versiehash(hashes: dict[str, str]) -> str:
    """SHA-256 over the hashes of all parts, in order of their code: stays checkable when a part is erased."""
    return crypto.inhoudshash(sorted(hashes.items()))


def _plek(versie_id: str, code: str) -> str:
    return f"versie/{versie_id}/{code}"


def maak_deel(versie_id: str, stap: Stap, inhoud: Inhoud, hash_: str) -> VersieDeel:
    """Row of a part; encrypted for a care step."""
    los = crypto.canoniek(inhoud.als_json())
    dicht = crypto.versleutel("zorg", _plek(versie_id, stap.code), los) if stap.geheim else los
    return VersieDeel(versie_id=versie_id, stap=stap.code, inhoud=dicht, hash=hash_)


def _open(versie_id: str, code: str, inhoud: bytes | None) -> Inhoud:
    if inhoud is None:
        return Inhoud(gewist=True)
    if MET_CODE[code].geheim:
        inhoud = crypto.ontsleutel("zorg", _plek(versie_id, code), inhoud)
    los = json.loads(inhoud)
    return Inhoud(los["velden"], los["bijlagen"])


def lees_delen(db: Session, versie_id: str, codes: Collection[str] | None = None) -> dict[str, Inhoud]:
    """Parts of a version in order, all of them or these codes: one statement.

    No `wie`: the caller may see the version and picked the codes by `rules.zicht_op`.
    """
    zin = sa.select(col(VersieDeel.stap), col(VersieDeel.inhoud)).where(col(VersieDeel.versie_id) == versie_id)
    if codes is not None:
        zin = zin.where(col(VersieDeel.stap).in_(codes))
    rijen = sorted(db.execute(zin), key=lambda rij: VOLGORDE[rij[0]])
    return {code: _open(versie_id, code, inhoud) for code, inhoud in rijen}


def lees_deel(db: Session, versie_id: str, code: str) -> Waarden:
    """Answers of one step of a version; empty when it has no such step or it was erased."""
    return lees_delen(db, versie_id, [code]).get(code, Inhoud()).velden


def versie_met_nummer(db: Session, dossier_id: str, nummer: int) -> Versie | None:
    """A version by its number. No `wie`: the caller holds the dossier."""
    if not 0 < nummer < MEESTE_VERSIES:  # from an address: a database takes no number of twenty digits
        return None
    zin = sa.select(Versie).where(col(Versie.dossier_id) == dossier_id, col(Versie.nummer) == nummer)
    return db.execute(zin).scalars().first()


def nieuwste_inhoud(db: Session, dossier_id: str, versie_nu: int, codes: Collection[str]) -> dict[str, Inhoud]:
    """Parts of the newest version; empty when there is none."""
    versie = versie_met_nummer(db, dossier_id, versie_nu) if versie_nu else None
    return lees_delen(db, versie.id, codes) if versie else {}


def gewijzigd(oud: dict[str, Inhoud], nieuw: dict[str, Inhoud]) -> list[tuple[str, str]]:
    """(step, field) pairs that differ between two versions, in order; `bijlagen` for attachments.

    An erased part differs from nothing: what was in it is no longer known.
    """
    anders = []
    for code in sorted(oud.keys() | nieuw.keys(), key=VOLGORDE.__getitem__):
        links, rechts = oud.get(code, Inhoud()), nieuw.get(code, Inhoud())
        if links.gewist or rechts.gewist:
            continue
        namen = [*(veld.naam for veld in MET_CODE[code].velden()), "bijlagen"]
        links_alles = links.velden | {"bijlagen": [*links.bijlagen]}
        rechts_alles = rechts.velden | {"bijlagen": [*rechts.bijlagen]}
        anders += [(code, naam) for naam in namen if links_alles.get(naam) != rechts_alles.get(naam)]
    return anders
