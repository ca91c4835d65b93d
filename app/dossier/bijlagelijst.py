"""Attachments of the working copy, for a list on a page."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.dossier.models import Bijlage
from app.dossier.pages import Bestand
from app.kit.i18n import _, getal


def grootte_in_woorden(bytes_: int) -> str:
    """'1,2 MB' or '340 kB'."""
    if bytes_ >= 1_000_000:
        return _("%(n)s MB", n=getal(round(bytes_ / 1_000_000, 1)))
    return _("%(n)s kB", n=getal(max(1, round(bytes_ / 1000))))


def bestanden_van(db: Session, dossier_id: str, stap: str) -> list[Bestand]:
    """Attachments of a step, oldest first. No `wie`: the caller holds the dossier and may see the step."""
    zin = sa.select(col(Bijlage.id), col(Bijlage.naam), col(Bijlage.grootte)).where(
        col(Bijlage.dossier_id) == dossier_id, col(Bijlage.stap) == stap, col(Bijlage.weg_op).is_(None)
    )
    return [
        Bestand(naam, grootte_in_woorden(grootte), f"/dossier/bijlagen/{id_}", f"/dossier/bijlagen/{id_}/verwijderd")
        for id_, naam, grootte in db.execute(zin.order_by(col(Bijlage.id)))
    ]
