"""Mail: what a real SMTP server receives, and what can never get in."""

import asyncio
import email
import socket
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from app.kit.db import Databank
from app.kit.mail import MailGeweigerd, Server, is_mailadres, maak_bericht
from app.kit.settings import settings
from app.meldingen.brief import alinea, citaat, klein, knop, maak_mail
from app.meldingen.models import UitgaandStand
from app.meldingen.worker import werk_af
from tests.meldingen.conftest import merken, rijen
from tests.meldingen.soorten import Groet
from tests.meldingen.test_outbox import maak_nu_nodig, plan


class Ontvanger:
    """A mail server that keeps what it gets; `antwoord` is what it says to a receiver."""

    def __init__(self) -> None:
        self.post: list[EmailMessage] = []
        self.antwoord = "250 OK"

    async def handle_RCPT(self, server: SMTP, sessie: Session, envelop: Envelope, adres: str, opties: list) -> str:
        if self.antwoord.startswith("250"):
            envelop.rcpt_tos.append(adres)
        return self.antwoord

    async def handle_DATA(self, server: SMTP, sessie: Session, envelop: Envelope) -> str:
        bericht = email.message_from_bytes(envelop.content or b"", policy=default)
        assert isinstance(bericht, EmailMessage)
        self.post.append(bericht)
        return "250 OK"


@pytest.fixture
def server(bank: Databank, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ontvanger]:
    ontvanger = Ontvanger()
    with socket.create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    baas = Controller(ontvanger, hostname="127.0.0.1", port=poort)
    baas.start()
    monkeypatch.setenv("DOORLIJN_MAIL", f"smtp://127.0.0.1:{poort}")
    settings.cache_clear()
    yield ontvanger
    baas.stop()
    monkeypatch.undo()
    settings.cache_clear()


def test_a_real_server_gets_plain_and_html(bank: Databank, server: Ontvanger) -> None:
    plan(bank, Groet, "een", aan="ouder@voorbeeld.test", taal="ar", onderwerp="سؤال")
    assert werk_af(bank) == 1
    (bericht,) = server.post
    (rij,) = rijen(bank)
    assert bericht["To"] == "ouder@voorbeeld.test"
    assert bericht["Subject"] == "سؤال"
    assert bericht["Auto-Submitted"] == "auto-generated"
    assert bericht["Content-Language"] == "ar"
    assert bericht["Message-ID"] == f"<{rij.id}@{settings().hostnaam}>"
    kaal, html = bericht.get_body(("plain",)), bericht.get_body(("html",))
    assert kaal is not None
    assert "Een <b>groet</b>." in kaal.get_content()
    assert html is not None
    assert 'lang="ar" dir="rtl"' in html.get_content()
    assert "Een &lt;b&gt;groet&lt;/b&gt;." in html.get_content()
    assert "<img" not in html.get_content()
    assert rij.stand == UitgaandStand.GEDAAN


def test_refused_for_good_is_given_up_at_once(bank: Databank, server: Ontvanger) -> None:
    server.antwoord = "550 onbekend"
    plan(bank, Groet, "een", aan="weg@voorbeeld.test")
    assert werk_af(bank) == 1
    (rij,) = rijen(bank)
    assert (rij.stand, rij.fout) == (UitgaandStand.MISLUKT, "MailGeweigerd")
    assert "niet te bezorgen" in merken(bank)


def test_refused_for_now_is_tried_again_as_the_same_message(bank: Databank, server: Ontvanger) -> None:
    server.antwoord = "451 straks"
    plan(bank, Groet, "een", aan="ouder@voorbeeld.test")
    assert werk_af(bank) == 1
    (rij,) = rijen(bank)
    assert (rij.stand, rij.pogingen) == (UitgaandStand.WACHT, 1)
    assert "@" not in (rij.fout or "")
    server.antwoord = "250 OK"
    maak_nu_nodig(bank)
    assert werk_af(bank) == 1
    assert server.post[0]["Message-ID"] == f"<{rij.id}@{settings().hostnaam}>"


def test_no_server_waits(bank: Databank, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORLIJN_MAIL", "smtp://127.0.0.1:1")
    settings.cache_clear()
    plan(bank, Groet, "een", aan="ouder@voorbeeld.test")
    assert werk_af(bank) == 1
    settings.cache_clear()
    assert rijen(bank)[0].stand == UitgaandStand.WACHT


@pytest.mark.parametrize(
    "onderwerp",
    ["Dag\r\nBcc: ander@voorbeeld.test", "Dag\nX-Kop: 1\n\nlijf", "Dag\x0b\x85\u2028Bcc: a@b.nl", "a" * 5000],
)
def test_a_subject_never_becomes_a_header(onderwerp: str) -> None:
    bericht = maak_bericht("D <d@voorbeeld.test>", "o@voorbeeld.test", onderwerp, "t", "<p>t", "nl", "id1", "huis.test")
    heen_en_weer = email.message_from_bytes(bericht.as_bytes(), policy=default)
    assert heen_en_weer.keys() == bericht.keys()
    assert "Bcc" not in heen_en_weer
    assert "X-Kop" not in heen_en_weer
    assert len(heen_en_weer["Subject"]) <= 180


@pytest.mark.parametrize(
    "aan",
    [
        "",
        "a",
        "a@b",
        "a b@c.nl",
        "a@c.nl\nBcc: d@e.nl",
        "a@c.nl,d@e.nl",
        "<a@c.nl>",
        "é@c.nl",
        "a@" + "c" * 260 + ".nl",
    ],
)
def test_a_wrong_address_is_refused(aan: str) -> None:
    assert not is_mailadres(aan)
    with pytest.raises(MailGeweigerd):
        maak_bericht("d@voorbeeld.test", aan, "o", "t", "<p>t", "nl", "id1", "huis.test")


def test_a_password_never_goes_over_an_open_line() -> None:
    assert Server.uit("smtp://doorlijn:geheim@mail.voorbeeld.test:587").start_tls is True
    assert Server.uit("smtps://doorlijn:geheim@mail.voorbeeld.test").tls is True
    assert Server.uit("smtp://mail.voorbeeld.test").start_tls is None
    with pytest.raises(ValueError, match="DOORLIJN_MAIL"):
        Server.uit("http://mail.voorbeeld.test")


def test_blocks_say_the_same_in_plain_text_and_html() -> None:
    mail = maak_mail(
        "o@voorbeeld.test",
        "nl",
        "Vraag",
        [alinea("Een & twee"), knop("Lees", "/akkoord/x"), citaat("<script>", "ar"), klein("Tot 1 april.")],
    )
    adres = settings().adres + "/akkoord/x"
    for deel in (mail.tekst, mail.html):
        assert adres in deel
        assert "Tot 1 april." in deel
    assert "> <script>" in mail.tekst
    assert '<blockquote lang="ar" dir="auto">&lt;script&gt;</blockquote>' in mail.html
    assert "Een &amp; twee" in mail.html


def test_draining_works_inside_a_running_event_loop(bank: Databank) -> None:
    plan(bank, Groet, "een", aan="ouder@voorbeeld.test")

    async def binnen() -> int:
        return werk_af(bank)

    assert asyncio.run(binnen()) == 1
