"""Lists of a recommender's file under the options of a person: rules, diversity, what was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.core.errors import SpecError
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.recommending.asks import ListOptions, Rule
from desktop_app.core.scoring.recommending.compose import Composed, Pool, compose
from desktop_app.core.scoring.recommending.diversity import Diversity
from desktop_app.core.scoring.recommending.file import Asked, Lists, RecommenderFile
from desktop_app.core.scoring.recommending.rules import Compiled, compile_rules
from desktop_app.core.text import QT_TRANSLATE_NOOP

_POOL_FACTOR, _LEAST_POOL = 10, 100
_ROWS_AT_ONCE = 512


class BadLength(SpecError):
    """A list of no items."""

    what = QT_TRANSLATE_NOOP("Errors", "No lists were made.")
    why = QT_TRANSLATE_NOOP("Errors", "A list of {k} items was asked for.")
    fix = QT_TRANSLATE_NOOP("Errors", "Ask for at least one item.")


@dataclass(eq=False)
class Shortfall:
    """How often a rule could not be met: empty lists, shorter ones than asked, and ones without enough of a kind."""

    empty: int = 0
    short: int = 0
    unmet: int = 0

    def notices(self, k: int, has_rules: bool) -> tuple[Notice, ...]:
        """Return what to say about it; without rules a list is empty where somebody has everything already."""
        found = []
        if self.empty:
            found.append(Notice("lists_empty" if has_rules else "lists_had_all", "", {"n": self.empty}))
        if self.short:
            found.append(Notice("lists_short", "", {"n": self.short, "k": k}))
        if self.unmet:
            found.append(Notice("lists_unmet", "", {"n": self.unmet}))
        return tuple(found)


class Lister:
    """Makes lists of one file under one set of options.

    Parameters
    ----------
    model : RecommenderFile
    options : ListOptions

    Raises
    ------
    SpecError
        If a rule cannot be followed.
    """

    def __init__(self, model: RecommenderFile, options: ListOptions) -> None:
        if options.k < 1:
            raise BadLength(k=options.k)
        self.model, self.options = model, options
        self.k = min(options.k, model.facts.items)
        self.rules: Compiled = compile_rules(_meant(options.rules, model), model.facts, model.item_numbers)
        self.diversity = Diversity.of(options.diversity, model.facts.arrays.get("vectors"))
        self.shortfall = Shortfall()

    def notices(self) -> tuple[Notice, ...]:
        """Return what to say about the rules, over all lists so far."""
        lost = self.options.diversity > 0 and not self.diversity.share
        return (
            *self.rules.notices,
            *((Notice("no_diversity"),) if lost else ()),
            *self.shortfall.notices(self.options.k, bool(self.options.rules)),
        )

    def lists(self, asked: Asked) -> Lists:
        """Return the lists of some rows; a shorter one is filled up with a number one past the last item."""
        parts = [self._lists(part) for part in _parts(asked)]
        if not parts:
            empty = np.zeros((0, self.k))
            return Lists(empty.astype(np.int64), empty.astype(np.float32))
        numbers = np.concatenate([part.numbers for part in parts])
        short, nothing = (int((numbers[:, at] >= self.model.facts.items).sum()) for at in (-1, 0))
        self.shortfall.empty += nothing
        self.shortfall.short += short - nothing
        return Lists(numbers, np.concatenate([part.scores for part in parts]))

    def _lists(self, asked: Asked) -> Lists:
        if self.rules.is_simple and not self.diversity.share:
            return self.model.top(asked, self.k, self.options.exclude_seen, self.rules.allowed)
        size = min(max(_POOL_FACTOR * self.k, _LEAST_POOL), self.model.facts.items)
        made = self._composed(asked, size)
        while size < self.model.facts.items:
            lacking = np.flatnonzero(made.numbers[:, -1] >= self.model.facts.items)
            if not len(lacking):
                break
            size = min(size * 10, self.model.facts.items)
            again = self._composed(_rows(asked, lacking), size)
            for old, new in zip((made.numbers, made.scores, made.unmet), _fields(again), strict=True):
                old[lacking] = new
        self.shortfall.unmet += int((made.unmet > 0).sum())
        return Lists(made.numbers, made.scores)

    def _composed(self, asked: Asked, size: int) -> Composed:
        items = self.model.facts.items
        found = self.model.top(asked, size, self.options.exclude_seen, self.rules.allowed)
        pool = Pool(found.numbers, found.scores, items)
        everything = np.ones(items, bool) if self.rules.allowed is None else self.rules.allowed
        for share in self.rules.shares if size < items else ():
            wanted = self.model.top(asked, size, self.options.exclude_seen, everything & share.wanted)
            pool = pool.merged(Pool(wanted.numbers, wanted.scores, items))
        return compose(pool, self.k, self.rules, self.diversity, self._lately(asked, pool))

    def _lately(self, asked: Asked, pool: Pool) -> np.ndarray | None:
        """Return the candidates that each row's person had in the last days of the log, or nobody knows when."""
        days = self.model.facts.arrays.get("days")
        if not self.rules.not_lately or days is None or not asked.people:
            return None
        since = int(days.max(initial=0)) - self.rules.not_lately + 1
        blocked = np.zeros(pool.numbers.shape, bool)
        for row, person in enumerate(asked.people):
            number = self.model.person_numbers.get(person)
            if number is not None:
                had = slice(int(self.model.offsets[number]), int(self.model.offsets[number + 1]))
                lately = (days[had] >= since) | (days[had] == 0)
                blocked[row] = np.isin(pool.numbers[row], self.model.histories[had][lately])
        return blocked


def _meant(rules: Sequence[Rule], model: RecommenderFile) -> list[Rule]:
    """Return the rules with the ids of items that are given by name, or written otherwise."""
    known = model.spelled_items.known
    return [
        replace(rule, values=tuple(known(value) or value for value in rule.values)) if rule.kind == "never" else rule
        for rule in rules
    ]


def _parts(asked: Asked) -> list[Asked]:
    return [
        _rows(asked, np.arange(start, min(start + _ROWS_AT_ONCE, asked.rows)))
        for start in range(0, asked.rows, _ROWS_AT_ONCE)
    ]


def _rows(asked: Asked, rows: np.ndarray) -> Asked:
    return replace(
        asked,
        people=[asked.people[row] for row in rows] if asked.people else (),
        likes=[asked.likes[row] for row in rows] if asked.likes else (),
        profile={name: values[rows] for name, values in asked.profile.items()},
    )


def _fields(made: Composed) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return made.numbers, made.scores, made.unmet
