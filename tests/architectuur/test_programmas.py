"""The programs in bin/: what they skip the second time, and what they say when something is missing."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.architectuur.bronnen import ROOT, slices


@pytest.fixture
def opzetten(tmp_path: Path) -> ModuleType:
    """The set-up program, with its stamps in an empty place."""
    spec = spec_from_file_location("opzetten", ROOT / "bin" / "opzetten.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.STEMPELS = tmp_path / "stempels"  # type: ignore[attr-defined]
    return module


@pytest.fixture
def kaal_pad(tmp_path: Path) -> Path:
    """A PATH with a shell and no Python."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("sh", "dirname", "cat", "find", "sort", "wc"):
        found = shutil.which(tool)
        assert found
        (folder / tool).symlink_to(found)
    return folder


def draai(program: str, *arguments: str, house: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name != "PYTHON"} | environment
    command = [str(house / "bin" / program), *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60)


@pytest.fixture
def leeg_huis(tmp_path: Path) -> Path:
    """A checkout in which nothing was set up yet."""
    house = tmp_path / "huis"
    shutil.copytree(ROOT / "bin", house / "bin")
    return house


def test_a_step_runs_again_only_when_its_sources_change(
    opzetten: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron, uitkomst, keren = tmp_path / "bron", tmp_path / "uitkomst", []
    bron.write_text("een")

    def doe() -> None:
        keren.append(1)
        uitkomst.touch()

    for _ in range(3):
        opzetten.stap(2, "iets", [bron], doe, uitkomst)
    assert len(keren) == 1
    assert capsys.readouterr().out == "2/6 Iets …\n"
    bron.write_text("twee")
    opzetten.stap(2, "iets", [bron], doe, uitkomst)
    assert len(keren) == 2
    uitkomst.unlink()
    opzetten.stap(2, "iets", [bron], doe, uitkomst)
    assert len(keren) == 3


def test_a_step_that_failed_runs_again(opzetten: ModuleType, tmp_path: Path) -> None:
    def doe() -> None:
        raise opzetten.Klacht("kapot")

    for _ in range(2):
        with pytest.raises(opzetten.Klacht):
            opzetten.stap(1, "iets", ["x"], doe, None)


@pytest.mark.parametrize(
    "line",
    [
        "WARNING: Retrying … NewConnectionError('<…>: Failed to establish a new connection')",
        "socket.gaierror: [Errno -3] Temporary failure in name resolution",
        "npm error code ENOTFOUND",
        "ERROR: Could not find a version that satisfies the requirement x==1 (from versions: none)",
    ],
)
def test_no_network_is_recognised(opzetten: ModuleType, line: str) -> None:
    assert opzetten.GEEN_NETWERK.search(line)


def test_a_wrong_hash_is_not_called_a_network_problem(opzetten: ModuleType) -> None:
    assert not opzetten.GEEN_NETWERK.search("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.")


def test_without_python_set_up_says_so_in_one_sentence(kaal_pad: Path, leeg_huis: Path) -> None:
    answer = draai("setup", house=leeg_huis, PATH=str(kaal_pad))
    assert answer.returncode == 1
    assert answer.stderr == "Doorlijn heeft Python 3.11 of nieuwer nodig, en dat staat niet op deze machine.\n"


def test_an_old_python_is_no_python(kaal_pad: Path, leeg_huis: Path) -> None:
    oud = kaal_pad / "python3"
    oud.write_text("#!/bin/sh\nexit 1\n")
    oud.chmod(0o755)
    assert "Python 3.11" in draai("setup", house=leeg_huis, PATH=str(kaal_pad)).stderr


def test_set_up_knows_its_only_option() -> None:
    assert draai("setup", "--alles").stderr == "bin/setup kent alleen --met-tests, niet --alles.\n"


@pytest.mark.parametrize("port", ["abc", "80 80", "-1"])
def test_demo_wants_a_number_for_its_port(port: str) -> None:
    answer = draai("demo", PORT=port)
    assert (answer.returncode, answer.stderr) == (
        1,
        "PORT moet een getal zijn, bijvoorbeeld PORT=8001 bin/demo.\n",
    )


@pytest.fixture
def bezette_poort() -> Iterator[int]:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield door.getsockname()[1]


def test_demo_says_when_its_port_is_taken(bezette_poort: int) -> None:
    """Asked of the check itself: the whole demo would set up and seed first."""
    text = (ROOT / "bin" / "demo").read_text(encoding="utf-8")
    check = text.split(' -c "', 1)[1].split('" "$PORT"', 1)[0]
    python = str(ROOT / ".venv" / "bin" / "python")
    assert subprocess.run([python, "-S", "-c", check, str(bezette_poort)], capture_output=True).returncode != 0
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        vrij = door.getsockname()[1]
    assert subprocess.run([python, "-S", "-c", check, str(vrij)], capture_output=True).returncode == 0


def test_slice_shows_one_slice_whole() -> None:
    shown = draai("slice", "overstap").stdout
    for part in ("app/overstap/models.py", "app/overstap/rules.py", "tests/overstap/test_rules.py"):
        assert f"━━ {part} (" in shown
    assert "app/dossier/" not in shown.split("\n\n")[0]


def test_slice_names_the_slices_when_it_gets_none() -> None:
    answer = draai("slice")
    assert answer.returncode == 1
    assert set(answer.stderr.removeprefix("Kies een deel:").split()) == set(slices())


def test_test_knows_its_only_option() -> None:
    assert draai("test", "tests/web").returncode == 2
