"""Who may do what with accounts. No I/O."""

from app.accounts.rollen import MEDEWERKERS, Rol
from app.accounts.wie import RolIn, Wie
from app.kit.settings import settings

KAARTENMAKERS = (Rol.MENTOR, Rol.SCHOOLBEHEER)
"""Who prints cards for pupils; whose pupil it is, the caller checks in `scholen`."""


def mag_kaarten_maken(wie: Wie) -> bool:
    """Mentor or school administration."""
    return wie.heeft(*KAARTENMAKERS)


def mag_kaart_krijgen(rollen: frozenset[str]) -> bool:
    """Only who is a pupil and nothing else: a card must never open the account of staff."""
    return rollen == frozenset({Rol.LEERLING})


def mag_uitnodigen(wie: Wie, rol: str, organisatie_id: str | None) -> bool:
    """School administration invites for its own school, an mbo its own slb'ers, region administration everyone;
    never a pupil."""
    if rol not in MEDEWERKERS:
        return False
    if wie.heeft(Rol.REGIOBEHEER):
        return True
    if rol == Rol.SLBER and organisatie_id in wie.organisaties(Rol.MBO_BEHEER):
        return True
    van_school = rol in (Rol.MENTOR, Rol.DECAAN, Rol.ZORGCOORDINATOR, Rol.SCHOOLBEHEER)
    return van_school and organisatie_id in wie.organisaties(Rol.SCHOOLBEHEER)


def tweede_factor_nodig(rollen: tuple[RolIn, ...]) -> bool:
    """Whether a password alone is not enough: staff see other people's data."""
    return settings().tweede_factor and any(eigen.rol in MEDEWERKERS for eigen in rollen)
