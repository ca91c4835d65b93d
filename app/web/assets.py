"""Serves the built assets: ``asset("app.css")`` gives the hashed address, ``static_files`` is the handler behind it.

The set is read into memory once, at the start of the app: a file that is not in the manifest does not exist,
so no request can reach the disk. A hashed name never changes its content, hence one year and ``immutable``.
Run ``python -m app.web.assets`` to build (see ``asset_build.py``).
"""

import json
import mimetypes
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.web.asset_build import ROOT, BuildError, build

BUILT = ROOT / "var" / "assets"
TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}
HEADERS = {"cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff"}


@dataclass(frozen=True)
class Asset:
    """One file as it goes out: its type and its bytes per content encoding ("" is plain)."""

    media_type: str
    bodies: dict[str, bytes]


@dataclass
class Assets:
    """A built set. ``addresses``: name → path on this site; ``files``: hashed name → content."""

    addresses: dict[str, str] = field(default_factory=dict)
    files: dict[str, Asset] = field(default_factory=dict)

    @classmethod
    def load(cls, directory: Path = BUILT) -> "Assets":
        """Read a built set. Raises FileNotFoundError with a Dutch sentence when nothing was built."""
        index = directory / "manifest.json"
        if not index.is_file():
            raise FileNotFoundError(f"Er staan geen assets in {directory}; draai bin/setup.")
        manifest: dict[str, str] = json.loads(index.read_text())
        return cls(
            addresses={name: f"/static/{hashed}" for name, hashed in manifest.items()},
            files={hashed: read(directory / hashed) for hashed in manifest.values()},
        )


_current = Assets()


def start(directory: Path = BUILT) -> None:
    """Load the set that ``asset`` and ``static_files`` use. Called once by ``create_app``."""
    global _current
    _current = Assets.load(directory)


def asset(name: str) -> str:
    """The address of an asset, for example ``/static/app-1f2e3d4c5b6a.css``. KeyError when there is none."""
    if not _current.addresses:
        start()
    return _current.addresses[name]


def content(name: str) -> bytes:
    """The plain bytes of an asset by its own name; for ``/sw.js``, which needs a fixed address."""
    return _current.files[asset(name).removeprefix("/static/")].bodies[""]


OPEN = {"wie": None, "openbaar": "stijl, script en lettertype", "schrijft": False, "zonder_sessie": True}


@get("/static/{naam:str}", sync_to_thread=False, include_in_schema=False, opt=OPEN)
def static_files(request: Request, naam: FromPath[str]) -> Response[bytes]:
    found = _current.files.get(naam)
    if found is None:
        raise NotFoundException()
    encoding = choose_encoding(request.headers.get("accept-encoding", ""), found.bodies)
    headers = dict(HEADERS)
    if len(found.bodies) > 1:
        headers["vary"] = "accept-encoding"
    if encoding:
        headers["content-encoding"] = encoding
    return Response(found.bodies[encoding], media_type=found.media_type, headers=headers)


def choose_encoding(accepted: str, bodies: dict[str, bytes]) -> str:
    """The smallest body the browser takes: br, then gzip, then plain. An encoding with q=0 is refused."""
    offers = {}
    for offer in accepted.lower().split(","):
        name, _, weight = offer.partition(";")
        offers[name.strip()] = not re.fullmatch(r"\s*q=0(\.0*)?\s*", weight)
    for encoding in ("br", "gzip"):
        if encoding in bodies and offers.get(encoding, offers.get("*", False)):
            return encoding
    return ""


def read(path: Path) -> Asset:
    media_type = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    bodies = {"": path.read_bytes()}
    for encoding, suffix in (("br", ".br"), ("gzip", ".gz")):
        packed = path.with_name(path.name + suffix)
        if packed.is_file():
            bodies[encoding] = packed.read_bytes()
    return Asset(media_type, bodies)


if __name__ == "__main__":
    try:
        build(BUILT)
    except BuildError as error:
        sys.exit(str(error))
