"""The sitemap: every public page, as XML (sitemaps.org)."""

from collections.abc import Iterable
from datetime import date

from markupsafe import escape
from sqlmodel import Session

from app.kit.settings import settings
from app.verkennen.inhoud import catalogus
from app.verkennen.queries.vindbaar import crebos_met_aanbod, komende, tel_komend
from app.verkennen.vindbaar import SITEMAP

PER_DEEL = 5_000
"""Addresses in one file; the standard allows 50,000."""
VAST = ("/", "/zoek", "/zoek/test", "/zoek/beroep", "/zoek/studie", "/zoek/route", "/zoek/mbo", "/zoek/bronnen")
KOP = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

Adres = tuple[str, date | None]
"""Path, and the day it last changed when that is known."""


def _xml(soort: str, ding: str, adressen: Iterable[Adres]) -> str:
    regels = []
    for pad, dag in adressen:
        wanneer = f"<lastmod>{dag.isoformat()}</lastmod>" if dag else ""
        regels.append(f"<{ding}><loc>{escape(settings().adres + pad)}</loc>{wanneer}</{ding}>\n")
    return f"{KOP}<{soort} {SCHEMA}>\n{''.join(regels)}</{soort}>\n"


def _inhoud(db: Session) -> list[Adres]:
    boek = catalogus()
    studies = sorted({*boek.opleidingen, *crebos_met_aanbod(db)})
    paden = [
        *VAST,
        *(f"/zoek/beroep/{id_}" for id_ in boek.beroepen),
        *(f"/zoek/studie/{crebo}" for crebo in studies),
        *(f"/zoek/route/{id_}" for id_ in boek.routes),
    ]
    return [(pad, None) for pad in paden]


def _activiteiten(db: Session, deel: int) -> list[Adres]:
    return [(f"/zoek/mbo/{een.id}", een.gewijzigd_op.date()) for een in komende(db, deel * PER_DEEL, PER_DEEL)]


def _delen(aantal: int) -> int:
    return -(-aantal // PER_DEEL)


def sitemap(db: Session, deel: str) -> str | None:
    """The sitemap, or with many addresses an index of its parts; `deel` is one of those, 0 for the catalogue.

    At most three statements. None when there is no such part.
    """
    if deel:
        nummer = int(deel) if deel.isascii() and deel.isdigit() and len(deel) < 4 else -1
        if nummer == 0:
            return _xml("urlset", "url", _inhoud(db))
        if not 0 < nummer <= _delen(tel_komend(db)):
            return None
        return _xml("urlset", "url", _activiteiten(db, nummer - 1))
    aantal = tel_komend(db)
    inhoud = _inhoud(db)
    if len(inhoud) + aantal <= PER_DEEL:
        return _xml("urlset", "url", [*inhoud, *_activiteiten(db, 0)])
    return _xml("sitemapindex", "sitemap", [(f"{SITEMAP}?deel={nummer}", None) for nummer in range(_delen(aantal) + 1)])
