"""Pages about one quality: to write it, to read it, and who saw it too."""

from dataclasses import dataclass, field
from typing import ClassVar

from sqlmodel import Session

from app.accounts.wie import Wie
from app.kit.i18n import Zin, _, _l, dag_kort
from app.lob.forms.kwaliteit import BEWIJS, BevestigForm, KwaliteitForm
from app.lob.models import Kwaliteit
from app.lob.pages.botsing import Tweeteksten, Verschil
from app.lob.queries.kwaliteit import KwaliteitRij, te_kiezen_kaarten
from app.lob.queries.zicht import Toegang

PAD = "/loopbaan/kwaliteiten"
IDEEEN: tuple[Zin, ...] = (
    _l("Ik werk netjes"),
    _l("Ik help graag"),
    _l("Ik zet door"),
    _l("Ik durf te vragen"),
    _l("Ik blijf rustig"),
    _l("Ik los dingen op"),
    _l("Ik kan goed luisteren"),
    _l("Ik kom afspraken na"),
    _l("Ik werk goed samen"),
    _l("Ik heb veel ideeën"),
)
"""Words to choose from: who finds it hard to say begins here."""


@dataclass
class Kwaliteitform:
    """Write a new one, or change one."""

    sjabloon: ClassVar[str] = "lob/kwaliteit_form.html"
    actie: str
    vorm: KwaliteitForm
    ideeen: list[tuple[str, str]]
    """Empty when he changes one."""
    kaarten: list[tuple[str, str]]
    fouten: dict[str, str]


@dataclass
class Kwaliteitpagina:
    """One, with who saw it too."""

    sjabloon: ClassVar[str] = "lob/kwaliteit.html"
    rij: KwaliteitRij
    naam: str
    eigen: bool
    terug: str
    wie_id: str
    zag_ik: bool
    vorm: BevestigForm = field(default_factory=BevestigForm)


def formulierpagina(db: Session, wie: Wie, vorm: KwaliteitForm, kwaliteit_id: str = "") -> Kwaliteitform:
    """The form, with `kwaliteit_id` to change that one."""
    kaarten = [
        (id_, _("%(titel)s, %(dag)s", titel=titel, dag=dag_kort(dag)) if dag else titel)
        for id_, titel, dag in te_kiezen_kaarten(db, wie)
    ]
    ideeen = [] if kwaliteit_id else [(str(een), str(een)) for een in IDEEEN]
    return Kwaliteitform(f"{PAD}/{kwaliteit_id}" if kwaliteit_id else PAD, vorm, ideeen, kaarten, vorm.fouten)


def kwaliteitpagina(wie: Wie, rij: KwaliteitRij, plek: Toegang, vorm: BevestigForm | None = None) -> Kwaliteitpagina:
    """The page; with `vorm` as it was just typed."""
    terug = f"{plek.begin}/groei"
    zag = rij.zelf_bevestigd(wie.persoon_id)
    return Kwaliteitpagina(rij, plek.naam, plek.eigen, terug, wie.persoon_id, zag, vorm or BevestigForm())


def botsing(rij: Kwaliteit, vorm: KwaliteitForm) -> Tweeteksten:
    """Both texts of what differs."""
    paar = {
        "naam": Verschil("naam", _("Waar ben je goed in?"), vorm.woord, rij.naam, lang=False),
        "bewijs": Verschil("bewijs", _("Waaraan zie je dat?"), vorm.bewijs, rij.bewijs, meeste=BEWIJS),
    }
    anders = [een for een in paar.values() if een.hier != een.daar]
    vast = {een.naam: een.hier for een in paar.values() if een not in anders} | {"kaart": vorm.kaart_id}
    return Tweeteksten(f"{PAD}/{rij.id}", f"{PAD}/{rij.id}", rij.versie, anders, vast)
