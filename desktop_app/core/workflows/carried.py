"""The part of a recipe that travels in the model file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.report import ColumnReading, ImportReport
from desktop_app.core.data.steps.columns import ChangeKind
from desktop_app.core.data.steps.groups import GroupRows
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice


@dataclass(frozen=True)
class Carried:
    """What a model's document says about cleaning, and how the columns that the graph takes are read.

    Attributes
    ----------
    document : mapping
        ``steps``, and, where steps are replayed, ``readings`` of the file's columns that they start from.
    readings : tuple of ColumnReading
        One for each column of the model.
    """

    document: Mapping[str, Any]
    readings: tuple[ColumnReading, ...]


def carry(recipe: Recipe, report: ImportReport, kinds: Mapping[str, Kind]) -> Carried:
    """Return what of a recipe is replayed before a model answers.

    Steps that choose or order rows are left out. Where rows were grouped, the model asks for the columns of groups,
    and only what came after grouping is replayed.

    Parameters
    ----------
    recipe : Recipe
        As it came back from cleaning the training table, with what it learned.
    report : ImportReport
        How the file was read.
    kinds : mapping
        The model's columns, in order, with their kinds after cleaning.
    """
    applied = [step for step in recipe if step.on]
    sources = {reading.name: reading for reading in report.readings}
    start = 0
    for number, step in enumerate(applied):
        if isinstance(step, GroupRows):
            start = number + 1
            pairs = zip(step.writes(), step.kinds or (), strict=True)
            sources = {name: _reading(name, kind, sources) for name, kind in pairs}
    steps, needed = Recipe(tuple(applied[start:])).row_preserving().for_columns(tuple(kinds))
    chosen = Recipe.of_kinds(report.options.kinds)
    written = {name for step in steps for name in step.writes()}
    readings = tuple(_reading(name, kind, {} if name in written else sources) for name, kind in kinds.items())
    if not steps.steps:
        return Carried(chosen.to_json(), readings)
    known = tuple(step for step in chosen if isinstance(step, ChangeKind) and step.column in needed)
    document = Recipe((*known, *steps)).to_json()
    return Carried({**document, "readings": [sources[name].to_json() for name in needed]}, readings)


def made_from_target(recipe: Recipe, target: str, columns: Iterable[str]) -> tuple[Notice, ...]:
    """Return a doubt for every column that cleaning made of the answer, or of the column that the answer was made of.

    Parameters
    ----------
    recipe : Recipe
        As it came back from cleaning.
    target : str
    columns : iterable of str
        The model's columns.
    """
    steps = Recipe(tuple(step for step in recipe if step.on))
    source = target
    for step in reversed(steps.steps):
        if source in step.writes() and step.reads():
            source = step.reads()[0]
    found = []
    for name in columns:
        part, needed = steps.for_columns((name,))
        made = any(name in step.writes() for step in part)
        if (made or source != target) and source in needed and name != target:
            found.append(Notice("made_from_target", name, {"target": target}))
    return tuple(found)


def _reading(name: str, kind: Kind, sources: Mapping[str, ColumnReading]) -> ColumnReading:
    """Return how a column is read in the file, or the plain reading of values that steps have made."""
    found = sources.get(name)
    return found if found is not None and found.kind is kind else ColumnReading(name, kind)
