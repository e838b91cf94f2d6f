"""How the set-up speaks: one line for each step, and failures that say what, why and what to do."""

from __future__ import annotations

import sys


class SetupError(Exception):
    """The set-up cannot go on."""

    def __init__(self, what: str, why: str, fix: str) -> None:
        super().__init__(f"{what}\n{why}\n{fix}")


def say(text: str) -> None:
    """Print a line at once, so that it stands before the output of what is started next."""
    print(text, flush=True)


class Counter:
    """A line that counts in place on a terminal, and stays silent in a log."""

    def __init__(self) -> None:
        self._shown = 0
        self._on = sys.stdout.isatty()

    def show(self, text: str) -> None:
        """Replace the line."""
        if self._on:
            print("\r" + text[:78].ljust(self._shown), end="", flush=True)
            self._shown = min(len(text), 78)

    def clear(self) -> None:
        """Wipe the line."""
        if self._on and self._shown:
            print("\r" + " " * self._shown + "\r", end="", flush=True)
            self._shown = 0
