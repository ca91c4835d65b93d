"""Facts that come from outside: importers of the offer of the mbo's (DUO) and of beroepen (ESCO)."""
