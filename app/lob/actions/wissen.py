"""The owner throws his whole portfolio away."""

from sqlmodel import Session

from app.accounts.wie import Wie
from app.journaal.actions import schrijf_op
from app.lob.bewaar import wis_portfolio


def wis_alles(db: Session, wie: Wie) -> int:
    """Remove everything of his own, also what others wrote in it; gives how many rows. Photos follow by night."""
    aantal = wis_portfolio(db, [wie.persoon_id])
    if aantal:
        schrijf_op(db, wie, "portfolio_gewist", over=wie.persoon_id, ding=("portfolio", wie.persoon_id))
    return aantal
