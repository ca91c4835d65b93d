"""Het werk achter bin/schermen: docs/schermen/*.png opnieuw maken van de demo zoals zij nu is."""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

WORTEL = Path(__file__).resolve().parent.parent
DOEL = WORTEL / "docs" / "schermen"
DOORLIJN = WORTEL / ".venv" / "bin" / "doorlijn"
WACHTWOORD = "doorlijn-demo-2027"
TELEFOON, TAFEL = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
MOMENT = "2027-02-16T10:00"
HOOGSTE = 120 * 1024
GEDULD = 60
"""Seconden voor de server, en voor de mail aan een ouder."""


class Klacht(Exception):
    """Eén zin over wat er niet lukte."""


def main() -> None:
    with tempfile.TemporaryDirectory() as map_, server(Path(map_)) as adres, sync_playwright() as toneel:
        browser = toneel.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        DOEL.mkdir(parents=True, exist_ok=True)
        bewaar("leerling-lijn", foto_van(browser, adres, "sanne", TELEFOON))
        bewaar("mentor-klas", foto_van(browser, adres, "bakker@school0.invalid", TAFEL, "/klas"))
        bewaar("ouder-arabisch", foto_van_ouder(browser, adres, Path(map_) / "doorlijn.db"))
        browser.close()


def chromium() -> str:
    """Het pad van de browser, zoals bin/test hem vindt."""
    namen = (os.environ.get("DOORLIJN_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    gevonden = next((pad for naam in namen if naam and (pad := shutil.which(naam))), None)
    if gevonden is None:
        raise Klacht("Er is geen Chromium; bin/test installeert hem.")
    return gevonden


@contextmanager
def server(map_: Path) -> Iterator[str]:
    """Een verse demo op een vrije poort; geeft het adres."""
    with socket.socket() as deur:
        deur.bind(("127.0.0.1", 0))
        poort = deur.getsockname()[1]
    adres = f"http://localhost:{poort}"
    eigen = {"DOORLIJN_VAR": str(map_), "DOORLIJN_ADRES": adres, "PORT": str(poort), "DOORLIJN_DEMO": "1"}
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("DOORLIJN_", "DATABASE_"))}
    omgeving = schoon | eigen | {"DOORLIJN_NU": os.environ.get("DOORLIJN_NU", MOMENT)}
    for opdracht in (["migrate"], ["demo"]):
        subprocess.run([DOORLIJN, *opdracht], env=omgeving, check=True, stdout=subprocess.DEVNULL)
    proces = subprocess.Popen([DOORLIJN, "serve"], env=omgeving, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wacht_op(lambda: urlopen(f"{adres}/gezond").status == 200, "De server start niet.")
        yield adres
    finally:
        proces.terminate()
        proces.wait(20)


def wacht_op(is_zo: Callable[[], bool], anders: str) -> None:
    """Kijk elke halve seconde, tot het zo is."""
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde:
        try:
            if is_zo():
                return
        except URLError:
            pass
        time.sleep(0.5)
    raise Klacht(anders)


def foto_van(browser: Browser, adres: str, naam: str, maat: dict[str, int], pad: str = "/") -> bytes:
    """Log in door het formulier, zoals iedereen, en neem een foto van een bladzijde."""
    with bladzijde(browser, maat) as blad:
        blad.goto(f"{adres}/inloggen")
        blad.fill("input[name=naam]", naam)
        blad.fill("input[name=wachtwoord]", WACHTWOORD)
        blad.click("form[action='/inloggen'] button[type=submit]")
        blad.wait_for_url(lambda url: "/inloggen" not in url)
        blad.goto(adres + pad)
        return foto(blad)


def foto_van_ouder(browser: Browser, adres: str, database: Path) -> bytes:
    """De link uit de mail van de demo, de geboortedatum van het kind, en dan in het Arabisch lezen."""
    link, geboren = [], []

    def is_er_mail() -> bool:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
            rij = db.execute(
                "SELECT b.tekst, k.geboortedatum FROM postvakbericht b JOIN ouder_van o ON o.email = b.aan"
                " JOIN persoon k ON k.id = o.kind_id WHERE b.tekst LIKE '%/akkoord/%' ORDER BY b.aan LIMIT 1"
            ).fetchone()
        if rij:
            link.append(re.search(r"/akkoord/[\w-]{43}", rij[0])[0])  # type: ignore[index]
            geboren.append(rij[1].split("-"))
        return bool(rij)

    wacht_op(is_er_mail, "Er kwam geen mail voor een ouder.")
    with bladzijde(browser, TELEFOON) as blad:
        blad.goto(adres + link[0])
        for deel, waarde in zip(("jaar", "maand", "dag"), geboren[0], strict=True):
            blad.fill(f"input[name=geboren_{deel}]", waarde)
        blad.click("form[action$='/geboortedatum'] button[type=submit]")
        blad.click("summary:has(svg)")
        blad.click("button[name=taal][value=ar]")
        blad.wait_for_selector("html[lang=ar]")
        return foto(blad)


@contextmanager
def bladzijde(browser: Browser, maat: dict[str, int]) -> Iterator[Page]:
    """Een schone browser van deze maat."""
    plek = browser.new_context(
        viewport={"width": maat["width"], "height": maat["height"]},
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        reduced_motion="reduce",
    )
    yield plek.new_page()
    plek.close()


def foto(blad: Page) -> bytes:
    """De foto als het lettertype er is."""
    blad.evaluate("document.fonts.ready")
    blad.wait_for_timeout(300)
    return blad.screenshot()


def bewaar(naam: str, rauw: bytes) -> None:
    """Met zo weinig kleuren dat hij klein blijft."""
    pad = DOEL / f"{naam}.png"
    beeld = Image.open(BytesIO(rauw)).convert("RGB").quantize(128, dither=Image.Dither.NONE)
    beeld.save(pad, optimize=True)
    if pad.stat().st_size > HOOGSTE:
        raise Klacht(f"{pad.name} is groter dan 120 kB.")
    print(f"docs/schermen/{pad.name}: {pad.stat().st_size // 1024} kB")


if __name__ == "__main__":
    try:
        main()
    except Klacht as klacht:
        print(klacht, file=sys.stderr)
        sys.exit(1)
