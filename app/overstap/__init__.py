"""Overstap: where the pupil wants to go and how far he is.

For now the choice of opleidingen and the aanmelding at the mbo; the dossier and the
home pages read from here.
"""
