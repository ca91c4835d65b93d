"""The demo region 'Agglomeratie Amsterdam': invented people, real mbo's and crebo numbers.

`vul(db, schaal)` seeds an empty database and then calls the hooks of the higher slices. A slice adds its own
states with a function `haak(db: Session, context: DemoContext) -> None` in a list `NA_SEEDING` in its module
`demo`; the program registers them with `na_seeding`. `DemoContext` says who is there; use its `toeval`.
"""

from app.scholen.demo.context import DemoAanbod, DemoAccount, DemoContext, DemoLeerling, na_seeding
from app.scholen.demo.uitkomst import meld_accounts, vertel_accounts
from app.scholen.demo.vullen import WACHTWOORD, vul

__all__ = [
    "WACHTWOORD",
    "DemoAanbod",
    "DemoAccount",
    "DemoContext",
    "DemoLeerling",
    "meld_accounts",
    "na_seeding",
    "vertel_accounts",
    "vul",
]
