"""First visits: bytes on the line, and how fast and how still the page is on a slow phone."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from app.main import stel_samen
from tests.browser.bladeraar import Bladeraar
from tests.browser.verhaal import Verhaal, log_in
from tests.cast import Cast
from tests.dossier import ingevuld
from tests.huis import Huis

BUDGET = {"Document": 14_000, "Stylesheet": 15_000, "Script": 35_000, "Font": 35_000}
LCP, CLS = 1800, 0.05
TRAAG = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
"""A slow phone connection: 1.6 Mbit/s down, 150 ms there and back."""
KIJK = """
window.__lcp = 0; window.__cls = 0;
new PerformanceObserver((lijst) => { for (const ding of lijst.getEntries()) window.__lcp = ding.startTime; })
  .observe({type: "largest-contentful-paint", buffered: true});
const tel = (ding) => { window.__cls += ding.hadRecentInput ? 0 : ding.value; };
new PerformanceObserver((lijst) => lijst.getEntries().forEach(tel))
  .observe({type: "layout-shift", buffered: true});
"""
Maak = Callable[..., Bladeraar]


@pytest.fixture
def paden(huis: Huis, cast: Cast, bladeraar: Maak) -> dict[str, tuple[str, str]]:
    """Page → address and the name who is logged in; the dossier waits for the mother."""
    stel_samen()
    with huis.databank.sessie(schrijft=True) as db:
        ingevuld.bij_ouders(db, cast)
        db.commit()
    ouder = Verhaal(huis, bladeraar).mail("amal@familie.invalid", "/akkoord/")
    return {"begin": ("/", ""), "inloggen": ("/inloggen", ""), "leerling": ("/", "sanne"), "ouder": (ouder, "")}


def meet(page: Page, pad: str, traag: bool) -> tuple[dict[str, int], float, float]:
    """Bytes on the line per kind, largest paint in ms, shift of the layout; of a visit with an empty cache."""
    sessie = page.context.new_cdp_session(page)
    soorten: dict[str, str] = {}
    bytes_: dict[str, int] = dict.fromkeys(BUDGET, 0)

    def klaar(bericht: dict[str, Any]) -> None:
        soort = soorten.get(bericht["requestId"], "")
        if soort in bytes_:
            bytes_[soort] += int(bericht["encodedDataLength"])

    sessie.on("Network.responseReceived", lambda bericht: soorten.update({bericht["requestId"]: bericht["type"]}))
    sessie.on("Network.loadingFinished", klaar)
    sessie.send("Network.enable")
    sessie.send("Network.clearBrowserCache")
    sessie.send("Network.setBypassServiceWorker", {"bypass": True})
    if traag:
        sessie.send("Network.emulateNetworkConditions", TRAAG)
        sessie.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(KIJK)
    page.goto(pad, wait_until="load")
    page.wait_for_timeout(1500)
    uit = bytes_, float(page.evaluate("window.__lcp")), float(page.evaluate("window.__cls"))
    sessie.detach()
    return uit


@pytest.mark.parametrize("naam", ["begin", "inloggen", "leerling", "ouder"])
def test_eerste_bezoek(bladeraar: Maak, paden: dict[str, tuple[str, str]], naam: str) -> None:
    pad, wie = paden[naam]
    b = bladeraar(taal="ar" if naam == "ouder" else "nl")
    if wie:
        log_in(b, wie)
    bytes_, lcp, cls = meet(b.page, pad, traag=True)
    print(naam, bytes_, lcp, cls)
    assert all(bytes_[soort] > 0 for soort in ("Document", "Stylesheet", "Script")), bytes_
    te_veel = {soort: som for soort, som in bytes_.items() if som > BUDGET[soort]}
    assert not te_veel, te_veel
    assert 0 < lcp <= LCP, f"{lcp} ms"
    assert cls <= CLS
