"""Say something in a thread, take it back, and remember what was read."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import nu, vandaag
from app.kit.fouten import NietGevonden
from app.kit.ids import nieuw_id
from app.lob.actions.portfolio import raak_aan
from app.lob.messages import NieuweReactie
from app.lob.models import Gelezen, Reactie, Snelzin
from app.lob.queries.reactie import draadplek
from app.lob.queries.zicht import Toegang
from app.meldingen.actions import meld

WACHT = timedelta(minutes=10)
"""Before the pupil gets a mail: who has the page open read it by then."""


def _rol(wie: Wie, persoon_id: str) -> Rol:
    """As what he speaks in this portfolio."""
    if wie.persoon_id == persoon_id:
        return Rol.LEERLING
    return Rol.MENTOR if wie.heeft(Rol.MENTOR) else Rol.SLBER


def leg_vast(db: Session, wie: Wie, persoon_id: str, over: tuple[str, str], tekst: str, stap: bool = False) -> Reactie:
    """A comment about `over` (kind and id) in the portfolio of `persoon_id`; nobody is told."""
    over_soort, over_id = over
    rij = Reactie(id=nieuw_id(), persoon_id=persoon_id, over_soort=over_soort, over_id=over_id, op=nu())
    rij.door_id, rij.door_naam, rij.als = wie.persoon_id, wie.naam[:120], _rol(wie, persoon_id)
    rij.tekst, rij.volgende_stap = tekst, stap and wie.persoon_id != persoon_id
    db.add(rij)
    db.flush()
    return rij


def zet_erbij(db: Session, wie: Wie, plek: Toegang, over: tuple[str, str], tekst: str, stap: bool = False) -> Reactie:
    """A comment; the pupil hears of it by mail, of one thread once a day at most."""
    rij = leg_vast(db, wie, plek.persoon_id, over, tekst, stap)
    if plek.eigen:
        raak_aan(db, wie.persoon_id)
    else:
        meld(db, NieuweReactie, f"{over[1]}:{vandaag()}", op=nu() + WACHT, reactie_id=rij.id)
    return rij


def haal_weg(db: Session, wie: Wie, reactie_id: str) -> str:
    """Take back what he said himself: the words are gone, that there was something stays. Gives where it stood.

    Raises NietGevonden when it is not his or he may no longer look there.
    """
    rij = db.get(Reactie, reactie_id)
    if rij is None or rij.door_id != wie.persoon_id:
        raise NietGevonden
    _plek, pad = draadplek(db, wie, rij.over_soort, rij.over_id)
    if rij.weg_op is None:
        rij.weg_op, rij.tekst, rij.volgende_stap = nu(), "", False
        db.flush()
    return pad


def lees_tot(db: Session, wie: Wie, plek: Toegang, over: tuple[str, str], tot: datetime) -> None:
    """He read the comments until and with the one of `tot`. One statement; two screens at once keep the latest."""
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
    wat = {"persoon_id": wie.persoon_id, "over_soort": over[0], "over_id": over[1]}
    zin = insert(Gelezen).values(**wat, van_id=plek.persoon_id, tot=tot)
    db.execute(zin.on_conflict_do_update(index_elements=list(wat), set_={"tot": tot}, where=col(Gelezen.tot) < tot))


def zet_snelzinnen(db: Session, school_id: str, zinnen: list[str]) -> None:
    """The phrases of a school, in this order; none = ours again."""
    db.execute(sa.delete(Snelzin).where(col(Snelzin.school_id) == school_id))
    db.add_all(Snelzin(id=nieuw_id(), school_id=school_id, tekst=zin, plek=plek) for plek, zin in enumerate(zinnen))
    db.flush()
