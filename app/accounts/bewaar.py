"""Retention: what lets people in goes a month after it ended, the person himself two years after he left."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from app.accounts.models import (
    Account,
    Herstelcode,
    OidcIdentiteit,
    Passkey,
    Persoon,
    Poging,
    RolToekenning,
    Sessie,
    Toegangscode,
)
from app.accounts.vertrek import voorbij
from app.kit.opruimen import Opruimer, kort_geleden, wis
from app.kit.privacy import Bewaar

VAN_HEM = (Sessie, Toegangscode, Passkey, Herstelcode, OidcIdentiteit, RolToekenning, Account)
"""Own tables with `persoon_id`; they go together with the person."""
STUK = 500
"""Ids per statement: both databases have a limit on parameters."""


def _voorbije_toegang(db: Session, vandaag: date) -> int:
    grens = kort_geleden(vandaag)
    af = sa.func.coalesce(col(Toegangscode.gebruikt_op), col(Toegangscode.verloopt_op))
    return (
        wis(db, Sessie, col(Sessie.verloopt_op) < grens)
        + wis(db, Toegangscode, af < grens)
        + wis(db, Poging, col(Poging.tot) < grens)
    )


def _wijst_nog_iemand() -> Iterator[sa.ColumnElement[bool]]:
    """Conditions on `Persoon`: a row of another slice still points at him, so he goes when that row has gone."""
    eigen: set[Any] = {tabel.__tablename__ for tabel in VAN_HEM}
    for tabel in SQLModel.metadata.tables.values():
        for kolom in tabel.columns if tabel.name not in eigen else ():
            if any(sleutel.target_fullname == "persoon.id" for sleutel in kolom.foreign_keys):
                yield sa.exists().where(kolom == col(Persoon.id))


def _vertrokken(db: Session, vandaag: date) -> int:
    """The slices above cleaned their own rows about him before this (`app.main.opruimers`)."""
    nog = sa.or_(*_wijst_nog_iemand())
    zin = sa.select(col(Persoon.id)).where(col(Persoon.id).in_(voorbij(vandaag)), ~nog)
    weg = list(db.execute(zin).scalars())
    aantal = 0
    for begin in range(0, len(weg), STUK):
        deel = weg[begin : begin + STUK]
        aantal += sum(wis(db, tabel, col(tabel.persoon_id).in_(deel)) for tabel in VAN_HEM)
        aantal += wis(db, Persoon, col(Persoon.id).in_(deel))
    return aantal


OPRUIMERS = [
    Opruimer(
        Bewaar.KORT,
        ("sessie", "toegangscode", "poging"),
        _voorbije_toegang,
        "Sessies, codes en getelde pogingen gaan dertig dagen na hun einde weg.",
    ),
    Opruimer(
        Bewaar.SCHOOLLOOPBAAN,
        ("persoon", "account", "passkey", "herstelcode", "oidc_identiteit", "roltoekenning"),
        _vertrokken,
        "Wie twee jaar weg is, gaat weg met alles waarmee hij inlogde.",
    ),
]
