"""What a search engine reads of a page (schema.org). In Dutch, whatever language the page is in.

Facts of the page itself and nothing else: no wage, no chance, nobody's name.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from app.kit.clock import AMSTERDAM
from app.kit.settings import settings
from app.verkennen.inhoud import Beroep, Opleiding, Route, catalogus
from app.verkennen.models import ActiviteitStand
from app.verkennen.queries.aanbod import Aanbieder

SITEMAP = "/sitemap.xml"
VINDBAAR = ("/zoek", SITEMAP)
"""Beginnings of paths that a search engine may visit; `main` gives them to robots.txt."""
NIET_VINDBAAR = ("/zoek/*?", "/zoek/mijn", "/zoek/mbo/mijn", "/zoek/mbo/hier/", "/zoek/*/treffers", "/zoek/*/naast")
"""Within those: what is somebody's own, a part of a page, or one of endlessly many filters."""

Gegevens = dict[str, Any]
MEESTE_SCHOLEN = 10
TAAL = {"inLanguage": "nl"}


class Agendapunt(Protocol):
    """What an activity must know to be an Event."""

    @property
    def id(self) -> str: ...
    @property
    def titel(self) -> str: ...
    @property
    def stand(self) -> str: ...
    @property
    def begint_op(self) -> datetime: ...
    @property
    def eindigt_op(self) -> datetime: ...
    @property
    def online(self) -> bool: ...
    @property
    def plaats(self) -> str: ...
    @property
    def capaciteit(self) -> int | None: ...
    @property
    def bezet(self) -> int: ...
    @property
    def tekst(self) -> str: ...
    @property
    def adres(self) -> str: ...
    @property
    def inschrijven_vanaf(self) -> datetime | None: ...
    @property
    def organisatie(self) -> str: ...


def _adres(pad: str) -> str:
    return f"{settings().adres}{pad}"


def _ding(soort: str, pad: str, naam: str, tekst: str) -> Gegevens:
    return {"@context": "https://schema.org", "@type": soort, "url": _adres(pad), "name": naam, "description": tekst}


def _beroepcode(beroep: Beroep) -> Gegevens:
    return {"@type": "CategoryCode", "inCodeSet": "ISCO-08", "codeValue": beroep.isco, "name": beroep.naam}


def _diploma(niveau: int) -> Gegevens:
    return {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": "mbo-diploma",
        "educationalLevel": f"mbo niveau {niveau}",
    }


def beroep_gegevens(beroep: Beroep) -> Gegevens:
    """Occupation."""
    return _ding("Occupation", f"/zoek/beroep/{beroep.id}", beroep.naam, beroep.kort) | {
        "responsibilities": list(beroep.doen),
        "skills": list(beroep.vaardigheden),
        "occupationalCategory": _beroepcode(beroep),
        "educationRequirements": [_diploma(niveau) for niveau in sorted(beroep.niveaus)],
        "occupationLocation": {"@type": "Country", "name": "NL"},
    }


def opleiding_gegevens(opleiding: Opleiding, aanbod: Sequence[Aanbieder]) -> Gegevens:
    """EducationalOccupationalProgram: one that the catalogue knows, with the mbo's that give it."""
    beroepen = catalogus().beroepen
    scholen = dict.fromkeys((rij.instelling, rij.site, rij.plaats) for rij in aanbod)
    wie = {"provider": [_school(*een) for een in list(scholen)[:MEESTE_SCHOLEN]]} if scholen else {}
    return (
        _ding("EducationalOccupationalProgram", f"/zoek/studie/{opleiding.crebo}", opleiding.naam, opleiding.kort)
        | {
            "identifier": {"@type": "PropertyValue", "propertyID": "crebo", "value": opleiding.crebo},
            "programType": f"mbo niveau {opleiding.niveau}",
            "educationalProgramMode": [{"bol": "full-time", "bbl": "part-time"}[weg] for weg in opleiding.leerwegen],
            "timeToComplete": f"P{opleiding.maanden}M",
            "educationalCredentialAwarded": _diploma(opleiding.niveau),
            "occupationalCategory": [_beroepcode(beroepen[id_]) for id_ in opleiding.beroepen],
        }
        | wie
    )


def _school(naam: str, site: str, plaats: str) -> Gegevens:
    waar = {"@type": "PostalAddress", "addressLocality": plaats, "addressCountry": "NL"}
    return {"@type": "EducationalOrganization", "name": naam, "address": waar} | ({"url": site} if site else {})


def route_gegevens(route: Route) -> Gegevens:
    """A way that is no mbo choice: a page with an explanation."""
    return _ding("WebPage", f"/zoek/route/{route.id}", route.naam, route.kort) | TAAL


def _moment(moment: datetime) -> str:
    return moment.astimezone(AMSTERDAM).isoformat(timespec="minutes")


def _waar(ding: Agendapunt, pad: str) -> Gegevens:
    if ding.online:
        return {"@type": "VirtualLocation", "url": _adres(pad)}
    straat = {"streetAddress": ding.adres} if ding.adres else {}
    post = {"@type": "PostalAddress", "addressLocality": ding.plaats, "addressCountry": "NL"} | straat
    return {"@type": "Place", "name": ding.plaats, "address": post}


def activiteit_gegevens(ding: Agendapunt) -> Gegevens:
    """Event. Coming to look is free."""
    pad = f"/zoek/mbo/{ding.id}"
    afgelast = ding.stand == ActiviteitStand.AFGELAST
    vol = ding.capaciteit is not None and ding.bezet >= ding.capaciteit
    aanbod: Gegevens = {
        "@type": "Offer",
        "url": _adres(pad),
        "price": 0,
        "priceCurrency": "EUR",
        "availability": f"https://schema.org/{'SoldOut' if vol or afgelast else 'InStock'}",
    }
    if ding.inschrijven_vanaf:
        aanbod["validFrom"] = _moment(ding.inschrijven_vanaf)
    plekken = {} if ding.capaciteit is None else {"maximumAttendeeCapacity": ding.capaciteit}
    return (
        _ding("Event", pad, ding.titel, ding.tekst or ding.titel)
        | plekken
        | TAAL
        | {
            "startDate": _moment(ding.begint_op),
            "endDate": _moment(ding.eindigt_op),
            "eventStatus": f"https://schema.org/{'EventCancelled' if afgelast else 'EventScheduled'}",
            "eventAttendanceMode": f"https://schema.org/{'Online' if ding.online else 'Offline'}EventAttendanceMode",
            "location": _waar(ding, pad),
            "organizer": {"@type": "Organization", "name": ding.organisatie},
            "isAccessibleForFree": True,
            "offers": aanbod,
        }
    )
