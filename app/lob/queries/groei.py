"""How much evidence there is of each of the five competences, now and over the years."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.lob.models import Competentie, Kaart, KaartCompetentie, KaartStand
from app.lob.queries.zicht import Toegang, zichtbare_kaarten


def per_jaar(db: Session, plek: Toegang) -> dict[str, dict[Competentie, int]]:
    """Cards that are af and visible for `plek`, by schooljaar (oldest first) and competence. One statement.

    A schooljaar without any such card is not in it.
    """
    zin = (
        sa.select(col(Kaart.schooljaar), col(KaartCompetentie.competentie), sa.func.count())
        .join_from(Kaart, KaartCompetentie, col(KaartCompetentie.kaart_id) == col(Kaart.id))
        .where(
            col(Kaart.persoon_id) == plek.persoon_id,
            col(Kaart.stand) == KaartStand.AF,
            zichtbare_kaarten(plek.als),
        )
        .group_by(col(Kaart.schooljaar), col(KaartCompetentie.competentie))
        .order_by(col(Kaart.schooljaar))
    )
    uit: dict[str, dict[Competentie, int]] = {}
    for jaar, competentie, aantal in db.execute(zin):
        uit.setdefault(jaar, dict.fromkeys(Competentie, 0))[Competentie(competentie)] = aantal
    return uit


def som(jaren: dict[str, dict[Competentie, int]], voor: str = "") -> dict[Competentie, int]:
    """All of them together; with `voor` only what is of an earlier schooljaar."""
    geteld = [een for jaar, een in jaren.items() if not voor or jaar < voor]
    return {competentie: sum(een[competentie] for een in geteld) for competentie in Competentie}


def telling(db: Session, plek: Toegang) -> dict[Competentie, int]:
    """Cards per competence that are af and visible for `plek`, in the order of the five. One statement."""
    return som(per_jaar(db, plek))
