"""The yardstick: Litestar and Jinja alone, giving a page of the same bytes; no session, rights or database."""

import os
from pathlib import Path

import uvicorn
from jinja2 import Environment, FileSystemLoader
from litestar import Litestar, get
from litestar.enums import MediaType
from litestar.response import Response

MAP = "BENCH_MAP"
"""Environment: folder that holds `pagina.html`, the body of the page that is measured."""


def fabriek() -> Litestar:
    """An app with one page at `/`."""
    omgeving = Environment(loader=FileSystemLoader(os.environ[MAP]), autoescape=True)

    @get("/", sync_to_thread=False, media_type=MediaType.HTML)
    def pagina() -> Response[str]:
        return Response(omgeving.get_template("pagina.html").render(titel="Dossier"), media_type=MediaType.HTML)

    return Litestar(route_handlers=[pagina], openapi_config=None)


def schrijf_sjabloon(map_: Path, lichaam: bytes) -> None:
    """A template that renders to exactly this body, with one value filled in."""
    tekst = lichaam.decode().replace("{%", "{ %")
    sjabloon = "{% raw %}" + tekst + "{% endraw %}"
    (map_ / "pagina.html").write_text(sjabloon.replace("Dossier", "{% endraw %}{{ titel }}{% raw %}", 1))


if __name__ == "__main__":
    uvicorn.run(fabriek(), host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning", access_log=False)
