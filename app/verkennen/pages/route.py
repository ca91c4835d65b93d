"""Ways that are not a regular mbo choice: each as full a page as an opleiding."""

from dataclasses import dataclass
from typing import Any, ClassVar

from app.verkennen.inhoud import Route, catalogus
from app.verkennen.vindbaar import route_gegevens

ICONEN = {
    "havo": "school",
    "vavo": "clock",
    "werk": "work",
    "leerwerktraject": "settings",
    "dagbesteding": "heart",
    "nog-een-jaar": "calendar",
    "entree": "flag",
    "buitenland": "send",
}
"""Pictogram by id; others get a star."""


@dataclass
class Routes:
    """All of them."""

    sjabloon: ClassVar[str] = "verkennen/routes.html"
    routes: list[tuple[Route, str]]
    """With pictogram."""


@dataclass
class Routepagina:
    """One of them."""

    sjabloon: ClassVar[str] = "verkennen/route.html"
    route: Route
    icoon: str
    anders: list[tuple[Route, str]]
    gegevens: dict[str, Any]
    """For search engines."""


def _met_icoon(routes: list[Route]) -> list[tuple[Route, str]]:
    return [(route, ICONEN.get(route.id, "star")) for route in routes]


def routespagina() -> Routes:
    """All routes, in the order of the content."""
    return Routes(_met_icoon(list(catalogus().routes.values())))


def routepagina(route: Route) -> Routepagina:
    """One route, and the others to go to."""
    anders = [ander for ander in catalogus().routes.values() if ander.id != route.id]
    return Routepagina(route, ICONEN.get(route.id, "star"), _met_icoon(anders), route_gegevens(route))
