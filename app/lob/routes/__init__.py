"""Every route of the portfolio."""

ROUTES: list[object] = []
