"""What is typed around a gesprek: when and where, one step of the text, an afspraak."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from hashlib import sha256

from app.kit.clock import AMSTERDAM
from app.kit.i18n import _
from app.lob.forms.doel import lees_dag
from app.lob.forms.kwaliteit import te_lang, zonder_leeg
from app.lob.queries.afspraak import WIE
from app.web.invoer import Invoer

STAPPEN = ("terugkijken", "reflecteren", "vooruitkijken", "activeren")
TEKST, WAAR, WAT = 4000, 80, 200


def teken_van(tekst: str) -> str:
    """Mark of a text: a screen that sends another one has seen another text. Per step, so that two people can each
    write in their own."""
    return sha256(tekst.encode()).hexdigest()[:16]


@dataclass
class MomentForm:
    """When and where."""

    dag: str = ""
    tijd: str = ""
    waar: str = ""
    op: datetime | None = None
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer, moet: bool) -> "MomentForm":
        """What was sent; `moet` when there has to be a day."""
        vorm = cls(invoer.tekst("dag")[:20], invoer.tekst("tijd")[:10], invoer.tekst("waar"))
        dag, fout = lees_dag(vorm.dag)
        if moet and not vorm.dag:
            fout = _("Kies een dag.")
        uur = _uur(vorm.tijd)
        vorm.fouten = zonder_leeg(
            {
                "dag": fout,
                "tijd": _("Vul een tijd in, zoals 14:30.") if vorm.dag and uur is None else None,
                "waar": te_lang(vorm.waar, WAAR),
            }
        )
        if dag and uur is not None:
            vorm.op = datetime.combine(dag, uur, AMSTERDAM)
        return vorm

    @classmethod
    def van(cls, op: datetime | None, waar: str) -> "MomentForm":
        """As it stands now."""
        hier = op.astimezone(AMSTERDAM) if op else None
        return cls(f"{hier:%Y-%m-%d}" if hier else "", f"{hier:%H:%M}" if hier else "", waar)


def _uur(tekst: str) -> time | None:
    try:
        return time.fromisoformat(tekst) if len(tekst) == 5 else None
    except ValueError:
        return None


@dataclass
class StapForm:
    """The text of one step."""

    tekst: str
    versie: str
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "StapForm":
        """What was sent."""
        vorm = cls(invoer.tekst("tekst", regels=True), invoer.tekst("versie"))
        vorm.fouten = zonder_leeg({"tekst": te_lang(vorm.tekst, TEKST)})
        return vorm


@dataclass
class AfspraakForm:
    """Who does what before when."""

    wat: str = ""
    wie: str = "leerling"
    uiterlijk: str = ""
    dag: date | None = None
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "AfspraakForm":
        """What was sent, checked."""
        vorm = cls(invoer.tekst("wat"), invoer.tekst("wie"), invoer.tekst("uiterlijk")[:20])
        vorm.dag, fout = lees_dag(vorm.uiterlijk)
        leeg = None if vorm.wat else _("Schrijf wat er gaat gebeuren.")
        wie = None if vorm.wie in WIE else _("Kies wie het doet.")
        vorm.fouten = zonder_leeg({"wat": leeg or te_lang(vorm.wat, WAT), "wie": wie, "uiterlijk": fout})
        return vorm
