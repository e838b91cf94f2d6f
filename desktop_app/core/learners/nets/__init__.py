"""Nets for tables: many small nets that share their weights, trained with PyTorch, answering without it."""
