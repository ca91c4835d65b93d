"""What a pupil fills in for a link: for whom, until when, a word, which cards."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from app.kit.clock import vandaag
from app.kit.i18n import _
from app.kit.ids import LENGTE
from app.web.invoer import Invoer

VOOR = 80
KORTSTE_WOORD, LANGSTE_WOORD = 4, 40
GEWOON, LANGST = timedelta(days=14), timedelta(days=60)
"""How long a link opens when he says nothing, and at most."""
MEESTE_KAARTEN = 20
"""Cards behind one link."""


@dataclass
class Linkformulier:
    """As typed; `tot` only when it is a day that may be."""

    voor: str = ""
    tot_getypt: str = ""
    tot: date | None = None
    woord: str = ""
    kaarten: list[str] = field(default_factory=list)
    verzoek: str = ""
    """Chosen by the page: sent twice it makes one link."""
    fouten: dict[str, str] = field(default_factory=dict)


def leeg_formulier(kaarten: list[str]) -> Linkformulier:
    """A new one, with these cards chosen."""
    return Linkformulier(tot_getypt=(vandaag() + GEWOON).isoformat(), kaarten=kaarten)


def lees_link(invoer: Invoer) -> Linkformulier:
    """The form, with a sentence for each field that is wrong."""
    uit = Linkformulier(
        voor=invoer.tekst("voor"),
        tot_getypt=invoer.tekst("tot")[:10],
        woord=invoer.tekst("woord"),
        kaarten=lees_kaarten(invoer),
        verzoek=_verzoek(invoer.tekst("verzoek")),
    )
    if not uit.voor:
        uit.fouten["voor"] = _("Vul in voor wie de link is. Alleen jij ziet dat.")
    elif len(uit.voor) > VOOR:
        uit.fouten["voor"] = _("Dit is te lang. Maximaal %(n)s tekens.", n=VOOR)
    uit.tot = _dag(uit.tot_getypt)
    if uit.tot is None:
        uit.fouten["tot"] = _("Kies een dag van vandaag tot en met over 60 dagen.")
    if uit.woord and not KORTSTE_WOORD <= len(uit.woord) <= LANGSTE_WOORD:
        uit.fouten["woord"] = _("Kies een woord van 4 tot en met 40 tekens.")
    if fout := fout_in_kaarten(uit.kaarten):
        uit.fouten["kaart"] = fout
    return uit


def _verzoek(tekst: str) -> str:
    """It becomes an id: what does not look like one is left out."""
    return tekst if len(tekst) == LENGTE and tekst.isascii() and tekst.isalnum() else ""


def lees_kaarten(invoer: Invoer) -> list[str]:
    """The ticked cards."""
    return [een[:24] for een in invoer.lijst("kaart")[: MEESTE_KAARTEN + 1]]


def fout_in_kaarten(kaarten: list[str]) -> str:
    """What is wrong with this number of cards; empty when it is fine."""
    if not kaarten:
        return _("Kies minstens één kaart.")
    return _("Kies hoogstens 20 kaarten.") if len(kaarten) > MEESTE_KAARTEN else ""


def _dag(tekst: str) -> date | None:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return None
    return dag if vandaag() <= dag <= vandaag() + LANGST else None
