"""Cheaper forms of a fitted blend, each with what it costs on rows that nothing was learned from."""
