"""Mail about activities to who takes part. The calendar file is a link: a mail of this house has no attachments."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon
from app.kit.clock import AMSTERDAM, nu
from app.kit.i18n import Zin, _, _l, dag_als, in_taal
from app.meldingen.brief import Blok, alinea, citaat, klein, knop, maak_mail
from app.meldingen.models import Uitgaand
from app.meldingen.soort import Mail, MeldingSoort
from app.verkennen.models import Activiteit, ActiviteitStand, Deelname, DeelnameStatus

S = DeelnameStatus


class _Bericht(MeldingSoort):
    """A mail to one pupil about one deelname, as long as it is still of use."""

    onderwerp: Zin
    tekst: Zin
    """With `%(titel)s` and `%(wanneer)s`."""
    geldig: frozenset[str] = frozenset({S.INGESCHREVEN})
    """Statuses in which he still wants to know."""
    stand: str = ActiviteitStand.OPEN

    def opmaken(self, db: Session, rij: Uitgaand) -> Mail | None:
        """None when it no longer holds, is over, or he can't be reached."""
        zin = (
            sa.select(Deelname, Activiteit, Persoon)
            .join_from(Deelname, Activiteit, col(Activiteit.id) == col(Deelname.activiteit_id))
            .join(Persoon, col(Persoon.id) == col(Deelname.persoon_id))
            .where(col(Deelname.id) == rij.gegevens["deelname_id"])
        )
        gevonden = db.execute(zin).first()
        if gevonden is None:
            return None
        deelname, activiteit, aan = gevonden
        nodig = deelname.status in self.geldig and activiteit.stand == self.stand and activiteit.eindigt_op > nu()
        adres = aan.mailadres
        if not nodig or not adres or aan.vertrokken_op:
            return None
        with in_taal(aan.taal):
            delen = {"titel": activiteit.titel, "wanneer": wanneer(activiteit.begint_op)}
            blokken = [
                alinea(_("Hallo %(naam)s,", naam=aan.roepnaam)),
                alinea(str(self.tekst) % delen),
                *self.meer(activiteit),
            ]
            return maak_mail(adres, aan.taal, str(self.onderwerp), blokken)

    def meer(self, activiteit: Activiteit) -> list[Blok]:
        """What follows: where it is, and the page about it."""
        return [
            *_waar(activiteit),
            knop(_("Bekijk de activiteit"), f"/zoek/mbo/{activiteit.id}"),
            knop(_("Zet het in je agenda"), f"/zoek/mbo/{activiteit.id}/afspraak.ics"),
            klein(_("Kun je toch niet? Meld je dan af op de pagina. Dan kan iemand anders mee.")),
        ]


def wanneer(moment: datetime) -> str:
    """`zaterdag 5 december om 10:00 uur`, in the reader's language."""
    hier = moment.astimezone(AMSTERDAM)
    return _("%(dag)s om %(tijd)s uur", dag=dag_als(hier.date(), "EEEE d MMMM"), tijd=f"{hier:%H:%M}")


def _waar(activiteit: Activiteit) -> list[Blok]:
    """The address; of what is online how to take part, which stands nowhere else."""
    if not activiteit.online:
        plek = ", ".join(deel for deel in (activiteit.adres, activiteit.plaats) if deel)
        return [alinea(_("Waar: %(plek)s", plek=plek))] if plek else []
    uit = [alinea(_("Het is online. Zo doe je mee:"))]
    return [*uit, citaat(activiteit.adres, "nl")] if activiteit.adres else []


class Ingeschreven(_Bericht):
    """You have a place."""

    soort = "verkennen.ingeschreven"
    onderwerp = _l("Je bent ingeschreven")
    tekst = _l("Je bent ingeschreven voor %(titel)s. Dat is op %(wanneer)s. Leuk dat je komt kijken!")


class Doorgeschoven(_Bericht):
    """A place came free for you."""

    soort = "verkennen.doorgeschoven"
    onderwerp = _l("Er is een plek voor je vrij")
    tekst = _l("Goed nieuws! Je stond op de wachtlijst voor %(titel)s op %(wanneer)s. Nu heb je een plek.")


class Gewijzigd(_Bericht):
    """Another time or place."""

    soort = "verkennen.gewijzigd"
    geldig = frozenset({S.INGESCHREVEN, S.WACHTLIJST})
    onderwerp = _l("Let op: een activiteit is veranderd")
    tekst = _l("%(titel)s heeft een andere tijd of plek. Het is nu op %(wanneer)s.")


class Afgelast(_Bericht):
    """It does not take place."""

    soort = "verkennen.afgelast"
    geldig = frozenset({S.INGESCHREVEN, S.WACHTLIJST})
    stand = ActiviteitStand.AFGELAST
    onderwerp = _l("Een activiteit gaat niet door")
    tekst = _l("Helaas: %(titel)s op %(wanneer)s gaat niet door. Je hoeft niets te doen. Dit schrijft de organisatie:")

    def meer(self, activiteit: Activiteit) -> list[Blok]:
        """Why, and what else there is."""
        return [citaat(activiteit.reden, "nl"), knop(_("Kijk wat er nog meer is"), "/zoek/mbo")]


SOORTEN = [Ingeschreven, Doorgeschoven, Gewijzigd, Afgelast]
