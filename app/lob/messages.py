"""Mail about the portfolio. Nothing of what is in it: that needs a login."""

from datetime import datetime, time, timedelta

from sqlmodel import Session

from app.accounts.models import Persoon
from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import _, dag_als, in_taal, ngettext
from app.lob.models import Gelezen, Gesprek, Inlevering, InleverStand, Portfolio, Reactie
from app.lob.queries.inlevering import wacht_bij
from app.lob.rules import gaat_weg_op
from app.meldingen.brief import alinea, klein, knop, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort


class PortfolioStil(MeldingSoort):
    """His portfolio goes in a month, because he was silent for almost two years."""

    soort = "lob.portfolio_stil"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when he came back meanwhile, it is gone already, or he can't be reached."""
        aan, portfolio = db.get(Persoon, rij.gegevens["persoon_id"]), db.get(Portfolio, rij.gegevens["persoon_id"])
        adres = aan and aan.mailadres
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


HALEN = time(16)
"""When a begeleider hears what was handed in that day, Amsterdam time: one mail, not thirty."""


def halen() -> datetime:
    """The next moment of that mail."""
    hier = nu().astimezone(AMSTERDAM)
    dag = hier.date() if hier.time() < HALEN else hier.date() + timedelta(days=1)
    return datetime.combine(dag, HALEN, AMSTERDAM)


class Ingeleverd(MeldingSoort):
    """To mentor or slb'er: something waits for you. With `begeleider_id`."""

    soort = "lob.ingeleverd"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when he judged everything already, left, or can't be reached."""
        aan = db.get(Persoon, rij.gegevens["begeleider_id"])
        adres = aan and not aan.vertrokken_op and aan.mailadres
        aantal = wacht_bij(db, rij.gegevens["begeleider_id"]) if adres else 0
        if aan is None or not adres or not aantal:
            return None
        with in_taal(aan.taal):
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=aan.roepnaam)),
                alinea(ngettext("Er wacht %(num)s opdracht op jou.", "Er wachten %(num)s opdrachten op jou.", aantal)),
                knop(_("Bekijk wat er klaarligt"), "/loopbaan/inleveringen"),
                klein(_("Je krijgt deze mail hooguit een keer per dag.")),
            ]
            return maak_mail(adres, aan.taal, _("Er is iets ingeleverd"), blokken)


class InleveringBekeken(MeldingSoort):
    """To the pupil: somebody looked at what you handed in. With `inlevering_id` and `stand`."""

    soort = "lob.inlevering_bekeken"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when it has changed since, or he can't be reached."""
        werk = db.get(Inlevering, rij.gegevens["inlevering_id"])
        aan = db.get(Persoon, werk.persoon_id) if werk else None
        adres = aan and aan.mailadres
        if werk is None or aan is None or not adres or werk.stand != rij.gegevens["stand"]:
            return None
        with in_taal(aan.taal):
            pad = f"/loopbaan/opdrachten/{werk.opdracht_id}"
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=aan.roepnaam)),
                alinea(_uitkomst(werk.stand)),
                knop(_("Bekijk je opdracht"), pad),
            ]
            return maak_mail(adres, aan.taal, _("Je opdracht is bekeken"), blokken)


class GesprekGepland(MeldingSoort):
    """To the pupil: your begeleider planned a loopbaangesprek. With `gesprek_id`."""

    soort = "lob.gesprek_gepland"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when it is gone or over, or he can't be reached."""
        gesprek = db.get(Gesprek, rij.gegevens["gesprek_id"])
        aan = db.get(Persoon, gesprek.persoon_id) if gesprek else None
        adres = aan and aan.mailadres
        if gesprek is None or aan is None or not adres or gesprek.op is None or gesprek.op < nu():
            return None
        hier = gesprek.op.astimezone(AMSTERDAM)
        with in_taal(aan.taal):
            moment = _("%(dag)s om %(tijd)s uur", dag=dag_als(hier.date(), "EEEE d MMMM"), tijd=f"{hier:%H:%M}")
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=aan.roepnaam)),
                alinea(_("Je hebt een loopbaangesprek op %(moment)s. Bereid je je voor?", moment=moment)),
                knop(_("Bereid je gesprek voor"), f"/loopbaan/gesprekken/{gesprek.id}"),
                klein(_("Wat je schrijft, is alleen voor jou. Tot je het deelt.")),
            ]
            return maak_mail(adres, aan.taal, _("Je hebt een loopbaangesprek"), blokken)


class NieuweReactie(MeldingSoort):
    """To the pupil: somebody wrote something to you, at most once a day per thread. With `reactie_id`."""

    soort = "lob.reactie"

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when he read it meanwhile, it was taken back, or he can't be reached."""
        reactie = db.get(Reactie, rij.gegevens["reactie_id"])
        aan = db.get(Persoon, reactie.persoon_id) if reactie else None
        adres = aan and aan.mailadres
        if reactie is None or aan is None or not adres or reactie.weg_op is not None:
            return None
        gelezen = db.get(Gelezen, (aan.id, reactie.over_soort, reactie.over_id))
        if gelezen is not None and gelezen.tot >= reactie.op:
            return None
        with in_taal(aan.taal):
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=aan.roepnaam)),
                alinea(_("Je begeleider schreef iets in je portfolio.")),
                knop(_("Lees wat er staat"), "/loopbaan/nieuw"),
            ]
            return maak_mail(adres, aan.taal, _("Er is een reactie voor jou"), blokken)


def _uitkomst(stand: str) -> str:
    if stand == InleverStand.VOLDAAN:
        return _("Goed gedaan! Je opdracht is voldaan.")
    return _("Je opdracht is bekeken. Er kan nog iets bij. Lees wat je begeleider schreef.")


SOORTEN: list[type[MeldingSoort]] = [PortfolioStil, Ingeleverd, InleveringBekeken, GesprekGepland, NieuweReactie]
