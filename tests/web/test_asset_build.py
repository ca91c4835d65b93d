"""The build of stylesheet, script and typeface."""

import gzip
import hashlib
import json
from pathlib import Path

import brotli
import pytest

from app.web.asset_build import (
    FONT,
    NPM_FILES,
    BuildError,
    build,
    minify_css,
    rewrite_urls,
    script,
    strip_js,
    stylesheet,
)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, Path]:
    """A small house: ``static`` and ``node_modules``."""
    static, npm = tmp_path / "static", tmp_path / "npm"
    for file in NPM_FILES.values():
        write(npm / file, f"inhoud van {file}\n//# sourceMappingURL=x.map\n")
    write(static / "css" / "tokens.css", f':root{{--x:1px}} @font-face{{src:url("fonts/{FONT}")}}')
    write(static / "css" / "dossier.css", ".dossier { padding-block : 1px; }")
    write(static / "css" / "utilities.css", ".weg { display: none }")
    write(static / "css" / "components" / "button.css", "/* knop */ .button { color: red; }")
    write(static / "js" / "elements" / "b.js", "const naam = 'b';\n")
    write(static / "js" / "elements" / "a.js", "// eerst\nconst naam = 'a';\n")
    write(static / "js" / "app.js", "const naam = 'app';\n")
    write(static / "js" / "sw.js", "self.naam = 1;\n")
    write(static / "icons" / "ster.svg", "<svg/>")
    return static, npm


def test_every_asset_is_named_after_its_content_and_packed(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    out = tmp_path / "var" / "assets"
    manifest = build(out, *sources)
    assert manifest == json.loads((out / "manifest.json").read_text())
    assert {"app.css", "app.js", "sw.js", "ster.svg", "htmx.min.js", FONT} == set(manifest)
    for name, hashed in manifest.items():
        data = (out / hashed).read_bytes()
        stem, _, suffix = name.rpartition(".")
        assert hashed == f"{stem}-{hashlib.sha256(data).hexdigest()[:12]}.{suffix}"
        if suffix != "woff2":
            assert brotli.decompress((out / f"{hashed}.br").read_bytes()) == data
            assert gzip.decompress((out / f"{hashed}.gz").read_bytes()) == data
    assert manifest[FONT] in (out / manifest["app.css"]).read_text()
    assert "sourceMappingURL" not in (out / manifest["htmx.min.js"]).read_text()


def test_the_same_sources_give_the_same_bytes(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    first, second = tmp_path / "een", tmp_path / "twee"
    build(first, *sources)
    build(second, *sources)
    assert {p.name: p.read_bytes() for p in first.iterdir()} == {p.name: p.read_bytes() for p in second.iterdir()}


def test_a_failed_build_leaves_the_old_set(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    out = tmp_path / "assets"
    build(out, *sources)
    before = sorted(path.name for path in out.iterdir())
    write(sources[0] / "js" / "app.js", "import x from 'y'\n")
    with pytest.raises(BuildError, match=r"app\.js"):
        build(out, *sources)
    assert sorted(path.name for path in out.iterdir()) == before


def test_styles_come_in_the_order_of_the_layers(sources: tuple[Path, Path]) -> None:
    text = stylesheet(sources[0] / "css")
    assert text.startswith("@layer tokens,reset,base,components,features,utilities;@layer tokens{:root")
    order = ["@layer components{.button", "@layer features{.dossier", "@layer utilities{.weg"]
    positions = [text.index(part) for part in order]
    assert positions == sorted(positions)
    assert "knop" not in text


@pytest.mark.parametrize(
    ("source", "small"),
    [
        ("a , b { color : var(--x) ; }", "a,b{color :var(--x)}"),
        ("a :hover > b{margin: 0 auto}", "a :hover > b{margin:0 auto}"),
        ('a::after { content: " ; /* geen commentaar */  " }', 'a::after{content:" ; /* geen commentaar */  "}'),
        ("a{inline-size:calc(1px + (2px * 3))}", "a{inline-size:calc(1px + (2px * 3))}"),
        ("@media (min-width: 40rem) and (hover) { a{b:c} }", "@media (min-width:40rem) and (hover){a{b:c}}"),
        ("a{--leeg: ;b:c}", "a{--leeg:;b:c}"),
        ("a{b:c}/* x */d{e:f}", "a{b:c}d{e:f}"),
    ],
)
def test_minified_styles_mean_the_same(source: str, small: str) -> None:
    assert minify_css(source) == small


def test_an_address_in_a_style_must_exist() -> None:
    assert rewrite_urls("a{b:url('../icons/x.svg')}", {"x.svg": "x-1.svg"}) == 'a{b:url("/static/x-1.svg")}'
    assert rewrite_urls('a{b:url("data:image/png;x")}', {}) == 'a{b:url("data:image/png;x")}'
    with pytest.raises(BuildError, match=r"weg\.svg"):
        rewrite_urls("a{b:url(weg.svg)}", {})


def test_import_in_a_style_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "base.css", '@import "x.css";')
    with pytest.raises(BuildError, match=r"base\.css"):
        stylesheet(tmp_path)


def test_scripts_share_nothing(sources: tuple[Path, Path]) -> None:
    assert script(sources[0] / "js") == "{\nconst naam = 'a';\n}\n{\nconst naam = 'b';\n}\n{\nconst naam = 'app';\n}\n"


def test_stripping_a_script_leaves_template_literals_alone() -> None:
    source = "/* uitleg\n   over twee regels */\nconst x = `\n  // blijft\n\n`;\n  // weg\n  y('http://a');\n"
    assert strip_js(source) == "const x = `\n  // blijft\n\n`;\ny('http://a');\n"


def test_two_assets_never_share_a_name(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    write(sources[0] / "icons" / "groot" / "ster.svg", "<svg/>")
    with pytest.raises(BuildError, match=r"ster\.svg"):
        build(tmp_path / "assets", *sources)
