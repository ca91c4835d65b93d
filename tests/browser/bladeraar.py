"""One person's browser. Every page it comes to is checked: axe, HTML, width, errors, where requests go."""

import json
import os
import re
import tempfile
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from playwright.sync_api import Browser, Locator, Page, Request, Response

from app.kit.settings import WORTEL
from tests.bladkeuring import keur

AXE = WORTEL / "node_modules" / "axe-core" / "axe.min.js"
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHERMEN = WORTEL / "var" / "schermen"
WISSELT = re.compile(r"[0-9a-f]{128}|\b[0-9a-z]{24}\b|\b[\w-]{43}\b|\d\d:\d\d|localhost:\d+")
"""Tokens, ids and times: two pages that differ in nothing else are one to axe."""
GEZIEN = Path(tempfile.gettempdir()) / f"doorlijn-axe-{os.environ.get('PYTEST_XDIST_TESTRUNUID') or uuid4().hex}"
"""Pages that axe passed in this run, an empty file each: processes that test side by side share them."""
TE_BREED = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@lru_cache(maxsize=1)
def axe_bron() -> str:
    """The accessibility checker, run from outside so that the page's CSP stays as it is."""
    return AXE.read_text(encoding="utf-8")


def axe_fouten(page: Page) -> list[str]:
    """What axe finds on the page: rule, target and why, one line each."""
    page.evaluate(axe_bron())
    uit = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(REGELS)}, resultTypes: ['violations']}})")
    return [
        f"{fout['id']}: {knoop['target']} {knoop['failureSummary']}"
        for fout in uit["violations"]
        for knoop in fout["nodes"]
    ]


class Bladeraar:
    """`script=False` is a browser with JavaScript turned off; axe then looks at the same HTML in a second page."""

    def __init__(
        self,
        browser: Browser,
        adres: str,
        *,
        taal: str = "nl",
        script: bool = True,
        verhaal: str = "",
        naam: str = "",
        **context: Any,
    ) -> None:
        self.adres, self.taal, self.script, self.verhaal = adres, taal, script, f"{verhaal}-{naam}"
        vast: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "locale": "nl-NL", "base_url": adres}
        vast["timezone_id"] = "Europe/Amsterdam"
        # A transition between pages that the next click overtakes is broken off with an error of the browser's own.
        vast["reduced_motion"] = "reduce"
        self.context = browser.new_context(java_script_enabled=script, **(vast | context))
        self.page = self.context.new_page()
        self.tweede = None if script else browser.new_context(**(vast | context)).new_page()
        self.fouten: list[str] = []
        self.geweigerd: set[str] = set()
        self.bezocht: list[str] = []
        self.laatste: Response | None = None
        self._luister()
        if self.tweede:
            self.tweede.route("**/*.js", lambda route: route.abort())

    def _luister(self) -> None:
        self.page.set_default_timeout(15_000)
        self.page.on("request", self._vraag)
        self.page.on("response", self._antwoord)
        self.page.on(
            "console", lambda bericht: bericht.type == "error" and self.fouten.append(f"console: {bericht.text}")
        )
        self.page.on("pageerror", lambda fout: self.fouten.append(f"script: {fout}"))
        self.page.on("requestfailed", self._mislukt)

    def _vraag(self, vraag: Request) -> None:
        if not vraag.url.startswith((self.adres + "/", "data:", "blob:")):
            self.fouten.append(f"verzoek naar buiten: {vraag.url}")

    def _antwoord(self, antwoord: Response) -> None:
        if antwoord.request.is_navigation_request() and antwoord.frame == self.page.main_frame:
            self.laatste = antwoord
        elif antwoord.status >= 400:
            self.fouten.append(f"{antwoord.status} bij {antwoord.url}")

    def _mislukt(self, vraag: Request) -> None:
        # What the browser itself breaks off by going on: a save that the button overtakes, an icon still under way.
        # What the server refuses or loses has another name.
        onderweg = vraag.method == "POST" or vraag.url.endswith(".svg")
        if not (onderweg and vraag.failure == "net::ERR_ABORTED"):
            self.fouten.append(f"mislukt: {vraag.method} {vraag.url} {vraag.failure}")

    # --- going somewhere -------------------------------------------------------------

    @property
    def pad(self) -> str:
        """Path of the page."""
        return urlsplit(self.page.url).path

    def ga(self, pad: str, status: int = 200) -> "Bladeraar":
        """Open an address and check the page."""
        self.page.goto(pad)
        return self.keur(status)

    def klik(self, wat: str | Locator, status: int = 200) -> "Bladeraar":
        """Press something that leads to another page, and check that page."""
        doel = self.page.locator(wat).first if isinstance(wat, str) else wat
        voor = self.laatste
        with self.page.expect_navigation(wait_until="load"):
            doel.click()
        assert self.laatste is not voor, f"geen nieuwe pagina na {wat}"
        return self.keur(status)

    def verstuur(self, actie: str, status: int = 200) -> "Bladeraar":
        """Press the visible button of the form with this (end of its) action."""
        return self.klik(self.knop(actie), status)

    def knop(self, actie: str) -> Locator:
        """The last visible submit button of a form: the first may be the hidden one for Enter."""
        vorm = f'form[action$="{actie}"]'
        knoppen = self.page.locator(f"{vorm} button[type=submit]:not([tabindex='-1']):not([name=meer]):not([name=weg])")
        return knoppen.last

    def vul(self, velden: dict[str, Any]) -> "Bladeraar":
        """Fill in by field name: text, the value of a radio, a list of values of boxes."""
        for naam, waarde in velden.items():
            for een in waarde if isinstance(waarde, list) else [waarde]:
                self._vul_een(naam, str(een))
        return self

    def _vul_een(self, naam: str, waarde: str) -> None:
        vakjes = self.page.locator(f'main input[name="{naam}"][value="{waarde}"]:is([type=radio], [type=checkbox])')
        if vakjes.count():
            vakjes.first.check()
        else:
            veld = self.page.locator(f'main [name="{naam}"]:visible').first
            if veld.evaluate("veld => veld.tagName") == "SELECT":
                veld.select_option(waarde)
            else:
                veld.fill(waarde)

    def tekst(self) -> str:
        """Words on the page, as somebody reads them."""
        return re.sub(r"\s+", " ", self.page.locator("main").inner_text())

    # --- checking --------------------------------------------------------------------

    def keur(self, status: int = 200) -> "Bladeraar":
        """Raise AssertionError with what is wrong with the page that is shown."""
        assert self.laatste is not None
        assert self.laatste.status == status, f"{self.page.url}: {self.laatste.status}\n{self.tekst()[:400]}"
        self.bezocht.append(self.pad)
        html = self.laatste.text()
        keur(html, self.taal)
        self._keur_toegankelijk(html)
        self._keur_breedte()
        if status >= 400:
            self.geweigerd.add(f"status of {status}")
        assert not self.over(), f"{self.pad}: {self.over()}"
        self._scherm()
        return self

    def over(self) -> list[str]:
        """Errors, but for what the browser itself says, sometimes later, about a page that had to be refused."""
        return [fout for fout in self.fouten if not any(deel in fout for deel in self.geweigerd)]

    def _keur_toegankelijk(self, html: str) -> None:
        vorm = sha256(f"{self.script}{WISSELT.sub('', html)}".encode()).hexdigest()
        if (GEZIEN / vorm).exists():
            return
        fouten = axe_fouten(self.page) if self.script else self._keur_kaal(html)
        if fouten and all("partially obscured" in fout for fout in fouten):
            fouten = self._zonder_schuiven()
        assert not fouten, f"axe op {self.pad}: " + "\n".join(fouten)
        GEZIEN.mkdir(exist_ok=True)
        (GEZIEN / vorm).touch()

    def _zonder_schuiven(self) -> list[str]:
        """Axe again on a screen as tall as the page: a bar that stays at the bottom while scrolling hides a
        different field at each height, and none when there is nothing to scroll."""
        page = self.page if self.script else self.tweede
        assert page is not None
        hoogte = int(page.evaluate("document.documentElement.scrollHeight"))
        page.set_viewport_size({"width": 360, "height": hoogte})
        fouten = axe_fouten(page)
        page.set_viewport_size({"width": 360, "height": 740})
        return fouten

    def _keur_kaal(self, html: str) -> list[str]:
        assert self.tweede is not None
        kaal = re.sub(r"<(/?)noscript>", r"<\1div>", html)
        self.tweede.route(self.page.url, lambda route: route.fulfill(body=kaal, content_type="text/html"))
        self.tweede.goto(self.page.url)
        fouten = axe_fouten(self.tweede)
        self.tweede.unroute(self.page.url)
        return fouten

    def _keur_breedte(self) -> None:
        over = self.page.evaluate(TE_BREED)
        assert over <= 0, f"{self.pad} is {over} px te breed"
        if self.bezocht.count(self.pad) == 1:  # the smallest screen once: resizing takes as long as a page
            self.page.set_viewport_size({"width": 320, "height": 740})
            over = self.page.evaluate(TE_BREED)
            assert over <= 0, f"{self.pad} is {over} px te breed op 320"
            self.page.set_viewport_size({"width": 360, "height": 740})

    def _scherm(self) -> None:
        if os.environ.get("DOORLIJN_SCHERMEN") != "1":
            return
        for kleur in ("light", "dark"):
            self.page.emulate_media(color_scheme=kleur)  # type: ignore[arg-type]
            naam = f"{len(self.bezocht):02}{self.pad.replace('/', '_')[:60]}-{kleur}.png"
            plek = SCHERMEN / re.sub(r"\W+", "-", self.verhaal) / naam
            plek.parent.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=plek, full_page=True)
        self.page.emulate_media(color_scheme="light")

    def sluit(self) -> None:
        """Close, after a last look at errors that came in between."""
        self.context.close()
        if self.tweede:
            self.tweede.context.close()
        assert not self.over(), self.over()
