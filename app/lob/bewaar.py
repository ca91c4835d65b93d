"""Retention: a portfolio is its owner's, also after school; after two years of silence it goes, warned before.

The days are kept in `portfolio` by `app.lob.jobs`. Who is at a school today is never taken for silent.
"""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.vertrek import voorbij
from app.kit.opruimen import Opruimer, jaren_eerder, maak_leeg, wis
from app.kit.privacy import Bewaar
from app.lob.models import (
    Afspraak,
    Deellink,
    DeellinkKaart,
    Doel,
    Gelezen,
    Gesprek,
    Inlevering,
    InleveringKaart,
    Kaart,
    KaartBestand,
    KaartCompetentie,
    Kwaliteit,
    KwaliteitBevestiging,
    Loopbaancv,
    LoopbaancvKaart,
    Portfolio,
    PtaOordeel,
    Reactie,
)
from app.lob.rules import JAREN_STIL, WAARSCHUWING
from app.scholen.models import Inschrijving, SlberVan
from app.scholen.queries.zicht import loopt

STUK = 500
"""Ids per statement: both databases have a limit on parameters."""
BESTANDEN = [col(KaartBestand.merk), col(KaartBestand.klein_merk)]
VIA: tuple[tuple[Any, Any, Any], ...] = (
    (InleveringKaart, InleveringKaart.inlevering_id, Inlevering),
    (DeellinkKaart, DeellinkKaart.deellink_id, Deellink),
    (KwaliteitBevestiging, KwaliteitBevestiging.kwaliteit_id, Kwaliteit),
    (KaartBestand, KaartBestand.kaart_id, Kaart),
    (KaartCompetentie, KaartCompetentie.kaart_id, Kaart),
)
"""Tables whose rows belong to a row of the owner, before what they point at."""
EIGEN: tuple[Any, ...] = (
    *(LoopbaancvKaart, Loopbaancv, Deellink, Afspraak, Gesprek, Inlevering, Kwaliteit, Doel),
    *(Reactie, PtaOordeel, Kaart, Portfolio),
)
"""Tables with the owner in `persoon_id`, in the order in which they can go."""
TABELLEN = (*(tabel.__tablename__ for tabel, *_via in VIA), *(tabel.__tablename__ for tabel in EIGEN), "gelezen")


def wis_portfolio(db: Session, persoon_ids: list[str]) -> int:
    """Remove every row of these owners; gives how many. Photos follow at the next sweep of files."""
    aantal = 0
    for begin in range(0, len(persoon_ids), STUK):
        deel = persoon_ids[begin : begin + STUK]
        for tabel, kolom, van in VIA:
            aantal += wis(db, tabel, kolom.in_(sa.select(van.id).where(van.persoon_id.in_(deel))))
        aantal += wis(db, Gelezen, sa.or_(col(Gelezen.persoon_id).in_(deel), col(Gelezen.van_id).in_(deel)))
        aantal += sum(wis(db, tabel, tabel.persoon_id.in_(deel)) for tabel in EIGEN)
    return aantal


def zit_op_school() -> sa.ColumnElement[bool]:
    """Condition on `Portfolio`: its owner is at a school today."""
    return sa.exists().where(col(Inschrijving.persoon_id) == col(Portfolio.persoon_id), loopt())


def _stil(db: Session, vandaag: date) -> int:
    """Silent for two years and told a month ago at least: everything goes, also who guides him at the mbo."""
    zin = sa.select(col(Portfolio.persoon_id)).where(
        col(Portfolio.laatst_op) <= jaren_eerder(vandaag, JAREN_STIL),
        col(Portfolio.gewaarschuwd_op) <= vandaag - WAARSCHUWING,
        ~zit_op_school(),
    )
    weg = list(db.execute(zin).scalars())
    for begin in range(0, len(weg), STUK):
        wis(db, SlberVan, col(SlberVan.student_id).in_(weg[begin : begin + STUK]))
    return wis_portfolio(db, weg) + _zonder_medewerker(db, vandaag)


def _zonder_medewerker(db: Session, vandaag: date) -> int:
    """What staff did for a pupil stays, without their name. A former pupil whose portfolio lives keeps his."""
    weg = voorbij(vandaag).where(~sa.exists().where(col(Portfolio.persoon_id) == col(Persoon.id)))
    leeg: tuple[tuple[Any, Any, dict[str, Any]], ...] = (
        (Reactie, Reactie.door_id, {"door_id": None, "door_naam": ""}),
        (KwaliteitBevestiging, KwaliteitBevestiging.door_id, {"door_id": None}),
        (Gesprek, Gesprek.met_id, {"met_id": None}),
        (Afspraak, Afspraak.gedaan_door_id, {"gedaan_door_id": None}),
        (Inlevering, Inlevering.beoordeeld_door_id, {"beoordeeld_door_id": None}),
        (PtaOordeel, PtaOordeel.door_id, {"door_id": None}),
    )
    aantal = sum(maak_leeg(db, tabel, waarden, kolom.in_(weg)) for tabel, kolom, waarden in leeg)
    return aantal + wis(db, Gelezen, col(Gelezen.persoon_id).in_(weg))


OPRUIMERS = [
    Opruimer(
        Bewaar.PORTFOLIO,
        TABELLEN,
        _stil,
        "Een portfolio gaat weg als de eigenaar twee jaar niets van zich laat horen; hij krijgt een maand ervoor mail.",
    )
]
