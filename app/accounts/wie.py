"""Who is asking: the value every rule and every query takes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.accounts.rollen import MEDEWERKERS, Rol

STIL_MEDEWERKER = timedelta(minutes=30)
"""How long who works with other people's data may be silent before his session ends."""


@dataclass(frozen=True, slots=True)
class RolIn:
    """A role at an organisation; `organisatie_id` is empty for pupil and parent."""

    rol: Rol
    organisatie_id: str | None = None


@dataclass(frozen=True, slots=True)
class Wie:
    """The person behind this request. Made from the session, never from input."""

    persoon_id: str
    naam: str
    """Roepnaam and surname, for the screen."""
    rollen: tuple[RolIn, ...]
    sessie_id: str
    """Hash of the session's secret: also what the form token is bound to."""
    taal: str = "nl"
    gezien_op: datetime | None = field(default=None, compare=False)
    """When this session was last moved on; empty when the house itself or a test acts."""

    @property
    def rolnamen(self) -> frozenset[str]:
        """Names of his roles, at whatever organisation."""
        return frozenset(eigen.rol for eigen in self.rollen)

    def heeft(self, *rollen: str) -> bool:
        """Whether he holds one of the roles, at any organisation."""
        return any(eigen.rol in rollen for eigen in self.rollen)

    def organisaties(self, *rollen: str) -> list[str]:
        """Organisations where he holds one of the roles."""
        return [eigen.organisatie_id for eigen in self.rollen if eigen.rol in rollen and eigen.organisatie_id]

    @property
    def rol(self) -> Rol:
        """His first role: decides what home page he gets and how the journaal names him."""
        return self.rollen[0].rol if self.rollen else Rol.LEERLING

    @property
    def is_medewerker(self) -> bool:
        """Whether he works with other people's data."""
        return any(eigen.rol in MEDEWERKERS for eigen in self.rollen)

    @property
    def stil_seconden(self) -> int:
        """Seconds of silence that his pages warn about; 0 = a long session, no notice."""
        return int(STIL_MEDEWERKER.total_seconds()) if self.is_medewerker else 0


@dataclass(frozen=True, slots=True)
class Half:
    """Somebody whose password was right and whose second factor is still to come. Not a `Wie`: he may nothing."""

    persoon_id: str
    naam: str
    rollen: tuple[RolIn, ...]
    sessie_id: str
    taal: str = "nl"
