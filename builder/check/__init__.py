"""The checks: proving every quotation, and the rules that judge claims, seeds and the corpus."""
