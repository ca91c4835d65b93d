"""What comes in, by noun."""
