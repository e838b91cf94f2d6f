"""A model that can be followed by hand, as plain facts: what is asked, and what the answer adds.

Results carry these to the screen, so nothing heavy is imported here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Condition:
    """A question about one column that a person can answer.

    Attributes
    ----------
    column : str
    ask : str
        "range" (from `low` on and below `high`), "is" (one of `keys`), "is_not" (none of them), "missing", "present",
        "word" (the text holds it), "no_word", "each" (for each `low` more), or "unclear".
    part : str
        "number", or one of `PARTS`.
    low, high : float
        Infinite where there is no bound.
    keys : tuple of str
    or_missing : bool
        Rows without a value belong here, too.
    """

    column: str
    ask: str
    part: str = "number"
    low: float = -math.inf
    high: float = math.inf
    keys: tuple[str, ...] = ()
    or_missing: bool = False


@dataclass(frozen=True)
class Line:
    """One line: where `condition` holds, `adds` is added, or is the answer.

    Attributes
    ----------
    condition : Condition or None
        None for the whole table (the root of a tree that asks nothing).
    adds : tuple of float
        For a tree the answer (a probability for each class, or a value), empty where more is asked. For points and
        weights what is added to each total: one for two classes and for a number.
    rows : int
        Rows of the training table for which it held.
    depth : int
        How many questions of a tree came before.
    """

    condition: Condition | None
    adds: tuple[float, ...]
    rows: int
    depth: int = 0


@dataclass(frozen=True)
class Reading:
    """A whole model in lines.

    Attributes
    ----------
    form : str
        "tree", "points" (whole numbers) or "weights".
    start : tuple of float
        What the totals of points or weights begin with; empty for a tree.
    worth : float
        What one point is worth: a total counts ``start + worth * points``.
    """

    form: str
    lines: tuple[Line, ...]
    start: tuple[float, ...] = ()
    worth: float = 1.0
