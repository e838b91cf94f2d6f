"""Other programs that Acumen is measured against, each in an environment of its own outside this folder."""
