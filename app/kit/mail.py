"""Mail: one message made safely, and handed to an SMTP server. The only file that knows aiosmtplib."""

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from urllib.parse import unquote, urlsplit

import aiosmtplib

from app.kit.clock import nu

TIJD = 30
"""Seconds for one attempt; shorter than the lease of the outbox."""
_ADRES = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}")


class MailGeweigerd(Exception):
    """The other side will never take this message: no use to try again. Carries no address."""


def is_mailadres(adres: str) -> bool:
    """Whether mail can be sent to it: plain ASCII, one @, no spaces, at most 254 characters."""
    return len(adres) <= 254 and ".." not in adres and _ADRES.fullmatch(adres) is not None


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail goes, from `smtp://user:password@host:port` (STARTTLS) or `smtps://…` (TLS at once)."""

    host: str
    poort: int
    gebruiker: str | None
    wachtwoord: str | None
    tls: bool

    @classmethod
    def uit(cls, adres: str) -> "Server":
        """Parse the setting. Raises ValueError with a Dutch sentence."""
        deel = urlsplit(adres)
        if deel.scheme not in ("smtp", "smtps") or not deel.hostname:
            raise ValueError("DOORLIJN_MAIL is postvak, smtp://… of smtps://…")
        tls = deel.scheme == "smtps"
        naam = unquote(deel.username) if deel.username else None
        woord = unquote(deel.password) if deel.password else None
        return cls(deel.hostname, deel.port or (465 if tls else 25), naam, woord, tls)

    @property
    def start_tls(self) -> bool | None:
        """A password never goes over an open line; without one, TLS when the server offers it."""
        if self.tls:
            return False
        return True if self.gebruiker and self.host not in ("localhost", "127.0.0.1", "::1") else None


def _op_een_regel(tekst: str, lengte: int) -> str:
    return " ".join("".join(teken if teken.isprintable() else " " for teken in tekst).split())[:lengte]


def maak_bericht(
    van: str, aan: str, onderwerp: str, tekst: str, html: str, taal: str, merk: str, host: str
) -> EmailMessage:
    """The message for one receiver. `merk` (row id) and `host` make the Message-ID, so a second try is the same mail.

    Raises MailGeweigerd for an address mail can't be sent to; nothing typed can add a header.
    """
    if not is_mailadres(aan):
        raise MailGeweigerd
    naam, adres = parseaddr(van)
    bericht = EmailMessage(policy=SMTP)
    bericht["From"] = Address(_op_een_regel(naam, 80), addr_spec=adres)
    bericht["To"] = Address(addr_spec=aan)
    bericht["Subject"] = _op_een_regel(onderwerp, 180)
    bericht["Date"] = format_datetime(nu())
    bericht["Message-ID"] = f"<{merk}@{host}>"
    bericht["Auto-Submitted"] = "auto-generated"
    bericht.set_content(tekst)
    bericht.add_alternative(html, subtype="html")
    bericht["Content-Language"] = taal  # after the parts: making them moves every Content-… field inward
    return bericht


async def verstuur(server: Server, bericht: EmailMessage) -> None:
    """Hand one message over. Raises MailGeweigerd when refused for good, other errors when it may be tried again."""
    try:
        await aiosmtplib.send(
            bericht,
            hostname=server.host,
            port=server.poort,
            username=server.gebruiker,
            password=server.wachtwoord,
            use_tls=server.tls,
            start_tls=server.start_tls,
            timeout=TIJD,
        )
    except aiosmtplib.SMTPRecipientsRefused as fout:
        if all(een.code >= 500 for een in fout.recipients):
            raise MailGeweigerd from None  # the cause holds the address
        raise
    except aiosmtplib.SMTPResponseException as fout:
        if isinstance(fout, aiosmtplib.SMTPDataError) and fout.code >= 500:
            raise MailGeweigerd from None
        raise
