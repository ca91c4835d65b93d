"""`doorlijn bench bytes`: what a first visit costs on the line, of a real server, per kind and per page."""

import os
import re
import tempfile
from pathlib import Path
from typing import Any

BUDGET = {"html": 14_000, "css": 15_000, "js": 35_000, "font": 35_000}
"""Most bytes over the line on a first visit, compressed (docs/ontwerp.md)."""
DOEL = 1.0
"""Largest share of a budget."""
SOORT = {".css": "css", ".js": "js", ".woff2": "font"}
KOPPEN = {"Accept-Encoding": "br, gzip"}


def _vul(huis: Any) -> tuple[str, str]:
    """Sanne with a dossier that waits for her mother; gives her session's secret and the parent's address."""
    from sqlmodel import select

    from app.accounts.sessies import open_sessie
    from app.akkoord.links import maak_link
    from app.akkoord.models import AkkoordVerzoek
    from app.main import stel_samen
    from tests.cast import maak_cast
    from tests.dossier import ingevuld

    stel_samen()
    with huis.databank.sessie(schrijft=True) as db:
        cast = maak_cast(db)
        ingevuld.bij_ouders(db, cast)
        code = open_sessie(db, cast.sanne.id, "passkey", "Bench")
        verzoek = db.exec(select(AkkoordVerzoek.id)).one()
        token = maak_link(db, verzoek, cast.moeder_sanne.id, cast.moeder_sanne.email, "ar")
        db.commit()
    return code, f"/akkoord/{token}"


def _op_de_lijn(lijn: Any, pad: str, koppen: dict[str, str]) -> tuple[int, str]:
    """Bytes of the body as they were sent, and the text."""
    with lijn.stream("GET", pad, headers=KOPPEN | koppen) as antwoord:
        if antwoord.status_code != 200:
            raise RuntimeError(f"{pad} gaf {antwoord.status_code}")
        antwoord.read()
        return antwoord.num_bytes_downloaded, antwoord.text


def _weeg(lijn: Any, pad: str, koppen: dict[str, str]) -> dict[str, int]:
    """Bytes per kind of one page and all it loads."""
    bytes_, html = _op_de_lijn(lijn, pad, koppen)
    som = {"html": bytes_, "css": 0, "js": 0, "font": 0}
    for adres in sorted(set(re.findall(r'(?:href|src)="(/static/[^"]+)"', html))):
        soort = SOORT.get(Path(adres).suffix)
        if soort:
            som[soort] += _op_de_lijn(lijn, adres, {})[0]
    return som


def meet() -> dict[str, Any]:
    """Measure; the result line of the bench. `delen` has the bytes per page."""
    import httpx

    from app.kit.settings import settings
    from tests.huis import Huis

    os.environ.setdefault("DOORLIJN_NU", "2026-11-24T10:00")
    with tempfile.TemporaryDirectory() as map_:
        os.environ["DOORLIJN_VAR"] = map_  # the keys of this process and of the server are the same
        os.environ.setdefault("DOORLIJN_GEHEIM", "cd" * 32)
        settings.cache_clear()
        huis = Huis(Path(map_), f"sqlite:///{map_}/bench.db")
        huis.opdracht("migrate").check_returncode()
        code, ouder = _vul(huis)
        sanne = {"Cookie": f"doorlijn={code}"}
        paginas: dict[str, tuple[str, dict[str, str]]] = {
            "/": ("/", {}),
            "/inloggen": ("/inloggen", {}),
            "leerling": ("/", sanne),
            "ouder": (ouder, {}),
        }
        try:
            huis.start()
            with httpx.Client(base_url=huis.adres, timeout=20) as lijn:
                delen = {naam: _weeg(lijn, *plek) for naam, plek in paginas.items()}
        finally:
            huis.weg()
    aandeel = max(som[soort] / grens for som in delen.values() for soort, grens in BUDGET.items())
    return {"name": "bytes", "value": round(aandeel, 3), "target": DOEL, "ok": aandeel <= DOEL, "delen": delen}
