"""A pupil keeps what he is good at; his begeleider says that he saw it too."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu, Ongeldig
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.lob.actions.portfolio import raak_aan
from app.lob.forms.kwaliteit import BevestigForm, KwaliteitForm
from app.lob.models import Kaart, KaartStand, Kwaliteit, KwaliteitBevestiging
from app.lob.queries.zicht import Toegang, eigen_portfolio

MEESTE = 30
"""Qualities of one pupil."""
MEESTE_BEVESTIGD = 20
"""Confirmations of one quality."""


def _kaart(db: Session, wie: Wie, kaart_id: str) -> str | None:
    """The chosen card when it is his own and finished."""
    zin = sa.select(col(Kaart.id)).where(
        col(Kaart.id) == kaart_id, col(Kaart.persoon_id) == wie.persoon_id, col(Kaart.stand) == KaartStand.AF
    )
    return db.execute(zin).scalar() if kaart_id else None


def _pak(db: Session, kwaliteit_id: str, *waar: Any) -> Kwaliteit:
    """The row, held until the commit. Raises NietGevonden."""
    zin = sa.select(Kwaliteit).where(col(Kwaliteit.id) == kwaliteit_id, *waar).with_for_update()
    rij = db.execute(zin).scalars().first()
    if rij is None:
        raise NietGevonden
    return rij


def pak_eigen(db: Session, wie: Wie, kwaliteit_id: str) -> Kwaliteit:
    """His own, its row held. Raises NietGevonden."""
    return _pak(db, kwaliteit_id, col(Kwaliteit.persoon_id) == wie.persoon_id)


def voeg_toe(db: Session, wie: Wie, vorm: KwaliteitForm) -> str:
    """A new one; gives its id. The same word a second time is the one he has. Raises NietNu when his list is full."""
    plek = eigen_portfolio(db, wie)
    zin = sa.select(col(Kwaliteit.id), col(Kwaliteit.naam)).where(col(Kwaliteit.persoon_id) == plek.persoon_id)
    er_al = {naam.casefold(): kwaliteit_id for kwaliteit_id, naam in db.execute(zin)}
    if vorm.woord.casefold() in er_al:
        raise Ongeldig({"naam": _("Dit staat al bij jou. Kies een ander woord.")})
    if len(er_al) >= MEESTE:
        raise NietNu(_("Je lijst is vol. Haal er eerst een weg."))
    rij = Kwaliteit(id=nieuw_id(), persoon_id=plek.persoon_id, naam=vorm.woord, bewijs=vorm.bewijs, op=nu())
    rij.kaart_id = _kaart(db, wie, vorm.kaart_id)
    db.add(rij)
    raak_aan(db, wie.persoon_id)
    return rij.id


def wijzig(db: Session, wie: Wie, rij: Kwaliteit, vorm: KwaliteitForm) -> bool:
    """Change the held row; False when another screen was first and nothing is stored. Raises Ongeldig: what somebody
    confirmed keeps its name."""
    kaart_id = _kaart(db, wie, vorm.kaart_id)
    if (vorm.woord, vorm.bewijs, kaart_id) == (rij.naam, rij.bewijs, rij.kaart_id):
        return True
    if vorm.versie != rij.versie:
        return False
    ander = sa.exists().where(
        col(KwaliteitBevestiging.kwaliteit_id) == rij.id, col(KwaliteitBevestiging.door_id).is_not(None)
    )
    if vorm.woord != rij.naam and db.execute(sa.select(ander)).scalar():
        raise Ongeldig({"naam": _("Je begeleider zag dit ook. Daarom blijft het woord zo.")})
    rij.naam, rij.bewijs, rij.kaart_id = vorm.woord, vorm.bewijs, kaart_id
    rij.versie += 1
    raak_aan(db, wie.persoon_id)
    return True


def haal_weg(db: Session, wie: Wie, kwaliteit_id: str) -> None:
    """Gone, with who confirmed it."""
    rij = pak_eigen(db, wie, kwaliteit_id)
    db.execute(sa.delete(KwaliteitBevestiging).where(col(KwaliteitBevestiging.kwaliteit_id) == rij.id))
    db.delete(rij)
    raak_aan(db, wie.persoon_id)


def bevestig(db: Session, wie: Wie, plek: Toegang, kwaliteit_id: str, vorm: BevestigForm) -> None:
    """The begeleider saw it too (once; again changes his words), or the pupil writes down who said so."""
    _pak(db, kwaliteit_id, col(Kwaliteit.persoon_id) == plek.persoon_id)
    er_al = list(db.execute(sa.select(KwaliteitBevestiging).where(_bij(kwaliteit_id))).scalars())
    zelf = next((een for een in er_al if een.door_id == wie.persoon_id), None)
    if zelf:
        zelf.woorden, zelf.op = vorm.woorden or zelf.woorden, nu()
        return
    if len(er_al) >= MEESTE_BEVESTIGD:
        raise NietNu(_("Hier staan al veel mensen bij. Meer past niet."))
    rij = KwaliteitBevestiging(
        id=nieuw_id(), kwaliteit_id=kwaliteit_id, naam=vorm.naam, als=vorm.als, woorden=vorm.woorden, op=nu()
    )
    if plek.eigen:
        raak_aan(db, wie.persoon_id)
    else:
        rij.door_id, rij.naam = wie.persoon_id, wie.naam[:120]
        rij.als = "mentor" if wie.heeft(Rol.MENTOR) else "slb'er"
        schrijf_op(db, wie, "kwaliteit_bevestigd", over=plek.persoon_id, ding=("kwaliteit", kwaliteit_id))
    db.add(rij)


def _bij(kwaliteit_id: str) -> sa.ColumnElement[bool]:
    return col(KwaliteitBevestiging.kwaliteit_id) == kwaliteit_id


def neem_terug(db: Session, wie: Wie, plek: Toegang, kwaliteit_id: str, bevestiging_id: str) -> None:
    """Take a confirmation away: the pupil any of his, a begeleider his own. Raises NietGevonden."""
    _pak(db, kwaliteit_id, col(Kwaliteit.persoon_id) == plek.persoon_id)
    zin = sa.delete(KwaliteitBevestiging).where(_bij(kwaliteit_id), col(KwaliteitBevestiging.id) == bevestiging_id)
    if not plek.eigen:
        zin = zin.where(col(KwaliteitBevestiging.door_id) == wie.persoon_id)
    if not db.execute(zin.returning(col(KwaliteitBevestiging.id))).first():
        raise NietGevonden
    if plek.eigen:
        raak_aan(db, wie.persoon_id)
