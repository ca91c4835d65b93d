"""`/intake`: the post of an mbo. Every act is a noun under the arrival it is about."""

from collections.abc import Callable

from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Response
from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier import aankomst_actions as acties
from app.dossier.aankomst_pages import maak_aankomst, maak_inbox
from app.dossier.aankomst_queries import zending_voor
from app.dossier.aankomst_rules import MBO, lees_moment
from app.dossier.routes import intake_stukken
from app.dossier.verzenden import stuur_ook
from app.kit.fouten import NietGevonden, Ongeldig
from app.kit.i18n import _
from app.web.invoer import Invoer
from app.web.route import lees, schrijf
from app.web.sjabloon import Verzoek, toon, verder


@lees("/intake", wie=MBO)
def postbus(request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie]) -> Response[str]:
    """The inbox: what is still to do, or all."""
    blad = request.query_params.get("blz", "1")
    nummer = int(blad) if blad.isascii() and blad.isdigit() and len(blad) < 6 else 1
    return toon(request, maak_inbox(db, wie, request.query_params.get("alles") == "ja", nummer))


@lees("/intake/{zending_id:str}", wie=MBO, schrijft=True)
def aankomst(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], zending_id: FromPath[str]
) -> Response[str]:
    """One dossier; opening it is written down."""
    rij = acties.bekijk(db, wie, zending_id)
    if rij is None:
        raise NietGevonden
    return toon(request, maak_aankomst(db, wie, rij))


@schrijf("/intake/{zending_id:str}/ontvangst", wie=MBO)
def ontvangst(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], zending_id: FromPath[str]
) -> Response[str]:
    """The mbo has it."""
    acties.ontvang(db, wie, zending_id)
    return verder(request, f"/intake/{zending_id}", melding=_("Ontvangst bevestigd. Leerling en mentor zien dat."))


@schrijf("/intake/{zending_id:str}/intake", wie=MBO)
def intake(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    zending_id: FromPath[str],
) -> Response[str]:
    """Date, time and place of the intake."""
    op = lees_moment(invoer.tekst("op_dag"), invoer.tekst("op_tijd"))
    return _doe(
        request, db, wie, invoer, zending_id,
        lambda: acties.plan_intake(db, wie, zending_id, op, invoer.tekst("plek")),
        _("Intake bewaard. De leerling en de mentor zien dat."),
    )  # fmt: skip


@schrijf("/intake/{zending_id:str}/overdracht", wie=MBO)
def overdracht(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    zending_id: FromPath[str],
) -> Response[str]:
    """When the talk with the school is."""
    op = lees_moment(invoer.tekst("gesprek_dag"), invoer.tekst("gesprek_tijd"))
    return _doe(
        request, db, wie, invoer, zending_id,
        lambda: acties.plan_overdracht(db, wie, zending_id, op),
        _("Gesprek gepland."),
    )  # fmt: skip


@schrijf("/intake/{zending_id:str}/gesprek", wie=MBO)
def gesprek(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    zending_id: FromPath[str],
) -> Response[str]:
    """The talk was held; this was agreed."""
    tekst = invoer.tekst("afspraken", regels=True)
    return _doe(
        request, db, wie, invoer, zending_id,
        lambda: acties.voer_overdracht(db, wie, zending_id, tekst),
        _("Gesprek en afspraken bewaard."),
    )  # fmt: skip


@schrijf("/intake/{zending_id:str}/afspraken", wie=MBO)
def afspraken(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    zending_id: FromPath[str],
) -> Response[str]:
    """What was agreed, improved."""
    tekst = invoer.tekst("afspraken", regels=True)
    return _doe(
        request, db, wie, invoer, zending_id,
        lambda: acties.noteer_afspraken(db, wie, zending_id, tekst),
        _("Afspraken bewaard."),
    )  # fmt: skip


@schrijf("/intake/{zending_id:str}/afhandeling", wie=MBO)
def afhandeling(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], zending_id: FromPath[str]
) -> Response[str]:
    """Nothing is left to do."""
    acties.handel_af(db, wie, zending_id)
    return verder(request, f"/intake/{zending_id}", melding=_("Klaar. Dit dossier is afgehandeld."))


@schrijf("/intake/{zending_id:str}/bruikbaarheid", wie=MBO)
def bruikbaarheid(
    request: Verzoek,
    db: NamedDependency[Session],
    wie: NamedDependency[Wie],
    invoer: NamedDependency[Invoer],
    zending_id: FromPath[str],
) -> Response[str]:
    """How useful it was, with a word for the school."""
    cijfer, tekst = invoer.geheel("bruikbaarheid"), invoer.tekst("feedback", regels=True)
    return _doe(
        request, db, wie, invoer, zending_id,
        lambda: acties.beoordeel(db, wie, zending_id, cijfer, tekst),
        _("Dank je. De school leest dit."),
    )  # fmt: skip


@schrijf("/dossier/verzending/{aanmelding_id:str}", wie=(Rol.LEERLING,))
def verzending(
    request: Verzoek, db: NamedDependency[Session], wie: NamedDependency[Wie], aanmelding_id: FromPath[str]
) -> Response[str]:
    """The pupil sends his dossier also to an aanmelding that came later."""
    stuur_ook(db, wie, aanmelding_id)
    return verder(request, "/", melding=_("Je dossier gaat ook hierheen. Dat duurt hooguit een minuut."))


def _doe(
    request: Verzoek, db: Session, wie: Wie, invoer: Invoer, zending_id: str, actie: Callable[[], None], melding: str
) -> Response[str]:
    """Do it and go back; a refused form comes back with what was typed."""
    try:
        actie()
    except Ongeldig as fout:
        rij = zending_voor(db, wie, zending_id)
        if rij is None:
            raise NietGevonden from fout
        return toon(request, maak_aankomst(db, wie, rij, fout.velden, invoer.velden()), 422)
    return verder(request, f"/intake/{zending_id}", melding=melding)


ROUTES = [
    *intake_stukken.ROUTES,
    postbus,
    aankomst,
    ontvangst,
    intake,
    overdracht,
    gesprek,
    afspraken,
    afhandeling,
    bruikbaarheid,
    verzending,
]
