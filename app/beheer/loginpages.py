"""The page where a school sets its own login."""

from dataclasses import dataclass, field
from typing import ClassVar

from app.accounts.oidc import terugadres
from app.accounts.school import Instelling
from app.beheer.forms import SchoolloginForm


@dataclass
class Schoollogin:
    """`/beheer/schoollogin`."""

    sjabloon: ClassVar[str] = "beheer/schoollogin.html"
    naam: str
    aan: bool
    heeft_geheim: bool
    vorm: SchoolloginForm
    getest: bool = False
    mis: str = ""
    """What is wrong with the address that was tried; empty = it answered well."""
    terug: str = field(default_factory=terugadres)


def schoollogin(nu: Instelling, vorm: SchoolloginForm | None = None, mis: str | None = None) -> Schoollogin:
    """The page as set (`vorm=None`) or as typed; `mis` is the outcome of a try."""
    gevuld = vorm or SchoolloginForm(nu.uitgever, nu.client_id)
    return Schoollogin(nu.naam, bool(nu.uitgever), nu.heeft_geheim, gevuld, mis is not None, mis or "")
