"""Pupils, classes, mentors and parents. Queries with `wie` give only what he may see."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, RolToekenning
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import schooljaar as dit_schooljaar
from app.kit.clock import vandaag
from app.kit.vraag import Vraag
from app.scholen.models import Inschrijving, Klas, Leerling, MentorVan, OuderVan, School
from app.scholen.queries.rijen import KlasRij, LeerlingRij, MedewerkerRij, OuderRij
from app.scholen.queries.zicht import loopt, zichtbaar
from app.scholen.rules import SCHOOLBREED

_LEERLING: tuple[Any, ...] = (
    Persoon.id,
    Persoon.roepnaam,
    Persoon.tussenvoegsel,
    Persoon.achternaam,
    Persoon.geboortedatum,
    Persoon.taal,
    Persoon.email_school,
    Persoon.email_prive,
    Inschrijving.leerlingnummer,
    Inschrijving.schooljaar,
    Klas.id,
    Klas.naam,
    Klas.schoolsoort,
    Klas.profiel,
    Klas.leerjaar,
    School.organisatie_id,
    School.naam,
)
_MEDEWERKER: tuple[Any, ...] = (
    Persoon.id,
    Persoon.roepnaam,
    Persoon.tussenvoegsel,
    Persoon.achternaam,
    Persoon.email_school,
    Persoon.telefoon,
)
_OUDER: tuple[Any, ...] = (
    OuderVan.id,
    OuderVan.kind_id,
    OuderVan.persoon_id,
    OuderVan.nummer,
    OuderVan.naam,
    OuderVan.relatie,
    OuderVan.email,
    OuderVan.telefoon,
    OuderVan.gezag,
    OuderVan.taal,
)


def kies_leerlingen(schooljaar: str | None = None) -> sa.Select[Any]:
    """SELECT in the order of `LeerlingRij`, not yet limited to what anybody may see."""
    return (
        sa.select(*_LEERLING)
        .select_from(Inschrijving)
        .join(Persoon, col(Persoon.id) == col(Inschrijving.persoon_id))
        .join(Klas, col(Klas.id) == col(Inschrijving.klas_id))
        .join(School, col(School.organisatie_id) == col(Inschrijving.school_id))
        .where(col(Inschrijving.schooljaar) == (schooljaar or dit_schooljaar()))
    )


def leerling_voor(db: Session, wie: Wie, persoon_id: str, schooljaar: str | None = None) -> LeerlingRij | None:
    """One pupil, or None when there is none or `wie` may not see him. One statement."""
    zin = kies_leerlingen(schooljaar).where(col(Inschrijving.persoon_id) == persoon_id, zichtbaar(wie))
    rij = db.execute(zin.order_by(col(Inschrijving.van).desc()).limit(1)).first()
    return None if rij is None else LeerlingRij(*rij)


def leerlingen_van_klas(db: Session, wie: Wie, klas_id: str) -> list[LeerlingRij]:
    """Pupils of a class, by surname; only those whom `wie` may see."""
    zin = (
        kies_leerlingen()
        .where(col(Inschrijving.klas_id) == klas_id, loopt(), zichtbaar(wie))
        .order_by(col(Persoon.achternaam), col(Persoon.roepnaam), col(Persoon.id))
    )
    return [LeerlingRij(*rij) for rij in db.execute(zin)]


def kinderen_van(db: Session, wie: Wie) -> list[LeerlingRij]:
    """Children of a parent with an account: with gezag, below 18."""
    if not wie.heeft(Rol.OUDER):
        return []
    kinderen = sa.select(col(OuderVan.kind_id)).where(col(OuderVan.persoon_id) == wie.persoon_id)
    zin = kies_leerlingen().where(col(Inschrijving.persoon_id).in_(kinderen), loopt(), zichtbaar(wie))
    return [LeerlingRij(*rij) for rij in db.execute(zin.order_by(col(Persoon.geboortedatum)))]


def inschrijving_van(db: Session, persoon_id: str, schooljaar: str | None = None) -> LeerlingRij | None:
    """School and class of a pupil. No `wie`: only for who already holds a row about this pupil, or for a job."""
    zin = kies_leerlingen(schooljaar).where(col(Inschrijving.persoon_id) == persoon_id)
    rij = db.execute(zin.order_by(col(Inschrijving.tot).is_(None).desc(), col(Inschrijving.van).desc())).first()
    return None if rij is None else LeerlingRij(*rij)


def school_en_plaats(db: Session, persoon_id: str) -> tuple[str, str]:
    """Kind of school (`Schoolsoort`) and town of a pupil, each empty when unknown. Only for the pupil himself."""
    soort = (
        sa.select(col(Klas.schoolsoort))
        .join(Inschrijving, col(Inschrijving.klas_id) == col(Klas.id))
        .where(col(Inschrijving.persoon_id) == persoon_id, col(Inschrijving.schooljaar) == dit_schooljaar())
        .order_by(col(Inschrijving.tot).is_(None).desc(), col(Inschrijving.van).desc())
        .limit(1)
        .scalar_subquery()
    )
    zin = sa.select(sa.func.coalesce(soort, ""), col(Leerling.plaats)).where(col(Leerling.persoon_id) == persoon_id)
    rij = db.execute(zin).first()
    return (rij[0], rij[1]) if rij else ("", "")


def _klassen(schooljaar: str | None) -> sa.Select[Any]:
    aantal = (
        sa.select(sa.func.count())
        .where(col(Inschrijving.klas_id) == col(Klas.id), loopt())
        .correlate(Klas)
        .scalar_subquery()
    )
    velden: tuple[Any, ...] = (
        Klas.id,
        Klas.naam,
        Klas.schooljaar,
        Klas.leerjaar,
        Klas.schoolsoort,
        Klas.profiel,
        Klas.school_id,
        School.naam,
        aantal,
    )
    return (
        sa.select(*velden)
        .join_from(Klas, School, col(School.organisatie_id) == col(Klas.school_id))
        .where(col(Klas.schooljaar) == (schooljaar or dit_schooljaar()))
        .order_by(col(Klas.naam))
    )


def klassen_van_mentor(db: Session, wie: Wie, schooljaar: str | None = None) -> list[KlasRij]:
    """Classes of which `wie` is mentor, by name; empty for who is no mentor."""
    if not wie.heeft(Rol.MENTOR):
        return []
    zijn = sa.select(col(MentorVan.klas_id)).where(col(MentorVan.persoon_id) == wie.persoon_id)
    return [KlasRij(*rij) for rij in db.execute(_klassen(schooljaar).where(col(Klas.id).in_(zijn)))]


def klassen_van_school(db: Session, wie: Wie, school_id: str, schooljaar: str | None = None) -> list[KlasRij]:
    """Classes of a school, for decaan, zorgcoördinator and administrator of it."""
    if school_id not in wie.organisaties(*SCHOOLBREED):
        return []
    return [KlasRij(*rij) for rij in db.execute(_klassen(schooljaar).where(col(Klas.school_id) == school_id))]


def is_leerling_van(db: Session, persoon_id: str, school_id: str) -> bool:
    """Whether he is at this school today: single sign-on of a school speaks for its own pupils only."""
    zin = sa.select(sa.literal(1)).where(
        col(Inschrijving.persoon_id) == persoon_id, col(Inschrijving.school_id) == school_id, loopt()
    )
    return db.execute(zin.limit(1)).first() is not None


_I, _M, _P = Inschrijving.__table__, MentorVan.__table__, Persoon.__table__  # type: ignore[attr-defined]
_MENTOREN = Vraag(
    sa.select(*[_P.c[kolom.key] for kolom in _MEDEWERKER])
    .join_from(_I, _M, _M.c.klas_id == _I.c.klas_id)
    .join(_P, _P.c.id == _M.c.persoon_id)
    .where(
        _I.c.persoon_id == sa.bindparam("persoon_id"),
        _I.c.schooljaar == sa.bindparam("schooljaar"),
        sa.or_(_I.c.tot.is_(None), _I.c.tot > sa.bindparam("vandaag")),
    )
    .order_by(_P.c.achternaam, _P.c.id)
)
"""Asked on every visit of the pupil."""


def mentoren_van(db: Session, persoon_id: str, schooljaar: str | None = None) -> list[MedewerkerRij]:
    """Mentors of a pupil's class this schooljaar, by surname."""
    delen = {"persoon_id": persoon_id, "schooljaar": schooljaar or dit_schooljaar(), "vandaag": vandaag()}
    return [MedewerkerRij(*rij) for rij in _MENTOREN.rijen(db, delen)]


def medewerkers_met_rol(db: Session, organisatie_id: str, *rollen: Rol) -> list[MedewerkerRij]:
    """Staff with one of the roles at an organisation, each once, by surname: whom to send a task or a mail."""
    met_rol = sa.select(col(RolToekenning.persoon_id)).where(
        col(RolToekenning.organisatie_id) == organisatie_id, col(RolToekenning.rol).in_(rollen)
    )
    zin = sa.select(*_MEDEWERKER).where(col(Persoon.id).in_(met_rol), col(Persoon.vertrokken_op).is_(None))
    return [MedewerkerRij(*rij) for rij in db.execute(zin.order_by(col(Persoon.achternaam), col(Persoon.id)))]


def ouders_van(db: Session, kind_id: str) -> list[OuderRij]:
    """Parents of a pupil in the order of the school's list. No `wie`: check the pupil first."""
    zin = sa.select(*_OUDER).where(col(OuderVan.kind_id) == kind_id).order_by(col(OuderVan.nummer))
    return [OuderRij(*rij) for rij in db.execute(zin)]


def ouder_van(db: Session, ouder_van_id: str) -> OuderRij | None:
    """One parent-of-child row by its id. No `wie`: for a mail or a link that already names it."""
    rij = db.execute(sa.select(*_OUDER).where(col(OuderVan.id) == ouder_van_id)).first()
    return None if rij is None else OuderRij(*rij)
