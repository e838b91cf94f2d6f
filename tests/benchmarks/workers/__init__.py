"""What is measured in a process of its own; each prints one JSON document on its last line."""
