"""The secret address of a parent: made when its mail is made, kept as a hash, dead after five wrong birth dates."""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.grendel import Grens, probeer, vergeef
from app.akkoord import queries
from app.akkoord.forms import Geboortedatum
from app.akkoord.models import AkkoordInzage, AkkoordLink
from app.akkoord.onderwerp import onderwerp_van
from app.akkoord.queries import Link, Zaak
from app.journaal.actions import schrijf_op
from app.kit.clock import nu
from app.kit.crypto import vingerafdruk
from app.kit.db import Databank
from app.kit.fouten import TeVaak
from app.kit.i18n import _, ngettext
from app.kit.ids import nieuw_id, nieuwe_code

GELDIG = timedelta(days=14)
INZAGE = timedelta(minutes=30)
"""How long a browser may read after the right birth date."""
POGINGEN = 5
"""Wrong birth dates before every live link of this parent for this request dies."""
PER_NETWERK = 60
"""Tries per 15 minutes from one network; who gives the right date does not count."""


def maak_link(db: Session, verzoek_id: str, ouder_id: str, email: str | None, taal: str) -> str:
    """New link for the mail to `email`; gives its secret. Only hashes are kept, of the secret and of the address."""
    code, moment = nieuwe_code(), nu()
    db.add(
        AkkoordLink(
            id=nieuw_id(),
            verzoek_id=verzoek_id,
            ouder_van_id=ouder_id,
            hash=vingerafdruk(code),
            adres=queries.adresmerk(email),
            taal=taal,
            gemaakt_op=moment,
            verloopt_op=moment + GELDIG,
        )
    )
    db.flush()
    return code


def kies_taal(db: Session, link_id: str, taal: str) -> None:
    """Another language for this parent's pages and for the mails that follow from them."""
    db.execute(sa.update(AkkoordLink).where(col(AkkoordLink.id) == link_id).values(taal=taal))


def probeer_datum(databank: Databank, token: str, netwerk: str, gegeven: Geboortedatum) -> str | None:
    """Try a birth date. Gives the secret of a reading permit when it is right, else None.

    Own short transactions, because a wrong try must be kept although the request is refused.
    Call it before the first statement on the handler's session. Raises TeVaak.
    """
    if not probeer(databank, "akkoord", netwerk, PER_NETWERK):
        raise TeVaak(_("Dit is te vaak geprobeerd. Wacht een kwartier en probeer het dan weer."))
    with databank.sessie(schrijft=True) as db:
        link = queries.link(db, token, slot=True)
        zaak = queries.zaak(db, link.verzoek_id) if link else None
        if link is None or zaak is None or link.van_een_ander or link.dood_op or link.verloopt_op <= nu():
            return None
        if gegeven.datum is None or gegeven.datum != zaak.geboren:
            _fout(db, link, zaak)
            db.commit()
            return None
        vergeef(db, [Grens("akkoord", netwerk, PER_NETWERK)])
        code = _open(db, link, zaak)
        db.commit()
        return code


def met_fout(gegeven: Geboortedatum, pogingen: int) -> Geboortedatum:
    """The form again, with how many tries are left; a date that can't exist was not counted."""
    if gegeven.datum is not None:
        gegeven.fouten["geboren"] = ngettext(
            "Deze datum klopt niet. Je mag het nog %(num)s keer proberen.",
            "Deze datum klopt niet. Je mag het nog %(num)s keer proberen.",
            POGINGEN - pogingen,
        )
    return gegeven


def _open(db: Session, link: Link, zaak: Zaak) -> str:
    code, moment = nieuwe_code(), nu()
    db.add(AkkoordInzage(id=vingerafdruk(code), link_id=link.id, tot=moment + INZAGE))
    if not link.geopend:
        db.execute(sa.update(AkkoordLink).where(col(AkkoordLink.id) == link.id).values(geopend_op=moment))
    ding = ("akkoord", zaak.verzoek.id)
    schrijf_op(db, None, "akkoord_gelezen", over=zaak.verzoek.over_id, ding=ding, rol="ouder")
    return code


def _fout(db: Session, link: Link, zaak: Zaak) -> None:
    """Count in the database; the fifth kills the link."""
    zin = (
        sa.update(AkkoordLink)
        .where(col(AkkoordLink.id) == link.id)
        .values(pogingen=AkkoordLink.pogingen + 1)
        .returning(col(AkkoordLink.pogingen))
    )
    if db.execute(zin).scalar_one() < POGINGEN:
        return
    levend = (
        col(AkkoordLink.verzoek_id) == link.verzoek_id,
        col(AkkoordLink.ouder_van_id) == link.ouder_id,
        col(AkkoordLink.dood_op).is_(None),
    )
    db.execute(sa.update(AkkoordLink).where(*levend).values(dood_op=nu()))
    ding = ("akkoord", zaak.verzoek.id)
    schrijf_op(db, None, "akkoord_link_dood", over=zaak.verzoek.over_id, ding=ding, rol="ouder")
    onderwerp_van(zaak.verzoek).signaal(db, zaak.verzoek, "link_dood")
