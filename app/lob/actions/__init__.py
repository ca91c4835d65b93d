"""What happens to the portfolio: one module per noun."""
