"""Who gets what: learned from a log of purchases, clicks or ratings."""
