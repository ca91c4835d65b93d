"""Every route of the portfolio."""

from litestar.handlers import HTTPRouteHandler

from app.lob.routes import cv, deellink, deelpagina, inlevering, opdracht, schoolopdracht, studenten, wissen

ROUTES: list[HTTPRouteHandler] = [
    *cv.ROUTES,
    *opdracht.ROUTES,
    *inlevering.ROUTES,
    *schoolopdracht.ROUTES,
    *wissen.ROUTES,
    *deellink.ROUTES,
    *deelpagina.ROUTES,
    *studenten.ROUTES,
]
