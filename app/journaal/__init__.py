"""Journaal: append-only, hash-chained record of who did or saw what of whom.

Every action of weight writes one line in the same transaction. `doorlijn journaal verify`
walks the chain. `/privacy` shows a pupil the lines about himself in plain words.
"""
