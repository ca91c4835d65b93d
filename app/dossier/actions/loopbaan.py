"""The loopbaan-cv as it is today, as an attachment of step A8."""

import hashlib

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.actions.bewaren import bewaar, pak_dossier, versieteken
from app.dossier.actions.bijlagen import haal_weg, voeg_toe
from app.dossier.antwoorden import lees_bladen
from app.dossier.models import Bijlage
from app.dossier.queries import Toegang
from app.dossier.velden_a_slot import A8
from app.kit.ids import nieuw_id
from app.lob.actions.cv import cv_pdf

NAAM = "loopbaan-cv.pdf"


def voeg_cv_toe(db: Session, wie: Wie) -> bool:
    """Keep his cv with the dossier, in place of an earlier one, and answer that he sends it along.

    It stays as it is now, whatever he changes in his portfolio later. False when exactly this one was there already.
    Raises NietNu when his cv is empty or the step is not his now, and Ongeldig (bestand) when five others are there.
    """
    inhoud = cv_pdf(db, wie)
    plek = pak_dossier(db, wie, wie.persoon_id, Rol.LEERLING)
    oud = _er_al(db, plek)
    nieuw = oud is None or oud.sha256 != hashlib.sha256(inhoud).hexdigest()
    if nieuw:
        if oud is not None:
            haal_weg(db, wie, plek, oud)
        voeg_toe(db, wie, plek, A8, NAAM, inhoud)
    _antwoord(db, wie, plek)
    return nieuw


def _er_al(db: Session, plek: Toegang) -> Bijlage | None:
    assert plek.dossier is not None
    zin = sa.select(Bijlage).where(
        col(Bijlage.dossier_id) == plek.dossier.id,
        col(Bijlage.stap) == A8.code,
        col(Bijlage.naam) == NAAM,
        col(Bijlage.weg_op).is_(None),
    )
    return db.execute(zin.order_by(col(Bijlage.id).desc()).limit(1)).scalars().first()


def _antwoord(db: Session, wie: Wie, plek: Toegang) -> None:
    assert plek.dossier is not None
    versie = versieteken([A8], lees_bladen(db, plek.dossier.id, [A8.code]))
    bewaar(db, wie, plek, [(A8, A8.vragen[0])], {"loopbaandossier": "ja"}, versie, nieuw_id())
