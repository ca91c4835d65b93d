"""Routes of this slice."""

from app.beheer.routes import leerlingen, medewerkers, ouders, overzicht, schoollogin, studenten

ROUTES = [
    *overzicht.ROUTES,
    *leerlingen.ROUTES,
    *ouders.ROUTES,
    *medewerkers.ROUTES,
    *schoollogin.ROUTES,
    *studenten.ROUTES,
]
