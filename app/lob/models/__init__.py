"""Tables of the portfolio."""

from app.lob.models.delen import Deellink, DeellinkKaart, Loopbaancv, LoopbaancvKaart, Portfolio
from app.lob.models.gesprekken import Afspraak, Gesprek, GesprekStand
from app.lob.models.groei import Doel, Kwaliteit, KwaliteitBevestiging
from app.lob.models.kaarten import Competentie, Kaart, KaartBestand, KaartCompetentie, KaartSoort, KaartStand
from app.lob.models.opdrachten import Inlevering, InleveringKaart, InleverStand, OpdrachtPlan, Schoolopdracht
from app.lob.models.pta import PtaEis, PtaOordeel
from app.lob.models.reacties import Gelezen, OverSoort, Reactie, Snelzin

__all__ = [
    "Afspraak",
    "Competentie",
    "Deellink",
    "DeellinkKaart",
    "Doel",
    "Gelezen",
    "Gesprek",
    "GesprekStand",
    "InleverStand",
    "Inlevering",
    "InleveringKaart",
    "Kaart",
    "KaartBestand",
    "KaartCompetentie",
    "KaartSoort",
    "KaartStand",
    "Kwaliteit",
    "KwaliteitBevestiging",
    "Loopbaancv",
    "LoopbaancvKaart",
    "OpdrachtPlan",
    "OverSoort",
    "Portfolio",
    "PtaEis",
    "PtaOordeel",
    "Reactie",
    "Schoolopdracht",
    "Snelzin",
]
