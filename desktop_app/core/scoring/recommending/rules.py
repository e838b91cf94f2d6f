"""Rules about lists, in the numbers of the catalogue: what may be offered at all, and how a list must be made up."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.errors import SpecError, UnknownColumn
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.recommending.asks import Rule
from desktop_app.core.scoring.recommending.facts import Facts, ItemColumn
from desktop_app.core.text import QT_TRANSLATE_NOOP

_YES = frozenset(("yes", "true", "y", "t", "on", "是", "有", "ja", "oui", "si", "sí", "да"))
_MOST_VALUES = 8  # values of one cell that a limit looks at
_EXAMPLES = 5
_MOST_SHOWN = 12


class BadRule(SpecError):
    """A rule that cannot be followed as it stands."""

    what = QT_TRANSLATE_NOOP("Errors", "A rule cannot be followed.")
    why = QT_TRANSLATE_NOOP("Errors", "The rule about “{rule}” says nothing to go by.")
    fix = QT_TRANSLATE_NOOP("Errors", "Fill in its values and numbers, or remove it.")


class RuleNeedsOne(SpecError):
    """A rule that counts to less than one."""

    what = QT_TRANSLATE_NOOP("Errors", "A rule cannot be followed.")
    why = QT_TRANSLATE_NOOP("Errors", "It counts to {number}; the least it can count to is 1.")
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Write 1 or more, or remove it. Things that must not be offered have rules of their own."
    )


class RuleNeedsTimes(SpecError):
    """A rule about days, for a file without days."""

    what = QT_TRANSLATE_NOOP("Errors", "A rule cannot be followed.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "It asks when a person had something, but the log that was learned from had no dates."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Remove the rule, or learn from a log with a column of dates.")


class RuleNeedsNumbers(SpecError):
    """A rule that measures a column of words."""

    what = QT_TRANSLATE_NOOP("Errors", "A rule cannot be followed.")
    why = QT_TRANSLATE_NOOP("Errors", "It measures “{column}”, which holds no numbers but: {values}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Use a column of numbers, or a rule about the values of “{column}”.")


class NothingLeft(SpecError):
    """Rules that no item meets."""

    what = QT_TRANSLATE_NOOP("Errors", "The rules leave nothing to offer.")
    why = QT_TRANSLATE_NOOP("Errors", "None of the {items} items meets all of them.")
    fix = QT_TRANSLATE_NOOP("Errors", "Change or remove a rule.")


@dataclass(frozen=True, eq=False)
class Limit:
    """At most `count` items of a list share a group.

    Attributes
    ----------
    groups : ndarray of int32, shape (items, values of a cell)
        Group numbers; `size` where there is none.
    """

    groups: np.ndarray
    size: int
    count: int


@dataclass(frozen=True, eq=False)
class Share:
    """At least `count` items of a list are of `wanted`, bool of shape (items,)."""

    wanted: np.ndarray
    count: int


@dataclass(frozen=True, eq=False)
class Compiled:
    """Rules in numbers.

    Attributes
    ----------
    allowed : ndarray of bool, shape (items,), optional
        None where everything may be offered.
    not_lately : int
        Days in which a person must not have had an item; 0 for no such rule.
    """

    allowed: np.ndarray | None = None
    limits: tuple[Limit, ...] = ()
    shares: tuple[Share, ...] = ()
    not_lately: int = 0
    notices: tuple[Notice, ...] = ()

    @property
    def is_simple(self) -> bool:
        """Whether the rules only say which items may be offered."""
        return not (self.limits or self.shares or self.not_lately)


def compile_rules(rules: Sequence[Rule], facts: Facts, numbers: Mapping[str, int]) -> Compiled:
    """Return rules in the numbers of a catalogue.

    Parameters
    ----------
    rules : sequence of Rule
    facts : Facts
    numbers : mapping of item id to number

    Raises
    ------
    UnknownColumn, BadRule, RuleNeedsTimes
    """
    allowed = np.ones(facts.items, bool)
    limits, shares, notices = [], [], []
    days = 0
    for rule in rules:
        notices += _values_unknown(rule, facts)
        if rule.kind == "never":
            notices += _forbid(rule, numbers, allowed)
        elif rule.kind == "not_lately":
            days = max(days, _days(rule, facts))
        elif rule.kind == "at_most":
            limits.append(_limit(rule, _column(rule, facts)))
        elif rule.kind == "at_least":
            shares.append(Share(_any_of(rule, _column(rule, facts)), _positive(rule)))
        elif rule.kind in _FILTERS:
            allowed &= _FILTERS[rule.kind](rule, _column(rule, facts))
        else:
            raise BadRule(rule=rule.kind)
    return Compiled(None if allowed.all() else allowed, tuple(limits), tuple(shares), days, tuple(notices))


def values_of(column: ItemColumn) -> list[tuple[str, ...]]:
    """Return the values of each cell of a column."""
    if not column.marks:
        return [(cell,) if cell else () for cell in column.cells]
    split = re.compile("[" + re.escape(column.marks) + "]")
    return [tuple(part.strip() for part in split.split(cell) if part.strip()) for cell in column.cells]


def numbers_of(column: ItemColumn) -> np.ndarray:
    """Return the cells as float64, NaN where there is no number; yes is 1."""
    return np.array([number_in(cell) for cell in column.cells], np.float64)


def number_in(cell: str) -> float:
    """Return the number that a cell is, 1 for a yes, NaN for anything else."""
    try:
        return float(cell)
    except ValueError:
        return 1.0 if cell.casefold() in _YES else float("nan")


def _column(rule: Rule, facts: Facts) -> ItemColumn:
    column = facts.column(rule.column)
    if column is None:
        raise UnknownColumn(column=rule.column, columns=tuple(column.name for column in facts.columns))
    return column


def _positive(rule: Rule) -> int:
    if rule.count < 1:
        raise RuleNeedsOne(number=rule.count)
    return rule.count


def _forbid(rule: Rule, numbers: Mapping[str, int], allowed: np.ndarray) -> list[Notice]:
    unknown = [item for item in rule.values if item not in numbers]
    allowed[[numbers[item] for item in rule.values if item in numbers]] = False
    if not unknown:
        return []
    return [Notice("rule_items_unknown", "", {"n": len(unknown), "items": tuple(unknown[:_EXAMPLES])})]


def _values_unknown(rule: Rule, facts: Facts) -> list[Notice]:
    """Return what to say of values that no item has; a slip of the pen would otherwise change lists unnoticed."""
    column = facts.column(rule.column)
    if column is None or not rule.values:
        return []
    there = {value.casefold(): value for cell in values_of(column) for value in cell}
    there |= {cell.casefold(): cell for cell in column.cells if cell and not column.marks}
    lacking = tuple(value for value in rule.values if value.casefold().strip() not in there)
    if not lacking:
        return []
    known = tuple(there.values())
    shown = (*known[:_MOST_SHOWN], "…") if len(known) > _MOST_SHOWN else known
    return [Notice("rule_values_unknown", column.name, {"values": lacking[:_EXAMPLES], "known": shown})]


def _days(rule: Rule, facts: Facts) -> int:
    if "days" not in facts.arrays:
        raise RuleNeedsTimes
    return _positive(rule)


def _in_stock(rule: Rule, column: ItemColumn) -> np.ndarray:
    return np.asarray(_numbers(rule, column) > 0)


def _between(rule: Rule, column: ItemColumn) -> np.ndarray:
    if rule.low is None and rule.high is None:
        raise BadRule(rule=rule.column)
    values = _numbers(rule, column)
    low = -np.inf if rule.low is None else rule.low
    high = np.inf if rule.high is None else rule.high
    if low > high:
        low, high = high, low
    return np.asarray((values >= low) & (values <= high))


def _numbers(rule: Rule, column: ItemColumn) -> np.ndarray:
    """Return the numbers of a column that a rule measures.

    Raises
    ------
    RuleNeedsNumbers
    """
    values = numbers_of(column)
    if np.isnan(values).all():
        shown = tuple(dict.fromkeys(cell for cell in column.cells if cell))[:_EXAMPLES]
        raise RuleNeedsNumbers(column=rule.column, values=shown)
    return values


def _any_of(rule: Rule, column: ItemColumn) -> np.ndarray:
    if not rule.values:
        raise BadRule(rule=rule.column)
    wanted = {value.casefold().strip() for value in rule.values}
    cells = zip(column.cells, values_of(column), strict=True)
    return np.array([_matches(wanted, cell, values) for cell, values in cells], bool)


def _matches(wanted: set[str], cell: str, values: tuple[str, ...]) -> bool:
    return cell.casefold() in wanted or any(value.casefold() in wanted for value in values)


def _none_of(rule: Rule, column: ItemColumn) -> np.ndarray:
    return ~_any_of(rule, column)


_FILTERS: Mapping[str, Callable[[Rule, ItemColumn], np.ndarray]] = {
    "in_stock": _in_stock,
    "between": _between,
    "only": _any_of,
    "without": _none_of,
}


def _limit(rule: Rule, column: ItemColumn) -> Limit:
    """Return the groups of each item; items of which nothing is known belong to none."""
    values = [tuple(value.casefold() for value in cell[:_MOST_VALUES]) for cell in values_of(column)]
    known = {value: number for number, value in enumerate(sorted({value for cell in values for value in cell}))}
    groups = np.full((len(values), max(1, *map(len, values))), len(known), np.int32)
    for item, cell in enumerate(values):
        groups[item, : len(set(cell))] = sorted({known[value] for value in cell})
    return Limit(groups, len(known), _positive(rule))
