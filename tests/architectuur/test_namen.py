"""One word for one thing: the table of docs/begrippen.md held against every name in the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architectuur.bronnen import ROOT, files, short, tracked

FORBIDDEN_MODULES = {
    "util",
    "utils",
    "common",
    "helper",
    "helpers",
    "service",
    "services",
    "manager",
    "managers",
    "misc",
}


def glossary() -> list[tuple[str, str, list[str]]]:
    """Rows of the table: word, meaning, forbidden synonyms."""
    rows = []
    for line in (ROOT / "docs" / "begrippen.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and cells[0] != "woord" and not cells[0].startswith("---"):
            rows.append((cells[0], cells[1], [word.strip() for word in cells[2].split(",")]))
    return rows


def words(name: str) -> set[str]:
    """Parts of a name in snake_case or CamelCase."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return set(spaced.lower().split("_"))


def names_in(path: Path) -> Iterator[tuple[int, str]]:
    """Names that a file gives to things; not the names it uses of others."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id


def test_the_glossary_is_complete_and_has_no_doubles() -> None:
    rows = glossary()
    terms = [term for term, _, _ in rows]
    assert len(terms) == len(set(terms)) >= 30
    assert all(meaning.endswith(".") and synonyms != [""] for _, meaning, synonyms in rows)
    forbidden = [synonym for _, _, synonyms in rows for synonym in synonyms]
    assert len(forbidden) == len(set(forbidden))
    assert not set(forbidden) & set(terms)


def test_no_name_uses_a_forbidden_synonym() -> None:
    proper = {synonym: term for term, _, synonyms in glossary() for synonym in synonyms}
    wrong = []
    for path in files("app", ".py"):
        named = [*names_in(path), (1, path.stem), (1, path.parent.name)]
        for line, name in named:
            wrong += [f"{short(path)} regel {line}: {name} → {proper[word]}" for word in words(name) & proper.keys()]
    assert not wrong, "\n".join(sorted(set(wrong)))


def test_the_check_on_synonyms_sees_snake_and_camel_case() -> None:
    assert "pupil" in words("alle_pupil_ids")
    assert "consent" in words("ConsentRow")
    assert "consent" not in words("consentaneous")


def test_no_file_or_folder_has_a_name_that_says_nothing() -> None:
    wrong = []
    for path in tracked():
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[0] in {"app", "tests", "components", "templates", "static"}:
            wrong += [short(path) for part in parts if set(re.split(r"[_\-.]", part)) & FORBIDDEN_MODULES]
    assert not wrong
