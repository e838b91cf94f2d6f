"""How lists are made, apart from all that is asked: the window holds such options before anybody asks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One rule about a list; `kind` is one of the keys below, the other fields are its facts.

    ========== ===========================================================================
    in_stock   the number in `column` is above zero (or yes)
    between    the number in `column` is from `low` to `high`
    only       `column` is one of `values`
    without    `column` is none of `values`
    never      the items `values` (ids) are never offered
    at_least   at least `count` items whose `column` is one of `values`
    at_most    at most `count` items share the same value of `column`
    not_lately nothing that the person had in the last `count` days
    ========== ===========================================================================
    """

    kind: str
    column: str = ""
    values: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    count: int = 0


@dataclass(frozen=True)
class ListOptions:
    """How a list is made: length, whether what was seen may come again, rules, and diversity from 0 to 1."""

    k: int = 10
    exclude_seen: bool = True
    rules: tuple[Rule, ...] = ()
    diversity: float = 0.0
