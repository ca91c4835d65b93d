"""Where the architecture tests find their files. Only what git knows or would know: nothing made by set-up."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Packages in app/ that are no slice of the house's domain but still have a step.
TOP = {"main", "worker", "cli"}


@cache
def tracked() -> tuple[Path, ...]:
    """Files in git, and new ones that are not ignored. Without git (a release archive): everything but made things."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, text=True)
    if listed.returncode == 0 and listed.stdout:
        paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        made = {".venv", "node_modules", "var", "__pycache__", ".git"}
        paths = [path for path in ROOT.rglob("*") if not made & set(path.relative_to(ROOT).parts)]
    return tuple(sorted(path for path in paths if path.is_file()))


def files(folder: str, *suffixes: str) -> list[Path]:
    """Files below a folder of the repository, by suffix."""
    return [path for path in tracked() if path.is_relative_to(ROOT / folder) and path.suffix in suffixes]


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def slices() -> tuple[str, ...]:
    """The packages of ``app``."""
    return tuple(sorted({path.parent.name for path in files("app", ".py") if path == slice_file(path)}))


def slice_file(path: Path) -> Path:
    """The ``__init__.py`` of the package directly below ``app`` that a file belongs to."""
    return ROOT / "app" / path.relative_to(ROOT / "app").parts[0] / "__init__.py"


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())
