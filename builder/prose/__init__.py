"""The prose gate: numbers, dates and quoted phrases of a claim's own words must stand in its proved quotations."""
