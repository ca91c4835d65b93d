"""Routes of this slice, by noun."""

from litestar.handlers import HTTPRouteHandler

from app.verkennen.routes import (
    aanwezig,
    activiteit,
    activiteiten_beheer,
    bedrijven,
    beroep,
    bronnen,
    deelname,
    hub,
    interessetest,
    route,
    studie,
    vindbaar,
)

ROUTES: list[HTTPRouteHandler] = [
    *hub.ROUTES,
    *beroep.ROUTES,
    *bronnen.ROUTES,
    *interessetest.ROUTES,
    *studie.ROUTES,
    *route.ROUTES,
    *vindbaar.ROUTES,
    *activiteit.ROUTES,
    *deelname.ROUTES,
    *activiteiten_beheer.ROUTES,
    *aanwezig.ROUTES,
    *bedrijven.ROUTES,
]
