"""An activity as a calendar file. The only place that knows icalendar. Public facts: nothing about who takes part."""

from icalendar import Calendar, Event, vText

from app.kit.clock import AMSTERDAM
from app.kit.i18n import _
from app.kit.settings import settings
from app.verkennen.models import ActiviteitStand
from app.verkennen.queries.activiteitpagina import ActiviteitRegel

SOORT = "text/calendar"


def afspraak(activiteit: ActiviteitRegel) -> bytes:
    """A calendar with one event, in the time of Amsterdam with its rules.

    The UID stays the same for ever and SEQUENCE goes up with each change, so a calendar replaces what it had; of an
    activity that was called off it takes the event away.
    """
    afgelast = activiteit.stand == ActiviteitStand.AFGELAST
    kalender = Calendar()
    kalender.add("prodid", "-//Doorlijn//Zoek Jouw Mbo//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "CANCEL" if afgelast else "PUBLISH")
    kalender.add_component(_gebeurtenis(activiteit, afgelast))
    kalender.add_missing_timezones()
    return bytes(kalender.to_ical())


def _gebeurtenis(activiteit: ActiviteitRegel, afgelast: bool) -> Event:
    adres = f"{settings().adres}/zoek/mbo/{activiteit.id}"
    gebeurtenis = Event()
    gebeurtenis.add("uid", f"{activiteit.id}@doorlijn")
    gebeurtenis.add("sequence", max(0, int((activiteit.gewijzigd_op - activiteit.gemaakt_op).total_seconds())))
    gebeurtenis.add("dtstamp", activiteit.gewijzigd_op)
    gebeurtenis.add("last-modified", activiteit.gewijzigd_op)
    gebeurtenis.add("dtstart", activiteit.begint_op.astimezone(AMSTERDAM))
    gebeurtenis.add("dtend", activiteit.eindigt_op.astimezone(AMSTERDAM))
    gebeurtenis.add("status", "CANCELLED" if afgelast else "CONFIRMED")
    gebeurtenis.add("summary", f"{activiteit.titel} ({activiteit.organisatie})")
    gebeurtenis.add("location", vText(_plek(activiteit)))
    gebeurtenis.add("description", "\n\n".join(deel for deel in (*_uitleg(activiteit), adres) if deel))
    gebeurtenis.add("url", adres)
    return gebeurtenis


def _plek(activiteit: ActiviteitRegel) -> str:
    if activiteit.online:
        return _("Online")
    return ", ".join(deel for deel in (activiteit.organisatie, activiteit.adres, activiteit.plaats) if deel)


def _uitleg(activiteit: ActiviteitRegel) -> tuple[str, str]:
    mee = _("Neem mee: %(wat)s", wat=activiteit.meenemen) if activiteit.meenemen else ""
    heen = _("Zo kom je er: %(hoe)s", hoe=activiteit.vervoer) if activiteit.vervoer else ""
    return mee, heen
