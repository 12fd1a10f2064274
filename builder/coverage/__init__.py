"""Which sentences of an archived text no claim has taken up yet, and which of them are most worth a check."""
