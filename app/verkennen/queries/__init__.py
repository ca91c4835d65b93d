"""Every SELECT of this slice, by noun."""
