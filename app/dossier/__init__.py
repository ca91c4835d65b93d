"""Dossier: the digitaal doorstroomdossier (DDD).

Part A of the pupil, B of the mentor, C of the zorgcoördinator; versions, sending,
receipt at the mbo and the warme overdracht.
"""
