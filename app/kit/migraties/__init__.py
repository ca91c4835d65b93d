"""Migrations of the one schema, in `versies/`."""
