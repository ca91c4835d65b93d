"""Doorlijn: van de klas naar het mbo en verder, en niemand uit beeld."""
