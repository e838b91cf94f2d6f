"""The Results tab: how good the answer is, where it errs, what it relied on, and the next file."""
