"""Composing the pages of mentor, decaan and zorgcoördinator."""

from typing import Any

from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.dossier.actions.bewaren import Deel, stappen_in, versieteken
from app.dossier.antwoorden import Blad, lees_bladen
from app.dossier.bijlagelijst import bestanden_van
from app.dossier.forms import fouten_in
from app.dossier.formulier import bouw
from app.dossier.inhoud import nieuwste_inhoud
from app.dossier.models import Dossier
from app.dossier.pages import Deelformulier, Leerlingdossier
from app.dossier.queries import Toegang, reden_van_weigering, taken_van
from app.dossier.rules import leesbaar
from app.dossier.schermen import klok, met_vooraf
from app.dossier.schoolgegevens import contact_van
from app.dossier.stappen import DEEL_B, DEEL_C
from app.dossier.states import DossierStatus, Verb, kan, mag
from app.dossier.tonen import Lezer, stukken
from app.dossier.velden import Stap, Waarden
from app.dossier.woorden import HEEFT, STAND_SCHOOL, TAKEN
from app.kit.fouten import NietNu
from app.kit.i18n import _, geleden
from app.kit.ids import nieuw_id


def delen_van(stappen: tuple[Stap, ...]) -> list[Deel]:
    """Every question of these steps."""
    return [(stap, vraag) for stap in stappen for vraag in stap.vragen]


def _gelezen(plek: Toegang, deel: str = "") -> list[str]:
    return [stap.code for stap in leesbaar(plek.als) if stap.code != "A11" and stap.deel in (deel or stap.deel)]


def leerlingdossier(db: Session, wie: Wie, plek: Toegang) -> Leerlingdossier:
    """What this role may read of a pupil's dossier, and what he can do now."""
    dossier, als = plek.dossier, plek.als
    codes = _gelezen(plek)
    delen = nieuwste_inhoud(db, dossier.id, dossier.versie_nu, codes) if dossier else {}
    taken = taken_van(db, dossier.id) if dossier else []
    status = plek.status
    return Leerlingdossier(
        persoon_id=plek.leerling.persoon_id,
        naam=plek.leerling.naam,
        klas=plek.leerling.klas,
        stand=str(STAND_SCHOOL[status]),
        wie_heeft=str(HEEFT[status]),
        sinds=geleden(dossier.status_op) if dossier else "",
        stukken=stukken(delen, Lezer(als)),
        taken=taken,
        sluit=plek.sluit(wie),
        taakzinnen={taak.soort: str(TAKEN.get(taak.soort, taak.soort)) for taak in taken},
        reden=reden_van_weigering(db, dossier.id) if dossier and status == DossierStatus.NIET_AKKOORD else "",
        versie=dossier.versie_nu if dossier else 0,
        mag_b=als == Rol.MENTOR and status == DossierStatus.BIJ_MENTOR,
        mag_c=als == Rol.ZORGCOORDINATOR and status == DossierStatus.BIJ_ZORG,
        mag_terug=mag(status, Verb.WIJZIG_MENTOR, als),
        mag_gesprek=mag(status, Verb.NA_GESPREK, als),
    )


def _bewaak(dossier: Dossier | None, verb: Verb) -> Dossier:
    if dossier is None or not kan(dossier.status, verb):
        raise NietNu(_("Dit deel is nu niet aan de beurt. Kijk bij het dossier wie het heeft."))
    return dossier


def _ernaast(plek: Toegang) -> list[str]:
    """What helps while writing: choice, reasons, strengths and help; who and where he is, is known at school."""
    return [code for code in _gelezen(plek, "A") if code not in ("A1", "A2", "A3")]


def _moment(blad: Blad) -> float:
    return blad.op.timestamp() if blad.op else 0.0


def _deel(
    db: Session, plek: Toegang, dossier: Dossier, stappen: tuple[Stap, ...], vooraf: Waarden, kijk: bool, rij: str
) -> Deelformulier:
    bladen = lees_bladen(db, dossier.id, [stap.code for stap in stappen])
    delen: list[dict[str, Any]] = []
    fouten: dict[str, str] = {}
    for stap, vraag in delen_van(stappen):
        waarden = met_vooraf(bladen[stap.code].waarden, vooraf)
        fout = fouten_in(vraag.velden, waarden) if kijk else {}
        fouten |= fout
        schermen = bouw(vraag.velden, waarden, {}, fout, rij)
        delen.append({"code": stap.code, "titel": str(stap.titel), "waarom": str(stap.waarom), "velden": schermen})
    laatst = max((blad for blad in bladen.values() if blad.op), key=_moment, default=None)
    persoon_id = plek.leerling.persoon_id
    return Deelformulier(
        titel="",
        naam=plek.leerling.naam,
        intro="",
        delen=delen,
        fouten=fouten,
        actie="",
        terug=f"/dossier/leerling/{persoon_id}",
        versie=versieteken(stappen_in(delen_van(stappen)), bladen),
        blad=nieuw_id(),
        sleutel=f"dossier-{dossier.id}-{stappen[0].code}",
        bewaard_om=klok(laatst) if laatst else None,
        knop="",
        reden=reden_van_weigering(db, dossier.id),
        stukken=stukken(nieuwste_inhoud(db, dossier.id, dossier.versie_nu, _ernaast(plek)), Lezer(plek.als)),
    )


def deel_b(db: Session, wie: Wie, plek: Toegang, kijk: bool, rij: str) -> Deelformulier:
    """Part B on one page. Raises NietNu when it is not the mentor's turn."""
    dossier = _bewaak(plek.dossier, Verb.LEVER_B_IN)
    pagina = _deel(db, plek, dossier, DEEL_B, contact_van(db, wie, plek.leerling.school_id), kijk, rij)
    pagina.titel = _("Deel B van %(naam)s", naam=plek.leerling.roepnaam)
    pagina.intro = _("%(naam)s leest dit straks zelf. Schrijf dus aan de leerling.", naam=plek.leerling.roepnaam)
    pagina.actie = f"/dossier/leerling/{plek.leerling.persoon_id}/deel-b"
    pagina.knop = _("Stuur naar %(naam)s", naam=plek.leerling.roepnaam)
    return pagina


def deel_c(db: Session, plek: Toegang, kijk: bool, rij: str) -> Deelformulier:
    """Part C on one page. Raises NietNu when it is not asked."""
    dossier = _bewaak(plek.dossier, Verb.LEVER_C_IN)
    pagina = _deel(db, plek, dossier, DEEL_C, {}, kijk, rij)
    pagina.titel = _("Deel C van %(naam)s", naam=plek.leerling.roepnaam)
    pagina.intro = _("%(naam)s leest dit straks zelf, en beslist dan of het meegaat.", naam=plek.leerling.roepnaam)
    pagina.actie = f"/zorg/{plek.leerling.persoon_id}"
    pagina.terug = "/zorg"
    pagina.knop = _("Stuur naar %(naam)s", naam=plek.leerling.roepnaam)
    pagina.bestanden = bestanden_van(db, dossier.id, "C1")
    pagina.bijlage_pad = f"/zorg/{plek.leerling.persoon_id}/bijlagen"
    pagina.afwijs_pad = f"/zorg/{plek.leerling.persoon_id}/niet-nodig"
    return pagina
