"""Taking a portfolio along: a zip that opens offline and that we, and others, read in again."""
