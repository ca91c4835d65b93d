"""The pages of the mbo: its inbox, and one dossier that arrived."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlmodel import Session

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.akkoord.onderwerp import Stuk
from app.dossier.aankomst_actions import lees_afspraken
from app.dossier.aankomst_inhoud import bijlagen_voor_mbo, delen_voor_mbo, stukken_voor_mbo
from app.dossier.aankomst_queries import BLAD, ZendingRij, inbox, tel_inbox
from app.dossier.aankomst_rules import MAX_AFSPRAKEN, MAX_FEEDBACK, WOORDEN, OverdrachtStand, als_rol
from app.dossier.inhoud import Inhoud
from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import _, dag_kort, tijdstip
from app.overstap.models import AanmeldStatus
from app.overstap.states import WOORDEN as STATUSWOORDEN
from app.scholen.queries import mentoren_van


@dataclass
class InboxRegel:
    """One dossier in the inbox."""

    pad: str
    naam: str
    opleiding: str
    school: str
    stand: str
    stand_kind: str
    intake: str | None
    binnen: str
    overdracht: str | None
    overdracht_kind: str


@dataclass
class Inbox:
    """`/intake`."""

    sjabloon: ClassVar[str] = "dossier/intake.html"
    regels: list[InboxRegel]
    tabs: list[dict[str, object]]
    alles: bool
    blad: int
    bladen: int
    pad: str


_KIND = {
    OverdrachtStand.GEVRAAGD: "warning",
    OverdrachtStand.GEPLAND: "info",
    OverdrachtStand.GEVOERD: "info",
    OverdrachtStand.AFGEHANDELD: "success",
}


def _stand(rij: ZendingRij) -> tuple[str, str]:
    if rij.ontvangen_op is None:
        return (_("Nieuw"), "warning") if rij.geopend_op is None else (_("Gelezen"), "info")
    return (_("Klaar"), "success") if rij.klaar else (_("Ontvangen"), "info")


def _regel(rij: ZendingRij) -> InboxRegel:
    stand, kind = _stand(rij)
    intake = None
    if rij.intake_op:
        hier = rij.intake_op.astimezone(AMSTERDAM)
        intake = f"{dag_kort(hier.date())} {hier:%H:%M}"
    return InboxRegel(
        pad=f"/intake/{rij.id}",
        naam=rij.naam,
        opleiding=_("%(opleiding)s, niveau %(niveau)s", opleiding=rij.opleiding, niveau=rij.niveau),
        school=rij.school,
        stand=stand,
        stand_kind=kind,
        intake=intake,
        binnen=dag_kort(rij.verzonden_op.astimezone(AMSTERDAM).date()),
        overdracht=str(WOORDEN[rij.overdracht]) if rij.overdracht else None,
        overdracht_kind=_KIND[rij.overdracht] if rij.overdracht else "neutral",
    )


def maak_inbox(db: Session, wie: Wie, alles: bool, blad: int) -> Inbox:
    """Two statements: the counts and one page of rows."""
    open_, samen = tel_inbox(db, wie)
    tabs: list[dict[str, object]] = [
        {"titel": _("Te doen"), "pad": "/intake", "actief": not alles, "teller": open_},
        {"titel": _("Alles"), "pad": "/intake?alles=ja", "actief": alles, "teller": samen},
    ]
    bladen = max(1, -(-(samen if alles else open_) // BLAD))
    blad = min(max(blad, 1), bladen)
    regels = [_regel(rij) for rij in inbox(db, wie, alles, blad)]
    return Inbox(regels, tabs, alles, blad, bladen, "/intake?alles=ja&blz=" if alles else "/intake?blz=")


@dataclass
class Contact:
    """Whom to call at school."""

    naam: str
    telefoon: str
    email: str
    tijden: str
    reden: str


@dataclass
class Aankomstpagina:
    """`/intake/{zending}`: exactly the version that was sent."""

    sjabloon: ClassVar[str] = "dossier/intake_zending.html"
    z: ZendingRij
    pad: str
    stand: str
    stand_kind: str
    status: str
    binnen: str
    ontvangen: str | None
    intake: str | None
    contact: Contact
    overdracht: str | None
    overdracht_stand: str
    overdracht_kind: str
    gepland: str | None
    gevoerd: str | None
    afspraken: str
    stukken: list[Stuk]
    bijlagen: list[dict[str, str]]
    ziet_zorg: bool
    nieuwer_pad: str | None
    """A newer version came for the same aanmelding."""
    kan_klaar: bool
    vandaag: str
    max_afspraken: int
    max_feedback: int
    fouten: dict[str, str]
    getypt: dict[str, str]


def _contact(db: Session, rij: ZendingRij, b5: dict[str, str]) -> Contact:
    """The person the mentor named in part B; else the mentor himself at the school's number."""
    mentor = next(iter(mentoren_van(db, rij.persoon_id, rij.schooljaar)), None)
    return Contact(
        naam=b5.get("contact_naam") or (mentor.naam if mentor else ""),
        telefoon=b5.get("contact_telefoon") or rij.school_telefoon,
        email=b5.get("contact_email") or (mentor.email if mentor and mentor.email else ""),
        tijden=b5.get("contact_tijden", ""),
        reden=b5.get("overdracht_reden", ""),
    )


def _velden(moment: datetime | None, dag: str, tijd: str) -> dict[str, str]:
    if moment is None:
        return {}
    hier = moment.astimezone(AMSTERDAM)
    return {dag: f"{hier:%Y-%m-%d}", tijd: f"{hier:%H:%M}"}


def maak_aankomst(
    db: Session, wie: Wie, rij: ZendingRij, fouten: dict[str, str] | None = None, getypt: dict[str, str] | None = None
) -> Aankomstpagina:
    """The page; after a refused form with what was typed and what is wrong."""
    rol = als_rol(wie, rij.instelling_id)
    delen = delen_voor_mbo(db, rij.versie_id, rol)
    b5 = {naam: waarde for naam, waarde in delen.get("B5", Inhoud()).velden.items() if isinstance(waarde, str)}
    afspraken = lees_afspraken(db, rij.overdracht_id)
    stand, kind = _stand(rij)
    bewaard = _velden(rij.intake_op, "op_dag", "op_tijd") | _velden(rij.gepland_op, "gesprek_dag", "gesprek_tijd")
    bewaard |= {"plek": rij.intake_plek, "afspraken": afspraken, "feedback": rij.feedback}
    return Aankomstpagina(
        z=rij,
        pad=f"/intake/{rij.id}",
        stand=stand,
        stand_kind=kind,
        status=str(STATUSWOORDEN[AanmeldStatus(rij.status)]),
        binnen=tijdstip(rij.verzonden_op),
        ontvangen=tijdstip(rij.ontvangen_op) if rij.ontvangen_op else None,
        intake=tijdstip(rij.intake_op) if rij.intake_op else None,
        contact=_contact(db, rij, b5),
        overdracht=str(WOORDEN[rij.overdracht]) if rij.overdracht else None,
        overdracht_stand=rij.overdracht or "",
        overdracht_kind=_KIND[rij.overdracht] if rij.overdracht else "neutral",
        gepland=tijdstip(rij.gepland_op) if rij.gepland_op else None,
        gevoerd=tijdstip(rij.gevoerd_op) if rij.gevoerd_op else None,
        afspraken=afspraken,
        stukken=stukken_voor_mbo(delen, rol),
        bijlagen=bijlagen_voor_mbo(delen, rol),
        ziet_zorg=rol == Rol.MBO_ZORG,
        nieuwer_pad=f"/intake/{rij.nieuwste_id}" if rij.nieuwste_id != rij.id else None,
        kan_klaar=rij.overdracht in (None, OverdrachtStand.GEVOERD),
        vandaag=f"{nu().astimezone(AMSTERDAM):%Y-%m-%d}",
        max_afspraken=MAX_AFSPRAKEN,
        max_feedback=MAX_FEEDBACK,
        fouten=fouten or {},
        getypt=bewaard | (getypt or {}),
    )
