"""Handing a worded message over: to the demo's mailbox page, or to an SMTP server."""

import structlog

from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.mail import MailGeweigerd, Server, maak_bericht, verstuur
from app.kit.settings import settings
from app.meldingen.models import Postvakbericht
from app.meldingen.outbox import Bezorging, bezorgd, niet_bezorgd

log = structlog.get_logger()


def in_postvak(databank: Databank, wat: Bezorging) -> None:
    """Keep the mail as a row of the demo's mailbox; a second time it is the same row."""
    mail = wat.mail
    bericht = Postvakbericht(
        id=wat.rij_id,
        aan=mail.aan,
        onderwerp=mail.onderwerp,
        tekst=mail.tekst,
        html=mail.html,
        taal=mail.taal,
        verzonden_op=nu(),
    )
    with databank.sessie(schrijft=True) as db:
        db.merge(bericht)
        db.commit()


async def per_smtp(wat: Bezorging) -> None:
    """Send over SMTP. Raises MailGeweigerd when it makes no sense to try again."""
    mail, huis = wat.mail, settings()
    bericht = maak_bericht(
        huis.mail_van, mail.aan, mail.onderwerp, mail.tekst, mail.html, mail.taal, wat.rij_id, huis.hostnaam
    )
    await verstuur(Server.uit(huis.mail), bericht)


def naar_postvak() -> bool:
    """Whether mails stay in the house (setting `postvak`)."""
    return settings().mail == "postvak"


def sluit_goed(databank: Databank, wat: Bezorging) -> None:
    """The message was taken: close its row."""
    bezorgd(databank, wat)
    log.info("mail_bezorgd", soort=wat.soort, aantal=wat.pogingen)


def sluit_fout(databank: Databank, wat: Bezorging, fout: Exception) -> None:
    """The message was not taken: later again, or never."""
    niet_bezorgd(databank, wat, type(fout).__name__, voorgoed=isinstance(fout, MailGeweigerd))
