"""What a pupil types about something he wants to reach."""

from dataclasses import dataclass, field
from datetime import date

from app.kit.i18n import _
from app.lob.forms.kwaliteit import te_lang, zonder_leeg
from app.web.invoer import Invoer

TITEL, STAP = 120, 600
VROEGST, LAATST = date(2020, 1, 1), date(2060, 1, 1)


def lees_dag(tekst: str) -> tuple[date | None, str | None]:
    """A day with the sentence when it is none; empty is no day."""
    if not tekst:
        return None, None
    try:
        dag = date.fromisoformat(tekst) if len(tekst) == 10 else None
    except ValueError:
        dag = None
    if dag is None or not VROEGST <= dag < LAATST:
        return None, _("Vul een datum in.")
    return dag, None


@dataclass
class DoelForm:
    """A doel as sent."""

    titel: str = ""
    eerste_stap: str = ""
    klaar_voor: str = ""
    dag: date | None = None
    voor_mentor: bool = True
    versie: int = 0
    fouten: dict[str, str] = field(default_factory=dict)

    @classmethod
    def lees(cls, invoer: Invoer) -> "DoelForm":
        """What was sent, checked."""
        vorm = cls(
            titel=invoer.tekst("titel"),
            eerste_stap=invoer.tekst("eerste_stap", regels=True),
            klaar_voor=invoer.tekst("klaar_voor")[:20],
            voor_mentor=invoer.aan("voor_mentor"),
            versie=invoer.geheel("versie") or 0,
        )
        vorm.dag, fout = lees_dag(vorm.klaar_voor)
        leeg = None if vorm.titel else _("Schrijf wat je wilt bereiken.")
        vorm.fouten = zonder_leeg(
            {
                "titel": leeg or te_lang(vorm.titel, TITEL),
                "eerste_stap": te_lang(vorm.eerste_stap, STAP),
                "klaar_voor": fout,
            }
        )
        return vorm
