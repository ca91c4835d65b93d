"""What a pupil sends from the page of his cv: his words, and the button he pressed."""

from dataclasses import dataclass, field

from app.kit.i18n import _
from app.web.invoer import Invoer

OVER_MIJ = 600
MEER = 20
"""Cards that can be chosen from when he asks for more; each time that many more."""
MEESTE = 200


@dataclass
class Cvformulier:
    """The form as sent. Of `op`, `neer`, `erbij` and `eraf` at most one holds the id of a card."""

    over_mij: str = ""
    met_kwaliteiten: bool = False
    met_test: bool = False
    versie: int = 1
    op: str = ""
    neer: str = ""
    erbij: str = ""
    eraf: str = ""
    volgorde: list[str] = field(default_factory=list)
    """Ids in the order in which he dragged them; empty when he did not."""
    meer: int = 0
    fouten: dict[str, str] = field(default_factory=dict)

    @property
    def hierna(self) -> str:
        """Address of the page after it, with the pressed button in focus."""
        if self.op or self.neer:
            return f"/loopbaan/cv?{'op' if self.op else 'neer'}={self.op or self.neer}"
        return f"/loopbaan/cv?meer={self.meer}#kiezen" if self.meer else "/loopbaan/cv"


def lees_cv(invoer: Invoer) -> Cvformulier:
    """The form; too long a text is refused and stays on the page."""
    uit = Cvformulier(
        over_mij=invoer.tekst("over_mij", regels=True),
        met_kwaliteiten=invoer.aan("met_kwaliteiten"),
        met_test=invoer.aan("met_test"),
        versie=invoer.geheel("versie") or 1,
        volgorde=[een[:24] for een in invoer.lijst("kaart")[:20]] if invoer.aan("gesleept") else [],
        meer=min(max(invoer.geheel("meer") or 0, 0), MEESTE),
        op=invoer.tekst("op")[:24],
        neer=invoer.tekst("neer")[:24],
        erbij=invoer.tekst("erbij")[:24],
        eraf=invoer.tekst("eraf")[:24],
    )
    if len(uit.over_mij) > OVER_MIJ:
        uit.fouten["over_mij"] = _("Dit is te lang. Maximaal %(n)s tekens.", n=OVER_MIJ)
    return uit
