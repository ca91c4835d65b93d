"""Pages about one doel: to write it, and to read it."""

from dataclasses import dataclass
from typing import ClassVar

from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.i18n import _, datum
from app.lob.forms.doel import STAP, DoelForm
from app.lob.models import Doel, OverSoort
from app.lob.pages.botsing import Tweeteksten, Verschil
from app.lob.pages.reactie import Draad, draad_van
from app.lob.queries.doel import DoelRij
from app.lob.queries.zicht import Toegang

PAD = "/loopbaan/doelen"


@dataclass
class Doelform:
    """Write a new one, or change one."""

    sjabloon: ClassVar[str] = "lob/doel_form.html"
    actie: str
    terug: str
    vorm: DoelForm
    fouten: dict[str, str]


@dataclass
class Doelpagina:
    """One, for who may see it."""

    sjabloon: ClassVar[str] = "lob/doel.html"
    doel: DoelRij
    naam: str
    eigen: bool
    terug: str
    draad: Draad | None


def formulierpagina(vorm: DoelForm, doel_id: str = "") -> Doelform:
    """The form, with `doel_id` to change that one."""
    pad = f"{PAD}/{doel_id}" if doel_id else PAD
    return Doelform(pad, pad if doel_id else "/loopbaan/groei", vorm, vorm.fouten)


def in_formulier(doel: DoelRij) -> DoelForm:
    """As it stands now, to change it."""
    dag = doel.klaar_voor.isoformat() if doel.klaar_voor else ""
    return DoelForm(doel.titel, doel.eerste_stap, dag, doel.klaar_voor, doel.voor_mentor, doel.versie)


def doelpagina(db: Session, wie: Wie, doel: DoelRij, plek: Toegang) -> Doelpagina:
    """The page, with its thread."""
    draad = draad_van(db, wie, plek, OverSoort.DOEL, doel.id)
    return Doelpagina(doel, plek.naam, plek.eigen, f"{plek.begin}/groei", draad)


def botsing(rij: Doel, vorm: DoelForm) -> Tweeteksten:
    """Both texts of what differs. The tick for his mentor is that of this screen, in sight when it differs."""
    daar = datum(rij.klaar_voor) if rij.klaar_voor else ""
    verschillen = [
        een
        for een in (
            Verschil("titel", _("Wat wil je bereiken?"), vorm.titel, rij.titel, lang=False),
            Verschil("eerste_stap", _("Wat is je eerste stap?"), vorm.eerste_stap, rij.eerste_stap, meeste=STAP),
        )
        if een.hier != een.daar
    ]
    vast = {"titel": vorm.titel, "eerste_stap": vorm.eerste_stap} | _mentor(vorm)
    for een in verschillen:
        del vast[een.naam]
    if vorm.dag != rij.klaar_voor:
        verschillen.append(Verschil("klaar_voor", _("Wanneer wil je klaar zijn?"), vorm.klaar_voor, daar, lang=False))
    else:
        vast["klaar_voor"] = vorm.klaar_voor
    return Tweeteksten(f"{PAD}/{rij.id}", f"{PAD}/{rij.id}", rij.versie, verschillen, vast)


def _mentor(vorm: DoelForm) -> dict[str, str]:
    return {"voor_mentor": "ja"} if vorm.voor_mentor else {}
