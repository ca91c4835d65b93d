"""Every step in order, and how to find one."""

from app.dossier.velden import Stap
from app.dossier.velden_a import A1, A2, A3, A4
from app.dossier.velden_a_kies import A5, A6
from app.dossier.velden_a_slot import A7, A8, A11
from app.dossier.velden_a_zorg import A9, A10
from app.dossier.velden_b import B1, B2, B3, B4, B5
from app.dossier.velden_c import C1

DEEL_A: tuple[Stap, ...] = (A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11)
DEEL_B: tuple[Stap, ...] = (B1, B2, B3, B4, B5)
DEEL_C: tuple[Stap, ...] = (C1,)
ALLE: tuple[Stap, ...] = (*DEEL_A, *DEEL_B, *DEEL_C)
MET_CODE: dict[str, Stap] = {stap.code: stap for stap in ALLE}
MET_NAAM: dict[str, Stap] = {stap.naam: stap for stap in DEEL_A}
"""Part A by the word in the address."""
VOLGORDE: dict[str, int] = {stap.code: nummer for nummer, stap in enumerate(ALLE)}
"""Place of a step: codes sort wrongly as text (A10 before A2)."""
