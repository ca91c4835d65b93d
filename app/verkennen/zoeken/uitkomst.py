"""What a search gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Treffer:
    """One beroep that was found. Either `beroep_id` (our own, with a page) or `esco_code` is filled."""

    beroep_id: str | None
    esco_code: str | None
    naam: str
    kort: str
    """One sentence about the beroep; empty for an ESCO occupation."""
    waarom: str
    """The other name or words by which it was found; empty when that is its own name."""
    score: float
    """Only to compare within one search; higher is better."""


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """Hits, best first: our own beroepen, then ESCO occupations."""

    treffers: tuple[Treffer, ...] = ()
    begrepen: tuple[str, ...] = ()
    """The words and wishes that were searched for, as the pupil typed them."""
    zonder: tuple[str, ...] = ()
    """What it should not be about, as typed."""
    dichtbij: bool = False
    """Nothing really matched: these are the nearest."""
