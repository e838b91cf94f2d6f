"""From any table to a log: which columns say what, what has to be cleaned, and what is known beside it."""
