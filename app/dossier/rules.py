"""Who sees and writes which part: the matrix of domein.md 1.5 as one table, used by every page, PDF and download."""

from enum import StrEnum

from app.accounts.rollen import Rol
from app.dossier.stappen import ALLE
from app.dossier.states import DossierStatus
from app.dossier.velden import Stap

_S = DossierStatus


class Zicht(StrEnum):
    """How much of a step somebody sees."""

    GEEN = "geen"
    SAMENVATTING = "samenvatting"
    """Only the fields marked so: what helps, not what it is called."""
    LEZEN = "lezen"
    SCHRIJVEN = "schrijven"


class Groep(StrEnum):
    """Steps that are seen by the same people."""

    A = "a"
    """A1 to A8 and A11."""
    A9 = "a9"
    A10 = "a10"
    B = "b"
    C = "c"


def groep(code: str) -> Groep:
    """Group of a step by its code."""
    if code in ("A9", "A10"):
        return Groep(code.lower())
    return Groep(code[0].lower())


_L, _R, _W, _M = Zicht.LEZEN, Rol, Zicht.SCHRIJVEN, Zicht.SAMENVATTING
_G = Groep
ZICHT: dict[tuple[Rol, Groep], Zicht] = {
    (_R.LEERLING, _G.A): _W,
    (_R.LEERLING, _G.A9): _W,
    (_R.LEERLING, _G.A10): _W,
    (_R.LEERLING, _G.B): _L,
    (_R.LEERLING, _G.C): _L,
    (_R.OUDER, _G.A): _L,
    (_R.OUDER, _G.A9): _L,
    (_R.OUDER, _G.A10): _L,
    (_R.OUDER, _G.B): _L,
    (_R.OUDER, _G.C): _L,
    (_R.MENTOR, _G.A): _L,
    (_R.MENTOR, _G.A9): _L,
    (_R.MENTOR, _G.B): _W,
    (_R.ZORGCOORDINATOR, _G.A): _L,
    (_R.ZORGCOORDINATOR, _G.A9): _L,
    (_R.ZORGCOORDINATOR, _G.A10): _L,
    (_R.ZORGCOORDINATOR, _G.B): _L,
    (_R.ZORGCOORDINATOR, _G.C): _W,
    (_R.DECAAN, _G.A): _L,
    (_R.DECAAN, _G.B): _L,
    (_R.MBO_INTAKER, _G.A): _L,
    (_R.MBO_INTAKER, _G.A9): _M,
    (_R.MBO_INTAKER, _G.A10): _M,
    (_R.MBO_INTAKER, _G.B): _L,
    (_R.MBO_INTAKER, _G.C): _M,
    (_R.MBO_ZORG, _G.A): _L,
    (_R.MBO_ZORG, _G.A9): _L,
    (_R.MBO_ZORG, _G.A10): _L,
    (_R.MBO_ZORG, _G.B): _L,
    (_R.MBO_ZORG, _G.C): _L,
}
"""Role and group to what is seen; a pair that is not here sees nothing. The mbo only after sending, and only
the version sent: that is the caller's query."""

ZORG = frozenset({Groep.A9, Groep.A10, Groep.C})
"""Groups a pupil of 16 or 17 may keep from his parents."""

MEEKIJKERS = (Rol.LEERLING, Rol.MENTOR, Rol.ZORGCOORDINATOR, Rol.DECAAN)
"""Roles that open a dossier at school, the widest first."""


def zicht_op(
    rol: Rol, code: str, *, leeftijd: int | None = None, deelt: bool = False, kijkt_mee: bool = False
) -> Zicht:
    """What a role sees of a step.

    For a parent: `leeftijd` is the pupil's age today in years (None = unknown, treated as of age), `deelt` whether he
    lets parents read care steps (A9 `ouders_lezen`; counts at 16 and 17), `kijkt_mee` whether he lets them look along
    from 18 (A2 `meekijken`).
    """
    plek = groep(code)
    gezien = ZICHT.get((rol, plek), Zicht.GEEN)
    if rol != Rol.OUDER or (leeftijd is not None and leeftijd < 16):
        return gezien
    if leeftijd is None or leeftijd >= 18:
        return gezien if kijkt_mee and plek not in ZORG else Zicht.GEEN
    return gezien if deelt or plek not in ZORG else Zicht.GEEN


def leesbaar(rol: Rol) -> list[Stap]:
    """Steps of which a role that is no parent sees something, in order."""
    return [stap for stap in ALLE if zicht_op(rol, stap.code) != Zicht.GEEN]


SCHRIJFT: dict[Rol, tuple[str, frozenset[DossierStatus]]] = {
    Rol.LEERLING: ("A", frozenset({_S.NIET_GESTART, _S.BIJ_LEERLING})),
    Rol.MENTOR: ("B", frozenset({_S.BIJ_MENTOR})),
    Rol.ZORGCOORDINATOR: ("C", frozenset({_S.BIJ_ZORG})),
}
"""Whose part may be changed in which states."""


def mag_schrijven(rol: Rol, stap: Stap, status: str) -> bool:
    """Whether this role may change this step while the dossier is in this state."""
    deel, standen = SCHRIJFT.get(rol, ("", frozenset()))
    return stap.deel == deel and status in standen and zicht_op(rol, stap.code) == Zicht.SCHRIJVEN
