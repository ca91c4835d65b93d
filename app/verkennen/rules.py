"""When somebody may sign up, cancel or check in."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.i18n import Zin, _l
from app.verkennen.models import ActiviteitStand

MEESTE_BEGELEIDERS = 2
MEESTE_AFMELDINGEN = 1
"""Times that a pupil gives back a place of one activity himself (domein.md 5.4)."""
VOORAF = timedelta(minutes=60)
"""The door opens: from here people are noted as present."""
NADERHAND = timedelta(hours=2)
"""How long after the end the code at the door still works."""

NAMEN_TOT = timedelta(days=28)
"""How long after the end the organiser still sees who came: time to note it and to ask after somebody, no longer
(AVG art. 5.1.e). Who signs up reads it as "vier weken"."""


class Inschrijfstand(StrEnum):
    """Whether signing up is possible right now."""

    OPEN = "open"
    VOL = "vol"
    """Full: who signs up comes on the waiting list."""
    NOG_NIET = "nog_niet"
    DICHT = "dicht"
    """The deadline passed, or it began."""
    NIET_NODIG = "niet_nodig"
    """Walk in."""
    VOORBIJ = "voorbij"
    AFGELAST = "afgelast"


ZINNEN: dict[Inschrijfstand, Zin] = {
    Inschrijfstand.OPEN: _l("Je kunt je inschrijven."),
    Inschrijfstand.VOL: _l("Alle plekken zijn bezet. Je kunt op de wachtlijst."),
    Inschrijfstand.NOG_NIET: _l("Je kunt je nog niet inschrijven."),
    Inschrijfstand.DICHT: _l("Inschrijven kan niet meer."),
    Inschrijfstand.NIET_NODIG: _l("Je hoeft je niet in te schrijven. Loop gewoon binnen."),
    Inschrijfstand.VOORBIJ: _l("Deze activiteit is geweest."),
    Inschrijfstand.AFGELAST: _l("Deze activiteit gaat niet door."),
}
"""What people read for each of them."""


class Gepland(Protocol):
    """What the rules need to know of an activity; `Activiteit` and the rows of the lists fit."""

    @property
    def stand(self) -> str:
        """A value of `ActiviteitStand`."""
        ...

    @property
    def begint_op(self) -> datetime:
        """Beginning."""
        ...

    @property
    def eindigt_op(self) -> datetime:
        """End."""
        ...

    @property
    def capaciteit(self) -> int | None:
        """Places; empty = no limit."""
        ...

    @property
    def bezet(self) -> int:
        """Places taken."""
        ...

    @property
    def inschrijven(self) -> bool:
        """Whether people sign up at all."""
        ...

    @property
    def inschrijven_vanaf(self) -> datetime | None:
        """Start of signing up."""
        ...

    @property
    def inschrijven_tot(self) -> datetime | None:
        """Deadline."""
        ...


AANBIEDERS = (Rol.MBO_BEHEER, Rol.BEDRIJF, Rol.DECAAN)
"""Roles that plan activities, each for its own organisation."""


def mag_beheren(wie: Wie, organisatie_id: str) -> bool:
    """Who plans for this organisation changes its activities and sees who comes."""
    return organisatie_id in wie.organisaties(*AANBIEDERS)


def mag_inschrijven(wie: Wie) -> bool:
    """Pupils sign up, for themselves."""
    return wie.heeft(Rol.LEERLING)


def inschrijfstand(activiteit: Gepland, nu: datetime) -> Inschrijfstand:
    """Whether signing up is possible at this moment."""
    if activiteit.stand != ActiviteitStand.OPEN:
        return Inschrijfstand.AFGELAST
    if activiteit.eindigt_op <= nu:
        return Inschrijfstand.VOORBIJ
    if not activiteit.inschrijven:
        return Inschrijfstand.NIET_NODIG
    if activiteit.begint_op <= nu or (activiteit.inschrijven_tot is not None and activiteit.inschrijven_tot < nu):
        return Inschrijfstand.DICHT
    if activiteit.inschrijven_vanaf is not None and nu < activiteit.inschrijven_vanaf:
        return Inschrijfstand.NOG_NIET
    if activiteit.capaciteit is not None and activiteit.bezet >= activiteit.capaciteit:
        return Inschrijfstand.VOL
    return Inschrijfstand.OPEN


def afmelden_tot(begint_op: datetime, annuleren_tot: datetime | None) -> datetime:
    """Last moment for giving back a place oneself."""
    return begint_op if annuleren_tot is None else min(annuleren_tot, begint_op)


def deur_open(activiteit: Gepland, nu: datetime) -> bool:
    """Whether the code at the door works at this moment."""
    return activiteit.begint_op - VOORAF <= nu <= activiteit.eindigt_op + NADERHAND


def namen_te_zien(eindigt_op: datetime, nu: datetime) -> bool:
    """Whether the organiser may still see who comes or came."""
    return nu <= eindigt_op + NAMEN_TOT
