"""Why an item is on a list: items of the history, or columns of the profile, without which it would score lower."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.core.scoring.recommending.asks import Because
from desktop_app.core.scoring.recommending.facts import FilledColumn
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile, missing
from desktop_app.core.scoring.recommending.links import FileLinks

MOST_REASONS = 3
_LEAST = 2.0**-15  # a few steps of the grid of scores: less is rounding
_FEW = 24  # items of a history that are all tried
_MOST_LEFT_OUT = 80
_LEADING = 4
_WORTH_NAMING = 0.1  # of the largest drop


@dataclass(frozen=True, eq=False)
class Person:
    """Whom a list is for: `likes` are item numbers, `profile` one value for each graph input that is filled."""

    likes: np.ndarray
    profile: dict[str, np.ndarray]


class Explainer:
    """Finds reasons with the file's own graph: leaves something out and looks whether the score falls."""

    def __init__(self, model: RecommenderFile) -> None:
        self._model = model
        self._links = FileLinks(model)

    def reasons(self, person: str, given: Person, picks: np.ndarray) -> list[Because]:
        """Return the reasons of each of `picks` (item numbers).

        Parameters
        ----------
        person : str
            Id, '' for somebody new.
        given : Person
        picks : ndarray of int, shape (k,)
        """
        if not len(picks):
            return []
        tried = self._worth_trying(given.likes, picks)
        columns = self._filled(given)
        variants = [given.likes, *(given.likes[given.likes != item] for item in tried)]
        profiles = [given.profile] * len(variants)
        profiles += [self._without(given, column.inputs) for column in columns]
        variants += [given.likes] * len(columns)
        scores = self._scores(person, variants, profiles, picks)
        drops = scores[0][None, :] - scores[1:]
        found = [self._named(tried, drops[: len(tried), place]) for place in range(len(picks))]
        found = self._confirmed(person, given, picks, scores[0], found)
        popular = self._are_popular(person, given, picks, found)
        return [
            self._because(one, columns, drops[len(tried) :, place], bool(popular[place]))
            for place, one in enumerate(found)
        ]

    def _worth_trying(self, likes: np.ndarray, picks: np.ndarray) -> np.ndarray:
        """Return the items to leave out one by one: all of a short history, those with the strongest links else."""
        if len(likes) <= _FEW:
            return likes
        if not self._links.exists:
            return likes[:_MOST_LEFT_OUT]
        parts = self._links.contributions(likes, picks)
        leading = np.argsort(-parts, axis=0, kind="stable")[:_LEADING]
        return likes[np.unique(leading)]

    def _filled(self, given: Person) -> list[FilledColumn]:
        return [column for column in self._model.facts.profile if any(name in given.profile for name in column.inputs)]

    def _without(self, given: Person, inputs: tuple[str, ...]) -> dict[str, np.ndarray]:
        return {name: value for name, value in given.profile.items() if name not in inputs}

    def _scores(
        self, person: str, histories: list[np.ndarray], profiles: list[dict[str, np.ndarray]], picks: np.ndarray
    ) -> np.ndarray:
        """Return the scores of `picks` for variants of a history and a profile, (variants, k)."""
        facts, rows = self._model.facts, len(histories)
        likes = [[self._model.items[item] for item in history] or ["\t"] for history in histories]
        profile = {
            name: np.array([one.get(name, missing(column.takes, 1))[0] for one in profiles])
            for column in facts.profile
            for name in column.inputs
        }
        profile = {
            name: values.astype(object) if values.dtype.kind in "UO" else values for name, values in profile.items()
        }
        allowed = np.zeros(facts.items, bool)
        allowed[picks] = True
        asked = Asked([person] * rows, likes, profile)
        lists = self._model.top(asked, int(allowed.sum()), exclude_seen=False, allowed=allowed)
        table = np.zeros((rows, facts.items + 1), np.float32)
        np.put_along_axis(table, lists.numbers, lists.scores, axis=1)
        return np.asarray(table[:, picks], np.float64)

    def _named(self, tried: np.ndarray, drops: np.ndarray) -> list[tuple[int, float]]:
        order = np.argsort(-drops, kind="stable")[:MOST_REASONS]
        largest = max(float(drops.max(initial=0.0)), _LEAST)
        return [
            (int(tried[at]), float(drops[at]))
            for at in order
            if drops[at] >= _LEAST and drops[at] >= _WORTH_NAMING * largest
        ]

    def _confirmed(
        self, person: str, given: Person, picks: np.ndarray, full: np.ndarray, found: list[list[tuple[int, float]]]
    ) -> list[list[tuple[int, float]]]:
        """Keep several reasons only where the score also falls without all of them together."""
        several = [place for place, one in enumerate(found) if len(one) > 1]
        if not several:
            return found
        histories = [given.likes[~np.isin(given.likes, [item for item, _ in found[place]])] for place in several]
        scores = self._scores(person, histories, [given.profile] * len(several), picks)
        for row, place in enumerate(several):
            if full[place] - scores[row, place] < _LEAST:
                found[place] = found[place][:1]
        return found

    def _are_popular(
        self, person: str, given: Person, picks: np.ndarray, found: list[list[tuple[int, float]]]
    ) -> np.ndarray:
        """Return which picks owe more to what does not come from the history, compared with the average item."""
        if not len(given.likes):
            return np.ones(len(picks), bool)
        if not self._links.exists:
            return np.array([not one for one in found])
        everything = np.arange(self._model.facts.items)
        own = self._links.contributions(given.likes, everything).sum(axis=0, dtype=np.float64)
        scores = self._scores(person, [given.likes], [given.profile], everything)[0]
        rest = scores - own
        mostly = rest[picks] - rest.mean() > np.maximum(own[picks] - own.mean(), 0.0)
        return np.asarray(mostly | np.array([not one for one in found]))

    def _because(
        self, named: list[tuple[int, float]], columns: list[FilledColumn], drops: np.ndarray, popular: bool
    ) -> Because:
        total = sum(drop for _, drop in named) or 1.0
        order = np.argsort(-drops, kind="stable")[:MOST_REASONS]
        profile = tuple(columns[at].name for at in order if drops[at] >= _LEAST)
        return Because(
            tuple(self._model.line(item) for item, _ in named),
            tuple(drop / total for _, drop in named),
            profile,
            popular and not profile,
        )
