"""An activity as a card with a day on it, and its facts in words."""

from dataclasses import dataclass
from datetime import datetime

from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import _, dag_als, ngettext
from app.verkennen.queries.activiteit import ActiviteitRij
from app.verkennen.rules import Inschrijfstand, inschrijfstand
from app.verkennen.woorden import DEELNAME, SOORTEN

WEINIG = 5
"""From here 'nog 5 plekken' is worth a colour."""
STATUSKLEUR = {"ingeschreven": "success", "wachtlijst": "warning", "aanwezig": "success"}


@dataclass(frozen=True, slots=True)
class Blaadje:
    """A day as on a tear-off calendar, in the reader's language."""

    weekdag: str
    nummer: str
    maand: str
    iso: str


@dataclass(frozen=True, slots=True)
class Kaartje:
    """An activity to tap on."""

    pad: str
    titel: str
    soort: str
    blad: Blaadje
    tijd: str
    waar: str
    organisatie: str
    plekken: str
    """Places left, in words."""
    kleur: str
    """Kind of the tag of the places."""
    status: str = ""
    """Where the reader stands with it; empty when he has nothing with it."""
    statuskleur: str = "neutral"


def blaadje(moment: datetime) -> Blaadje:
    """Of the day in Amsterdam."""
    dag = moment.astimezone(AMSTERDAM).date()
    return Blaadje(dag_als(dag, "EEE"), dag_als(dag, "d"), dag_als(dag, "MMM"), dag.isoformat())


def uren(begin: datetime, einde: datetime) -> str:
    """`10:00 – 12:00`; with the day when it ends on another."""
    van, tot = begin.astimezone(AMSTERDAM), einde.astimezone(AMSTERDAM)
    if van.date() == tot.date():
        return f"{van:%H:%M} – {tot:%H:%M}"
    return f"{van:%H:%M} – {dag_als(tot.date(), 'EEE d MMM')} {tot:%H:%M}"


def waar(online: bool, plaats: str, km: int | None) -> str:
    """Town and distance in words."""
    if online:
        return _("Online")
    if km is None:
        return plaats
    if km < 3:
        return _("%(plaats)s, dichtbij", plaats=plaats)
    return _("%(plaats)s, ongeveer %(km)s km", plaats=plaats, km=km)


def plekken(rij: ActiviteitRij, nu_: datetime) -> tuple[str, str]:
    """Places left in words, and the kind of tag."""
    stand = inschrijfstand(rij, nu_)
    if stand is Inschrijfstand.NIET_NODIG:
        return _("Loop binnen"), "neutral"
    if stand is Inschrijfstand.VOL:
        return _("Vol, wel een wachtlijst"), "warning"
    if stand is Inschrijfstand.NOG_NIET:
        return _("Inschrijven kan nog niet"), "neutral"
    if stand is not Inschrijfstand.OPEN:
        return _("Inschrijven is gesloten"), "neutral"
    if rij.vrij is None:
        return _("Plek genoeg"), "neutral"
    return ngettext("Nog %(num)s plek", "Nog %(num)s plekken", rij.vrij), "warning" if rij.vrij <= WEINIG else "neutral"


def kaartje(rij: ActiviteitRij, status: str = "") -> Kaartje:
    """One activity; `status` is what the reader has with it."""
    woorden, kleur = plekken(rij, nu())
    return Kaartje(
        pad=f"/zoek/mbo/{rij.id}",
        titel=rij.titel,
        soort=str(SOORTEN[rij.soort]),
        blad=blaadje(rij.begint_op),
        tijd=uren(rij.begint_op, rij.eindigt_op),
        waar=waar(rij.online, rij.plaats, rij.km),
        organisatie=rij.organisatie,
        plekken=woorden,
        kleur=kleur,
        status=str(DEELNAME[status]) if status in STATUSKLEUR else "",
        statuskleur=STATUSKLEUR.get(status, "neutral"),
    )
