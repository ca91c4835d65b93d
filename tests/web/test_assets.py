"""Serving the assets, and the budget of a first visit."""

from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from litestar.testing import TestClient, create_test_client

from app.web import assets
from app.web.asset_build import FONT


@pytest.fixture
def client() -> Iterator[TestClient]:
    assets.start()
    with create_test_client([assets.static_files]) as client:
        yield client


def test_an_asset_may_be_kept_for_ever(client: TestClient) -> None:
    answer = client.get(assets.asset("app.css"), headers={"accept-encoding": "identity"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["vary"] == "accept-encoding"
    assert "content-encoding" not in answer.headers
    assert "set-cookie" not in answer.headers
    assert answer.content == assets.content("app.css")


@pytest.mark.parametrize(
    ("accepted", "given"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("*", "br"),
        ("identity", ""),
        ("", ""),
        ("br;q=0.0, *", "gzip"),
        ("BR", "br"),
        (";;,q=,br;q=onzin", "br"),
    ],
)
def test_the_smallest_form_that_the_browser_takes(accepted: str, given: str) -> None:
    assert assets.choose_encoding(accepted, {"": b"", "br": b"", "gzip": b""}) == given


def test_what_travels_is_the_packed_form(client: TestClient) -> None:
    address = assets.asset("htmx.min.js")
    with client.stream("GET", address, headers={"accept-encoding": "br"}) as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "br"
    assert brotli.decompress(raw) == assets.content("htmx.min.js")


@pytest.mark.parametrize(
    "name", ["manifest.json", "app.css", "..%2f..%2fpyproject.toml", "%2e%2e/geheim.key", "app-000000000000.css"]
)
def test_only_names_in_the_manifest_exist(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


def test_an_unknown_asset_in_a_template_is_a_mistake() -> None:
    assets.start()
    with pytest.raises(KeyError):
        assets.asset("bestaat-niet.css")


def test_without_a_build_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="draai bin/setup"):
        assets.Assets.load(tmp_path)


def test_what_a_first_visit_downloads_stays_within_budget() -> None:
    """docs/ontwerp.md: JavaScript 35 kB, CSS 15 kB, typeface 35 kB, compressed."""
    found = assets.Assets.load()

    def weight(name: str) -> int:
        bodies = found.files[found.addresses[name].removeprefix("/static/")].bodies
        return len(bodies.get("br", bodies[""]))

    assert weight("htmx.min.js") + weight("app.js") <= 35_000
    assert weight("app.css") <= 15_000
    assert weight(FONT) <= 35_000
