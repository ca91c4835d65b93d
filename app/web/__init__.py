"""Web: how pages are made and guarded.

Routes, the unit of work, templates, HTMX, forms, headers, errors, assets, PWA.
Knows no person and no domain word: who is asking is a value it is handed.
"""
