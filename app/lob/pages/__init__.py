"""Typed context of every page: one module per noun."""
