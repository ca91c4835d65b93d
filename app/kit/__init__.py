"""Kit: the tools everyone stands on.

Settings, database, clock, ids, translation, crypto, files, privacy markers, migrations.
Knows no HTTP, no person and no domain word. Lowest step of the staircase.
"""
