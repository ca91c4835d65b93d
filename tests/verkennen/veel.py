"""Much at once: thousands of rows in a few statements, for tests about size."""

from datetime import timedelta
from itertools import cycle
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import nu
from app.kit.ids import nieuw_id
from app.scholen.models import Aanbod, MboLocatie
from app.scholen.plaatsen import plek_van
from app.verkennen.inhoud import Domein, catalogus
from app.verkennen.models import (
    Activiteit,
    ActiviteitOver,
    ActiviteitSoort,
    ActiviteitStand,
    Bedrijf,
    EscoBeroep,
    OverSoort,
)
from tests.cast import Cast
from tests.factories import moment
from tests.verkennen.bronbestanden import esco

PER_KEER = 2_000
PLAATSEN = (
    "Amsterdam",
    "Utrecht",
    "Zwolle",
    "Maastricht",
    "Groningen",
    "Goes",
    "Almere",
    "Leiden",
    "Enschede",
    "Assen",
)


def in_bulk(db: Session, soort: Any, rijen: list[dict[str, Any]]) -> None:
    """Insert rows without an entity for each."""
    for begin in range(0, len(rijen), PER_KEER):
        db.execute(sa.insert(soort), rijen[begin : begin + PER_KEER])


def activiteiten(db: Session, cast: Cast, aantal: int, **velden: Any) -> list[str]:
    """Published activities of the mbo and the company, spread over the coming year and the country; their ids.

    `begint=` sets the moment of all; other fields of `Activiteit` overrule the defaults.
    """
    begint = velden.pop("begint", None)
    van = cycle((cast.mbo.organisatie_id, cast.mbo.organisatie_id, _bedrijf(db)))
    plaatsen = cycle([plek for plek in map(plek_van, PLAATSEN) if plek])
    soorten = cycle(ActiviteitSoort)
    rijen, over = [], []
    codes = cycle(_codes())
    for nummer in range(aantal):
        plek, op = next(plaatsen), begint or moment("2026-12-01T10:00") + timedelta(hours=nummer % 8_000)
        rij = {
            "id": nieuw_id(),
            "organisatie_id": next(van),
            "reeks_id": None,
            "soort": next(soorten).value,
            "stand": ActiviteitStand.OPEN,
            "titel": f"Kom kijken nummer {nummer}",
            "tekst": "Je krijgt een rondleiding en je doet zelf iets.",
            "begint_op": op,
            "eindigt_op": op + timedelta(hours=2),
            "online": False,
            "adres": "Verzonnenstraat 1",
            "plaats": plek.naam,
            "breedte": plek.breedte,
            "lengte": plek.lengte,
            "capaciteit": 20,
            "bezet": 0,
            "inschrijven": True,
            "inschrijven_vanaf": None,
            "inschrijven_tot": None,
            "annuleren_tot": None,
            "ouders_welkom": True,
            "toegankelijk": "",
            "vervoer": "",
            "meenemen": "",
            "leerjaren": "",
            "reden": "",
            "code": nieuw_id(),
            "gemaakt_op": nu(),
            "gewijzigd_op": nu(),
        }
        rijen.append(rij | velden)
        over += [{"activiteit_id": rij["id"], "soort": soort, "code": code} for soort, code in next(codes)]
    in_bulk(db, Activiteit, rijen)
    in_bulk(db, ActiviteitOver, over)
    return [rij["id"] for rij in rijen]


def _bedrijf(db: Session) -> str:
    return db.execute(sa.select(col(Bedrijf.organisatie_id))).scalars().first() or ""


def _codes() -> list[list[tuple[str, str]]]:
    """What each is about: in turn a beroep, an opleiding, or a domein with a beroep."""
    boek = catalogus()
    uit: list[list[tuple[str, str]]] = [[(OverSoort.BEROEP, id_)] for id_ in boek.beroepen]
    uit += [[(OverSoort.CREBO, crebo)] for crebo in boek.opleidingen]
    return uit + [
        [(OverSoort.DOMEIN, domein.value), (OverSoort.BEROEP, boek.beroepen_in[domein][0].id)] for domein in Domein
    ]


def esco_beroepen(db: Session) -> None:
    """Every occupation of the real file, as an import stores it."""
    rijen = [
        {
            "code": uri.rsplit("/", 1)[1],
            "naam": rij["preferredLabel"],
            "ook": rij["altLabels"],
            "isco": rij["iscoGroup"],
            "gestopt_op": None,
        }
        for uri, rij in esco().items()
    ]
    in_bulk(db, EscoBeroep, rijen)


def aanbod_overal(db: Session, cast: Cast) -> None:
    """Every opleiding of the catalogue, given by the mbo in ten towns by both leerwegen."""
    plekken = [plek for plek in map(plek_van, PLAATSEN) if plek]
    locaties = [
        {
            "id": nieuw_id(),
            "instelling_id": cast.mbo.organisatie_id,
            "naam": f"Gebouw {plek.naam}",
            "plaats": plek.naam,
            "breedte": plek.breedte,
            "lengte": plek.lengte,
        }
        for plek in plekken
    ]
    in_bulk(db, MboLocatie, locaties)
    rijen = [
        {
            "id": nieuw_id(),
            "instelling_id": cast.mbo.organisatie_id,
            "locatie_id": locatie["id"],
            "crebo": een.crebo,
            "naam": een.naam,
            "niveau": een.niveau,
            "leerweg": leerweg,
        }
        for een in catalogus().opleidingen.values()
        for locatie in locaties
        for leerweg in ("bol", "bbl")
    ]
    in_bulk(db, Aanbod, rijen)
