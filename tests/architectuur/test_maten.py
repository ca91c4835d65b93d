"""The size budget: what doesn't fit on a screen or two is split."""

import ast
import warnings

from tests.architectuur.bronnen import files, lines_of, short

PYTHON_WARN, PYTHON_MAX = 150, 250
TEMPLATE_MAX = 120
CONFTEST_MAX = 150
HANDLER_MAX = 8


def test_python_files_stay_within_their_budget() -> None:
    paths = [path for folder in ("app", "tests", "bin") for path in files(folder, ".py")]
    # Migrations are written by alembic, and never changed afterwards.
    sizes = {short(path): lines_of(path) for path in paths if "versies" not in path.parts}
    long = [f"{name}: {size} regels" for name, size in sizes.items() if PYTHON_WARN < size <= PYTHON_MAX]
    if long:
        warnings.warn(f"{len(long)} bestanden boven {PYTHON_WARN} regels: " + ", ".join(long), stacklevel=1)
    too_long = [f"{name}: {size} regels" for name, size in sizes.items() if size > PYTHON_MAX]
    assert not too_long, "\n".join(too_long)


def test_conftests_stay_small() -> None:
    sizes = {short(path): lines_of(path) for path in files("tests", ".py") if path.name == "conftest.py"}
    assert not {name: size for name, size in sizes.items() if size > CONFTEST_MAX}


def test_templates_and_components_stay_small() -> None:
    paths = [path for folder in ("templates", "components") for path in files(folder, ".html", ".txt")]
    assert not {short(path): lines_of(path) for path in paths if lines_of(path) > TEMPLATE_MAX}


def test_handlers_have_at_most_eight_statements() -> None:
    """A statement counts once, however many lines its call takes; what stands inside an ``if`` counts too."""
    too_long = []
    for path in files("app", ".py"):
        if path.stem != "routes" and path.parent.name != "routes":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and is_handler(node):
                docstring = 1 if ast.get_docstring(node) else 0
                size = sum(isinstance(part, ast.stmt) for part in ast.walk(node)) - 1 - docstring
                if size > HANDLER_MAX:
                    too_long.append(f"{short(path)} {node.name}: {size} opdrachten")
    assert not too_long, "\n".join(too_long)


def is_handler(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    names = {"lees", "schrijf", "get", "post", "put", "patch", "delete", "route"}
    calls = (decorator.func for decorator in node.decorator_list if isinstance(decorator, ast.Call))
    return any(isinstance(func, ast.Name) and func.id in names for func in calls)
