"""Every route of the portfolio."""

from litestar.handlers import HTTPRouteHandler

from app.lob.routes import cv

ROUTES: list[HTTPRouteHandler] = [
    *cv.ROUTES,
]
