"""Checking of attachments; it lives in the kit, because signed akkoord forms are checked the same way."""

from app.kit.uploads import (
    MAX_BYTES,
    MAX_PIXELS,
    MAX_UITGEPAKT,
    Afgekeurd,
    herschrijf,
    keur,
    keur_pdf,
    soort_van,
)

__all__ = ["MAX_BYTES", "MAX_PIXELS", "MAX_UITGEPAKT", "Afgekeurd", "herschrijf", "keur", "keur_pdf", "soort_van"]
