"""One file a button."""
