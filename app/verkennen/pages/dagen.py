"""An activity as a card on the pages about beroepen."""

from dataclasses import dataclass

from app.kit.clock import AMSTERDAM
from app.kit.i18n import _, dag_kort
from app.verkennen.queries.activiteit import ActiviteitRij
from app.verkennen.queries.oordeel import DagRij
from app.verkennen.woorden import DEELNAME, SOORTEN


@dataclass(frozen=True, slots=True)
class DagKaart:
    """A day to go and look."""

    pad: str
    titel: str
    soort: str
    wanneer: str
    """Such as `za 5 dec, 10:00`."""
    waar: str
    status: str = ""
    """Where the reader stands with it; empty when he has nothing with it."""


def _wanneer(rij: ActiviteitRij | DagRij) -> str:
    hier = rij.begint_op.astimezone(AMSTERDAM)
    return f"{dag_kort(hier.date())}, {hier:%H:%M}"


def _waar(rij: ActiviteitRij | DagRij, organisatie: str = "", km: int | None = None) -> str:
    plek = _("online") if rij.online else rij.plaats
    if km:
        plek = _("%(plaats)s, ongeveer %(km)s km", plaats=plek, km=km)
    return f"{organisatie}, {plek}" if organisatie else plek


def dagkaart(rij: ActiviteitRij) -> DagKaart:
    """One that comes up."""
    waar = _waar(rij, rij.organisatie, rij.km)
    return DagKaart(f"/zoek/mbo/{rij.id}", rij.titel, str(SOORTEN[rij.soort]), _wanneer(rij), waar)


def mijn_dag(rij: DagRij) -> DagKaart:
    """One that the reader goes to, or was at."""
    pad = f"/zoek/mbo/{rij.id}"
    return DagKaart(pad, rij.titel, str(SOORTEN[rij.soort]), _wanneer(rij), _waar(rij), str(DEELNAME[rij.status]))
