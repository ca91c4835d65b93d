"""Asking, closing, questions and answers. The slices above call `vraag_akkoord`, `sluit` and `laat_vervallen`.

Deciding is in `besluit`, the link in `links`, paper in `papier`.
"""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.akkoord import queries
from app.akkoord.messages import Antwoord, LeerlingVerzoek, OuderVerzoek, bereikbaar
from app.akkoord.models import AkkoordVerzoek, AkkoordVraag, Uitkomst
from app.akkoord.onderwerp import onderwerp_van
from app.akkoord.queries import Zaak
from app.akkoord.rules import Partij, Stem, jaren, stem
from app.journaal.actions import schrijf_op
from app.kit.clock import nu, vandaag
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.meldingen.actions import meld
from app.scholen.models import Gezag
from app.scholen.queries import ouders_van, regio_van_school

HERINNER_NA = timedelta(days=7)
"""A parent who did nothing gets one more mail (domein.md 1.4)."""


def vraag_akkoord(
    db: Session, wie: Wie | None, over_id: str, school_id: str, onderwerp: str, onderwerp_id: str, versiehash: str
) -> AkkoordVerzoek:
    """Put one version before whoever must decide by the regio's mode and the pupil's age today.

    Older open requests of the same pupil about the same kind lapse. Parents with gezag get a mail in
    their language; the school gets a signal where nobody can be reached or gezag is unknown.
    Asking again about the same version gives the request that is there.
    """
    al = db.execute(
        sa.select(AkkoordVerzoek).where(
            col(AkkoordVerzoek.onderwerp) == onderwerp, col(AkkoordVerzoek.onderwerp_id) == onderwerp_id
        )
    ).scalar()
    if al is not None:
        return al
    laat_vervallen(db, over_id, onderwerp)
    regio = regio_van_school(db, school_id)
    if regio is None:
        raise NietGevonden
    verzoek = AkkoordVerzoek(
        id=nieuw_id(),
        over_id=over_id,
        school_id=school_id,
        onderwerp=onderwerp,
        onderwerp_id=onderwerp_id,
        versiehash=versiehash,
        modus=regio.akkoord_modus,
        gevraagd_op=nu(),
    )
    db.add(verzoek)
    db.flush()
    schrijf_op(db, wie, "akkoord_gevraagd", over=over_id, ding=("akkoord", verzoek.id), waarom=verzoek.modus)
    zaak = queries.zaak(db, verzoek.id)
    assert zaak is not None
    nodig_uit(db, zaak)
    return verzoek


def nodig_uit(db: Session, zaak: Zaak, signalen: bool = True) -> None:
    """Tell whoever has a say today; a second time tells only who was not told yet. `signalen`: tell the school too."""
    verzoek, oud = zaak.verzoek, jaren(zaak.geboren, vandaag())
    if stem(verzoek.modus, Partij.LEERLING, oud) != Stem.NIETS:
        meld(db, LeerlingVerzoek, f"{verzoek.id}:{stem(verzoek.modus, Partij.LEERLING, oud)}", verzoek_id=verzoek.id)
    if stem(verzoek.modus, Partij.OUDER, oud) == Stem.NIETS:
        return
    ouders = ouders_van(db, verzoek.over_id)
    for ouder in (een for een in ouders if bereikbaar(een)):
        sleutel, ids = f"{verzoek.id}:{ouder.id}", (verzoek.id, ouder.id)
        meld(db, OuderVerzoek, sleutel, verzoek_id=ids[0], ouder_id=ids[1])
        straks = nu() + HERINNER_NA
        meld(db, OuderVerzoek, f"{sleutel}:h", op=straks, herinnering=True, verzoek_id=ids[0], ouder_id=ids[1])
    if not signalen:
        return
    soort = onderwerp_van(verzoek)
    if not any(bereikbaar(een) for een in ouders):
        soort.signaal(db, verzoek, "geen_adres")
    if any(een.gezag == Gezag.ONBEKEND for een in ouders):
        soort.signaal(db, verzoek, "gezag_onbekend")


def sluit(db: Session, verzoek_id: str) -> None:
    """It was sent: from now on nothing can be withdrawn."""
    db.execute(
        sa.update(AkkoordVerzoek)
        .where(col(AkkoordVerzoek.id) == verzoek_id, col(AkkoordVerzoek.gesloten_op).is_(None))
        .values(gesloten_op=nu())
    )


def laat_vervallen(db: Session, over_id: str, onderwerp: str) -> None:
    """Nobody needs to answer any more: a newer version comes, or the pupil stopped. What was sent stays as it is."""
    db.execute(
        sa.update(AkkoordVerzoek)
        .where(
            col(AkkoordVerzoek.over_id) == over_id,
            col(AkkoordVerzoek.onderwerp) == onderwerp,
            col(AkkoordVerzoek.gesloten_op).is_(None),
        )
        .values(uitkomst=Uitkomst.VERVALLEN, gesloten_op=nu())
    )


def laat_vervallen_over(db: Session, onderwerp: str, ids: sa.Select[str]) -> None:
    """What these requests were about is erased: who did not answer yet can't any more."""
    db.execute(
        sa.update(AkkoordVerzoek)
        .where(
            col(AkkoordVerzoek.onderwerp) == onderwerp,
            col(AkkoordVerzoek.onderwerp_id).in_(ids),
            col(AkkoordVerzoek.gesloten_op).is_(None),
        )
        .values(uitkomst=Uitkomst.VERVALLEN, gesloten_op=nu())
        .execution_options(synchronize_session=False)
    )


def stuur_link(db: Session, wie: Wie, zaak: Zaak, ouder_id: str) -> None:
    """The mentor sends one parent a new link; more than once in ten minutes is one mail.

    Raises NietGevonden for somebody else's parent, NietNu when he may not be asked or can't be mailed.
    """
    verzoek = zaak.verzoek
    ouder = next((een for een in ouders_van(db, verzoek.over_id) if een.id == ouder_id), None)
    if ouder is None:
        raise NietGevonden
    if stem(verzoek.modus, Partij.OUDER, jaren(zaak.geboren, vandaag())) == Stem.NIETS:
        raise NietNu(_("%(kind)s is 18 en beslist zelf.", kind=zaak.roepnaam))
    if not bereikbaar(ouder):
        raise NietNu(_("Deze ouder heeft geen gezag of geen mailadres. Laat de administratie dat aanvullen."))
    beurt = int(nu().timestamp() // 600)
    meld(db, OuderVerzoek, f"{verzoek.id}:{ouder.id}:{beurt}", verzoek_id=verzoek.id, ouder_id=ouder.id)
    onderwerp_van(verzoek).opgelost(db, wie, verzoek, ("link_dood",))
    schrijf_op(db, wie, "akkoord_gevraagd", over=verzoek.over_id, ding=("akkoord", verzoek.id), waarom="nieuwe_link")


def stel_vraag(db: Session, wie: Wie | None, zaak: Zaak, ouder_id: str, tekst: str, taal: str) -> None:
    """A parent asks the mentor; the same words twice are one question."""
    verzoek = zaak.verzoek
    zelfde = sa.select(sa.literal(1)).where(
        col(AkkoordVraag.verzoek_id) == verzoek.id,
        col(AkkoordVraag.ouder_van_id) == ouder_id,
        col(AkkoordVraag.tekst) == tekst,
    )
    if db.execute(zelfde).first():
        return
    db.add(
        AkkoordVraag(
            id=nieuw_id(), verzoek_id=verzoek.id, ouder_van_id=ouder_id, tekst=tekst, taal=taal, gesteld_op=nu()
        )
    )
    db.flush()
    rol = None if wie else "ouder"
    schrijf_op(db, wie, "vraag_gesteld", over=verzoek.over_id, ding=("akkoord", verzoek.id), rol=rol)
    onderwerp_van(verzoek).signaal(db, verzoek, "vraag_ouder")


def beantwoord(db: Session, wie: Wie, zaak: Zaak, vraag_id: str, tekst: str) -> None:
    """The mentor answers once; the parent gets it by mail. His own answer a second time is one answer.

    Raises NietGevonden, NietNu when it was answered in other words.
    """
    zin = sa.select(AkkoordVraag).where(col(AkkoordVraag.id) == vraag_id).with_for_update()
    vraag = db.execute(zin.execution_options(populate_existing=True)).scalar()
    if vraag is None or vraag.verzoek_id != zaak.verzoek.id:
        raise NietGevonden
    if vraag.beantwoord_op is not None and (vraag.antwoord, vraag.beantwoord_door_id) == (tekst, wie.persoon_id):
        return
    if vraag.beantwoord_op is not None:
        raise NietNu(_("Deze vraag is al beantwoord."))
    vraag.antwoord, vraag.beantwoord_op, vraag.beantwoord_door_id = tekst, nu(), wie.persoon_id
    db.flush()
    meld(db, Antwoord, vraag.id, vraag_id=vraag.id)
    nog = sa.select(sa.literal(1)).where(
        col(AkkoordVraag.verzoek_id) == vraag.verzoek_id, col(AkkoordVraag.beantwoord_op).is_(None)
    )
    if db.execute(nog.limit(1)).first() is None:
        onderwerp_van(zaak.verzoek).opgelost(db, wie, zaak.verzoek, ("vraag_ouder",))
    ding = ("akkoord", zaak.verzoek.id)
    schrijf_op(db, wie, "vraag_beantwoord", over=zaak.verzoek.over_id, ding=ding)
