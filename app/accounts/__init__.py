"""Accounts: who somebody is and how he gets in.

Person, organisation, role, password, passkey, recovery codes, single sign-on, session,
activation code, invitation and the limits on trying. Knows no school and no dossier.
"""
