"""The same name everywhere: app/x, templates/x, static/css/x.css, tests/x."""

from pathlib import Path

from tests.architectuur.bronnen import ROOT, files, slices, tracked

TEMPLATE_FOLDERS = {"layouts", "voorbeeld"}
TEST_FOLDERS = {"architectuur", "browser", "components", "bench", "veiligheid"}
LAYERS = {"tokens", "reset", "base", "utilities"}


def folders_in(name: str) -> set[str]:
    return {path.relative_to(ROOT / name).parts[0] for path in tracked() if len(parts_below(path, name)) > 1}


def parts_below(path: Path, name: str) -> tuple[str, ...]:
    return path.relative_to(ROOT / name).parts if path.is_relative_to(ROOT / name) else ()


def test_template_folders_are_named_after_slices() -> None:
    assert folders_in("templates") - TEMPLATE_FOLDERS <= set(slices())


def test_test_folders_are_named_after_slices() -> None:
    assert folders_in("tests") - TEST_FOLDERS <= set(slices()) | {"main", "worker", "cli"}


def test_feature_stylesheets_are_named_after_slices() -> None:
    sheets = {path.stem for path in files("static/css", ".css") if path.parent == ROOT / "static" / "css"}
    assert sheets - LAYERS <= set(slices())


def test_every_slice_has_tests() -> None:
    assert set(slices()) <= folders_in("tests"), "een deel zonder tests"


def test_every_slice_says_what_it_is() -> None:
    for name in slices():
        text = (ROOT / "app" / name / "__init__.py").read_text(encoding="utf-8")
        assert text.lstrip().startswith('"""'), f"app/{name}/__init__.py heeft geen docstring"
