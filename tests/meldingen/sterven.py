"""Own process for test_kill: does what is due, and dies where PROEF_STERF says."""

import os
import signal
import sys

from app.kit.db import Databank
from app.meldingen import bezorgen
from app.meldingen.outbox import Bezorging
from app.meldingen.register import registreer
from app.meldingen.worker import werk_af
from tests.meldingen.soorten import SOORTEN

_echt = bezorgen.sluit_goed


def _sterf_na_bezorgen(databank: Databank, wat: Bezorging) -> None:
    if os.environ.get("PROEF_STERF") == "na_bezorgen":
        os.kill(os.getpid(), signal.SIGKILL)
    _echt(databank, wat)


def main() -> None:
    """`python -m tests.meldingen.sterven <database-url>`"""
    registreer(SOORTEN)
    bezorgen.sluit_goed = _sterf_na_bezorgen
    print(werk_af(Databank(sys.argv[1])))


if __name__ == "__main__":
    main()
