"""What an administrator changes by hand: a pupil's parents, the mentor of a class, the region's rules."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.actions import heropen_account, neem_rol_af, sluit_account
from app.accounts.models import Account, RolToekenning
from app.accounts.queries import rollen_van
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.fouten import NietGevonden, Verboden
from app.kit.ids import nieuw_id
from app.scholen.models import AkkoordModus, Klas, MentorVan, OuderVan, Regio
from app.scholen.queries import leerling_voor
from app.scholen.rules import mag_regio_beheren, mag_school_beheren

MEESTE_OUDERS = 4


@dataclass(frozen=True, slots=True)
class OuderGegevens:
    """A parent as checked by a form. `gezag` is a `Gezag`, `taal` a key of `i18n.TALEN`."""

    naam: str
    relatie: str
    email: str | None
    telefoon: str | None
    gezag: str
    taal: str


def bewaar_ouder(db: Session, wie: Wie, kind_id: str, nummer: int, gegevens: OuderGegevens) -> None:
    """Change parent `nummer` (1 …) of a pupil, or add him. Raises Verboden, NietGevonden.

    Another person in the same place (name and address both new) loses the account of the first.
    """
    _eigen_leerling(db, wie, kind_id)
    if not 1 <= nummer <= MEESTE_OUDERS:
        raise NietGevonden
    zin = sa.select(OuderVan).where(col(OuderVan.kind_id) == kind_id, col(OuderVan.nummer) == nummer)
    ouder = db.execute(zin).scalar_one_or_none()
    if ouder is None:
        ouder = OuderVan(id=nieuw_id(), kind_id=kind_id, nummer=nummer, naam=gegevens.naam)
        db.add(ouder)
    elif ouder.naam.casefold() != gegevens.naam.casefold() and ouder.email != gegevens.email:
        ouder.persoon_id = None
    for veld in ("naam", "relatie", "email", "telefoon", "gezag", "taal"):
        setattr(ouder, veld, getattr(gegevens, veld))
    db.flush()
    schrijf_op(db, wie, "ouder_gewijzigd", over=kind_id, ding=("ouder_van", ouder.id))


def _eigen_leerling(db: Session, wie: Wie, kind_id: str) -> None:
    leerling = leerling_voor(db, wie, kind_id)
    if leerling is None:
        raise NietGevonden
    if not mag_school_beheren(wie, leerling.school_id):
        raise Verboden


def zet_mentor_van(db: Session, wie: Wie, persoon_id: str, klas_ids: list[str], school_id: str) -> None:
    """Make a mentor of this school mentor of exactly these classes of it. Raises Verboden, NietGevonden."""
    if not mag_school_beheren(wie, school_id):
        raise Verboden
    is_mentor = sa.select(sa.literal(1)).where(
        col(RolToekenning.persoon_id) == persoon_id,
        col(RolToekenning.organisatie_id) == school_id,
        col(RolToekenning.rol) == Rol.MENTOR,
    )
    if db.execute(is_mentor).first() is None:
        raise NietGevonden
    van_school = sa.select(col(Klas.id)).where(col(Klas.school_id) == school_id)
    goed = set(db.execute(van_school.where(col(Klas.id).in_(klas_ids))).scalars())
    eigen = sa.select(col(MentorVan.klas_id)).where(
        col(MentorVan.persoon_id) == persoon_id, col(MentorVan.klas_id).in_(van_school)
    )
    had = set(db.execute(eigen).scalars())
    if had == goed:
        return
    weg = sa.delete(MentorVan).where(col(MentorVan.persoon_id) == persoon_id, col(MentorVan.klas_id).in_(had - goed))
    db.execute(weg)
    db.add_all(MentorVan(id=nieuw_id(), persoon_id=persoon_id, klas_id=klas) for klas in sorted(goed - had))
    db.flush()
    schrijf_op(db, wie, "mentor_gewijzigd", over=persoon_id, ding=("school", school_id))


def neem_afscheid(db: Session, wie: Wie, persoon_id: str, school_id: str) -> None:
    """Somebody no longer works here: his classes are free and he can't get in.

    Who is also a parent, or works at another school, keeps his account and loses only the roles here; so does
    who was invited and has no account yet, for whom there is nothing to close.
    """
    if not mag_school_beheren(wie, school_id):
        raise Verboden
    klassen = sa.select(col(Klas.id)).where(col(Klas.school_id) == school_id)
    db.execute(sa.delete(MentorVan).where(col(MentorVan.persoon_id) == persoon_id, col(MentorVan.klas_id).in_(klassen)))
    rollen = rollen_van(db, persoon_id)
    if db.get(Account, persoon_id) is not None and all(eigen.organisatie_id == school_id for eigen in rollen):
        sluit_account(db, wie, persoon_id)
        return
    for eigen in rollen:
        if eigen.organisatie_id == school_id:
            neem_rol_af(db, persoon_id, eigen.rol, school_id)
    schrijf_op(db, wie, "account_dicht", over=persoon_id, ding=("school", school_id), waarom="alleen hier")


def haal_terug(db: Session, wie: Wie, persoon_id: str, school_id: str) -> None:
    """Open a closed account again; his classes are chosen anew. Raises Verboden."""
    if not mag_school_beheren(wie, school_id):
        raise Verboden
    heropen_account(db, persoon_id)
    schrijf_op(db, wie, "account_open", over=persoon_id, ding=("school", school_id))


def zet_regioregels(db: Session, wie: Wie, regio_id: str, modus: str, zienswijze_dagen: int) -> None:
    """Set the akkoord mode and the days for a zienswijze. Requests that are open keep the mode they had."""
    if not mag_regio_beheren(wie, regio_id):
        raise Verboden
    regio = db.get(Regio, regio_id)
    if regio is None:
        raise NietGevonden
    regio.akkoord_modus, regio.zienswijze_dagen = AkkoordModus(modus), zienswijze_dagen
    db.flush()
    schrijf_op(db, wie, "modus_gewijzigd", ding=("regio", regio_id), waarom=modus)
