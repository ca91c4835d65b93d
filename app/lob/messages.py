"""Mail about the portfolio. Nothing of what is in it: that needs a login."""

from sqlmodel import Session

from app.accounts.models import Persoon
from app.kit.i18n import _, dag_als, in_taal
from app.lob.models import Portfolio
from app.lob.rules import gaat_weg_op
from app.meldingen.brief import alinea, klein, knop, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort


def adres_van(aan: Persoon) -> str | None:
    """The owner's own address once he confirmed it, else that of school; better that than nowhere."""
    return (aan.email_prive if aan.email_prive_sinds else aan.email_school) or aan.email_prive


class PortfolioStil(MeldingSoort):
    """His portfolio goes in a month, because he was silent for almost two years."""

    soort = "lob.portfolio_stil"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when he came back meanwhile, it is gone already, or he can't be reached."""
        aan, portfolio = db.get(Persoon, rij.gegevens["persoon_id"]), db.get(Portfolio, rij.gegevens["persoon_id"])
        adres = aan and adres_van(aan)
        if aan is None or not adres or portfolio is None or portfolio.gewaarschuwd_op is None:
            return None
        weg = gaat_weg_op(portfolio.laatst_op, portfolio.gewaarschuwd_op)
        with in_taal(aan.taal):
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=aan.roepnaam)),
                alinea(
                    _("Je was lang niet in je portfolio. Op %(dag)s gaat het weg.", dag=dag_als(weg, "d MMMM yyyy"))
                ),
                alinea(_("Wil je het houden? Log één keer in, dan blijft het. Je kunt ook alles meenemen.")),
                knop(_("Naar je portfolio"), "/loopbaan"),
                klein(_("Heb je het niet meer nodig? Dan hoef je niets te doen.")),
            ]
            return maak_mail(adres, aan.taal, _("Je portfolio gaat over een maand weg"), blokken)


SOORTEN = [PortfolioStil]
