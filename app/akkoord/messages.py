"""Mails of akkoord. Looked up and worded when they go; a link is made at that moment and only its hash is kept."""

from typing import ClassVar

from sqlmodel import Session

from app.akkoord import queries
from app.akkoord.codes import in_groepen
from app.akkoord.links import maak_link
from app.akkoord.models import AkkoordDaad, AkkoordVraag, Keus, Methode, Uitkomst
from app.akkoord.onderwerp import onderwerp_van
from app.akkoord.queries import Zaak
from app.akkoord.rules import Partij, Stem, eigen_daad, jaren, stem
from app.akkoord.woorden import daarna, gedaan, gevraagd, klok
from app.kit.clock import vandaag
from app.kit.i18n import TALEN, _, datum, in_taal
from app.kit.mail import is_mailadres
from app.meldingen.brief import Blok, alinea, citaat, klein, knop, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort
from app.scholen.models import Gezag
from app.scholen.queries import ouder_van
from app.scholen.queries.rijen import OuderRij


def bereikbaar(ouder: OuderRij | None) -> bool:
    """Whether he may be asked and can be mailed."""
    return ouder is not None and ouder.gezag == Gezag.JA and is_mailadres(ouder.email or "")


def _taal(code: str) -> str:
    return code if code in TALEN else "nl"


def _bel(zaak: Zaak) -> Blok:
    zin = _("Liever bellen? %(school)s: %(telefoon)s.", school=zaak.school, telefoon=zaak.telefoon)
    return klein(zin if zaak.telefoon else _("Liever bellen? Bel %(school)s.", school=zaak.school))


class OuderVerzoek(MeldingSoort):
    """To a parent with gezag: please read and decide. With `herinnering` only when he did nothing yet."""

    soort: ClassVar[str] = "akkoord.verzoek"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        zaak, ouder = queries.zaak(db, rij.gegevens["verzoek_id"]), ouder_van(db, rij.gegevens["ouder_id"])
        if zaak is None or ouder is None or not bereikbaar(ouder) or not _nodig(db, zaak, ouder, rij):
            return None
        pad = f"/akkoord/{maak_link(db, zaak.verzoek.id, ouder.id, ouder.email, ouder.taal)}"
        zijn_stem = stem(zaak.verzoek.modus, Partij.OUDER, jaren(zaak.geboren, vandaag()))
        with in_taal(ouder.taal):
            onderwerp = _("Wil je iets lezen over je kind?")  # no name: subjects show on locked screens
            blokken = [
                alinea(_("Beste %(naam)s,", naam=ouder.naam)),
                alinea(_("Deze mail gaat over %(kind)s.", kind=zaak.roepnaam)),
                alinea(" ".join(gevraagd(zijn_stem, Partij.OUDER, zaak.school, zaak.dagen))),
                knop(_("Lees en beslis") if zijn_stem == Stem.BESLIST else _("Lees het hier"), pad),
                alinea(_("We vragen eerst de geboortedatum van je kind. Een account is niet nodig.")),
                klein(_("De knop werkt 14 dagen en is alleen voor jou. Stuur deze mail niet door.")),
                _bel(zaak),
            ]
            return maak_mail(ouder.email or "", _taal(ouder.taal), onderwerp, blokken)

    def opgegeven(self, db: Session, rij: Uitgaand) -> None:
        zaak = queries.zaak(db, rij.gegevens["verzoek_id"])
        if zaak is not None and zaak.verzoek.uitkomst is None:
            onderwerp_van(zaak.verzoek).signaal(db, zaak.verzoek, "geen_adres")


def _nodig(db: Session, zaak: Zaak, ouder: OuderRij, rij: Uitgaand) -> bool:
    verzoek = zaak.verzoek
    if verzoek.uitkomst == Uitkomst.VERVALLEN:
        return False
    if stem(verzoek.modus, Partij.OUDER, jaren(zaak.geboren, vandaag())) == Stem.NIETS:
        return False
    if not rij.gegevens.get("herinnering"):
        return True
    mijn = [daad for daad in queries.daden(db, verzoek.id) if daad.actor == ouder.id]
    return verzoek.uitkomst is None and verzoek.gesloten_op is None and not mijn


class LeerlingVerzoek(MeldingSoort):
    """To the pupil: you decide, in the app."""

    soort: ClassVar[str] = "akkoord.leerling"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        zaak = queries.zaak(db, rij.gegevens["verzoek_id"])
        if zaak is None or zaak.verzoek.uitkomst is not None or not is_mailadres(zaak.kind_mail or ""):
            return None
        zijn_stem = stem(zaak.verzoek.modus, Partij.LEERLING, jaren(zaak.geboren, vandaag()))
        if zijn_stem == Stem.NIETS:
            return None
        with in_taal(zaak.kind_taal):
            blokken = [
                alinea(_("Hoi %(naam)s,", naam=zaak.roepnaam)),
                alinea(" ".join(gevraagd(zijn_stem, Partij.LEERLING, zaak.school, zaak.dagen))),
                knop(_("Open Doorlijn"), f"/akkoord/verzoek/{zaak.verzoek.id}"),
                _bel(zaak),
            ]
            onderwerp = _("Jij beslist") if zijn_stem == Stem.BESLIST else _("Er staat iets voor je klaar")
            return maak_mail(zaak.kind_mail or "", _taal(zaak.kind_taal), onderwerp, blokken)


class Bewijs(MeldingSoort):
    """Receipt of an act, with the code that anybody can check."""

    soort: ClassVar[str] = "akkoord.bewijs"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        daad = db.get(AkkoordDaad, rij.gegevens["daad_id"])
        zaak = queries.zaak(db, daad.verzoek_id) if daad else None
        if daad is None or zaak is None:
            return None
        ouder = ouder_van(db, daad.ouder_van_id) if daad.ouder_van_id else None
        aan = ouder.email if ouder else zaak.kind_mail
        if not is_mailadres(aan or "") or (ouder and not bereikbaar(ouder)):
            return None
        code = in_groepen(daad.controlecode)
        # On paper the mentor's screen had the words; the receipt is for the parent.
        taal = ouder.taal if ouder and daad.methode == Methode.PAPIER else daad.taal
        with in_taal(taal):
            blokken = [
                alinea(_("Beste %(naam)s,", naam=daad.naam)),
                alinea(f"{gedaan(daad.keus)}: {datum(daad.op)}, {klok(daad.op)}."),
                citaat(daad.tekst, daad.taal),
                alinea(daarna(daad.keus)),
                *_terug(db, zaak, daad, ouder, taal),
                alinea(_("Je controlecode is %(code)s.", code=code)),
                knop(_("Controleer dit bewijs"), f"/akkoord/controle/{daad.controlecode}"),
                _bel(zaak),
            ]
            return maak_mail(aan or "", _taal(taal), gedaan(daad.keus), blokken)


def _terug(db: Session, zaak: Zaak, daad: AkkoordDaad, ouder: OuderRij | None, taal: str) -> list[Blok]:
    """Way to withdraw, for the act that can be withdrawn."""
    if daad.keus != Keus.AKKOORD or zaak.verzoek.gesloten_op is not None:
        return []
    pad = f"/akkoord/verzoek/{zaak.verzoek.id}"
    if ouder is not None:
        pad = f"/akkoord/{maak_link(db, zaak.verzoek.id, ouder.id, ouder.email, taal)}"
    return [knop(_("Bekijk het of trek je akkoord in"), pad)]


class Antwoord(MeldingSoort):
    """To a parent: what the mentor answered."""

    soort: ClassVar[str] = "akkoord.antwoord"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        vraag = db.get(AkkoordVraag, rij.gegevens["vraag_id"])
        zaak = queries.zaak(db, vraag.verzoek_id) if vraag else None
        ouder = ouder_van(db, vraag.ouder_van_id) if vraag else None
        if vraag is None or zaak is None or ouder is None or not bereikbaar(ouder):
            return None
        with in_taal(vraag.taal):
            blokken = [
                alinea(_("Beste %(naam)s,", naam=ouder.naam)),
                alinea(_("Je stelde een vraag:")),
                citaat(vraag.tekst, vraag.taal),
                alinea(_("De mentor antwoordt in eigen woorden:")),
                citaat(vraag.antwoord, "nl"),
                *_weer(db, zaak, ouder, vraag.taal),
                _bel(zaak),
            ]
            return maak_mail(ouder.email or "", _taal(vraag.taal), _("Antwoord op je vraag"), blokken)


def _weer(db: Session, zaak: Zaak, ouder: OuderRij, taal: str) -> list[Blok]:
    """A new link, when there is still something to decide for this parent."""
    acts = queries.daden(db, zaak.verzoek.id)
    if zaak.verzoek.uitkomst == Uitkomst.VERVALLEN or eigen_daad(acts, Partij.OUDER, ouder.id):
        return []
    return [knop(_("Lees en beslis"), f"/akkoord/{maak_link(db, zaak.verzoek.id, ouder.id, ouder.email, taal)}")]


SOORTEN = [OuderVerzoek, LeerlingVerzoek, Bewijs, Antwoord]
