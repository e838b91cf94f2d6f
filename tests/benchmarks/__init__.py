"""How fast and how right Acumen is: run by ``python -m tests.benchmarks``, never inside a test."""
