"""The sentences people agree to. What is on the screen above a button is stored with the act, word for word."""

from datetime import datetime

from app.akkoord.models import Keus
from app.akkoord.rules import Partij, Stem
from app.kit.clock import AMSTERDAM
from app.kit.i18n import _
from app.scholen.models import AkkoordModus

GROND = {
    AkkoordModus.OUDERS_TOT_18: "Regioafspraak: ouder beslist tot 18 jaar",
    AkkoordModus.ZELF_VANAF_16: "Regioafspraak: leerling beslist vanaf 16 jaar",
    AkkoordModus.INFORMEREN: "WVO: informeren en zienswijze (sinds 1-8-2020)",
}
"""Ground of an act by mode, as stored; at most 60 characters (domein.md 0.1 and 4.4)."""


def verklaring(keus: Keus, partij: Partij, kind: str, school: str, versie: str) -> str:
    """The sentences above the button of `keus`. `versie` is the start of the version's hash."""
    if partij == Partij.OUDER:
        wie = _("Ik heb gezag over %(kind)s en ik heb versie %(versie)s gelezen.", kind=kind, versie=versie)
    else:
        wie = _("Ik heb versie %(versie)s gelezen.", versie=versie)
    zinnen = {
        Keus.AKKOORD: _("Ik vind het goed dat %(school)s dit naar de gekozen opleidingen stuurt.", school=school),
        Keus.NIET_AKKOORD: _("Ik vind het niet goed dat %(school)s dit verstuurt.", school=school),
        Keus.GEZIEN: _("Ik laat %(school)s weten dat ik het gelezen heb.", school=school),
        Keus.INTREKKING: _("Ik trek mijn akkoord in. %(school)s verstuurt dit dan niet.", school=school),
    }
    return f"{wie} {zinnen[keus]}"


def gevraagd(stem: Stem, partij: Partij, school: str, dagen: int) -> list[str]:
    """Three sentences: who asks, what about, and what you can do."""
    if partij == Partij.LEERLING:
        over = _("Het gaat om wat er over jou naar het mbo gaat.")
    else:
        over = _("Het gaat om wat er over je kind naar het mbo gaat.")
    if stem == Stem.LEEST:
        return [
            _("%(school)s laat je iets lezen.", school=school),
            over,
            _("Je mag binnen %(dagen)s dagen zeggen wat je ervan vindt.", dagen=dagen),
        ]
    return [
        _("%(school)s vraagt jouw akkoord.", school=school),
        over,
        _("Lees het rustig. Daarna kies je: akkoord, niet akkoord of een vraag."),
    ]


def klok(op: datetime) -> str:
    """14:02, in Amsterdam."""
    return f"{op.astimezone(AMSTERDAM):%H:%M}"


def gedaan(keus: str) -> str:
    """What somebody did, as the head of his receipt."""
    return {
        Keus.AKKOORD: _("Je gaf akkoord"),
        Keus.NIET_AKKOORD: _("Je gaf geen akkoord"),
        Keus.GEZIEN: _("Je liet weten dat je het las"),
        Keus.INTREKKING: _("Je trok je akkoord in"),
    }[Keus(keus)]


def daarna(keus: str) -> str:
    """What happens next."""
    return {
        Keus.AKKOORD: _("Je hoeft nu niets meer te doen. Tot het verstuurd is, kun je je akkoord intrekken."),
        Keus.NIET_AKKOORD: _("School neemt contact met je op. Er wordt nu niets verstuurd."),
        Keus.GEZIEN: _("Je hoeft nu niets meer te doen."),
        Keus.INTREKKING: _("Er wordt nu niets verstuurd. Je mag later weer akkoord geven."),
    }[Keus(keus)]
