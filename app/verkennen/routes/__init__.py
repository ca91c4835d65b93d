"""Routes of this slice, by noun."""

from litestar.handlers import HTTPRouteHandler

from app.verkennen.routes import beroep, hub, interessetest, route, studie, vindbaar

ROUTES: list[HTTPRouteHandler] = [
    *hub.ROUTES,
    *beroep.ROUTES,
    *interessetest.ROUTES,
    *studie.ROUTES,
    *route.ROUTES,
    *vindbaar.ROUTES,
]
