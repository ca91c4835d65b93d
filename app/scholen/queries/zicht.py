"""Who sees which pupil, as conditions for a statement over `Inschrijving` joined with `Persoon`."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import col

from app.accounts.models import Persoon
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import vandaag
from app.scholen.models import Gezag, Inschrijving, MentorVan, OuderVan
from app.scholen.rules import SCHOOLBREED

Voorwaarde = sa.ColumnElement[bool]


def loopt(dag: date | None = None) -> Voorwaarde:
    """The inschrijving has not ended on that day (default today)."""
    return sa.or_(col(Inschrijving.tot).is_(None), col(Inschrijving.tot) > (dag or vandaag()))


def _achttien_jaar_terug() -> date:
    """Who was born after this day is below 18 today."""
    dag = vandaag()
    if (dag.month, dag.day) == (2, 29):
        return date(dag.year - 18, 2, 28)
    return dag.replace(year=dag.year - 18)


def _van_mentor(wie: Wie) -> Voorwaarde:
    klassen = sa.select(col(MentorVan.klas_id)).where(col(MentorVan.persoon_id) == wie.persoon_id)
    return sa.and_(col(Inschrijving.klas_id).in_(klassen), loopt())


def van_ouder(wie: Wie) -> Voorwaarde:
    """Children of `wie`: with gezag and below 18; over `Inschrijving` joined with `Persoon`."""
    kinderen = sa.select(col(OuderVan.kind_id)).where(
        col(OuderVan.persoon_id) == wie.persoon_id, col(OuderVan.gezag) == Gezag.JA
    )
    return sa.and_(col(Inschrijving.persoon_id).in_(kinderen), col(Persoon.geboortedatum) > _achttien_jaar_terug())


def begeleid(wie: Wie) -> Voorwaarde:
    """Pupils whom `wie` helps along: the mentor his class, the decaan his school. Not his own child: there he is a
    parent and nothing else."""
    mag: list[Voorwaarde] = []
    if wie.heeft(Rol.MENTOR):
        mag.append(_van_mentor(wie))
    if scholen := wie.organisaties(Rol.DECAAN):
        mag.append(sa.and_(col(Inschrijving.school_id).in_(scholen), loopt()))
    return sa.or_(sa.false(), *mag)


def zichtbaar(wie: Wie) -> Voorwaarde:
    """Pupils whom `wie` may see at all.

    The pupil himself; the mentor his class; decaan, zorgcoördinator and administrator their school;
    a parent with gezag and an account his child below 18 (domein.md 4.2). Everybody else nobody.
    """
    mag: list[Voorwaarde] = []
    if wie.heeft(Rol.LEERLING):
        mag.append(col(Inschrijving.persoon_id) == wie.persoon_id)
    if wie.heeft(Rol.MENTOR):
        mag.append(_van_mentor(wie))
    if scholen := wie.organisaties(*SCHOOLBREED):
        mag.append(sa.and_(col(Inschrijving.school_id).in_(scholen), loopt()))
    if wie.heeft(Rol.OUDER):
        mag.append(van_ouder(wie))
    return sa.or_(sa.false(), *mag)
