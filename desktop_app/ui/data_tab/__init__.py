"""The Data tab: what is in the file, and what is doubtful about it."""
