"""One file a learner; each registers itself."""
