"""Mail about the dossier to pupil, mentor and zorgcoördinator. No content and no reasons: those need a login."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.dossier.aankomst_messages import SOORTEN as AANKOMST
from app.dossier.models import Dossier
from app.dossier.states import DossierStatus
from app.dossier.verzenden import Verzenden
from app.kit.i18n import Zin, _, _l, in_taal
from app.meldingen.actions import meld
from app.meldingen.brief import alinea, klein, knop, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort
from app.scholen.queries import medewerkers_met_rol, mentoren_van

_GEEN_INHOUD = _l("Wat er in het dossier staat, lees je na het inloggen.")


class _Bericht(MeldingSoort):
    """A mail to one person about one dossier, as long as the dossier still waits where it did."""

    geldig: frozenset[str] = frozenset()
    """States in which the mail is still of use."""
    onderwerp: Zin
    tekst: Zin
    knoptekst: Zin
    noemt_leerling = False
    """Staff need to know about whom; pupils don't need their own name in a subject."""

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when it was done meanwhile, or nobody can be reached."""
        dossier, aan = db.get(Dossier, rij.gegevens["dossier_id"]), db.get(Persoon, rij.gegevens["aan_id"])
        adres = aan and (aan.email_school if self.noemt_leerling else aan.mailadres)
        if dossier is None or aan is None or aan.vertrokken_op or not adres or dossier.status not in self.geldig:
            return None
        roepnaam = db.execute(sa.select(col(Persoon.roepnaam)).where(col(Persoon.id) == dossier.persoon_id)).scalar()
        with in_taal(aan.taal):
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=aan.roepnaam)),
                alinea(str(self.tekst) % {"leerling": roepnaam}),
                knop(str(self.knoptekst), self.pad(dossier)),
                klein(str(_GEEN_INHOUD)),
            ]
            return maak_mail(adres, aan.taal, str(self.onderwerp), blokken)

    def pad(self, dossier: Dossier) -> str:
        """Where the button goes."""
        return "/dossier"


class MentorAanZet(_Bericht):
    """To each mentor: part A is ready."""

    soort = "dossier.mentor_aan_zet"
    geldig = frozenset({DossierStatus.BIJ_MENTOR})
    onderwerp = _l("Een leerling heeft deel A klaar")
    tekst = _l(
        "%(leerling)s heeft deel A van het dossier klaar. Nu ben jij aan de beurt. Het kost ongeveer tien minuten."
    )
    knoptekst = _l("Vul deel B in")
    noemt_leerling = True

    def pad(self, dossier: Dossier) -> str:
        """Part B of this pupil."""
        return f"/dossier/leerling/{dossier.persoon_id}/deel-b"


class ZorgGevraagd(_Bericht):
    """To each zorgcoördinator: part C is asked."""

    soort = "dossier.zorg_gevraagd"
    geldig = frozenset({DossierStatus.BIJ_ZORG})
    onderwerp = _l("De mentor vraagt je om deel C")
    tekst = _l("De mentor van %(leerling)s vraagt je om deel C van het dossier in te vullen.")
    knoptekst = _l("Bekijk de lijst")
    noemt_leerling = True

    def pad(self, dossier: Dossier) -> str:
        """List of who waits."""
        return "/zorg"


class MentorKlaar(_Bericht):
    """To the pupil: school is ready, read it."""

    soort = "dossier.mentor_klaar"
    geldig = frozenset({DossierStatus.TERUG_NAAR_LEERLING})
    onderwerp = _l("Je mentor is klaar met jouw dossier")
    tekst = _l("Je school heeft iets over jou geschreven. Lees het en zeg of je het ermee eens bent.")
    knoptekst = _l("Lees je dossier")

    def pad(self, dossier: Dossier) -> str:
        """Page to read and answer."""
        return "/dossier/lezen"


class NietAkkoord(_Bericht):
    """To the pupil: the dossier is not sent, a talk comes first."""

    soort = "dossier.niet_akkoord"
    geldig = frozenset({DossierStatus.NIET_AKKOORD})
    onderwerp = _l("Er is geen akkoord op jouw dossier")
    tekst = _l("Je dossier gaat nog niet naar het mbo. Je mentor praat eerst met jullie. Daarna kan het verder.")
    knoptekst = _l("Bekijk je dossier")


class LeerlingWeigert(_Bericht):
    """To each mentor: the pupil, or a parent, does not agree."""

    soort = "dossier.weigering"
    geldig = frozenset({DossierStatus.NIET_AKKOORD})
    onderwerp = _l("Een dossier wacht op een gesprek")
    tekst = _l("Er is geen akkoord op het dossier van %(leerling)s. Plan een gesprek en pas daarna deel B aan.")
    knoptekst = _l("Lees de reden")
    noemt_leerling = True

    def pad(self, dossier: Dossier) -> str:
        """The pupil's dossier with the reason."""
        return f"/dossier/leerling/{dossier.persoon_id}"


def meld_leerling(db: Session, soort: type[_Bericht], dossier: Dossier, gelegenheid: str) -> None:
    """Tell the pupil once per `gelegenheid` (a version's id, or an id of what happened)."""
    meld(db, soort, f"{dossier.id}:{gelegenheid}", dossier_id=dossier.id, aan_id=dossier.persoon_id)


def meld_mentoren(db: Session, soort: type[_Bericht], dossier: Dossier, gelegenheid: str) -> None:
    """Tell each mentor of the pupil's class once per `gelegenheid`."""
    for mentor in mentoren_van(db, dossier.persoon_id):
        sleutel = f"{dossier.id}:{gelegenheid}:{mentor.persoon_id}"
        meld(db, soort, sleutel, dossier_id=dossier.id, aan_id=mentor.persoon_id)


def meld_zorg(db: Session, soort: type[_Bericht], dossier: Dossier, school_id: str, gelegenheid: str) -> None:
    """Tell each zorgcoördinator of the school once per `gelegenheid`."""
    for mens in medewerkers_met_rol(db, school_id, Rol.ZORGCOORDINATOR):
        sleutel = f"{dossier.id}:{gelegenheid}:{mens.persoon_id}"
        meld(db, soort, sleutel, dossier_id=dossier.id, aan_id=mens.persoon_id)


SOORTEN = [MentorAanZet, ZorgGevraagd, MentorKlaar, NietAkkoord, LeerlingWeigert, Verzenden, *AANKOMST]
