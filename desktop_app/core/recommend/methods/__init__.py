"""One recommender a file; each registers itself."""
