"""Who reads a public page."""

from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.web.sjabloon import Verzoek


def wie_van(request: Verzoek) -> Wie | None:
    """Who is logged in; None on a public page that nobody logged in for."""
    wie = request.scope.get("user")
    return wie if isinstance(wie, Wie) else None


def leerling_van(request: Verzoek) -> Wie | None:
    """The pupil behind the request; None for everybody else."""
    wie = wie_van(request)
    return wie if wie and wie.heeft(Rol.LEERLING) else None
