"""Writing the plan: a statement per table and thousand rows, in the caller's one transaction."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from app.accounts.models import Organisatie, OrganisatieSoort
from app.kit.clock import vandaag
from app.kit.ids import nieuw_id
from app.koppelingen import bron
from app.koppelingen.duo_mbo import Mbo
from app.koppelingen.duo_plan import Bestanden, Plan, Wens
from app.scholen.models import Aanbod, MboInstelling, MboLocatie
from app.verkennen.models import DuoAanbieder

STUK = 1000
"""Rows per statement."""


def voer_uit(db: Session, bestanden: Bestanden, plan: Plan, peildatum: date | None) -> None:
    """Write everything and where it came from. The caller commits."""
    mbo_ids = _bewaar_mbos(db, plan)
    gebouwen = _bewaar_gebouwen(db, bestanden, plan, mbo_ids)
    nieuw = [_rij(wens, gebouwen[wens.gebouw]) for wens in plan.nieuw]
    for rij, wens in zip(nieuw, plan.nieuw, strict=True):
        rij |= {"id": nieuw_id(), "instelling_id": mbo_ids[wens.gebouw[0]]}
    _voeg_toe(db, Aanbod, nieuw)
    anders = [_rij(wens, gebouwen[wens.gebouw]) | {"id": id_} for id_, wens in plan.anders]
    # `startdatum` is not in this file: it stays as it is.
    _pas_aan(db, Aanbod, "id", ("locatie_id", "naam", "niveau", "gestopt_op"), anders)
    _pas_aan(db, Aanbod, "id", ("gestopt_op",), [{"id": id_, "gestopt_op": vandaag()} for id_ in plan.stoppen])
    _bewaar_aanbieders(db, plan, mbo_ids)
    lezing = bestanden.lezing
    bron.leg_vast(db, bron.DUO_AANBOD, lezing.bestand, peildatum, lezing.rijen, _overgeslagen(bestanden, plan))
    for gelezen in bestanden.boek.gelezen:
        overgeslagen = gelezen.overgeslagen.aantal
        bron.leg_vast(db, gelezen.uitgave, gelezen.bestand, peildatum, gelezen.rijen, overgeslagen)


def _overgeslagen(bestanden: Bestanden, plan: Plan) -> int:
    """Rows without use: unreadable, or of an aanbieder that we can't place."""
    return bestanden.lezing.overgeslagen.aantal + sum(rijen for _naam, rijen in plan.onbekend.values())


def _bewaar_mbos(db: Session, plan: Plan) -> dict[str, str]:
    """New and changed mbo's with their organisatie; gives ids by BRIN."""
    ids = {brin: mbo.id or nieuw_id() for brin, mbo in plan.gewenst.items()}
    nieuw = [mbo for mbo in plan.mbo_schrijven if not mbo.id]
    anders = [mbo for mbo in plan.mbo_schrijven if mbo.id]
    # First what changes: a BRIN that an old mbo gives up may be the one of a new mbo.
    _pas_aan(db, Organisatie, "id", ("naam",), [_organisatie(mbo, mbo.id) for mbo in anders])
    velden = ("brin", "naam", "plaats", "site")
    _pas_aan(db, MboInstelling, "organisatie_id", velden, [_instelling(mbo, mbo.id) for mbo in anders])
    _voeg_toe(db, Organisatie, [_organisatie(mbo, ids[mbo.brin]) for mbo in nieuw])
    _voeg_toe(db, MboInstelling, [_instelling(mbo, ids[mbo.brin]) | {"regio_id": None} for mbo in nieuw])
    return ids


def _organisatie(mbo: Mbo, id_: str) -> dict[str, Any]:
    return {"id": id_, "soort": OrganisatieSoort.MBO.value, "naam": mbo.naam}


def _instelling(mbo: Mbo, id_: str) -> dict[str, Any]:
    return {"organisatie_id": id_, "brin": mbo.brin, "naam": mbo.naam, "plaats": mbo.plaats, "site": mbo.site}


def _bewaar_gebouwen(db: Session, bestanden: Bestanden, plan: Plan, mbo_ids: dict[str, str]) -> dict[Any, str]:
    """New buildings, and coordinates that changed; gives ids by building."""
    ids = {gebouw: id_ or nieuw_id() for gebouw, id_ in plan.gebouwen.items()}
    rijen = []
    for (brin, adres), id_ in plan.gebouwen.items():
        if id_:
            continue
        plek = bestanden.lezing.plekken[adres]
        rijen.append(
            {
                "id": ids[brin, adres],
                "instelling_id": mbo_ids[brin],
                "naam": adres.straat,
                "plaats": adres.plaats,
                "breedte": plek.breedte if plek else None,
                "lengte": plek.lengte if plek else None,
            }
        )
    _voeg_toe(db, MboLocatie, rijen)
    kaart = [{"id": id_, "breedte": plek.breedte, "lengte": plek.lengte} for id_, plek in plan.plek_schrijven]
    _pas_aan(db, MboLocatie, "id", ("breedte", "lengte"), kaart)
    return ids


def _rij(wens: Wens, locatie_id: str) -> dict[str, Any]:
    return {
        "locatie_id": locatie_id,
        "crebo": wens.crebo,
        "leerweg": wens.leerweg,
        "naam": wens.naam,
        "niveau": wens.niveau,
        "startdatum": None,
        "gestopt_op": None,
    }


def _bewaar_aanbieders(db: Session, plan: Plan, mbo_ids: dict[str, str]) -> None:
    """Remember which mbo an aanbieder is: all of them anew, an operator may have said otherwise."""
    tabel = DuoAanbieder.__table__  # type: ignore[attr-defined]
    alle = sorted(plan.aanbieders)
    for begin in range(0, len(alle), STUK):
        db.execute(sa.delete(tabel).where(tabel.c.aanbieder_id.in_(alle[begin : begin + STUK])))
    _voeg_toe(db, DuoAanbieder, [{"aanbieder_id": id_, "instelling_id": mbo_ids[plan.aanbieders[id_]]} for id_ in alle])


def _voeg_toe(db: Session, model: type[SQLModel], rijen: Sequence[dict[str, Any]]) -> None:
    tabel = model.__table__  # type: ignore[attr-defined]
    for begin in range(0, len(rijen), STUK):
        db.connection().execute(sa.insert(tabel), rijen[begin : begin + STUK])


def _pas_aan(
    db: Session, model: type[SQLModel], sleutel: str, velden: Sequence[str], rijen: Sequence[dict[str, Any]]
) -> None:
    """Set `velden` of the rows whose `sleutel` is given."""
    tabel = model.__table__  # type: ignore[attr-defined]
    zin = sa.update(tabel).where(tabel.c[sleutel] == sa.bindparam("_sleutel"))
    zin = zin.values({veld: sa.bindparam(f"_{veld}") for veld in velden})
    waarden = [{"_sleutel": rij[sleutel]} | {f"_{veld}": rij[veld] for veld in velden} for rij in rijen]
    for begin in range(0, len(waarden), STUK):
        db.connection().execute(zin, waarden[begin : begin + STUK])
