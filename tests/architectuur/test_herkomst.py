"""The repository is of nobody's machine: no registry address, no path of a computer, no secret, nothing large."""

import re
import tomllib

from tests.architectuur.bronnen import ROOT, short, tracked

BINARY = {".woff2", ".png", ".jpg", ".jpeg", ".webp", ".heic", ".pdf", ".xlsx", ".ico"}
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-node.lock")
# Put together here, so that this file doesn't hold what it looks for.
REGISTRY = re.compile(
    "|".join(
        ["files.python" + "hosted", "pypi" + r"\.org", "registry" + r"\.(npmjs|yarnpkg)", "--extra-" + "index-url"]
    )
)
MACHINE = re.compile(r"(?<![\w.:/])/(?:" + "|".join(["ho" + "me", "Us" + "ers", "ro" + "ot", "wo" + "rk"]) + r")/\w+")
SECRET = re.compile("BEGIN (?:RSA |EC |OPENSSH )?PRIV" + "ATE KEY")
MAX_BYTES = 1_500_000


def text_files() -> list[tuple[str, str]]:
    paths = [path for path in tracked() if path.suffix not in BINARY and path.name != "LICENSE"]
    return [(short(path), path.read_text(encoding="utf-8", errors="replace")) for path in paths]


def hits(pattern: re.Pattern[str]) -> list[str]:
    return [f"{name}: {match[0]}" for name, text in text_files() for match in pattern.finditer(text)]


def test_no_file_names_a_package_registry() -> None:
    assert not [hit for hit in hits(REGISTRY) if not hit.startswith("bin/ci:")]


def test_no_file_holds_a_path_of_somebodys_machine() -> None:
    assert not hits(MACHINE)


def test_no_file_holds_a_private_key() -> None:
    assert not hits(SECRET)


def test_no_file_is_large() -> None:
    assert not {short(path): path.stat().st_size for path in tracked() if path.stat().st_size > MAX_BYTES}


def test_every_locked_package_has_one_version_and_hashes() -> None:
    for name in LOCKS:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        packages = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert packages and all(re.match(r"[a-z0-9.\-]+(\[[a-z0-9,]+\])?==\S+", line) for line in packages), name
        assert all(line.endswith("\\") for line in packages), f"{name}: een pakket zonder hash"
        assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}( \\)?", line) for line in lines if line.startswith(" "))


def test_the_program_and_its_tests_lock_the_same_versions() -> None:
    program, tests = (
        {line.split(" ")[0] for line in (ROOT / name).read_text().splitlines() if line[:1].isalnum()}
        for name in LOCKS[:2]
    )
    assert program <= tests


def test_every_runtime_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = set(re.findall(r"^([a-z0-9.\-]+)==", (ROOT / "requirements.lock").read_text(), flags=re.M))
    wanted = {re.split(r"[<>=\[; ]", dependency)[0].lower() for dependency in project["dependencies"]}
    assert not wanted - locked, "draai bin/lock"
