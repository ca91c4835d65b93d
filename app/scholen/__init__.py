"""Scholen: the region and who belongs where.

Regio, gemeente, samenwerkingsverband, school, klas, mbo with its offer, inschrijving,
mentor-of, intaker-of, ouder-of (gezag), and the roster import.
"""
