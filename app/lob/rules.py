"""Who sees what of a portfolio. Pure: no database, no HTTP."""

from datetime import date, timedelta
from enum import StrEnum

from app.accounts.rollen import Rol
from app.lob.models import KaartStand


class Kijker(StrEnum):
    """As whom somebody looks at a portfolio."""

    EIGENAAR = "eigenaar"
    """The pupil himself: everything."""
    BEGELEIDER = "begeleider"
    """Mentor of his class today, or his slb'er at the mbo: what is af and not kept from them."""
    OUDER = "ouder"
    """Parent with gezag of who is below 18: what the pupil shares with his parents."""


JAREN_STIL = 2
"""Silent for so many years a portfolio goes."""
WAARSCHUWING = timedelta(days=30)
"""This long before it goes the owner hears of it, and never shorter."""
BEGELEIDERS = (Rol.MENTOR, Rol.SLBER)
"""Roles that may be somebody's begeleider; which pupils, `queries.zicht` says."""
LEZERS = (Rol.LEERLING, *BEGELEIDERS, Rol.OUDER)
"""Roles that may open a portfolio at all."""
PTA_LEZERS = (Rol.MENTOR, Rol.DECAAN)
"""Roles that see where each pupil stands for the PTA."""


def mag_kaart_zien(als: Kijker, stand: str, voor_mentor: bool, voor_ouder: bool) -> bool:
    """Whether somebody sees a card with these marks."""
    if als == Kijker.EIGENAAR:
        return True
    return stand == KaartStand.AF and (voor_mentor if als == Kijker.BEGELEIDER else voor_ouder)


def mag_reageren(als: Kijker) -> bool:
    """Pupil and begeleider talk with each other; a parent reads along."""
    return als in (Kijker.EIGENAAR, Kijker.BEGELEIDER)


def gaat_weg_op(laatst_op: date, gewaarschuwd_op: date) -> date:
    """Day on which the portfolio of who stays silent goes: two years after he was here, a month after the warning."""
    dag = laatst_op.day if (laatst_op.month, laatst_op.day) != (2, 29) else 28
    return max(date(laatst_op.year + JAREN_STIL, laatst_op.month, dag), gewaarschuwd_op + WAARSCHUWING)
