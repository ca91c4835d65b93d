"""Roster import: a school's class list, from file to database.

`bestand` bytes to rows · `kolommen` which column is what · `waarden` one cell · `lezen` rows to pupils ·
`stand` what the database holds · `verschil` list against database · `bewaren` one transaction ·
`foutenlijst` spreadsheet of what went wrong · `voortgang` how far it is. `app.scholen.inlezen` ties them together.
"""
