"""The kinds that this process knows. `app.main`, the worker and the tests fill it once."""

from collections.abc import Iterable

from app.meldingen.soort import Uitgaandsoort

_soorten: dict[str, Uitgaandsoort] = {}


def registreer(soorten: Iterable[type[Uitgaandsoort]]) -> None:
    """Make kinds known by their name. Raises ValueError when two kinds claim one name."""
    for klasse in soorten:
        bekend = _soorten.get(klasse.soort)
        if bekend is not None and type(bekend) is not klasse:
            raise ValueError(f"Twee soorten heten {klasse.soort}.")
        _soorten[klasse.soort] = bekend or klasse()


def soort_van(naam: str) -> Uitgaandsoort:
    """The kind of an outbox row. Raises KeyError for a name nobody registered."""
    return _soorten[naam]


def namen() -> list[str]:
    """Names this process can do; rows of other kinds wait for a process that can."""
    return sorted(_soorten)
