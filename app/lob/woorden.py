"""Names of the fixed words of the portfolio, as people say them."""

from app.kit.i18n import Zin, _l
from app.lob.models import Competentie, GesprekStand, InleverStand, KaartSoort, KaartStand

COMPETENTIES: dict[str, Zin] = {
    Competentie.KWALITEITEN: _l("Wat ik kan"),
    Competentie.MOTIEVEN: _l("Wat ik wil"),
    Competentie.WERK: _l("Werk dat past"),
    Competentie.STURING: _l("Mijn volgende stap"),
    Competentie.NETWERK: _l("Wie mij helpt"),
}
"""Short, in the pupil's words; the official names are in `OFFICIEEL`."""
OFFICIEEL: dict[str, Zin] = {
    Competentie.KWALITEITEN: _l("Kwaliteitenreflectie"),
    Competentie.MOTIEVEN: _l("Motievenreflectie"),
    Competentie.WERK: _l("Werkexploratie"),
    Competentie.STURING: _l("Loopbaansturing"),
    Competentie.NETWERK: _l("Netwerken"),
}
VRAGEN: dict[str, Zin] = {
    Competentie.KWALITEITEN: _l("Wie ben ik en wat kan ik?"),
    Competentie.MOTIEVEN: _l("Wat wil ik en wat drijft mij?"),
    Competentie.WERK: _l("Welk soort werk past bij mij?"),
    Competentie.STURING: _l("Wat wil ik worden en wat is mijn volgende stap?"),
    Competentie.NETWERK: _l("Wie kan mij helpen?"),
}
"""The question behind each (domein.md 5.1)."""
SOORTEN: dict[str, Zin] = {
    KaartSoort.OPEN_DAG: _l("Open dag"),
    KaartSoort.MEELOOPDAG: _l("Meeloopdag"),
    KaartSoort.PROEFLES: _l("Proefles"),
    KaartSoort.BEDRIJFSBEZOEK: _l("Bedrijfsbezoek"),
    KaartSoort.GASTLES: _l("Gastles"),
    KaartSoort.STAGE: _l("Stage"),
    KaartSoort.BIJBAAN: _l("Bijbaan"),
    KaartSoort.INTERVIEW: _l("Interview"),
    KaartSoort.BEROEPENTEST: _l("Test"),
    KaartSoort.LOOPBAANGESPREK: _l("Gesprek"),
    KaartSoort.PROFIELWERKSTUK: _l("Werkstuk"),
    KaartSoort.VRIJWILLIGERSWERK: _l("Vrijwilligerswerk"),
    KaartSoort.ANDERS: _l("Iets anders"),
}
STANDEN: dict[str, Zin] = {
    KaartStand.CONCEPT: _l("Nog niet af"),
    KaartStand.AF: _l("Af"),
    KaartStand.ARCHIEF: _l("Weggelegd"),
}
INLEVERSTANDEN: dict[str, Zin] = {
    InleverStand.BEZIG: _l("Bezig"),
    InleverStand.TER_BEOORDELING: _l("Ingeleverd"),
    InleverStand.OPNIEUW: _l("Nog een keer"),
    InleverStand.VOLDAAN: _l("Voldaan"),
}
GESPREKSTANDEN: dict[str, Zin] = {
    GesprekStand.VOORBEREIDING: _l("Voorbereiden"),
    GesprekStand.GEDEELD: _l("Samen bezig"),
    GesprekStand.AKKOORD: _l("Klaar"),
}
VOORGESTELD: dict[str, tuple[Competentie, ...]] = {
    KaartSoort.OPEN_DAG: (Competentie.STURING,),
    KaartSoort.MEELOOPDAG: (Competentie.STURING, Competentie.WERK),
    KaartSoort.PROEFLES: (Competentie.MOTIEVEN, Competentie.STURING),
    KaartSoort.BEDRIJFSBEZOEK: (Competentie.WERK, Competentie.NETWERK),
    KaartSoort.GASTLES: (Competentie.WERK, Competentie.NETWERK),
    KaartSoort.STAGE: (Competentie.WERK, Competentie.KWALITEITEN),
    KaartSoort.BIJBAAN: (Competentie.KWALITEITEN, Competentie.WERK),
    KaartSoort.INTERVIEW: (Competentie.NETWERK, Competentie.WERK),
    KaartSoort.BEROEPENTEST: (Competentie.MOTIEVEN,),
    KaartSoort.LOOPBAANGESPREK: (Competentie.STURING,),
    KaartSoort.PROFIELWERKSTUK: (Competentie.KWALITEITEN,),
    KaartSoort.VRIJWILLIGERSWERK: (Competentie.MOTIEVEN, Competentie.KWALITEITEN),
}
"""Competences that a kind of card usually is evidence of: a suggestion, the pupil decides."""
