"""Saving a cv, and the PDF of it."""

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.fouten import NietNu, Ongeldig
from app.kit.i18n import _
from app.lob.actions.portfolio import raak_aan
from app.lob.afdruk import maak_pdf
from app.lob.cv import inhoud_van
from app.lob.forms.cv import Cvformulier
from app.lob.models import Kaart, Loopbaancv, LoopbaancvKaart
from app.lob.queries.cv import MEESTE_KAARTEN, af_van, cv_van, op_het_cv
from app.lob.queries.zicht import eigen_portfolio


def bewaar_cv(db: Session, wie: Wie, formulier: Cvformulier) -> str | None:
    """Keep his words and do what the button says.

    Gives the text of another device when that was first and would be lost: nothing is kept then, and he decides.
    Raises Ongeldig (kaart) for a ninth card, or one that is not his or not af.
    """
    cv = _pak(db, wie)
    if formulier.versie != cv.versie and cv.over_mij not in formulier.over_mij:
        return cv.over_mij
    nieuw = (formulier.over_mij, formulier.met_kwaliteiten, formulier.met_test)
    if nieuw != (cv.over_mij, cv.met_kwaliteiten, cv.met_test):
        cv.over_mij, cv.met_kwaliteiten, cv.met_test = nieuw
        cv.versie += 1
    nu_daar = op_het_cv(db, wie.persoon_id)
    straks = _geordend(db, wie, nu_daar, formulier)
    if straks != nu_daar:
        _schrijf(db, wie.persoon_id, straks)
    db.flush()
    return None


def _pak(db: Session, wie: Wie) -> Loopbaancv:
    """His row, held until the commit; made when there was none, also by two devices at the same moment."""
    raak_aan(db, wie.persoon_id)
    if db.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as invoegen
    else:
        from sqlalchemy.dialects.sqlite import insert as invoegen  # type: ignore[assignment]
    leeg = {"persoon_id": wie.persoon_id, "over_mij": "", "met_kwaliteiten": True, "met_test": False, "versie": 1}
    db.execute(invoegen(Loopbaancv).values(**leeg).on_conflict_do_nothing(index_elements=["persoon_id"]))
    zin = sa.select(Loopbaancv).where(col(Loopbaancv.persoon_id) == wie.persoon_id).with_for_update()
    return db.execute(zin).scalars().one()


def _geordend(db: Session, wie: Wie, nu_daar: list[str], formulier: Cvformulier) -> list[str]:
    """The cards after this form. What another device changed meanwhile stays: each button is one small step."""
    uit = list(nu_daar)
    if formulier.volgorde:
        plek = {een: nummer for nummer, een in enumerate(formulier.volgorde)}
        uit.sort(key=lambda een: plek.get(een, len(plek)))
    if formulier.eraf in uit:
        uit.remove(formulier.eraf)
    if formulier.erbij and formulier.erbij not in uit:
        uit.append(_eigen(db, wie, formulier.erbij, len(uit)))
    if formulier.op in uit and (nummer := uit.index(formulier.op)):
        uit[nummer - 1 : nummer + 1] = [formulier.op, uit[nummer - 1]]
    if formulier.neer in uit[:-1]:
        nummer = uit.index(formulier.neer)
        uit[nummer : nummer + 2] = [uit[nummer + 1], formulier.neer]
    return uit


def _eigen(db: Session, wie: Wie, kaart_id: str, al: int) -> str:
    if al >= MEESTE_KAARTEN:
        raise Ongeldig({"kaart": _("Er passen acht kaarten op je cv. Haal er eerst een weg.")})
    zin = sa.select(col(Kaart.id)).where(af_van(wie.persoon_id), col(Kaart.id) == kaart_id)
    if db.execute(zin).first() is None:
        raise Ongeldig({"kaart": _("Deze kaart is er niet meer. Kies een andere.")})
    return kaart_id


def _schrijf(db: Session, persoon_id: str, kaart_ids: list[str]) -> None:
    db.execute(sa.delete(LoopbaancvKaart).where(col(LoopbaancvKaart.persoon_id) == persoon_id))
    rijen = [{"persoon_id": persoon_id, "kaart_id": een, "plek": plek} for plek, een in enumerate(kaart_ids)]
    if rijen:
        db.execute(sa.insert(LoopbaancvKaart), rijen)


def cv_pdf(db: Session, wie: Wie) -> bytes:
    """The cv of `wie` himself as an accessible PDF.

    Raises NietGevonden for who is no pupil, and NietNu when there is nothing on it.
    """
    plek = eigen_portfolio(db, wie)
    stand = cv_van(db, plek.persoon_id)
    cv = inhoud_van(db, plek.persoon_id, plek.naam, stand, op_het_cv(db, plek.persoon_id))
    if cv.leeg:
        raise NietNu(_("Je loopbaan-cv is nog leeg. Maak eerst je cv."))
    return maak_pdf(cv)
