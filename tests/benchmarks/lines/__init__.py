"""One file for each group of figures: ``measure(run) -> list of Figure``, and ``NAME`` and ``SOURCES``."""
