"""One function per use case, by noun."""
