"""Columns to numbers: one encoder a kind, fitted on training rows only."""
