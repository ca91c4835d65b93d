"""Every SELECT of the portfolio: one module per noun."""
