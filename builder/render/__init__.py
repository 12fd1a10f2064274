"""Pages, exports and feeds as text: pure functions of a checked publication."""
