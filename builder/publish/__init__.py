"""Writing: the generated tree, the site, its search index, and the swap that makes it public."""
