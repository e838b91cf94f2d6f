"""Acumen: local files into decisions."""

__version__ = "0.1.0"
