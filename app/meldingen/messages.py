"""Messages about getting in. `accounts` stands below the outbox and only says what must be told."""

from abc import abstractmethod
from typing import ClassVar

from sqlmodel import Session

from app.accounts.bericht import Bericht, bezorg_met
from app.accounts.codes import Doel, maak_code
from app.accounts.toegang import Ontvanger, ontvanger
from app.kit.i18n import _, in_taal
from app.meldingen.actions import meld
from app.meldingen.brief import Blok, alinea, klein, knop, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort

Woorden = tuple[str, list[Blok]]


class _Toegangsmail(MeldingSoort):
    """A mail with a fresh link: the code is made when it is worded, and only its HMAC stays here."""

    bericht: ClassVar[Bericht]
    doel: ClassVar[Doel]
    pad: ClassVar[str]
    """Address of the page behind the link, without the code."""

    @abstractmethod
    def verwoord(self, aan: Ontvanger, pad: str) -> Woorden:
        """Subject and blocks, in the language that is spoken now."""

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """Word it; None for a name nobody has, or a person without a usable address."""
        aan = ontvanger(db, rij.gegevens["persoon"], self.bericht) if rij.gegevens["persoon"] else None
        if aan is None:
            return None
        pad = f"{self.pad}/{maak_code(db, aan.persoon_id, self.doel)}"
        with in_taal(aan.taal):
            onderwerp, blokken = self.verwoord(aan, pad)
        return maak_mail(aan.adres, aan.taal, onderwerp, blokken)


class Uitnodiging(_Toegangsmail):
    """Invitation of staff."""

    soort = "accounts.uitnodiging"
    bericht, doel, pad = Bericht.UITNODIGING, Doel.UITNODIGING, "/uitnodiging"

    def verwoord(self, aan: Ontvanger, pad: str) -> Woorden:
        """Who was invited, to the page where he makes his account."""
        return _("Je uitnodiging voor Doorlijn"), [
            alinea(_("Hoi %(naam)s,", naam=aan.roepnaam)),
            alinea(_("Je bent uitgenodigd om met Doorlijn te werken. Daarin gaan leerlingen van school naar het mbo.")),
            knop(_("Maak je account klaar"), pad),
            klein(_("De link werkt 7 dagen, één keer. Verwachtte je dit niet? Dan hoef je niets te doen.")),
        ]


class WachtwoordVergeten(_Toegangsmail):
    """Link to choose a new password."""

    soort = "accounts.wachtwoord"
    bericht, doel, pad = Bericht.WACHTWOORD, Doel.WACHTWOORD, "/wachtwoord"

    def verwoord(self, aan: Ontvanger, pad: str) -> Woorden:
        """Who asked, or somebody else in his name."""
        return _("Een nieuw wachtwoord kiezen"), [
            alinea(_("Hoi %(naam)s,", naam=aan.roepnaam)),
            alinea(_("Iemand vroeg een nieuw wachtwoord voor jouw account. Was jij dat? Druk dan op de knop.")),
            knop(_("Kies een nieuw wachtwoord"), pad),
            klein(_("De link werkt twee uur, één keer. Vroeg je niets? Dan verandert er niets.")),
        ]


class EmailBevestigen(_Toegangsmail):
    """Question whether a private address is right."""

    soort = "accounts.email"
    bericht, doel, pad = Bericht.EMAIL, Doel.EMAIL, "/e-mail"

    def verwoord(self, aan: Ontvanger, pad: str) -> Woorden:
        """Whoever reads mail at this address."""
        return _("Klopt dit e-mailadres?"), [
            alinea(_("Hoi %(naam)s,", naam=aan.roepnaam)),
            alinea(_("Je vulde dit adres in bij Doorlijn. Druk op de knop, dan weten we dat het van jou is.")),
            knop(_("Ja, dit is mijn adres"), pad),
            klein(_("De link werkt 7 dagen. Ken je Doorlijn niet? Dan vertypte iemand zich en hoef je niets te doen.")),
        ]


SOORTEN = [Uitnodiging, WachtwoordVergeten, EmailBevestigen]
_PER_BERICHT = {soort.bericht: soort for soort in SOORTEN}


def _plan(db: Session, bericht: Bericht, sleutel: str, persoon_id: str) -> None:
    meld(db, _PER_BERICHT[bericht], sleutel, persoon=persoon_id)


bezorg_met(_plan)
