"""One dataclass per template, by noun."""
