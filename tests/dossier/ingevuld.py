"""Filled-in forms and dossiers in every state, as pupils, mentors and zorgcoördinator would make them."""

from collections.abc import Callable
from typing import Any

from sqlmodel import Session

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.dossier import actions
from app.dossier.actions.bewaren import Deel
from app.dossier.forms import ontleed
from app.dossier.models import Dossier
from app.dossier.queries import Toegang, toegang
from app.dossier.stappen import ALLE, DEEL_A, DEEL_B, DEEL_C
from app.overstap.actions import kies
from tests.cast import Cast
from tests.factories import wie_is

Velden = dict[str, str | list[str]]

A: dict[str, Velden] = {
    "gegevens/wie": {"klopt": "ja"},
    "gegevens/adres": {"straat": "Verzonnenstraat", "huisnummer": "12", "postcode": "1099 ZZ", "plaats": "Amsterdam"},
    "gegevens/bereikbaar": {"mobiel": "06 55501234", "email": "sanne.prive@voorbeeld.invalid"},
    "ouders/thuis": {"taal": "ar", "meekijken": "nee"},
    "school/nu": {"diploma": "ja", "gedoubleerd": "nee"},
    "waarom/gedaan": {"activiteiten": ["open_dag", "stage"]},
    "waarom/motivatie": {
        "motivatie": "Ik zorg graag voor mensen.\nOp mijn stage merkte ik dat ik rustig blijf als het druk is."
    },
    "waarom/beroep": {"beroep": "Je helpt mensen met wassen en eten, samen met collega's."},
    "waarom/zeker": {"zekerheid": "4", "plan_b": ""},
    "kracht/kwaliteiten": {
        "kwaliteiten-0-wat": "Luisteren",
        "kwaliteiten-0-bewijs": "Klasgenoten komen naar mij toe als er iets is.",
    },
    "kracht/leren": {"leerpunten": "Sneller hulp vragen"},
    "kracht/vrije-tijd": {"hobbys": "Voetbal"},
    "stage/ervaring": {
        "ervaringen-0-soort": "stage",
        "ervaringen-0-bedrijf": "Huize Avondrood",
        "ervaringen-0-taken": "Koffie schenken en praten met bewoners",
    },
    "loopbaan/lob": {"loopbaandossier": "later"},
    "hulp/nu": {"manier": "hier", "hulp": ["dyslexie"], "uitleg": "GEHEIMWOORD bij lange teksten"},
    "hulp/helpt": {"helpt": ["extra_tijd"], "straks": "ja"},
    "hulp/wie-leest": {"ouders_lezen": "nee"},
    "gezondheid/weten": {"manier": "gesprek"},
}
"""Question address to what its form sends."""

SCORES = ("omgang", "leergedrag", "huiswerk", "concentratie", "zelfstandig", "aanwezig")
B: Velden = {
    **dict.fromkeys(SCORES, "3"),
    "uren_geoorloofd": "8",
    "uren_ongeoorloofd": "0",
    "meer_dan_kwart": "nee",
    "leerplicht": "nee",
    "past_niveau": "ja",
    "past_richting": "ja",
    "past_uitleg": "Je werkt hard en je weet wat je wilt.",
    "overdracht": "ja",
    "overdracht_reden": "Over rust in de klas",
    "contact_naam": "Ben Bakker",
    "contact_telefoon": "06 5550 0101",
    "zorg_nodig": "nee",
}
C: Velden = {"opp": "nee", "werkt": "Een vast persoon bij de start van de dag.", "diagnoses-0-wat": "DIAGNOSEWOORD"}


class Ingestuurd:
    """A form as the parser reads it."""

    def __init__(self, velden: Velden) -> None:
        self._velden = velden

    def tekst(self, naam: str, *, regels: bool = False) -> str:
        """One text."""
        waarde = self._velden.get(naam, "")
        return waarde if isinstance(waarde, str) else ""

    def lijst(self, naam: str) -> list[str]:
        """Several texts."""
        waarde = self._velden.get(naam, [])
        return waarde if isinstance(waarde, list) else [waarde]


def plek(db: Session, cast: Cast, mens: Persoon, als: Persoon, rol: Rol) -> Toegang:
    """The dossier of a pupil, opened to write."""
    return actions.pak_dossier(db, wie_is(db, als), mens.id, rol)


def bewaar(db: Session, mens: Persoon, als: Persoon, rol: Rol, delen: list[Deel], velden: Velden) -> None:
    """Save a form as from a fresh page."""
    wie = wie_is(db, als)
    open_ = actions.pak_dossier(db, wie, mens.id, rol)
    waarden = ontleed([veld for _stap, vraag in delen for veld in vraag.velden], Ingestuurd(velden))
    uit = actions.bewaar(db, wie, open_, delen, waarden, "99-99-99-99-99", "toets")
    assert not uit.botsingen


def vul_a(db: Session, cast: Cast, mens: Persoon | None = None) -> Dossier:
    """Part A filled in, with a choice, not sent."""
    leerling = mens or cast.sanne
    for adres, velden in A.items():
        naam, _streep, vraag = adres.partition("/")
        stap = next(stap for stap in DEEL_A if stap.naam == naam)
        gevonden = stap.vraag(vraag)
        assert gevonden is not None
        bewaar(db, leerling, leerling, Rol.LEERLING, [(stap, gevonden)], velden)
    kies(db, wie_is(db, leerling), leerling.id, 1, cast.opleiding.id)
    open_ = plek(db, cast, leerling, leerling, Rol.LEERLING)
    actions.herzie_keuze(db, wie_is(db, leerling), open_)
    slot = DEEL_A[-1]
    bewaar(db, leerling, leerling, Rol.LEERLING, [(slot, slot.vragen[0])], {"klopt": "ja"})
    assert open_.dossier is not None
    return open_.dossier


def bij_mentor(db: Session, cast: Cast, mens: Persoon | None = None) -> Dossier:
    """Part A handed in."""
    leerling = mens or cast.sanne
    vul_a(db, cast, leerling)
    open_ = plek(db, cast, leerling, leerling, Rol.LEERLING)
    actions.lever_a_in(db, wie_is(db, leerling), open_)
    assert open_.dossier is not None
    return open_.dossier


def terug(db: Session, cast: Cast, mens: Persoon | None = None, **anders: str) -> Dossier:
    """Part B handed in; `zorg_nodig="ja"` makes it wait for part C."""
    leerling = mens or cast.sanne
    bij_mentor(db, cast, leerling)
    delen = [(stap, vraag) for stap in DEEL_B for vraag in stap.vragen]
    bewaar(db, leerling, cast.bakker, Rol.MENTOR, delen, B | anders)
    open_ = plek(db, cast, leerling, cast.bakker, Rol.MENTOR)
    actions.lever_b_in(db, wie_is(db, cast.bakker), open_)
    assert open_.dossier is not None
    return open_.dossier


def met_zorg(db: Session, cast: Cast) -> Dossier:
    """Part C handed in too."""
    terug(db, cast, zorg_nodig="ja")
    delen = [(stap, vraag) for stap in DEEL_C for vraag in stap.vragen]
    bewaar(db, cast.sanne, cast.zorgco, Rol.ZORGCOORDINATOR, delen, C)
    open_ = plek(db, cast, cast.sanne, cast.zorgco, Rol.ZORGCOORDINATOR)
    actions.lever_c_in(db, wie_is(db, cast.zorgco), open_)
    assert open_.dossier is not None
    return open_.dossier


def bij_ouders(db: Session, cast: Cast, mens: Persoon | None = None) -> Dossier:
    """The pupil agreed with part B; akkoord is asked."""
    leerling = mens or cast.sanne
    terug(db, cast, leerling)
    open_ = plek(db, cast, leerling, leerling, Rol.LEERLING)
    actions.geef_door(db, wie_is(db, leerling), open_)
    assert open_.dossier is not None
    return open_.dossier


STANDEN: dict[str, Callable[..., Dossier]] = {
    "vul_a": vul_a,
    "bij_mentor": bij_mentor,
    "terug": terug,
    "met_zorg": met_zorg,
    "bij_ouders": bij_ouders,
}


def lees_toegang(db: Session, mens: Persoon, als: Persoon, *rollen: Rol) -> Toegang:
    """The dossier as somebody opens it to read."""
    return toegang(db, wie_is(db, als), mens.id, *rollen)


def alle_velden() -> list[Any]:
    """Every field of every step, rows of lists too."""
    uit: list[Any] = []
    for stap in ALLE:
        for veld in stap.velden():
            uit += [(stap, veld), *((stap, deel) for deel in veld.velden)]
    return uit
