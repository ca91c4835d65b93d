"""Load on loopback: two servers, asked in turn, so that a ratio holds when the machine's speed drifts."""

import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

LIJNEN = 8
"""Connections kept open; a request is on its way on each of them."""
RONDEN = 7
"""Pairs of rounds; the median ratio counts."""
PER_RONDE = 1200
"""Requests per round."""


def vrije_poort() -> int:
    """A free port on loopback."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@contextmanager
def server(opdracht: list[str], omgeving: dict[str, str]) -> Iterator[int]:
    """One server process that reads its port from PORT; gives the port."""
    poort = vrije_poort()
    extra = {"PORT": str(poort)}
    proces = subprocess.Popen(
        [sys.executable, "-m", *opdracht], env=os.environ | omgeving | extra, stdout=subprocess.DEVNULL
    )
    try:
        _wacht_op(poort, proces)
        yield poort
    finally:
        proces.terminate()
        proces.wait(20)


def _wacht_op(poort: int, proces: "subprocess.Popen[bytes]") -> None:
    for _ in range(400):
        if proces.poll() is not None:
            raise RuntimeError("de server stopte meteen")
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", poort)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("de server kwam niet op gang")


class Beller:
    """Asks one page over open connections, as fast as it comes."""

    def __init__(self, poort: int, pad: str, koekje: str = "") -> None:
        regels = [f"GET {pad} HTTP/1.1", f"Host: 127.0.0.1:{poort}"]
        if koekje:
            regels.append(f"Cookie: {koekje}")
        self.vraag = ("\r\n".join(regels) + "\r\n\r\n").encode()
        self.poort = poort

    def _lijn(self) -> socket.socket:
        lijn = socket.create_connection(("127.0.0.1", self.poort))
        lijn.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return lijn

    def een(self) -> bytes:
        """One whole answer (head and body); an error when it is not 200."""
        with self._lijn() as lijn:
            lijn.sendall(self.vraag)
            antwoord = self._ontvang(lijn)
        if not antwoord.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"de pagina gaf {antwoord[:60]!r}")
        return antwoord

    @staticmethod
    def _ontvang(lijn: socket.socket) -> bytes:
        stuk = lijn.recv(1 << 18)
        while b"\r\n\r\n" not in stuk:
            meer = lijn.recv(1 << 18)
            if not meer:
                raise RuntimeError("de server hing op")
            stuk += meer
        kop, _leeg, rest = stuk.partition(b"\r\n\r\n")
        lengte = int(kop.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        while len(rest) < lengte:
            rest += lijn.recv(1 << 18)
        return kop + b"\r\n\r\n" + rest

    def ronde(self, aantal: int) -> float:
        """Requests per second, over connections of this round alone: an idle server hangs up on older ones."""
        lijnen = [self._lijn() for _ in range(LIJNEN)]
        begin = time.perf_counter()
        for _ in range(aantal // LIJNEN):
            for lijn in lijnen:
                lijn.sendall(self.vraag)
            for lijn in lijnen:
                self._ontvang(lijn)
        duur = time.perf_counter() - begin
        for lijn in lijnen:
            lijn.close()
        return aantal / duur


def verhouding(ding: Beller, kaal: Beller, ronden: int = RONDEN, aantal: int = PER_RONDE) -> tuple[float, float, float]:
    """Median of `ding / kaal` over pairs of rounds, and the median speed of each in requests per second."""
    ding.ronde(aantal // 4)
    kaal.ronde(aantal // 4)
    paren = [(ding.ronde(aantal), kaal.ronde(aantal)) for _ in range(ronden)]
    links, rechts = [paar[0] for paar in paren], [paar[1] for paar in paren]
    ratio = statistics.median(een / ander for een, ander in paren)
    return ratio, statistics.median(links), statistics.median(rechts)
