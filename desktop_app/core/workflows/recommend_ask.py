"""Everything that is asked of a recommender's file: one function for each question.

An opened file stays open for the next question of the same process.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from functools import cached_property
from pathlib import Path

from desktop_app.core.data.table import Kind
from desktop_app.core.errors import NotEnoughMemory
from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.progress import Progress, Silent
from desktop_app.core.scoring.recommending.asks import (
    AskCost,
    AskFind,
    AskItem,
    AskMap,
    AskPerson,
    CostAnswer,
    Found,
    ItemAnswer,
    ItemMap,
    PersonAnswer,
    RecommenderCard,
    TopResult,
    TopSpec,
)
from desktop_app.core.scoring.recommending.cost import answer_cost
from desktop_app.core.scoring.recommending.facts import FilledColumn
from desktop_app.core.scoring.recommending.file import RecommenderFile
from desktop_app.core.scoring.recommending.find import Finder, answer_find, items_finder, people_finder
from desktop_app.core.scoring.recommending.map import answer_map
from desktop_app.core.scoring.recommending.person import answer_person
from desktop_app.core.scoring.recommending.reasons import Explainer
from desktop_app.core.scoring.recommending.rules import values_of
from desktop_app.core.scoring.recommending.similar import answer_item
from desktop_app.core.scoring.recommending.top_file import write_top
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_OPENING = QT_TRANSLATE_NOOP("Stages", "Opening the recommender")
_MOST_OPEN = 2
_MOST_VALUES = 200


class _Opened:
    """An opened file with what is made of it once: reasons, and names ready to be searched."""

    def __init__(self, path: Path) -> None:
        self.model = RecommenderFile.open(path)

    @cached_property
    def explainer(self) -> Explainer:
        return Explainer(self.model)

    @cached_property
    def people(self) -> Finder:
        return people_finder(self.model)

    @cached_property
    def items(self) -> Finder:
        return items_finder(self.model)


_open: OrderedDict[tuple[str, int, int], _Opened] = OrderedDict()


def _opened(path: Path, progress: Progress) -> _Opened:
    """Return an opened file; one that has changed on disk is opened again."""
    progress.update(0.0, say(_OPENING))
    try:
        state = path.stat()
        key = (str(path.resolve()), state.st_mtime_ns, state.st_size)
    except OSError:
        return _Opened(path)  # which says what is wrong
    if key not in _open:
        try:
            _open[key] = _Opened(path)
        except MemoryError as error:
            raise NotEnoughMemory from error
        while len(_open) > _MOST_OPEN:
            _open.popitem(last=False)
    _open.move_to_end(key)
    return _open[key]


def ask_person(ask: AskPerson, progress: Progress) -> PersonAnswer:
    """Return history and list of a person, known or new.

    Raises
    ------
    ModelError, SpecError
    """
    opened = _opened(ask.model, progress)
    return answer_person(opened.model, opened.explainer, ask)


def ask_item(ask: AskItem, progress: Progress) -> ItemAnswer:
    """Return what resembles an item, known or new, and who would like it.

    Raises
    ------
    ModelError, SpecError
    """
    return answer_item(_opened(ask.model, progress).model, ask)


def find(ask: AskFind, progress: Progress) -> Found:
    """Return people or items by a part of their name.

    Raises
    ------
    ModelError
    """
    opened = _opened(ask.model, progress)
    finder = opened.items if ask.what == "items" else opened.people
    return answer_find(opened.model, finder, ask.what, ask.text, ask.most)


def cost(ask: AskCost, progress: Progress) -> CostAnswer:
    """Return what rules and diversity cost.

    Raises
    ------
    ModelError, SpecError
    """
    return answer_cost(_opened(ask.model, progress).model, ask.options, progress)


def item_map(ask: AskMap, progress: Progress) -> ItemMap:
    """Return the map of items.

    Raises
    ------
    ModelError, UnknownColumn
    """
    return answer_map(_opened(ask.model, progress).model, ask.colour_by, ask.most)


def top(spec: TopSpec, progress: Progress) -> TopResult:
    """Write who gets what.

    Raises
    ------
    ModelError, SpecError, DataError, ResourceError
    """
    opened = _opened(spec.model, progress)
    try:
        return write_top(opened.model, spec, progress)
    except MemoryError as error:
        raise NotEnoughMemory from error


def card(path: Path, progress: Progress | None = None) -> RecommenderCard:
    """Return what a recommender's file says about itself.

    Raises
    ------
    ModelError
    """
    model = _opened(path, progress or Silent()).model
    model.session  # noqa: B018 - a file that the runtime refuses is refused here
    facts = model.facts
    return RecommenderCard(
        path=path,
        people=facts.people,
        items=facts.items,
        person_name=facts.person_name,
        item_name=facts.item_name,
        item_columns={column.name: str(column.kind) for column in facts.columns},
        item_values=_values(model),
        profile_columns={column.name: str(column.kind) for column in facts.profile},
        profile_values={column.name: column.levels for column in facts.profile if column.levels},
        has_people=facts.has_people,
        has_times="days" in facts.arrays,
        metrics={name: Estimate(*map(_number, values)) for name, values in model.document["metrics"].items()},
        created=facts.created,
        size_bytes=len(model.data),
        new_item_columns={column.name: str(column.kind) for column in facts.new_item},
        new_item_values={column.name: column.levels for column in facts.new_item if column.levels},
        ranges=_ranges(facts.profile),
        title_column=facts.title,
        picture_column=facts.picture,
    )


def _values(model: RecommenderFile) -> dict[str, tuple[str, ...]]:
    """Return the values of item columns that have few, the most frequent first."""
    found = {}
    for column in model.facts.columns:
        if column.kind in (Kind.NUMBER, Kind.DATE, Kind.IMAGE):
            continue
        counts: dict[str, int] = {}
        for values in values_of(column):
            for value in values:
                counts[value] = counts.get(value, 0) + 1
            if len(counts) > _MOST_VALUES:
                break
        else:
            found[column.name] = tuple(sorted(counts, key=lambda value: (-counts[value], value)))
    return found


def _ranges(columns: tuple[FilledColumn, ...]) -> dict[str, tuple[float, float]]:
    return {
        column.name: (column.low, column.high)
        for column in columns
        if column.low is not None and column.high is not None
    }


def _number(stored: float | None) -> float:
    return math.nan if stored is None else float(stored)
