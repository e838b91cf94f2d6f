"""Which candidates to try, in what order, and for how long."""
