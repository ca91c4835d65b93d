"""The region lets a company in, invites who speaks for it or for an mbo, and ends it."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.actions import neem_rol_af, nodig_uit, sluit_account
from app.accounts.models import Organisatie, OrganisatieSoort, RolToekenning
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.fouten import NietGevonden, NietNu
from app.kit.i18n import _
from app.kit.ids import nieuw_id
from app.verkennen.actions.afgelasting import gelast_alles_af
from app.verkennen.models import Bedrijf
from app.verkennen.queries.bedrijf import plek_voor, regio_van

REDEN = "Dit bedrijf doet niet meer mee."
"""What who would come reads; in Dutch, as an organiser writes it."""


def laat_toe(db: Session, wie: Wie, naam: str, plaats: str, site: str, persoon: dict[str, str]) -> str:
    """A company of this region with its contact person, who gets a mail; gives its id. Raises `Ongeldig`."""
    plek_id = nieuw_id()
    with db.begin_nested():  # without a contact person no company: the page that says why must not list it
        db.add(Organisatie(id=plek_id, soort=OrganisatieSoort.BEDRIJF, naam=naam))
        db.flush()
        db.add(Bedrijf(organisatie_id=plek_id, regio_id=regio_van(wie), plaats=plaats, site=site))
        db.flush()
        schrijf_op(db, wie, "bedrijf_toegelaten", ding=("organisatie", plek_id))
        nodig_uit(db, wie, persoon, Rol.BEDRIJF, plek_id)
    return plek_id


def nodig_uit_voor(db: Session, wie: Wie, organisatie_id: str, persoon: dict[str, str]) -> None:
    """Somebody who speaks for a company or an mbo of this region. Raises `NietGevonden`, `NietNu`, `Ongeldig`."""
    plek = plek_voor(db, wie, organisatie_id)
    if plek is None:
        raise NietGevonden
    if plek.gestopt_op is not None:
        raise NietNu(_("Dit bedrijf doet niet meer mee."))
    nodig_uit(db, wie, persoon, Rol.BEDRIJF if plek.is_bedrijf else Rol.MBO_BEHEER, plek.id)


def laat_stoppen(db: Session, wie: Wie, organisatie_id: str) -> int:
    """End a company: nobody plans for it any more and what still comes is called off. Gives how many were.

    Raises `NietGevonden` for what is no company of this region. Twice is once.
    """
    plek = plek_voor(db, wie, organisatie_id)
    if plek is None or not plek.is_bedrijf:
        raise NietGevonden
    if plek.gestopt_op is not None:
        return 0
    db.execute(sa.update(Bedrijf).where(col(Bedrijf.organisatie_id) == plek.id).values(gestopt_op=nu()))
    for contact in plek.contacten:
        neem_rol_af(db, contact.persoon_id, Rol.BEDRIJF, plek.id)
        rest = sa.select(col(RolToekenning.id)).where(col(RolToekenning.persoon_id) == contact.persoon_id).limit(1)
        if db.execute(rest).first() is None:
            sluit_account(db, wie, contact.persoon_id)
    schrijf_op(db, wie, "bedrijf_gestopt", ding=("organisatie", plek.id))
    return gelast_alles_af(db, plek.id, REDEN)
