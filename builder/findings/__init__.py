"""What the builder has to say about somebody's files: findings, the places they mark, the rules they come from."""
