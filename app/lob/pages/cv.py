"""The page on which a pupil makes his cv."""

from dataclasses import dataclass, field
from typing import ClassVar

from sqlmodel import Session

from app.lob.cv import Cv, inhoud_van, soortnamen
from app.lob.forms.cv import MEER, Cvformulier
from app.lob.queries.cv import MEESTE_KAARTEN, Cvstand, Keuze, cv_van, keuzes_van
from app.lob.queries.zicht import Toegang


@dataclass
class Cvpagina:
    """`/loopbaan/cv`."""

    sjabloon: ClassVar[str] = "lob/cv.html"
    cv: Cv
    stand: Cvstand
    persoon_id: str
    """For the key under which the browser keeps his words."""
    gekozen: list[Keuze]
    kiesbaar: list[Keuze]
    meer: int
    """How many to ask for next; 0 = these are all."""
    vol: bool
    focus: tuple[str, str]
    """Button and card that get the focus: (`op`, id)."""
    ander: str = ""
    """What another device saved meanwhile."""
    soorten: dict[str, str] = field(default_factory=dict)
    fouten: dict[str, str] = field(default_factory=dict)


@dataclass
class Cvvoorbeeld:
    """The part of it that changes while he types."""

    sjabloon: ClassVar[str] = "lob/_cv_voorbeeld.html"
    cv: Cv
    soorten: dict[str, str]


def maak_cvpagina(
    db: Session,
    plek: Toegang,
    meer: int = 0,
    focus: tuple[str, str] = ("", ""),
    getypt: Cvformulier | None = None,
    ander: str | None = None,
) -> Cvpagina:
    """The page; after a refusal with what was typed, and with what another device saved."""
    bewaard = cv_van(db, plek.persoon_id)
    stand = als_getypt(getypt, bewaard.versie) if getypt else bewaard
    keuzes = keuzes_van(db, plek.persoon_id, MEESTE_KAARTEN + (meer or MEER // 2) + 1)
    gekozen = [een for een in keuzes if een.plek is not None]
    los, toon = [een for een in keuzes if een.plek is None], meer or MEER // 2
    return Cvpagina(
        cv=inhoud_van(db, plek.persoon_id, plek.naam, stand, [een.id for een in gekozen]),
        stand=stand,
        persoon_id=plek.persoon_id,
        gekozen=gekozen,
        kiesbaar=los[:toon],
        meer=toon + MEER if len(los) > toon else 0,
        vol=len(gekozen) >= MEESTE_KAARTEN,
        focus=focus,
        ander=ander or "",
        soorten=soortnamen(),
        fouten=getypt.fouten if getypt else {},
    )


def als_getypt(getypt: Cvformulier, versie: int) -> Cvstand:
    """The head of the cv as it is in the form."""
    return Cvstand(getypt.over_mij, getypt.met_kwaliteiten, getypt.met_test, versie)
