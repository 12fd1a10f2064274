"""What stands around a quotation: words that take it back, questions and conditions, and who is said to speak."""
