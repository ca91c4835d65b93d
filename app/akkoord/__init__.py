"""Akkoord: an act, not a boolean.

Asking, reading, agreeing, refusing, objecting, withdrawing: each a row with who, in which
capacity, on which ground, about which exact version, when and how (architectuur.md 8,
domein.md 4). Knows no dossier: what is asked about is an `Onderwerp` that a higher slice fills in.
"""
