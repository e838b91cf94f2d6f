"""What is for the command line and what for the window, told without loading either."""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = ("demo", "describe", "doctor", "clean", "train", "shrink", "score", "recommend", "models", "gpu")
_OF_COMMANDS = {"--help", "-h", "--version"}


def is_command(arguments: Sequence[str]) -> bool:
    """Return whether `arguments` are for the command line, not for the window."""
    return any(argument in COMMANDS or argument in _OF_COMMANDS for argument in arguments[:3])
