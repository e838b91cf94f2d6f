"""Reasons for everyone at once: from the linear part of the scores alone, without asking the graph again."""

from __future__ import annotations

import numpy as np

from desktop_app.core.scoring.recommending.file import Asked, Lists, RecommenderFile
from desktop_app.core.scoring.recommending.links import FileLinks

_NAMED = 2
_WORTH_NAMING = 0.1
SEPARATOR = "; "


class QuickReasons:
    """Names the items of a history that add most to each item of a list."""

    def __init__(self, model: RecommenderFile) -> None:
        self._model = model
        self._links = FileLinks(model)

    def texts(self, asked: Asked, lists: Lists) -> list[list[str]]:
        """Return for each row and place the titles of the items it is offered because of; '' where there are none."""
        return [self._row(asked, row, lists.numbers[row]) for row in range(asked.rows)]

    def _row(self, asked: Asked, row: int, numbers: np.ndarray) -> list[str]:
        picks = numbers[numbers < self._model.facts.items]
        history = self._history(asked, row)
        nothing = [""] * len(numbers)
        if not len(picks) or not len(history) or not self._links.exists:
            return nothing
        parts = self._links.contributions(history, picks)
        few = min(_NAMED, len(history))
        best = np.argpartition(-parts, few - 1, axis=0)[:few] if len(history) > few else np.argsort(-parts, axis=0)
        values = np.take_along_axis(parts, best, axis=0)
        order = np.argsort(-values, axis=0, kind="stable")
        best, values = np.take_along_axis(best, order, axis=0), np.take_along_axis(values, order, axis=0)
        named = (values > 0) & (values >= _WORTH_NAMING * values[:1])
        titles = self._model.titles
        items = history[best]
        for place in range(len(picks)):
            nothing[place] = SEPARATOR.join(titles[item] for item in items[named[:, place], place].tolist())
        return nothing

    def _history(self, asked: Asked, row: int) -> np.ndarray:
        likes = asked.likes[row] if asked.likes else ()
        if len(likes):
            numbers = (self._model.item_numbers.get(item) for item in dict.fromkeys(likes))
            return np.array([number for number in numbers if number is not None], np.int64)
        return self._model.likes_of(asked.people[row]) if asked.people else np.zeros(0, np.int64)
