"""Deciding: one act per click, one after another, and what it leads to."""

from dataclasses import dataclass

from sqlmodel import Session

from app.accounts.wie import Wie
from app.akkoord import queries
from app.akkoord.codes import nieuwe_controlecode
from app.akkoord.messages import Bewijs
from app.akkoord.models import AkkoordDaad, Hoedanigheid, Keus, Methode, Uitkomst
from app.akkoord.onderwerp import onderwerp_van
from app.akkoord.queries import Zaak
from app.akkoord.rules import (
    Daad,
    Partij,
    Stem,
    eigen_daad,
    geldig,
    jaren,
    keuzes,
    laatste_intrekking,
    stem,
    termijn_om,
    weeg,
)
from app.akkoord.woorden import GROND, verklaring
from app.journaal.actions import schrijf_op
from app.kit.clock import nu, vandaag
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _, taal
from app.kit.ids import nieuw_id
from app.meldingen.actions import meld
from app.scholen.models import AkkoordModus

_JOURNAAL = {
    Keus.AKKOORD: "akkoord_gegeven",
    Keus.NIET_AKKOORD: "akkoord_geweigerd",
    Keus.GEZIEN: "akkoord_gezien",
    Keus.INTREKKING: "akkoord_ingetrokken",
}


OPGELOST = ("geen_adres", "gezag_onbekend", "geen_antwoord", "link_dood")
"""Signals that a decision settles."""


@dataclass(frozen=True, slots=True)
class Beslisser:
    """Who acts, in which capacity and how; made from the link or the session, never from input."""

    naam: str
    hoedanigheid: Hoedanigheid
    methode: Methode
    ouder_id: str | None = None
    wie: Wie | None = None
    """Account that acts: pupil, parent with account, mentor for paper; empty for a parent by link."""

    @property
    def partij(self) -> Partij:
        """The side he is on; a mentor with a paper form speaks for the parent who signed."""
        return Partij.OUDER if self.ouder_id else Partij.LEERLING

    @property
    def actor(self) -> str:
        """Id that decides once: of the parent, else of the person."""
        return self.ouder_id or (self.wie.persoon_id if self.wie else "")


@dataclass(frozen=True, slots=True)
class Stand:
    """How a request stands for somebody, computed today."""

    stem: Stem
    mag: frozenset[Keus]
    daden: list[Daad]
    eigen: Daad | None


def stand(db: Session, zaak: Zaak, partij: Partij, actor: str) -> Stand:
    """What he may do now, by the age of today and all acts so far."""
    verzoek, alle = zaak.verzoek, queries.daden(db, zaak.verzoek.id)
    zijn = stem(verzoek.modus, partij, jaren(zaak.geboren, vandaag()))
    eigen = eigen_daad(alle, partij, actor)
    mag = keuzes(zijn, eigen, verzoek.uitkomst, verzoek.gesloten_op is not None, verzoek.modus)
    return Stand(zijn, mag, alle, eigen)


def houd(db: Session, verzoek_id: str) -> Zaak | None:
    """A request to decide on, held until the commit with what it is about."""
    zaak = queries.zaak(db, verzoek_id)
    if zaak is None:
        return None
    onderwerp_van(zaak.verzoek).houd_vast(db, zaak.verzoek)
    return queries.zaak(db, verzoek_id, slot=True)


def beslis(
    db: Session,
    verzoek_id: str,
    gezien_hash: str,
    beslisser: Beslisser,
    keus: Keus,
    *,
    reden: str = "",
    bestand: str | None = None,
) -> AkkoordDaad:
    """One act, once: a second click gives the act that is there.

    `gezien_hash`: the version that was on the screen. Raises NietGevonden, or NietNu with a sentence
    when this can't be decided (any more): another version, sent, somebody else's turn.
    """
    zaak = houd(db, verzoek_id)
    if zaak is None:
        raise NietGevonden
    hoe = stand(db, zaak, beslisser.partij, beslisser.actor)
    eerder = _zelfde(db, zaak, hoe, beslisser, keus)
    if eerder is not None:
        return eerder
    if gezien_hash != zaak.verzoek.versiehash or keus not in hoe.mag:
        raise NietNu(waarom_niet(zaak, hoe, keus))
    daad = _leg_vast(db, zaak, hoe, beslisser, keus, reden, bestand)
    _gevolg(db, zaak, beslisser, keus, reden)
    return daad


def _zelfde(db: Session, zaak: Zaak, hoe: Stand, beslisser: Beslisser, keus: Keus) -> AkkoordDaad | None:
    """The act of an earlier click."""
    if keus == Keus.INTREKKING:
        zijn = [d for d in hoe.daden if d.actor == beslisser.actor]
        return db.get(AkkoordDaad, zijn[-1].id) if zijn and zijn[-1].keus == keus and hoe.eigen is None else None
    mijn = [d for d in geldig(hoe.daden, beslisser.partij) if d.actor == beslisser.actor and d.keus == keus]
    return db.get(AkkoordDaad, mijn[-1].id) if mijn else None


def waarom_niet(zaak: Zaak, hoe: Stand, keus: Keus | None = None) -> str:
    """Why somebody can't do this now, and what he can."""
    verzoek = zaak.verzoek
    if verzoek.uitkomst == Uitkomst.VERVALLEN:
        return _("Er is een nieuwere versie. Je krijgt daar een nieuwe vraag over.")
    if hoe.stem == Stem.NIETS:
        return _("%(kind)s is 18 en beslist nu zelf.", kind=zaak.roepnaam)
    if verzoek.gesloten_op is not None and keus == Keus.INTREKKING:
        return _("Het is al verstuurd. Intrekken kan niet meer. Bel school: %(nr)s.", nr=zaak.telefoon or zaak.school)
    if verzoek.uitkomst == Uitkomst.NIET_AKKOORD:
        return _("Er is al geen akkoord gegeven. School neemt contact op.")
    return _("Dat kan nu niet. Lees de pagina opnieuw en kies dan.")


def _leg_vast(
    db: Session, zaak: Zaak, hoe: Stand, wie: Beslisser, keus: Keus, reden: str, bestand: str | None
) -> AkkoordDaad:
    verzoek = zaak.verzoek
    daad = AkkoordDaad(
        id=nieuw_id(),
        verzoek_id=verzoek.id,
        ouder_van_id=wie.ouder_id,
        persoon_id=wie.wie.persoon_id if wie.wie else None,
        naam=wie.naam[:120],
        keus=keus,
        hoedanigheid=wie.hoedanigheid,
        grond=GROND[AkkoordModus(verzoek.modus)],
        versiehash=verzoek.versiehash,
        tekst=verklaring(keus, wie.partij, zaak.roepnaam, zaak.school, verzoek.versiehash[:8]),
        taal=taal(),
        methode=wie.methode,
        reden=reden,
        bestand=bestand,
        op=nu(),
        controlecode=nieuwe_controlecode(),
        intrekking_van_id=hoe.eigen.id if keus == Keus.INTREKKING and hoe.eigen else None,
        na_id=laatste_intrekking(hoe.daden, wie.partij),
    )
    db.add(daad)
    db.flush()
    wat = "akkoord_papier" if wie.methode == Methode.PAPIER else _JOURNAAL[keus]
    rol = None if wie.wie else "ouder"
    schrijf_op(db, wie.wie, wat, over=verzoek.over_id, ding=("akkoord", verzoek.id), waarom=keus, rol=rol)
    meld(db, Bewijs, daad.id, daad_id=daad.id)
    return daad


def _gevolg(db: Session, zaak: Zaak, wie: Beslisser, keus: Keus, reden: str) -> None:
    verzoek, soort = zaak.verzoek, onderwerp_van(zaak.verzoek)
    if keus == Keus.INTREKKING:
        verzoek.uitkomst = verzoek.besloten_op = None
        db.flush()
        soort.ingetrokken(db, verzoek)
        return
    if verzoek.uitkomst == Uitkomst.AKKOORD and keus == Keus.NIET_AKKOORD:
        if verzoek.gesloten_op is None:
            verzoek.uitkomst, verzoek.besloten_op = Uitkomst.NIET_AKKOORD, nu()
            db.flush()
        soort.signaal(db, verzoek, "bezwaar")
        return
    if wie.partij == Partij.OUDER and reden and _leest(zaak):
        soort.signaal(db, verzoek, "zienswijze")
    besluit_zo_nodig(db, zaak, wie.wie)


def _leest(zaak: Zaak) -> bool:
    return stem(zaak.verzoek.modus, Partij.OUDER, jaren(zaak.geboren, vandaag())) == Stem.LEEST


def besluit_zo_nodig(db: Session, zaak: Zaak, wie: Wie | None = None) -> bool:
    """Decide when the acts and the days so far add up to an outcome. Hold the request first. True = decided now."""
    verzoek, moment = zaak.verzoek, nu()
    if verzoek.uitkomst is not None or verzoek.gesloten_op is not None:
        return False
    voorbij = termijn_om(verzoek.gevraagd_op, zaak.dagen, moment)
    uitkomst = weeg(verzoek.modus, jaren(zaak.geboren, vandaag()), queries.daden(db, verzoek.id), voorbij)
    if uitkomst is None:
        return False
    verzoek.uitkomst, verzoek.besloten_op = uitkomst, moment
    db.flush()
    soort = onderwerp_van(verzoek)
    soort.besloten(db, verzoek)
    soort.opgelost(db, wie, verzoek, OPGELOST)
    return True
