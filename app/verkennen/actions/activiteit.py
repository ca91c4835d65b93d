"""Planning activities: make, publish, change, copy, throw away. Always of one's own organisation."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import AMSTERDAM, nu
from app.kit.fouten import NietNu, Ongeldig, Verboden
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.verkennen.actions.deelname import vul_aan
from app.verkennen.actions.planning import keur_open, meld_allen, pak
from app.verkennen.messages import Gewijzigd
from app.verkennen.models import Activiteit, ActiviteitOver, ActiviteitStand
from app.verkennen.reeks import dagen_ervoor, moment, zoveel_voor
from app.verkennen.rules import mag_beheren

_ZELF = ("soort", "titel", "tekst", "online", "adres", "plaats", "breedte", "lengte", "capaciteit", "inschrijven")
_MEER = ("ouders_welkom", "toegankelijk", "vervoer", "meenemen", "leerjaren")


@dataclass(frozen=True, slots=True)
class Gegevens:
    """What is filled in about an activity, checked. Field names are those of `Activiteit`."""

    soort: str
    titel: str
    tekst: str
    dag: date
    van: time
    tot: time
    online: bool
    adres: str
    plaats: str
    breedte: float | None
    lengte: float | None
    capaciteit: int | None
    inschrijven: bool
    dagen_vanaf: int | None
    """Signing up starts so many days before; empty = at once."""
    dagen_tot: int | None
    """Signing up ends so many days before; empty = when it begins."""
    dagen_annuleren: int | None
    """The same for cancelling oneself."""
    ouders_welkom: bool
    toegankelijk: str
    vervoer: str
    meenemen: str
    leerjaren: str
    over: tuple[tuple[str, str], ...]
    """Pairs of `OverSoort` and code."""


def maak(db: Session, wie: Wie, organisatie_id: str, gegevens: Gegevens, dagen: Sequence[date]) -> str:
    """A concept on each of the days, together a reeks; gives the id of the first. Raises `Verboden`."""
    if not mag_beheren(wie, organisatie_id):
        raise Verboden
    reeks_id = nieuw_id() if len(dagen) > 1 else None
    ids = []
    for dag in dagen:
        activiteit = Activiteit(
            id=nieuw_id(), organisatie_id=organisatie_id, reeks_id=reeks_id, code=secrets.token_hex(12),
            soort="", titel="", begint_op=nu(), eindigt_op=nu(), gemaakt_op=nu(), gewijzigd_op=nu(),
        )  # fmt: skip
        _vul(activiteit, gegevens, dag)
        db.add(activiteit)
        ids.append(activiteit.id)
    db.flush()
    for id_ in ids:
        _zet_over(db, id_, gegevens.over)
    schrijf_op(db, wie, "activiteit_gewijzigd", ding=("activiteit", ids[0]), waarom="gemaakt")
    return ids[0]


def _vul(activiteit: Activiteit, gegevens: Gegevens, dag: date) -> None:
    for veld in (*_ZELF, *_MEER):
        setattr(activiteit, veld, getattr(gegevens, veld))
    begin = moment(dag, gegevens.van)
    activiteit.begint_op, activiteit.eindigt_op = begin, moment(dag, gegevens.tot)
    activiteit.inschrijven_vanaf = zoveel_voor(begin, gegevens.dagen_vanaf)
    activiteit.inschrijven_tot = zoveel_voor(begin, gegevens.dagen_tot)
    activiteit.annuleren_tot = zoveel_voor(begin, gegevens.dagen_annuleren)
    activiteit.gewijzigd_op = nu()


def _zet_over(db: Session, activiteit_id: str, over: Sequence[tuple[str, str]]) -> None:
    db.execute(sa.delete(ActiviteitOver).where(col(ActiviteitOver.activiteit_id) == activiteit_id))
    rijen = [{"activiteit_id": activiteit_id, "soort": soort, "code": code} for soort, code in over]
    if rijen:
        db.execute(sa.insert(ActiviteitOver), rijen)


def wijzig(db: Session, wie: Wie, activiteit_id: str, gegevens: Gegevens, *, reeks: bool = False) -> int:
    """Change it, or it and every later one of its reeks (each keeps its own week). Gives how many.

    Who comes gets a mail when time or place is other than it was; more places go to who waits. Raises `NietGevonden`,
    `NietNu` when it is over or called off, `Ongeldig` when there are fewer places than people.
    """
    alle = pak(db, wie, activiteit_id, reeks)
    verschil = gegevens.dag - alle[0].begint_op.astimezone(AMSTERDAM).date()
    for activiteit in alle:
        keur_open(activiteit)
        _keur_plaatsen(activiteit, gegevens)
        dag = activiteit.begint_op.astimezone(AMSTERDAM).date() + verschil
        was = _waar_en_wanneer(activiteit)
        _vul(activiteit, gegevens, dag)
        db.flush()
        _zet_over(db, activiteit.id, gegevens.over)
        if activiteit.stand == ActiviteitStand.OPEN:
            if _waar_en_wanneer(activiteit) != was:
                meld_allen(db, activiteit, Gewijzigd)
            vul_aan(db, activiteit.id)
    schrijf_op(db, wie, "activiteit_gewijzigd", ding=("activiteit", activiteit_id))
    return len(alle)


def _keur_plaatsen(activiteit: Activiteit, gegevens: Gegevens) -> None:
    if gegevens.capaciteit is not None and gegevens.capaciteit < activiteit.bezet:
        zin = _("Er zijn al %(aantal)s plekken bezet. Minder kan niet.", aantal=activiteit.bezet)
        raise Ongeldig({"capaciteit": zin})
    if not gegevens.inschrijven and activiteit.bezet:
        raise Ongeldig({"inschrijven": _("Er zijn al leerlingen ingeschreven. Vrije inloop kan niet meer.")})


def _waar_en_wanneer(activiteit: Activiteit) -> tuple[datetime, datetime, bool, str, str]:
    return activiteit.begint_op, activiteit.eindigt_op, activiteit.online, activiteit.adres, activiteit.plaats


def publiceer(db: Session, wie: Wie, activiteit_id: str, *, reeks: bool = False) -> int:
    """Everybody sees it from now on; gives how many were concept. Raises `NietGevonden`, `NietNu` for a past day."""
    alle = [een for een in pak(db, wie, activiteit_id, reeks) if een.stand == ActiviteitStand.CONCEPT]
    for activiteit in alle:
        if activiteit.begint_op <= nu():
            raise NietNu(_("De dag is al geweest. Kies eerst een nieuwe dag."))
        activiteit.stand, activiteit.gewijzigd_op = ActiviteitStand.OPEN, nu()
    db.flush()
    if alle:
        schrijf_op(db, wie, "activiteit_gewijzigd", ding=("activiteit", activiteit_id), waarom="gepubliceerd")
    return len(alle)


def kopieer(db: Session, wie: Wie, activiteit_id: str) -> str:
    """The same as a concept, a week later than now or than it was; gives its id. Raises `NietGevonden`."""
    (deze,) = pak(db, wie, activiteit_id)
    zin = sa.select(col(ActiviteitOver.soort), col(ActiviteitOver.code))
    over = [(rij[0], rij[1]) for rij in db.execute(zin.where(col(ActiviteitOver.activiteit_id) == activiteit_id))]
    gegevens = gegevens_van(deze, tuple(over))
    return maak(db, wie, deze.organisatie_id, gegevens, [gegevens.dag])


def gegevens_van(activiteit: Activiteit, over: tuple[tuple[str, str], ...]) -> Gegevens:
    """What was filled in, a week later: the first such weekday that is still to come."""
    begin, einde = activiteit.begint_op.astimezone(AMSTERDAM), activiteit.eindigt_op.astimezone(AMSTERDAM)
    velden = {veld: getattr(activiteit, veld) for veld in (*_ZELF, *_MEER)}
    gegevens = Gegevens(
        **velden,
        dag=begin.date() + timedelta(days=7),
        van=begin.time(),
        tot=einde.time(),
        dagen_vanaf=dagen_ervoor(begin, activiteit.inschrijven_vanaf),
        dagen_tot=dagen_ervoor(begin, activiteit.inschrijven_tot),
        dagen_annuleren=dagen_ervoor(begin, activiteit.annuleren_tot),
        over=over,
    )
    while moment(gegevens.dag, gegevens.van) <= nu():
        gegevens = replace(gegevens, dag=gegevens.dag + timedelta(days=7))
    return gegevens


def gooi_weg(db: Session, wie: Wie, activiteit_id: str) -> None:
    """A concept that nobody saw goes. Raises `NietGevonden`, `NietNu` when it was published."""
    (deze,) = pak(db, wie, activiteit_id)
    if deze.stand != ActiviteitStand.CONCEPT:
        raise NietNu(_("Deze activiteit staat al online. Je kunt hem wel afgelasten."))
    _zet_over(db, activiteit_id, ())
    db.delete(deze)
    db.flush()
    schrijf_op(db, wie, "activiteit_gewijzigd", ding=("activiteit", activiteit_id), waarom="weggegooid")
