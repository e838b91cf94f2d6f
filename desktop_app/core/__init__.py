"""What the app knows and computes; runs without Qt."""
