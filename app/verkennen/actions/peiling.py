"""What a pupil says of a day he was at."""

from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.verkennen.actions.plekken import eigen, houd_vast
from app.verkennen.models import DeelnameStatus, Peiling


def geef_peiling(db: Session, wie: Wie, activiteit_id: str, cijfer: int, past: str, tekst: str) -> None:
    """Keep it; a second time replaces the first.

    `cijfer` is 1 to 5, `past` is `ja`, `misschien` or `nee`. Raises `NietGevonden` for who never signed up, `NietNu`
    for who was not there.
    """
    houd_vast(db, activiteit_id)  # two tabs take turns
    deelname = eigen(db, wie, activiteit_id)
    if deelname is None:
        raise NietGevonden
    if deelname.status != DeelnameStatus.AANWEZIG:
        raise NietNu(_("Je geeft je mening als je er geweest bent."))
    peiling = db.get(Peiling, deelname.id) or Peiling(deelname_id=deelname.id, cijfer=cijfer, past=past, op=nu())
    peiling.cijfer, peiling.past, peiling.tekst, peiling.op = cijfer, past, tekst, nu()
    db.add(peiling)
    db.flush()
