"""Similar wording in two archived texts: found through rare words, aligned word by word. Pure functions on text."""
