"""Commands: small functions that return an exit status."""
