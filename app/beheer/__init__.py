"""Beheer: what a school's administrator and a region's administrator do. Pages only, no tables.

Overview of what to do first, importing class lists, parents, staff, cards, and the region's rules.
"""
