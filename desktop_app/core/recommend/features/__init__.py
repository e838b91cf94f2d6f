"""What tables about people and items say, as numbers: in Python and as graph nodes."""
