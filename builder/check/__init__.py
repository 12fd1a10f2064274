"""The checks: proving every quotation, and the rules that judge claims, seeds and the corpus."""

from builder.check.runner import check_publication

__all__ = ["check_publication"]
