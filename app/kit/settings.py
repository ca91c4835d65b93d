"""Configuration: read once from the environment, never at import."""

import os
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

WORTEL = Path(__file__).resolve().parents[2]
"""Root of the checkout: templates/, components/, locales/ and static/ live here."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything an operator can set. README.md holds the same table."""

    database_url: str
    """SQLAlchemy address: `sqlite:///…` or `postgresql+psycopg://…` (DATABASE_URL)."""
    var: Path
    """Folder for what the running house writes (DOORLIJN_VAR)."""
    adres: str
    """Public address without trailing slash, e.g. `https://doorlijn.example` (DOORLIJN_ADRES)."""
    geheim: bytes
    """32 bytes from which every key is derived (DOORLIJN_GEHEIM as hex, else var/geheim.key)."""
    poort: int
    """TCP port on 127.0.0.1 (PORT)."""
    demo: bool
    """Demo mode: mails go to a page, seeded staff log in without a passkey (DOORLIJN_DEMO=1)."""
    mail: str
    """`postvak` (kept on a page of the demo) or `smtp://user:password@host:port` (DOORLIJN_MAIL)."""
    mail_van: str
    """Sender address of every mail (DOORLIJN_MAIL_VAN)."""
    bestanden: str
    """Where attachments live: a folder or `s3://bucket/prefix` (DOORLIJN_BESTANDEN)."""
    tweede_factor: bool
    """Whether staff must use a passkey beside the password (DOORLIJN_TWEEDE_FACTOR=uit turns it off)."""

    @property
    def veilig(self) -> bool:
        """True when the public address is https: then cookies are `__Host-` and Secure."""
        return self.adres.startswith("https://")

    @property
    def hostnaam(self) -> str:
        """Host without port of the public address; the passkey's relying party."""
        return urlsplit(self.adres).hostname or "localhost"


def _geheim(var: Path) -> bytes:
    tekst = os.environ.get("DOORLIJN_GEHEIM", "").strip()
    if tekst:
        if not re.fullmatch(r"(?:[0-9a-fA-F]{2}){32,}", tekst):
            raise ValueError("DOORLIJN_GEHEIM moet minstens 64 hextekens lang zijn.")
        return bytes.fromhex(tekst)
    pad = var / "geheim.key"
    if not pad.exists():
        var.mkdir(parents=True, exist_ok=True)
        nieuw = pad.with_suffix(f".{os.getpid()}")
        nieuw.touch(mode=0o600)
        nieuw.write_text(secrets.token_hex(32))
        with suppress(FileExistsError):  # first writer wins, so two processes share one key
            os.link(nieuw, pad)
        nieuw.unlink()
    return bytes.fromhex(pad.read_text().strip())


def lees_settings() -> Settings:
    """Read the environment anew. Raises ValueError with a Dutch sentence on a wrong value."""
    env = os.environ.get
    var = Path(env("DOORLIJN_VAR") or WORTEL / "var").resolve()
    poort = int(env("PORT") or 8000)
    demo = env("DOORLIJN_DEMO") == "1"
    return Settings(
        database_url=env("DATABASE_URL") or f"sqlite:///{var / 'doorlijn.db'}",
        var=var,
        adres=(env("DOORLIJN_ADRES") or f"http://localhost:{poort}").rstrip("/"),
        geheim=_geheim(var),
        poort=poort,
        demo=demo,
        mail=env("DOORLIJN_MAIL") or "postvak",
        mail_van=env("DOORLIJN_MAIL_VAN") or "Doorlijn <doorlijn@voorbeeld.invalid>",
        bestanden=env("DOORLIJN_BESTANDEN") or str(var / "bestanden"),
        tweede_factor=env("DOORLIJN_TWEEDE_FACTOR", "uit" if demo else "aan") != "uit",
    )


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process; `settings.cache_clear()` forgets them (tests)."""
    return lees_settings()
