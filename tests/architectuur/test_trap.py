"""The staircase: page, configuration and folders say the same, and slices keep to it."""

import ast
import re
import tomllib
from pathlib import Path

from tests.architectuur.bronnen import ROOT, TOP, files, short, slices

PRIVATE = {"routes", "pages", "forms", "jobs"}


def configured_steps() -> list[set[str]]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = next(contract for contract in config["contracts"] if contract["type"] == "layers")
    assert layers["exhaustive"] is True
    return [step_names(layer) for layer in layers["layers"]]


def documented_steps() -> list[set[str]]:
    page = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    block = re.search(r"## The staircase\n.*?```\n(.*?)```", page, flags=re.S)
    assert block, "docs/ARCHITECTURE.md heeft geen blok onder 'The staircase'"
    return [step_names(line) for line in block[1].splitlines()]


def step_names(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def test_page_and_configuration_show_the_same_staircase() -> None:
    assert documented_steps() == configured_steps()


def test_every_package_stands_on_the_staircase() -> None:
    placed = set().union(*configured_steps())
    modules = {path.stem for path in (ROOT / "app").glob("*.py")} - {"__init__"}
    assert set(slices()) | modules <= placed


def test_brackets_on_the_page_mean_not_built_yet() -> None:
    page = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    to_come = set(re.findall(r"\[(\w+)\](?!\()", page.split("## The staircase")[1].split("## ")[0]))
    built = set(slices())
    assert not to_come & built, "bouw je het, haal dan de haken weg"


def test_every_built_slice_is_described_on_the_page() -> None:
    page = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    missing = [name for name in slices() if f"`{name}`" not in page]
    assert not missing


def imported_modules(path: Path) -> list[tuple[int, str]]:
    """Line and full name of every import; ``from app.x import y`` counts as ``app.x`` and as ``app.x.y``."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.lineno, node.module))
            found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    return found


def private_imports(importer: str, names: list[tuple[int, str]]) -> list[str]:
    """Imports of another slice's routes, pages, forms or jobs. The kit is no slice: all of it is for everybody."""
    broken = []
    for line, name in names:
        parts = name.split(".")
        if len(parts) >= 3 and parts[0] == "app" and parts[1] not in (importer, "kit") and parts[2] in PRIVATE:
            broken.append(f"regel {line}: {name}")
    return broken


def test_a_slice_keeps_its_routes_pages_forms_and_jobs_to_itself() -> None:
    broken = []
    for path in files("app", ".py"):
        owner = path.relative_to(ROOT / "app").parts[0].removesuffix(".py")
        if owner not in TOP and owner != "bench":
            broken += [f"{short(path)} {found}" for found in private_imports(owner, imported_modules(path))]
    assert not broken, "\n".join(broken)


def test_the_check_on_private_modules_sees_both_ways_of_importing() -> None:
    assert private_imports("start", [(1, "app.dossier.pages")]) == ["regel 1: app.dossier.pages"]
    assert private_imports("start", [(1, "app.dossier.routes.deel_a")]) != []
    assert private_imports("dossier", [(1, "app.dossier.pages")]) == []
    assert private_imports("dossier", [(1, "app.kit.jobs")]) == []
    assert private_imports("start", [(1, "app.dossier.queries")]) == []


def foreign_commits(tree: ast.Module) -> list[int]:
    """Lines that commit or roll back a session which was opened elsewhere."""
    own: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.With | ast.AsyncWith):
            opened = {item.optional_vars.id for item in node.items if opens_session(item)}  # type: ignore[union-attr]
            own |= {part for part in ast.walk(node) if ends_session(part) in opened}
    return [node.lineno for node in ast.walk(tree) if ends_session(node) and node not in own]  # type: ignore[attr-defined]


def opens_session(item: ast.withitem) -> bool:
    call = item.context_expr
    named = isinstance(item.optional_vars, ast.Name)
    return named and isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "sessie"


def ends_session(node: ast.AST) -> str | None:
    """Name of the thing that is committed or rolled back here."""
    if not isinstance(node, ast.Attribute) or node.attr not in {"commit", "rollback"}:
        return None
    return node.value.id if isinstance(node.value, ast.Name) else "?"


def test_only_who_opened_a_session_commits_it() -> None:
    """One request is one unit of work, ended by ``app.web.eenheid``: a slice never ends a session it was given.

    A count of tries that must survive a refusal, the outbox and the commands open a session of their own.
    """
    broken = []
    for path in files("app", ".py"):
        if path != ROOT / "app" / "web" / "eenheid.py":
            lines = foreign_commits(ast.parse(path.read_text(encoding="utf-8")))
            broken += [f"{short(path)} regel {line}" for line in lines]
    assert not broken, "\n".join(broken)


def test_the_check_on_commits_knows_the_difference() -> None:
    assert foreign_commits(ast.parse("def f(db):\n    db.commit()")) == [2]
    assert foreign_commits(ast.parse("with bank.sessie(schrijft=True) as db:\n    db.commit()")) == []
    assert foreign_commits(ast.parse("with bank.sessie() as db:\n    ander.rollback()")) == [2]
    assert foreign_commits(ast.parse("self.db.commit()")) == [1]
