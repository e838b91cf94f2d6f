"""Runs an exported model on new rows; imports neither a training library nor Qt."""
