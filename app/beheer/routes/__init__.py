"""Routes of this slice."""

from app.beheer.routes import leerlingen, medewerkers, ouders, overzicht

ROUTES = [*overzicht.ROUTES, *leerlingen.ROUTES, *ouders.ROUTES, *medewerkers.ROUTES]
