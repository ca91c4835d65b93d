"""Demo: the class that the story plays in has something in every station, at whatever scale."""

from app.dossier.states import DossierStatus
from app.scholen.demo import DemoAanbod, DemoContext

_S = DossierStatus
_VERHAAL = (
    *[_S.BIJ_OUDERS] * 10,
    _S.BIJ_ZORG,
    *[_S.BIJ_MENTOR] * 3,
    _S.TERUG_NAAR_LEERLING,
    *[_S.BIJ_LEERLING] * 5,
    _S.NIET_GESTART,
)
"""Something in every station; who waits for parents goes on in `start.demo_klas`."""


def stand_in_verhaal(context: DemoContext) -> dict[str, DossierStatus]:
    """Pupils of mentor Bakker's class outside the story, and where their dossier stands."""
    buiten, bakker = set(context.wie.values()), context.wie.get("bakker")
    klas = [een.persoon_id for een in context.leerlingen if een.mentor_id == bakker and een.persoon_id not in buiten]
    return dict(zip(klas, _VERHAAL, strict=False))


def bij_intaker(context: DemoContext, niveau: int) -> DemoAanbod | None:
    """An opleiding of the intaker who can log in, so that his list is not empty."""
    ook = [
        een for een in context.aanbod if context.intaker.get((een.instelling_id, een.crebo)) == context.wie["intaker"]
    ]
    ook = [een for een in ook if een.id != context.keuze_van_sanne]
    return context.toeval.choice([een for een in ook if een.niveau == niveau] or ook) if ook else None
