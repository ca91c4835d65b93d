"""The story of issue one, in steps that every variant shares. Addresses and field names, no words: any language."""

import re
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlmodel import col, select

from app.meldingen.models import Postvakbericht
from app.scholen.models import Inschrijving
from tests.browser.bladeraar import Bladeraar
from tests.browser.invulling import DEEL_A, DEEL_B, OPLEIDING
from tests.huis import Huis
from tests.zaad import WOORD

KLAS = "4KB1"
KOPPEN = (
    "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;E-mail;Schoolsoort;"
    "Ouder 1 naam;Ouder 1 e-mail;Ouder 1 telefoon;Ouder 1 gezag;Ouder 1 taal"
)


@dataclass(frozen=True)
class Leerling:
    """A line of the class list."""

    roepnaam: str
    achternaam: str
    nummer: str
    geboren: date
    ouder: str
    ouder_taal: str

    @property
    def naam(self) -> str:
        """As it stands on pages."""
        return f"{self.roepnaam} {self.achternaam}"

    @property
    def ouder_mail(self) -> str:
        """Where the parent reads."""
        return f"ouder.{self.roepnaam.lower()}@familie.invalid"

    @property
    def schoolmail(self) -> str:
        """Where school mails."""
        return f"{self.roepnaam.lower()}@school.invalid"

    @property
    def regel(self) -> str:
        """CSV line, as schools export it."""
        dag = self.geboren.strftime("%d-%m-%Y")
        wie = f"{self.nummer};{self.roepnaam};;{self.achternaam};{dag};{KLAS};{self.schoolmail};vmbo-kb"
        return f"{wie};{self.ouder};{self.ouder_mail};06 5550 0001;ja;{self.ouder_taal}"

    @property
    def datumvelden(self) -> dict[str, Any]:
        """Birth date as three fields."""
        dag = self.geboren
        return {"geboren_dag": dag.day, "geboren_maand": dag.month, "geboren_jaar": dag.year}


SANNE = Leerling("Sanne", "Zonnedauw", "0012345", date(2010, 5, 24), "Amal Zonnedauw", "ar")
YUSUF = Leerling("Yusuf", "Maanlicht", "0067890", date(2008, 5, 24), "Deniz Maanlicht", "tr")


def klassenlijst(*leerlingen: Leerling) -> bytes:
    """The class list, in the encoding that spreadsheets still save."""
    return "\r\n".join([KOPPEN, *(een.regel for een in leerlingen), ""]).encode("cp1252")


def codes_in(pdf: bytes) -> dict[str, str]:
    """Who gets which address, from what a screen reader says at each QR in the PDF."""
    tekst = pdf.decode("latin-1")
    for stuk in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S):
        try:
            tekst += zlib.decompress(stuk[1]).decode("latin-1")
        except zlib.error:
            continue  # a picture or a font in another coding
    tekst = tekst.replace("\x00", "")
    return dict(re.findall(r"QR-code van ([^.]+)\. Het adres is \S+?(/activeren/\w{12})", tekst))


def wacht(op: Callable[[], Any], seconden: float = 15) -> Any:
    """Until it gives something."""
    tot = time.monotonic() + seconden
    while not (uit := op()):
        assert time.monotonic() < tot, f"niets na {seconden} seconden"
        time.sleep(0.1)
    return uit


def log_in(b: Bladeraar, naam: str) -> Bladeraar:
    """With name and password."""
    b.ga("/inloggen").vul({"naam": naam, "wachtwoord": WOORD})
    return b.verstuur("/inloggen")


def kies_taal(b: Bladeraar, taal: str) -> Bladeraar:
    """Another language, by the picker on the page; it may be folded in a menu."""
    b.taal, knop = taal, b.page.locator(f'form[action="/taal"] button[value="{taal}"]').first
    if not knop.is_visible():
        b.page.locator("details", has=knop).locator("summary").click()
    return b.klik(knop)


@dataclass
class Verhaal:
    """Everybody of the story on one server."""

    huis: Huis
    maak: Callable[..., Bladeraar]
    script: bool = True
    mensen: dict[str, Bladeraar] = field(default_factory=dict)

    def wie(self, naam: str, **keuzes: Any) -> Bladeraar:
        """The browser of somebody; staff logs in the first time."""
        if naam not in self.mensen:
            self.mensen[naam] = self.maak(script=keuzes.pop("script", self.script), naam=naam, **keuzes)
            if naam in ("beheer", "bakker", "intake", "anders"):
                log_in(self.mensen[naam], naam)
        return self.mensen[naam]

    def mail(self, aan: str, pad: str, hoeveelste: int = 1) -> str:
        """Open the n-th mail to somebody that has a link starting with `pad`, on the mailbox page; gives the link."""

        def zoek() -> list[str]:
            with self.huis.databank.sessie() as db:
                vraag = select(Postvakbericht).where(Postvakbericht.aan == aan).order_by(col(Postvakbericht.id))
                return [mail.id for mail in db.exec(vraag) if re.search(re.escape(self.huis.adres + pad), mail.tekst)]

        gevonden = wacht(lambda: lijst if len(lijst := zoek()) >= hoeveelste else None)
        postbode = self.wie("postbode")
        postbode.ga("/demo/postvak")
        postbode.klik(f'a[href="/demo/postvak/{gevonden[hoeveelste - 1]}"]')
        link = postbode.page.locator(f'main a[href^="{pad}"]').first.get_attribute("href")
        assert link
        return link

    # --- school ----------------------------------------------------------------------

    def lees_lijst_in(self, *leerlingen: Leerling) -> None:
        """The school's administrator imports the class list and makes Bakker its mentor."""
        b = self.wie("beheer").ga("/beheer").klik('main a[href="/beheer/leerlingen"]')
        lijst = {"name": "klas.csv", "mimeType": "text/csv", "buffer": klassenlijst(*leerlingen)}
        b.page.locator('input[name="lijst"]').set_input_files(lijst)  # type: ignore[arg-type]
        b.verstuur("/beheer/leerlingen")
        assert all(een.naam in b.tekst() for een in leerlingen), b.tekst()
        b.verstuur("/opslag")
        with self.huis.databank.sessie() as db:
            assert set(db.exec(select(Inschrijving.leerlingnummer))) == {een.nummer for een in leerlingen}
        b.ga("/beheer/medewerkers").klik(b.page.get_by_role("link", name="Ben Bakker"))
        b.page.get_by_label(KLAS).check()
        b.verstuur("/klassen")
        assert KLAS in b.tekst()

    def print_kaarten(self) -> dict[str, str]:
        """The mentor prints QR cards; gives name → address on the card."""
        b = self.wie("bakker").ga("/klas").klik('main a[href$="/kaarten"]')
        teken = b.page.locator('form[action$="/kaarten"] [name=_token]').get_attribute("value")
        antwoord = b.context.request.post(f"{self.huis.adres}{b.pad}", form={"_token": teken or ""})
        assert antwoord.headers["content-type"] == "application/pdf"
        return codes_in(antwoord.body())

    # --- pupil -----------------------------------------------------------------------

    def activeer(self, kind: Leerling, adres: str, taal: str = "nl") -> Bladeraar:
        """The pupil scans, gives his birth date, a password and his own mail address, and confirms that."""
        b = self.wie(kind.roepnaam).ga(adres)
        if taal != "nl":
            kies_taal(b, taal)
        b.vul(kind.datumvelden).verstuur(adres)
        b.vul({"wachtwoord": WOORD}).verstuur("/wachtwoord")
        b.vul({"email": f"{kind.roepnaam.lower()}@prive.invalid"}).verstuur("/account/e-mail")
        assert b.pad == "/"
        b.ga(self.mail(f"{kind.roepnaam.lower()}@prive.invalid", "/e-mail/"))
        return b.klik('form[action^="/e-mail/"] button')

    def vul_in(self, kind: Leerling) -> Bladeraar:
        """The whole dossier, one question at a time, from the overview to the mentor."""
        b = self.wie(kind.roepnaam).ga("/dossier")
        b.klik('main a.dl-knop[href^="/dossier/"]')
        gezien = []
        while b.pad != "/dossier/nakijken":
            gezien.append(b.pad)
            assert len(gezien) < 40, gezien
            if b.pad == "/dossier/keuze/opleidingen":
                self._kies(b)
                b.klik(".dl-actiebalk a")
                continue
            b.vul(DEEL_A[b.pad](kind) if callable(DEEL_A[b.pad]) else DEEL_A[b.pad]).verstuur(b.pad)
            assert b.pad != gezien[-1], f"{b.pad} gaat niet verder: {b.tekst()[:600]}"
        assert set(gezien) == {*DEEL_A, "/dossier/keuze/opleidingen"}, gezien
        b.vul({"klopt": "ja"}).verstuur("/dossier/nakijken")
        assert b.pad == "/dossier"
        return b

    def _kies(self, b: Bladeraar) -> None:
        if b.page.locator(".dossier-keuze").count():
            return
        b.vul({"q": OPLEIDING})
        if b.script:
            b.page.locator(".dossier-aanbod").wait_for()
            b.keur()
        else:
            b.klik("form[role=search] button")
        b.klik(b.page.locator(".dossier-aanbod", has_text=OPLEIDING))
        assert OPLEIDING in b.tekst()

    # --- mentor, and back to the pupil -----------------------------------------------

    def vul_deel_b(self, kind: Leerling) -> Bladeraar:
        """The mentor reads the mail, finds the pupil in his class, fills in part B and asks for a talk."""
        link = self.mail("bakker@school.invalid", "/dossier/leerling/")
        b = self.wie("bakker").ga("/klas").klik(b_link(self.wie("bakker"), kind.naam))
        b.klik('main a[href^="/dossier/leerling/"]')
        assert b.pad == link or link.startswith(b.pad), (b.pad, link)
        b.klik('main a[href$="/deel-b"]').vul(DEEL_B).verstuur("/deel-b")
        assert b.pad.endswith(link.split("/")[3])
        return b

    def lees_en_vind_goed(self, kind: Leerling) -> Bladeraar:
        """The pupil reads what school wrote and agrees."""
        self.mail(f"{kind.roepnaam.lower()}@prive.invalid", "/dossier/lezen")
        b = self.wie(kind.roepnaam).ga("/dossier/lezen")
        assert DEEL_B["past_uitleg"] in b.tekst()
        return b.klik('button[name="keus"][value="eens"]')


def b_link(b: Bladeraar, naam: str) -> Any:
    """The link with a name in the class."""
    return b.page.locator("main a", has_text=naam).first
