"""What the web needs to know of whoever is asking. `accounts.Wie` fits it."""

from typing import Protocol


class Vrager(Protocol):
    """The person behind a request, as far as routes and layouts care."""

    @property
    def naam(self) -> str:
        """Name for the screen."""
        ...

    @property
    def taal(self) -> str:
        """Language code."""
        ...

    @property
    def sessie_id(self) -> str:
        """What the form token is bound to."""
        ...

    @property
    def rolnamen(self) -> frozenset[str]:
        """Names of his roles."""
        ...

    @property
    def stil_seconden(self) -> int:
        """Seconds of silence after which he is logged out; 0 = no notice about it."""
        ...

    def heeft(self, *rollen: str) -> bool:
        """Whether he holds one of the roles."""
        ...
