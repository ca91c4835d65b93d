"""The one place where a dossier changes state: rule, state, row with who and when."""

from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.models import Dossier, Overgang
from app.dossier.states import OVERGANGEN, SYSTEEM, DossierStatus, Verb
from app.kit.clock import nu
from app.kit.fouten import NietNu, Verboden
from app.kit.i18n import _
from app.kit.ids import nieuw_id


def zet(
    db: Session, wie: Wie | None, dossier: Dossier, verb: Verb, *, als: Rol | None = None, reden: str = ""
) -> DossierStatus:
    """Do a verb. `wie` is empty for the house and for a parent by link; `als` is the role in which.

    `reden` holds somebody's own words (at most 1000 characters). Gives the new state.
    Raises NietNu when the verb does not exist in this state, Verboden when this role never may.
    """
    stand = OVERGANGEN.get((DossierStatus(dossier.status), verb))
    if stand is None:
        raise NietNu(_("Dat kan nu niet. Het dossier is intussen bij iemand anders."))
    if (als or SYSTEEM) not in stand.wie:
        raise Verboden()
    moment = nu()
    db.add(
        Overgang(
            id=nieuw_id(),
            dossier_id=dossier.id,
            verb=verb,
            van=dossier.status,
            naar=stand.naar,
            reden=reden[:1000],
            door_id=wie.persoon_id if wie else None,
            op=moment,
        )
    )
    dossier.status = stand.naar
    dossier.status_op = moment
    dossier.rev += 1
    db.add(dossier)
    db.flush()
    return stand.naar
