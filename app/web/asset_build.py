"""Builds what the browser downloads: one stylesheet, one script, htmx, the typeface and the icons.

Sources and rules:

* ``static/css``: ``tokens.css``, ``reset.css`` and ``base.css`` first, then ``components*.css`` and
  ``components/*.css``, then one file per slice, then ``utilities.css``. Each file is put in the cascade layer of
  its place, unless it declares a layer itself. No ``@import``.
* ``static/js/elements/*.js`` and then ``static/js/app.js`` become one ES module. Each file gets its own block
  scope, so files share nothing: no ``import``, no ``export``. Other files directly in ``static/js`` stay apart.
* ``url(...)`` in a stylesheet names an asset by its file name; the build puts the hashed address there.

Every output carries the first 12 hex digits of its SHA-256 in its name. Text also gets ``.br`` and ``.gz`` beside it.
"""

import gzip
import hashlib
import json
import re
import shutil
from pathlib import Path

import brotli

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("tokens", "reset", "base", "components", "features", "utilities")
FONT = "atkinson-hyperlegible-next-latin-wght-normal.woff2"
FONT_LIMIT = 35_000  # bytes; the budget of a first visit
# File in node_modules by the name it gets here.
NPM_FILES = {
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    FONT: f"@fontsource-variable/atkinson-hyperlegible-next/files/{FONT}",
}
COMPRESSED = (".css", ".js", ".svg", ".json", ".webmanifest")


class BuildError(Exception):
    """A source breaks a rule of the build; the message names the file and the rule."""


def build(out: Path, static: Path = ROOT / "static", npm: Path = ROOT / "node_modules") -> dict[str, str]:
    """Write all assets and ``manifest.json`` to ``out`` and return the manifest: name → hashed name.

    The new set is complete before it replaces the old one, so a running server never reads half a set.
    """
    sources = collect(static, npm)
    fresh = out.with_name(out.name + ".nieuw")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    manifest = {name: write_hashed(fresh, name, data) for name, data in sorted(sources.items())}
    styles = rewrite_urls(stylesheet(static / "css"), manifest)
    manifest["app.css"] = write_hashed(fresh, "app.css", styles.encode())
    manifest["app.js"] = write_hashed(fresh, "app.js", script(static / "js").encode())
    (fresh / "manifest.json").write_text(json.dumps(dict(sorted(manifest.items())), indent=1) + "\n")
    old = out.with_name(out.name + ".oud")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)  # two renames after each other: a server that starts meanwhile finds a set
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
    return manifest


def collect(static: Path, npm: Path) -> dict[str, bytes]:
    """Files that go out as they are: npm files, icons, loose scripts."""
    missing = [file for file in NPM_FILES.values() if not (npm / file).is_file()]
    if missing:
        raise BuildError(f"node_modules mist {missing[0]}; draai bin/setup.")
    sources = {name: without_source_map(npm / file) for name, file in NPM_FILES.items()}
    paths = [path for path in (static / "js").glob("*.js") if path.name != "app.js"]
    paths += [path for path in (static / "icons").rglob("*") if path.is_file() and not path.name.startswith(".")]
    for path in paths:
        if path.name in sources:
            raise BuildError(f"Twee bestanden heten {path.name}; een asset heeft een eigen naam.")
        sources[path.name] = without_source_map(path)
    if len(sources[FONT]) > FONT_LIMIT:
        raise BuildError(f"Het lettertype is {len(sources[FONT])} bytes; de grens is {FONT_LIMIT}.")
    return sources


def without_source_map(path: Path) -> bytes:
    """Drop the pointer to a map that we don't serve; browsers would ask for it in vain."""
    data = path.read_bytes()
    return re.sub(rb"\n//# sourceMappingURL=\S+\s*$", b"\n", data) if path.suffix == ".js" else data


def write_hashed(out: Path, name: str, data: bytes) -> str:
    stem, dot, suffix = name.rpartition(".")
    hashed = f"{stem}-{hashlib.sha256(data).hexdigest()[:12]}{dot}{suffix}"
    (out / hashed).write_bytes(data)
    if f".{suffix}" in COMPRESSED:
        (out / f"{hashed}.br").write_bytes(brotli.compress(data, quality=11))
        (out / f"{hashed}.gz").write_bytes(gzip.compress(data, compresslevel=9, mtime=0))
    return hashed


# --- styles ---------------------------------------------------------------------------


def stylesheet(css: Path) -> str:
    """All style files in the order of the layers, minified."""
    parts = [f"@layer {','.join(LAYERS)};"]
    for path in sorted(css.rglob("*.css"), key=lambda path: (LAYERS.index(layer_of(path, css)), str(path))):
        text = minify_css(path.read_text(encoding="utf-8"))
        if "@import" in text:
            raise BuildError(f"{path.name} gebruikt @import; de bouw voegt zelf samen.")
        if not text:
            continue
        parts.append(text if text.startswith("@layer") else f"@layer {layer_of(path, css)}{{{text}}}")
    return "".join(parts)


def layer_of(path: Path, css: Path) -> str:
    """The layer of a style file follows from where it lies."""
    if path.parent == css and path.stem in LAYERS:
        return path.stem
    return "components" if path.parent.name == "components" else "features"


def minify_css(text: str) -> str:
    """Without comments and needless white space; strings and ``url()`` stay exactly as written."""
    kept = r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\([^"')]*\))"""
    text = re.sub(kept + r"|/\*.*?\*/", lambda match: match[1] or " ", text, flags=re.S)
    pieces = re.split(kept, text)
    for i in range(0, len(pieces), 2):
        piece = re.sub(r"\s+", " ", pieces[i])
        piece = re.sub(r" ?([{};,]) ?", r"\1", piece).replace(": ", ":")
        pieces[i] = piece.replace(";}", "}")
    return "".join(pieces).strip()


def rewrite_urls(css: str, manifest: dict[str, str]) -> str:
    def address(match: re.Match[str]) -> str:
        target = match[1].strip("\"'")
        if target.startswith(("data:", "#")):
            return match[0]
        name = target.rsplit("/", 1)[-1]
        if name not in manifest:
            raise BuildError(f"De stijl wijst naar {target}, maar er is geen asset met die naam.")
        return f'url("/static/{manifest[name]}")'

    return re.sub(r"""url\(\s*("[^"]*"|'[^']*'|[^"')\s]*)\s*\)""", address, css)


# --- script ---------------------------------------------------------------------------


def script(js: Path) -> str:
    """The custom elements in order of name and then ``app.js``, each in its own block."""
    paths = [*sorted((js / "elements").glob("*.js")), *(path for path in [js / "app.js"] if path.is_file())]
    blocks = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if re.search(r"^\s*(import|export)\b", text, flags=re.M):
            raise BuildError(f"{path.name} gebruikt import of export; elk bestand staat op zichzelf.")
        blocks.append("{\n" + strip_js(text) + "}\n")
    return "".join(blocks)


def strip_js(text: str) -> str:
    """Without comment lines, blank lines and indentation. Lines inside a template literal stay as they are."""
    kept: list[str] = []
    in_comment = in_literal = False
    for line in text.splitlines():
        bare = line.strip()
        if in_literal:
            kept.append(line)
        elif in_comment or bare.startswith("/*"):
            in_comment = "*/" not in bare
            continue
        elif bare and not bare.startswith("//"):
            kept.append(bare)
        else:
            continue
        in_literal ^= bare.count("`") % 2 == 1
    return "".join(f"{line}\n" for line in kept)
