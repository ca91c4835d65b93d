"""Every address of this slice."""

from app.start.routes import klas, privacy, thuis

ROUTES = [*thuis.ROUTES, *klas.ROUTES, *privacy.ROUTES]
