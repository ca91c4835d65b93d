"""What each state is called, who has the dossier then, and what the pupil does next."""

from app.dossier.pages import Volgende
from app.dossier.states import DossierStatus
from app.kit.i18n import Zin, _l

_S = DossierStatus

STAND: dict[str, Zin] = {
    _S.NIET_GESTART: _l("Je dossier staat klaar om te beginnen."),
    _S.BIJ_LEERLING: _l("Jij vult je deel in."),
    _S.BIJ_MENTOR: _l("Je mentor vult zijn deel in."),
    _S.BIJ_ZORG: _l("De zorgcoördinator vult nog iets in."),
    _S.TERUG_NAAR_LEERLING: _l("Je school is klaar. Nu lees jij."),
    _S.NIET_AKKOORD: _l("Er is geen akkoord. Eerst volgt een gesprek op school."),
    _S.BIJ_OUDERS: _l("Het dossier wacht op akkoord."),
    _S.VERZONDEN: _l("Je dossier is naar het mbo gestuurd."),
    _S.ONTVANGEN_MBO: _l("Het mbo heeft je dossier ontvangen."),
    _S.WARME_OVERDRACHT_OPEN: _l("Het mbo praat nog met je school."),
    _S.AFGEHANDELD: _l("Klaar. Het mbo heeft alles gelezen."),
    _S.INGETROKKEN: _l("Je bent gestopt met dit dossier."),
    _S.VERLOPEN: _l("De bewaartijd is voorbij. Dit dossier is gewist."),
}
"""To the pupil."""

NERGENS_HEEN = _l("Er is akkoord, maar geen van je aanmeldingen loopt nog.")
"""To the pupil, at `bij_ouders` without a live aanmelding."""

STAND_SCHOOL: dict[str, Zin] = {
    **STAND,
    _S.NIET_GESTART: _l("De leerling is nog niet begonnen."),
    _S.BIJ_LEERLING: _l("De leerling vult deel A in."),
    _S.BIJ_MENTOR: _l("Deel B is aan de beurt."),
    _S.BIJ_ZORG: _l("Deel C is aan de beurt."),
    _S.TERUG_NAAR_LEERLING: _l("De leerling leest wat de school schreef."),
    _S.VERZONDEN: _l("Het dossier is naar het mbo gestuurd."),
    _S.ONTVANGEN_MBO: _l("Het mbo heeft het dossier ontvangen."),
    _S.WARME_OVERDRACHT_OPEN: _l("Het mbo wil de school nog spreken."),
    _S.AFGEHANDELD: _l("Het mbo heeft het dossier afgehandeld."),
    _S.INGETROKKEN: _l("De leerling is gestopt met dit dossier."),
}
"""To staff."""

HEEFT: dict[str, Zin] = {
    _S.NIET_GESTART: _l("Leerling"),
    _S.BIJ_LEERLING: _l("Leerling"),
    _S.BIJ_MENTOR: _l("Mentor"),
    _S.BIJ_ZORG: _l("Zorgcoördinator"),
    _S.TERUG_NAAR_LEERLING: _l("Leerling"),
    _S.NIET_AKKOORD: _l("Mentor"),
    _S.BIJ_OUDERS: _l("Wie akkoord geeft"),
    _S.VERZONDEN: _l("Mbo"),
    _S.ONTVANGEN_MBO: _l("Mbo"),
    _S.WARME_OVERDRACHT_OPEN: _l("Mbo"),
    _S.AFGEHANDELD: _l("Mbo"),
    _S.INGETROKKEN: _l("Leerling"),
    _S.VERLOPEN: _l("Niemand"),
}
"""Who must act."""

HALTES: list[tuple[Zin, frozenset[str]]] = [
    (_l("Jij vult in"), frozenset({_S.NIET_GESTART, _S.BIJ_LEERLING, _S.INGETROKKEN})),
    (_l("Je school vult aan"), frozenset({_S.BIJ_MENTOR, _S.BIJ_ZORG, _S.NIET_AKKOORD})),
    (_l("Jij leest"), frozenset({_S.TERUG_NAAR_LEERLING})),
    (_l("Akkoord"), frozenset({_S.BIJ_OUDERS})),
    (_l("Bij het mbo"), frozenset({_S.VERZONDEN, _S.ONTVANGEN_MBO, _S.WARME_OVERDRACHT_OPEN})),
    (_l("Klaar"), frozenset({_S.AFGEHANDELD, _S.VERLOPEN})),
]
"""Stations of a dossier, each with the states in which it stands there."""

TAKEN: dict[str, Zin] = {
    "leerling_niet_akkoord": _l("De leerling is het niet eens met deel B. Plan een gesprek."),
    "akkoord_geweigerd": _l("Er is geen akkoord gegeven. Plan een gesprek."),
    "bezwaar": _l("Een tweede ouder maakt bezwaar. Bel deze ouder."),
    "vraag_ouder": _l("Een ouder heeft een vraag gesteld. Beantwoord die."),
    "link_dood": _l("De link van een ouder werkt niet meer. Stuur een nieuwe."),
    "geen_adres": _l("Van geen enkele ouder met gezag is een e-mailadres bekend. Vul er een in of gebruik papier."),
    "gezag_onbekend": _l("Van een ouder is niet bekend of die gezag heeft. Zoek dit uit."),
    "zienswijze": _l("Een ouder schreef wat die ervan vindt. Lees het."),
    "geen_aanmelding": _l("Er is akkoord, maar geen aanmelding die loopt. Help de leerling een opleiding te kiezen."),
    "staat_stil": _l("Dit dossier staat al twee weken stil. Vraag wie er helpt."),
    "geen_antwoord": _l("Er is twee weken niet geantwoord op de vraag om akkoord."),
}
"""What is asked of the school, per kind of task."""


def staat_haltes(status: str) -> list[dict[str, object]]:
    """Stations with their state, for the line."""
    hier = next(nummer for nummer, (_naam, standen) in enumerate(HALTES) if status in standen)
    klaar = status == _S.AFGEHANDELD
    uit: list[dict[str, object]] = []
    for nummer, (naam, _standen) in enumerate(HALTES):
        staat = "geweest" if nummer < hier or klaar else "nu" if nummer == hier else "straks"
        if nummer == hier and status in (_S.NIET_AKKOORD, _S.INGETROKKEN):
            staat = "stil"
        uit.append({"naam": naam, "staat": staat, "datum": None, "pad": None, "uitleg": None})
    return uit


def volgende_stap(status: str, klaar: int, totaal: int, eerste_open: str) -> Volgende | None:
    """What the pupil does next; None when he only waits. `eerste_open` is the address of his first open step."""
    if status == _S.NIET_GESTART:
        return Volgende(
            str(_l("Begin met je dossier")),
            str(_l("Je mag tussendoor stoppen. Alles blijft bewaard.")),
            eerste_open,
            str(_l("Begin")),
        )
    if status == _S.BIJ_LEERLING and klaar < totaal:
        return Volgende(
            str(_l("Ga verder waar je was")),
            str(_l("Elke vraag die je invult, is meteen bewaard.")),
            eerste_open,
            str(_l("Ga verder")),
        )
    if status == _S.BIJ_LEERLING:
        return Volgende(
            str(_l("Kijk alles na en stuur het door")),
            str(_l("Alles is ingevuld. Daarna is je mentor aan de beurt.")),
            "/dossier/nakijken",
            str(_l("Kijk het na")),
        )
    if status == _S.TERUG_NAAR_LEERLING:
        return Volgende(
            str(_l("Lees wat je school schreef")),
            str(_l("Ben je het eens? Dan gaat je dossier verder.")),
            "/dossier/lezen",
            str(_l("Lees het")),
        )
    return None
