"""What the content security policy forbids is already absent from templates, styles and scripts."""

import re
from pathlib import Path

import pytest

from tests.architectuur.bronnen import files, short

# Mail programs know no stylesheets: their templates alone carry styles in the tags.
PAGES = [path for folder in ("templates", "components") for path in files(folder, ".html") if "mail" not in path.parts]
STYLES = files("static/css", ".css")
SCRIPTS = files("static/js", ".js")

FORBIDDEN_IN_PAGES = {
    "een style-element": r"<style\b",
    "een style-attribuut": r"<[^>]*\sstyle\s*=",
    "een script zonder src": r"<script(?![^>]*\bsrc=)(?! type=\"application/ld\+json\">)",
    "een on…-attribuut": r"<[^>]*\son[a-z]+\s*=",
    "hx-on": r"\bhx-on",
    "een js:-waarde": r"""["']js(avascript)?:""",
    "safe op een waarde": r"\|\s*safe\b",
    "autoescape uit": r"autoescape\s+false",
    "een kleur": r"""(fill|stroke|color|stop-color)\s*=\s*["'](#|rgb|hsl|oklch)""",
}
PHYSICAL = re.compile(
    r"""(?<![\w-])(?:
        (?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*
      | border-(?:top|bottom)-(?:left|right)-radius
      | left | right | top | bottom
    )\s*:
    | (?<![\w-])(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b""",
    flags=re.X,
)
COLOUR = re.compile(
    r":[^;{}]*(?:\#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch|color)\()"
    r"|(?:color|background|fill|stroke|border[\w-]*|outline[\w-]*)\s*:[^;{}]*(?<![\w-])(?:white|black|red|green|blue|gr[ae]y)\b",
    flags=re.I,
)


def without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/|\{#.*?#\}|<!--.*?-->", "", text, flags=re.S)


def found(pattern: str | re.Pattern[str], path: Path) -> list[str]:
    text = without_comments(path.read_text(encoding="utf-8"))
    return [f"{short(path)}: {match[0].strip()[:80]}" for match in re.finditer(pattern, text)]


@pytest.mark.parametrize("what", FORBIDDEN_IN_PAGES)
def test_templates_have_nothing_inline(what: str) -> None:
    hits = [hit for path in PAGES for hit in found(FORBIDDEN_IN_PAGES[what], path)]
    assert not hits, f"{what}:\n" + "\n".join(hits)


def test_styles_use_logical_properties_only() -> None:
    """They mirror by themselves for Arabic."""
    hits = [hit for path in STYLES for hit in found(PHYSICAL, path)]
    assert not hits, "\n".join(hits)


def test_colours_stand_in_the_tokens_only() -> None:
    hits = [hit for path in STYLES if path.name != "tokens.css" for hit in found(COLOUR, path)]
    assert not hits, "\n".join(hits)


def test_scripts_build_no_code_from_text() -> None:
    hits = [hit for path in SCRIPTS for hit in found(r"\beval\(|new Function\(|\.innerHTML\s*=|document\.write", path)]
    assert not hits, "\n".join(hits)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a{margin-left:1px}", True),
        ("a{left:0}", True),
        ("a{text-align: right}", True),
        ("a{border-top-left-radius:2px}", True),
        ("a{margin-inline-start:1px;inset-inline-start:0;text-align:start}", False),
        ("a{grid-template-areas:'left right'}", False),
        ("a{padding-block:1px}", False),
    ],
)
def test_the_check_on_logical_properties_knows_the_difference(text: str, wrong: bool) -> None:
    assert bool(PHYSICAL.search(text)) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a{color:#123}", True),
        ("a{background:oklch(50% 0 0)}", True),
        ("a{color:white}", True),
        ("a{color:var(--kleur-inkt)}", False),
        ("a{background:color-mix(in oklch, var(--a), var(--b))}", False),
        ("#face{color:inherit}", False),
        ("a{white-space:nowrap}", False),
    ],
)
def test_the_check_on_colours_knows_the_difference(text: str, wrong: bool) -> None:
    assert bool(COLOUR.search(text)) is wrong


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("een style-attribuut", '<p class="a" style="color:red">'),
        ("een script zonder src", "<script>x()</script>"),
        ("een on…-attribuut", '<a href="/" onclick="x()">'),
        ("een kleur", '<path fill="#fff">'),
        ("safe op een waarde", "{{ x|safe }}"),
    ],
)
def test_the_check_on_templates_finds_what_it_must(what: str, text: str) -> None:
    assert re.search(FORBIDDEN_IN_PAGES[what], text)
    assert not re.search(
        FORBIDDEN_IN_PAGES[what],
        '<script src="/static/app.js" type="module"></script>'
        '<script type="application/ld+json">{}</script><p class="on">',
    )
