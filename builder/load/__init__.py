"""Reading a publication from disk into frozen values; what is wrong with it becomes faults, never exceptions."""
