"""The routes as the app has them, and the frozen list. `python -m tests.web.matrix` writes it anew."""

import re
from dataclasses import dataclass
from pathlib import Path

from litestar import Litestar
from litestar.routes import HTTPRoute

LIJST = Path(__file__).parent / "routes.txt"
VASTE_DELEN = {"naam": "bestaat-niet.css"}


@dataclass(frozen=True)
class Route:
    """One method of one address, and who may come."""

    methode: str
    pad: str
    rollen: tuple[str, ...] | None
    openbaar: str | None


def routes_van(app: Litestar) -> list[Route]:
    """Every route, sorted; HEAD and OPTIONS follow from GET."""
    gevonden = []
    for route in app.routes:
        if isinstance(route, HTTPRoute):
            for methode, (handler, _model) in route.route_handler_map.items():
                if methode in ("GET", "POST"):
                    opt = handler.opt
                    gevonden.append(Route(methode, route.path, opt.get("wie"), opt.get("openbaar")))
    return sorted(gevonden, key=lambda route: (route.pad, route.methode))


def regels(app: Litestar) -> list[str]:
    """The list as text: method, address, who."""
    lijst = []
    for route in routes_van(app):
        wie = f"openbaar: {route.openbaar}" if route.openbaar else ", ".join(sorted(route.rollen or ())) or "iedereen"
        lijst.append(f"{route.methode:4} {route.pad}  [{wie}]")
    return lijst


def vul_in(pad: str) -> str:
    """An address with ids that nobody has."""
    pad = re.sub(r"\{(\w+):int\}", "1", pad)
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda deel: VASTE_DELEN.get(deel.group(1), "0" * 24), pad)


if __name__ == "__main__":
    import tests.conftest  # noqa: F401  # settings of the tests
    from app.kit.db import Databank
    from app.main import create_app

    LIJST.write_text("\n".join(regels(create_app(Databank("sqlite://")))) + "\n")
