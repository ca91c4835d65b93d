"""Mail about activities to who takes part."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.kit.i18n import Zin, _, _l, datum, in_taal
from app.meldingen.brief import alinea, knop, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort
from app.verkennen.models import Activiteit, Deelname, DeelnameStatus


class _Bericht(MeldingSoort):
    """A mail to one pupil about one deelname, as long as he still has his place."""

    onderwerp: Zin
    tekst: Zin

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when he cancelled meanwhile, or can't be reached."""
        zin = (
            sa.select(Deelname, Activiteit, Persoon)
            .join_from(Deelname, Activiteit, col(Activiteit.id) == col(Deelname.activiteit_id))
            .join(Persoon, col(Persoon.id) == col(Deelname.persoon_id))
            .where(col(Deelname.id) == rij.gegevens["deelname_id"])
        )
        gevonden = db.execute(zin).first()
        if gevonden is None or gevonden[0].status != DeelnameStatus.INGESCHREVEN:
            return None
        _deelname, activiteit, aan = gevonden
        adres = (aan.email_prive if aan.email_prive_sinds else aan.email_school) or aan.email_prive
        if not adres:
            return None
        with in_taal(aan.taal):
            delen = {"titel": activiteit.titel, "dag": datum(activiteit.begint_op)}
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=aan.roepnaam)),
                alinea(str(self.tekst) % delen),
                knop(_("Bekijk de activiteit"), f"/zoek/mbo/{activiteit.id}"),
            ]
            return maak_mail(adres, aan.taal, str(self.onderwerp), blokken)


class Ingeschreven(_Bericht):
    """You have a place."""

    soort = "verkennen.ingeschreven"
    onderwerp = _l("Je bent ingeschreven")
    tekst = _l("Je bent ingeschreven voor %(titel)s op %(dag)s.")


class Doorgeschoven(_Bericht):
    """A place came free for you."""

    soort = "verkennen.doorgeschoven"
    onderwerp = _l("Er is een plek voor je vrij")
    tekst = _l("Je stond op de wachtlijst voor %(titel)s op %(dag)s. Nu heb je een plek.")


SOORTEN = [Ingeschreven, Doorgeschoven]
