"""One query set for the pupil's home and the mentor's class: four statements, whatever the number of pupils."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.accounts.models import Account, Passkey, Persoon
from app.accounts.wie import Wie
from app.akkoord.models import AkkoordVerzoek
from app.dossier.models import Dossier, Taak, Versie, WarmeOverdracht, Zending
from app.kit.clock import leeftijd
from app.overstap.models import DOOD, Aanmelding, Keuze
from app.scholen.models import Aanbod, Inschrijving, MboInstelling
from app.scholen.queries import LeerlingRij, kies_leerlingen, loopt, zichtbaar
from app.verkennen.models import BeroepOordeel, Oordeel, TestRonde


@dataclass(frozen=True, slots=True)
class AankomstRij:
    """An aanmelding with what its mbo did with the newest dossier that came."""

    persoon_id: str
    id: str
    status: str
    intake_op: datetime | None
    intake_plek: str
    opleiding: str
    instelling: str
    dossier_op: datetime | None
    ontvangen_op: datetime | None
    feedback: str
    gesprek: bool
    gesprek_klaar: bool

    @property
    def leeft(self) -> bool:
        """Not rejected, withdrawn or dropped."""
        return self.status not in DOOD


@dataclass(frozen=True, slots=True)
class TaakRij:
    """Something open at school."""

    id: str
    persoon_id: str
    soort: str
    voor: str
    gemaakt_op: datetime


@dataclass(slots=True)
class Stand:
    """Everything the line of one pupil is made of."""

    leerling: LeerlingRij
    dossier_id: str | None
    status: str | None
    status_op: datetime | None
    keuzes: int
    heeft_account: bool
    ontdekt: bool = False
    """Likes a beroep, or finished the interest test."""
    modus: str | None = None
    """Akkoord mode of the open request; empty when none is open."""
    akkoord_gegeven: bool = False
    """Agreed, and the outbox has it."""
    aankomsten: list[AankomstRij] = field(default_factory=list)
    taken: list[TaakRij] = field(default_factory=list)

    @property
    def levend(self) -> list[AankomstRij]:
        """Aanmeldingen that still count."""
        return [rij for rij in self.aankomsten if rij.leeft]

    def leeftijd(self, op: date | None = None) -> int | None:
        """Age today."""
        geboren = self.leerling.geboortedatum
        return leeftijd(geboren, op) if geboren else None


_VELDEN_LEERLING = 17
"""Columns of `kies_leerlingen`, which the dossier's columns follow."""


def _kan_inloggen() -> Any:
    """He has a password or a passkey; a printed card alone is not enough."""
    woord = sa.select(col(Account.persoon_id)).where(
        col(Account.persoon_id) == col(Inschrijving.persoon_id), col(Account.wachtwoord).is_not(None)
    )
    sleutel = sa.select(col(Passkey.id)).where(col(Passkey.persoon_id) == col(Inschrijving.persoon_id))
    return sa.or_(woord.correlate(Inschrijving).exists(), sleutel.correlate(Inschrijving).exists())


def heeft_ontdekt() -> Any:
    """Condition beside `Inschrijving`: he likes a beroep or finished the interest test."""
    leuk = sa.select(col(BeroepOordeel.beroep_id)).where(
        col(BeroepOordeel.persoon_id) == col(Inschrijving.persoon_id), col(BeroepOordeel.oordeel) == Oordeel.JA
    )
    test = sa.select(col(TestRonde.id)).where(
        col(TestRonde.persoon_id) == col(Inschrijving.persoon_id), col(TestRonde.klaar_op).is_not(None)
    )
    return sa.or_(leuk.correlate(Inschrijving).exists(), test.correlate(Inschrijving).exists())


def _leerlingen(db: Session, wie: Wie, *waar: Any, volgorde: Any = None, limiet: int | None = None) -> list[Stand]:
    """Pupils he may see, each with dossier, number of choices, account and discoveries: one statement."""
    keuzes = (
        sa.select(sa.func.count())
        .where(
            col(Keuze.persoon_id) == col(Inschrijving.persoon_id),
            col(Keuze.schooljaar) == col(Inschrijving.schooljaar),
        )
        .correlate(Inschrijving)
        .scalar_subquery()
    )
    eerst = () if volgorde is None else (volgorde,)
    zin = (
        kies_leerlingen()
        .outerjoin(
            Dossier,
            sa.and_(
                col(Dossier.persoon_id) == col(Inschrijving.persoon_id),
                col(Dossier.schooljaar) == col(Inschrijving.schooljaar),
            ),
        )
        .add_columns(
            col(Dossier.id), col(Dossier.status), col(Dossier.status_op), keuzes, _kan_inloggen(), heeft_ontdekt()
        )
        .where(loopt(), zichtbaar(wie), *waar)
        .order_by(*eerst, col(Persoon.achternaam), col(Persoon.roepnaam), col(Persoon.id))
        .limit(limiet)
    )
    standen = []
    for rij in db.execute(zin):
        dossier_id, status, status_op, aantal, account, ontdekt = rij[_VELDEN_LEERLING:]
        leerling = LeerlingRij(*rij[:_VELDEN_LEERLING])
        standen.append(Stand(leerling, dossier_id, status, status_op, aantal, bool(account), bool(ontdekt)))
    return standen


def _aankomsten(db: Session, personen: Collection[str], schooljaar: str) -> dict[str, list[AankomstRij]]:
    later = aliased(Zending)
    nieuwste = (
        sa.select(sa.func.max(later.id)).where(col(later.aanmelding_id) == col(Aanmelding.id)).correlate(Aanmelding)
    ).scalar_subquery()
    zin = (
        sa.select(
            col(Aanmelding.persoon_id),
            col(Aanmelding.id),
            col(Aanmelding.status),
            col(Aanmelding.intake_op),
            col(Aanmelding.intake_plek),
            col(Aanbod.naam),
            col(MboInstelling.naam),
            col(Zending.verzonden_op),
            col(Zending.ontvangen_op),
            sa.func.coalesce(col(Zending.feedback), ""),
            col(WarmeOverdracht.id).is_not(None),
            col(WarmeOverdracht.afgehandeld_op).is_not(None),
        )
        .join_from(Aanmelding, Aanbod, col(Aanbod.id) == col(Aanmelding.aanbod_id))
        .join(MboInstelling, col(MboInstelling.organisatie_id) == col(Aanbod.instelling_id))
        .outerjoin(Zending, col(Zending.id) == nieuwste)
        .outerjoin(WarmeOverdracht, col(WarmeOverdracht.aanmelding_id) == col(Aanmelding.id))
        .where(col(Aanmelding.persoon_id).in_(personen), col(Aanmelding.schooljaar) == schooljaar)
        .order_by(col(Aanmelding.id))
    )
    per_persoon: dict[str, list[AankomstRij]] = defaultdict(list)
    for rij in db.execute(zin):
        per_persoon[rij[0]].append(AankomstRij(*rij))
    return per_persoon


def _vul_aan(db: Session, standen: list[Stand]) -> list[Stand]:
    """Add aanmeldingen, open tasks and the open akkoord request: three statements for all of them."""
    if not standen:
        return []
    personen = [stand.leerling.persoon_id for stand in standen]
    aankomsten = _aankomsten(db, personen, standen[0].leerling.schooljaar)
    taken = _taken(db, personen)
    verzoeken = _verzoeken(db, personen)
    for stand in standen:
        stand.aankomsten = aankomsten.get(stand.leerling.persoon_id, [])
        stand.taken = taken.get(stand.leerling.persoon_id, [])
        stand.modus, stand.akkoord_gegeven = verzoeken.get(stand.leerling.persoon_id, (None, False))
    return standen


def _taken(db: Session, personen: Collection[str]) -> dict[str, list[TaakRij]]:
    zin = (
        sa.select(col(Taak.id), col(Dossier.persoon_id), col(Taak.soort), col(Taak.voor), col(Taak.gemaakt_op))
        .join_from(Taak, Dossier, col(Dossier.id) == col(Taak.dossier_id))
        .where(col(Dossier.persoon_id).in_(personen), col(Taak.gedaan_op).is_(None))
        .order_by(col(Taak.gemaakt_op))
    )
    per_persoon: dict[str, list[TaakRij]] = defaultdict(list)
    for rij in db.execute(zin):
        per_persoon[rij[1]].append(TaakRij(*rij))
    return per_persoon


def _verzoeken(db: Session, personen: Collection[str]) -> dict[str, tuple[str, bool]]:
    """Mode and answer of the request about the newest version of each, while it is open."""
    zin = (
        sa.select(col(AkkoordVerzoek.over_id), col(AkkoordVerzoek.modus), col(AkkoordVerzoek.uitkomst))
        .join_from(AkkoordVerzoek, Versie, col(Versie.id) == col(AkkoordVerzoek.onderwerp_id))
        .join(
            Dossier,
            sa.and_(col(Dossier.id) == col(Versie.dossier_id), col(Dossier.versie_nu) == col(Versie.nummer)),
        )
        .where(
            col(AkkoordVerzoek.onderwerp) == "dossier",
            col(AkkoordVerzoek.over_id).in_(personen),
            col(AkkoordVerzoek.gesloten_op).is_(None),
        )
    )
    return {over: (modus, uitkomst == "akkoord") for over, modus, uitkomst in db.execute(zin)}


def standen_waar(db: Session, wie: Wie, *waar: Any, limiet: int, volgorde: Any = None) -> list[Stand]:
    """Pupils he may see that fit conditions on `Inschrijving` and `Dossier`: four statements, at most `limiet` rows."""
    return _vul_aan(db, _leerlingen(db, wie, *waar, volgorde=volgorde, limiet=limiet))


def standen_van_klas(db: Session, wie: Wie, klas_id: str) -> list[Stand]:
    """The whole class, by surname: four statements."""
    return _vul_aan(db, _leerlingen(db, wie, col(Inschrijving.klas_id) == klas_id))


def stand_van(db: Session, wie: Wie, persoon_id: str) -> Stand | None:
    """One pupil, with the same four statements; None when he is not there for this person."""
    standen = _leerlingen(db, wie, col(Inschrijving.persoon_id) == persoon_id)
    return next(iter(_vul_aan(db, standen[:1])), None)
