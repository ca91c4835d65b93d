"""Meldingen: everything that leaves the building goes through one outbox.

Kinds of message, the outbox with its worker loop, and mail as the channel of record.
Higher slices subclass `MeldingSoort`; this slice knows none of them.
"""
