"""Which stored parent a parent on the list is. A row is never given to somebody else with rights left on it."""

from app.scholen.rooster.regel import OuderInvoer
from app.scholen.rooster.stand import LeerlingStand, OuderStand, Stand

Paar = tuple[OuderStand | None, OuderStand | None]


def _zelfde(invoer: OuderInvoer, stand: OuderStand) -> bool:
    zelfde_naam = bool(invoer.naam) and invoer.naam.casefold() == stand.naam.casefold()
    return zelfde_naam or (invoer.email is not None and invoer.email == stand.email)


def is_ander(invoer: OuderInvoer, stand: OuderStand) -> bool:
    """Another person than the stored one: name and mail address both differ. Gezag, language and account end."""
    if _zelfde(invoer, stand) or not invoer.naam:
        return False
    return invoer.email is not None or stand.email is None


def koppel(invoer: tuple[OuderInvoer | None, OuderInvoer | None], stand: Stand, kind: LeerlingStand) -> Paar:
    """The stored parents that belong to the first and second on the list.

    When the list has them in the other order they are recognised by name or mail address.
    """
    een, twee = stand.ouders.get((kind.persoon_id, 1)), stand.ouders.get((kind.persoon_id, 2))
    eerste, tweede = invoer
    recht = bool((eerste and een and _zelfde(eerste, een)) or (tweede and twee and _zelfde(tweede, twee)))
    kruis = bool((eerste and twee and _zelfde(eerste, twee)) or (tweede and een and _zelfde(tweede, een)))
    return (twee, een) if kruis and not recht else (een, twee)
