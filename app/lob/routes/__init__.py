"""Every route of the portfolio."""

from litestar.handlers import HTTPRouteHandler

from app.lob.routes import (
    cv,
    deellink,
    deelpagina,
    doel,
    foto,
    gesprek,
    gesprekstap,
    groei,
    inlevering,
    kaart,
    kaart_bewerken,
    kwaliteit,
    meenemen,
    opdracht,
    pta,
    reactie,
    schoolopdracht,
    studenten,
    thuis,
    wissen,
)

ROUTES: list[HTTPRouteHandler] = [
    *thuis.ROUTES,
    *kaart.ROUTES,
    *kaart_bewerken.ROUTES,
    *cv.ROUTES,
    *kwaliteit.ROUTES,
    *groei.ROUTES,
    *doel.ROUTES,
    *gesprek.ROUTES,
    *gesprekstap.ROUTES,
    *foto.ROUTES,
    *opdracht.ROUTES,
    *pta.ROUTES,
    *reactie.ROUTES,
    *inlevering.ROUTES,
    *schoolopdracht.ROUTES,
    *wissen.ROUTES,
    *studenten.ROUTES,
    *deellink.ROUTES,
    *deelpagina.ROUTES,
    *meenemen.ROUTES,
]
