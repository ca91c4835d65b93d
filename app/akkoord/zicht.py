"""Who sees which request: of himself, of his children, of his pupils. Everything here takes who asks."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.wie import Wie
from app.akkoord.models import AkkoordVerzoek, AkkoordVraag, Uitkomst
from app.akkoord.queries import Zaak, zaak
from app.kit.clock import schooljaar
from app.scholen.models import Gezag, Inschrijving, OuderVan
from app.scholen.queries import begeleid


@dataclass(frozen=True, slots=True)
class OpenVerzoek:
    """A line of somebody's list of requests."""

    id: str
    roepnaam: str
    gevraagd_op: datetime
    uitkomst: str | None


def verzoeken_van(db: Session, wie: Wie) -> list[OpenVerzoek]:
    """Requests about himself, or about his children when he has gezag; newest first, superseded ones left out."""
    kinderen = sa.select(col(OuderVan.kind_id)).where(
        col(OuderVan.persoon_id) == wie.persoon_id, col(OuderVan.gezag) == Gezag.JA
    )
    v = AkkoordVerzoek
    zin = (
        sa.select(col(v.id), col(Persoon.roepnaam), col(v.gevraagd_op), col(v.uitkomst))
        .join(Persoon, col(Persoon.id) == col(v.over_id))
        .where(
            sa.or_(col(v.over_id) == wie.persoon_id, col(v.over_id).in_(kinderen)),
            sa.or_(col(v.uitkomst).is_(None), col(v.uitkomst) != Uitkomst.VERVALLEN),
        )
        .order_by(col(v.gevraagd_op).desc())
        .limit(20)
    )
    return [OpenVerzoek(*rij) for rij in db.execute(zin)]


def _mijn_leerlingen(wie: Wie) -> Any:
    """Ids of the pupils whose akkoord is his task at school. A teacher sees his own child as a parent only."""
    zin = sa.select(col(Inschrijving.persoon_id))
    return zin.where(col(Inschrijving.schooljaar) == schooljaar(), begeleid(wie))


def _is_mijn(db: Session, wie: Wie, leerling_id: str) -> bool:
    zin = _mijn_leerlingen(wie).where(col(Inschrijving.persoon_id) == leerling_id)
    return db.execute(zin.limit(1)).first() is not None


def lopend_verzoek(db: Session, wie: Wie, over_id: str) -> str | None:
    """Id of the pupil's request that counts now, for who helps him at school; the mentor's page links to it."""
    if not _is_mijn(db, wie, over_id):
        return None
    v = AkkoordVerzoek
    niet_oud = sa.or_(col(v.uitkomst).is_(None), col(v.uitkomst) != Uitkomst.VERVALLEN)
    zin = sa.select(col(v.id)).where(col(v.over_id) == over_id, niet_oud).order_by(col(v.gevraagd_op).desc())
    return db.execute(zin.limit(1)).scalar()


def zaak_voor_school(db: Session, wie: Wie, verzoek_id: str) -> Zaak | None:
    """A request for the mentor of the pupil's class or the decaan of the school; others get None."""
    gevonden = zaak(db, verzoek_id)
    if gevonden is None or not _is_mijn(db, wie, gevonden.verzoek.over_id):
        return None
    return gevonden


@dataclass(frozen=True, slots=True)
class Vraagregel:
    """A question of a parent, for the mentor."""

    id: str
    verzoek_id: str
    kind_id: str
    kind: str
    ouder: str
    tekst: str
    taal: str
    gesteld_op: datetime
    antwoord: str
    beantwoord_op: datetime | None


def vragen_van_school(db: Session, wie: Wie, eerst: str = "") -> list[Vraagregel]:
    """Questions of parents of his pupils; `eerst` is the one he is busy with, so that it never falls off the end."""
    return _vragen(db, col(AkkoordVerzoek.over_id).in_(_mijn_leerlingen(wie)), eerst)


def vragen_van_ouder(db: Session, verzoek_id: str, ouder_id: str) -> list[Vraagregel]:
    """Questions that one parent asked about one request; for who came through his door."""
    return _vragen(db, sa.and_(col(AkkoordVraag.verzoek_id) == verzoek_id, col(AkkoordVraag.ouder_van_id) == ouder_id))


def _vragen(db: Session, voorwaarde: Any, eerst: str = "", meeste: int = 100) -> list[Vraagregel]:
    """Open ones first, and oldest first among them."""
    q = AkkoordVraag
    zin = (
        sa.select(
            col(q.id),
            col(q.verzoek_id),
            col(AkkoordVerzoek.over_id),
            col(Persoon.roepnaam) + " " + col(Persoon.achternaam),
            col(OuderVan.naam),
            col(q.tekst),
            col(q.taal),
            col(q.gesteld_op),
            col(q.antwoord),
            col(q.beantwoord_op),
        )
        .join(AkkoordVerzoek, col(AkkoordVerzoek.id) == col(q.verzoek_id))
        .join(Persoon, col(Persoon.id) == col(AkkoordVerzoek.over_id))
        .join(OuderVan, col(OuderVan.id) == col(q.ouder_van_id))
        .where(voorwaarde)
        .order_by(col(q.id) != eerst, col(q.beantwoord_op).is_not(None), col(q.gesteld_op))
    )
    return [Vraagregel(*rij) for rij in db.execute(zin.limit(meeste))]
