"""One file an encoder; each registers itself for its kinds."""
