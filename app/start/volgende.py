"""The one next step of a pupil, for every state of the dossier, in his own words."""

from dataclasses import dataclass

from app.dossier.states import DossierStatus
from app.kit.clock import AMSTERDAM
from app.kit.i18n import Zin, _, _l, datum
from app.start.lijn import beslist_zelf, intakemoment, status_van
from app.start.queries import Stand

S = DossierStatus


@dataclass(frozen=True, slots=True)
class Stap:
    """Title, what it is, where to and what stands on the button. Without `knop` there is only something to know."""

    titel: str
    tekst: str
    pad: str = "/dossier"
    knop: str = ""


_ZINNEN: dict[str, tuple[Zin, Zin, Zin]] = {
    S.NIET_GESTART: (
        _l("Begin met je dossier"),
        _l("Vertel wie je bent en wat je wilt leren. Je kunt elk moment stoppen, alles blijft bewaard."),
        _l("Begin"),
    ),
    S.BIJ_LEERLING: (
        _l("Maak je dossier af"),
        _l("Je bent al begonnen. Ga verder waar je was."),
        _l("Ga verder"),
    ),
    S.TERUG_NAAR_LEERLING: (
        _l("Lees wat je mentor schreef"),
        _l("Klopt het? Dan geef je je dossier door. Klopt het niet? Dan praat je erover."),
        _l("Lees en kies"),
    ),
    S.INGETROKKEN: (
        _l("Je dossier ligt stil"),
        _l("Je hebt het zelf gestopt. Wil je weer verder? Dat kan."),
        _l("Ga weer verder"),
    ),
}
_WACHTEN: dict[str, tuple[Zin, Zin]] = {
    S.BIJ_MENTOR: (
        _l("Je mentor is aan de beurt"),
        _l("Jij bent klaar met jouw deel. Je mentor schrijft nu zijn deel. Daarna lees jij het als eerste."),
    ),
    S.BIJ_ZORG: (
        _l("De zorgcoördinator is aan de beurt"),
        _l("Die vult in welke hulp goed voor je is. Daarna lees jij het als eerste."),
    ),
    S.NIET_AKKOORD: (
        _l("Praat met je mentor"),
        _l("Er was geen akkoord. Je mentor praat met je en past zijn deel aan. Daarna lees je het opnieuw."),
    ),
    S.BIJ_OUDERS: (
        _l("Je ouders lezen mee"),
        _l("Ze kregen een mail met een link. Zeggen ze ja, dan gaat je dossier vanzelf naar het mbo."),
    ),
    S.VERZONDEN: (
        _l("Je dossier is verstuurd"),
        _l("Het mbo heeft je dossier. Nu wacht je op een uitnodiging voor de intake."),
    ),
    S.ONTVANGEN_MBO: (
        _l("Het mbo heeft je dossier ontvangen"),
        _l("Ze lezen het voor jouw intake. Je hoort van het mbo wanneer die is."),
    ),
    S.WARME_OVERDRACHT_OPEN: (
        _l("Het mbo heeft je dossier ontvangen"),
        _l("Je mentor en het mbo praten over wat jou helpt. Zo begin je goed."),
    ),
    S.AFGEHANDELD: (
        _l("Je dossier is klaar"),
        _l("Het mbo weet alles wat het moet weten. Veel plezier op je nieuwe school!"),
    ),
    S.VERLOPEN: (
        _l("Je dossier is opgeruimd"),
        _l("De bewaartijd was voorbij. Vraag je mentor als je nog iets wilt weten."),
    ),
}


def volgende(stand: Stand) -> Stap:
    """The next step. When somebody else is acting: what he does, and a way to look."""
    status = status_van(stand)
    if status == S.BIJ_OUDERS:
        return _bij_akkoord(stand)
    if status in _ZINNEN:
        titel, tekst, knop = _ZINNEN[status]
        pad = "/dossier/lezen" if status == S.TERUG_NAAR_LEERLING else "/dossier"
        return Stap(str(titel), str(tekst), pad, str(knop))
    titel, tekst = _WACHTEN[status]
    intake = intakemoment(stand)
    if intake is not None and status in (S.VERZONDEN, S.ONTVANGEN_MBO, S.WARME_OVERDRACHT_OPEN, S.AFGEHANDELD):
        dag = datum(intake.astimezone(AMSTERDAM).date())
        return Stap(_("Jouw intake is op %(dag)s", dag=dag), _("Het mbo heeft je dossier. Zet de dag in je agenda."))
    return Stap(str(titel), str(tekst))


def _bij_akkoord(stand: Stand) -> Stap:
    if stand.akkoord_gegeven and not stand.levend:
        return Stap(
            _("Kies een andere opleiding"),
            _("Er is akkoord, maar geen van je aanmeldingen loopt nog. Je dossier kan nu nergens heen."),
            "/dossier",
            _("Kijk wat je kunt doen"),
        )
    if stand.akkoord_gegeven:
        return Stap(_("Je dossier gaat nu naar het mbo"), _("Er is akkoord. Versturen gaat vanzelf."))
    if beslist_zelf(stand):
        return Stap(
            _("Geef zelf akkoord"),
            _("Jij beslist. Lees je dossier nog één keer en kies: versturen of niet."),
            "/dossier/akkoord",
            _("Lees en beslis"),
        )
    titel, tekst = _WACHTEN[S.BIJ_OUDERS]
    return Stap(str(titel), str(tekst))
