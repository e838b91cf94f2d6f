"""Cleaning steps in order: applied to a table, stored as JSON, replayed the same on the next file.

The way through, as a window or a command goes it::

    recipe = Recipe().insert(step)              # every change gives a new recipe
    history = History().done(step.describe(), recipe)     # undo() and redo() give histories
    run = recipe.run(table, progress)           # run.table, run.recipe (with what was learned), run.report
    stored = run.recipe.to_json()               # for project, file and model; Recipe.from_json(stored)
    recipe, table, notices = recipe.matched(table)        # before a replay on another file

`desktop_app.core.workflows.clean` does the same for tables on disk. Step classes are in
`desktop_app.core.data.steps` (`STEPS` lists them, `form(kind)` says what a person fills in).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_app.core.data.differences import cells_differ, changed_cells
from desktop_app.core.data.near_names import nearest
from desktop_app.core.data.steps.base import STEPS, BadStep, Step, step_from_json
from desktop_app.core.data.steps.columns import ChangeKind, kinds_at_the_start
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.errors import AcumenError, DataError
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress, Silent
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say

__all__ = [
    "STEPS",
    "ChangeKind",
    "History",
    "Recipe",
    "RecipeReport",
    "RecipeRun",
    "Step",
    "StepReport",
    "cells_differ",
]

FORMAT = 1
_CLEANING = QT_TRANSLATE_NOOP("Stages", "Cleaning: step {step} of {steps}")


class UnknownStep(DataError):
    """A stored recipe names a step that this version does not have."""

    what = QT_TRANSLATE_NOOP("Errors", "The cleaning steps cannot be replayed.")
    why = QT_TRANSLATE_NOOP("Errors", "They contain the step “{step}”, which this version does not know.")
    fix = QT_TRANSLATE_NOOP("Errors", "Use the version of Acumen that made them, or a newer one.")


class UnreadableRecipe(DataError):
    """A recipe file is not one."""

    what = QT_TRANSLATE_NOOP("Errors", "The cleaning steps in “{file}” cannot be read.")
    why = QT_TRANSLATE_NOOP("Errors", "The file is not there, or is not a list of steps.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a file of cleaning steps that was saved by Acumen.")


class StepFails(DataError):
    """A step of a recipe cannot be done with this table."""

    what = QT_TRANSLATE_NOOP("Errors", "Step {number} of the cleaning steps cannot be done: {step}.")
    why = QT_TRANSLATE_NOOP("Errors", "{reason}")
    fix = QT_TRANSLATE_NOOP("Errors", "{remedy}")


@dataclass(frozen=True)
class StepReport:
    """What one step did.

    Attributes
    ----------
    position : int
        In the recipe, from 0.
    changed : mapping of str to int
        Cells that changed, by column; empty where rows were chosen or grouped.
    made, removed : tuple of str
        New columns, and those that are no longer there.
    notices : tuple of Notice
    """

    position: int
    rows_before: int
    rows_after: int
    changed: Mapping[str, int] = field(default_factory=dict)
    made: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def cells(self) -> int:
        """Cells that changed, over all columns."""
        return sum(self.changed.values())


@dataclass(frozen=True)
class RecipeReport:
    """What each step that is on did, in order."""

    steps: tuple[StepReport, ...] = ()

    def of(self, position: int) -> StepReport | None:
        """Return what the step at `position` did; None where it is off."""
        return next((one for one in self.steps if one.position == position), None)


@dataclass(frozen=True, eq=False)
class RecipeRun:
    """A cleaned table, the recipe with what its steps learned, and what each did."""

    table: Table
    recipe: Recipe
    report: RecipeReport


@dataclass(frozen=True)
class Recipe:
    """Steps in the order in which they are applied; those that are off stay in their place."""

    steps: tuple[Step, ...] = ()

    def __len__(self) -> int:
        return len(self.steps)

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    # --- applied

    def apply(self, table: Table) -> Table:
        """Return `table` after all steps that are on; `table` itself stays as it is.

        Raises
        ------
        StepFails
        """
        for number, step in enumerate(self.steps):
            if step.on:
                table = _done(number, step, table)[1]
        return table

    def run(self, table: Table, progress: Progress | None = None) -> RecipeRun:
        """Return what `apply` returns, the recipe with what its steps learned, and what each of them did.

        Raises
        ------
        StepFails
        """
        told = progress or Silent()
        fitted: list[Step] = []
        reports = []
        for number, step in enumerate(self.steps):
            told.update(number / len(self.steps), say(_CLEANING, step=number + 1, steps=len(self.steps)))
            if step.on:
                step, after = _done(number, step, table)
                reports.append(_report(number, step, table, after))
                table = after
            fitted.append(step)
        return RecipeRun(table, Recipe(tuple(fitted)), RecipeReport(tuple(reports)))

    def until(self, position: int) -> Recipe:
        """Return only the steps above `position`."""
        return Recipe(self.steps[:position])

    # --- edited: each of these gives a new recipe, and what later steps learned is learned anew

    def insert(self, step: Step, position: int | None = None) -> Recipe:
        """Return the recipe with a step before `position`, or at its end."""
        place = len(self.steps) if position is None else position
        return self._edited((*self.steps[:place], step, *self.steps[place:]), place + 1)

    def exchange(self, position: int, step: Step) -> Recipe:
        """Return the recipe with another step at `position`."""
        return self._edited((*self.steps[:position], step, *self.steps[position + 1 :]), position + 1)

    def remove(self, position: int) -> Recipe:
        """Return the recipe without the step at `position`."""
        return self._edited((*self.steps[:position], *self.steps[position + 1 :]), position)

    def move(self, position: int, to: int) -> Recipe:
        """Return the recipe with a step moved to the place `to`."""
        steps = list(self.steps)
        steps.insert(to, steps.pop(position))
        return self._edited(tuple(steps), min(position, to))

    def switch(self, position: int, on: bool) -> Recipe:
        """Return the recipe with a step switched on or off."""
        changed = replace(self.steps[position], on=on)
        return self._edited((*self.steps[:position], changed, *self.steps[position + 1 :]), position + 1)

    def _edited(self, steps: tuple[Step, ...], start: int) -> Recipe:
        return Recipe((*steps[:start], *(step.unlearned() for step in steps[start:])))

    # --- parts

    def row_preserving(self) -> Recipe:
        """Return the steps that answer every row: what is replayed before a model answers."""
        return Recipe(tuple(step for step in self.steps if step.on and step.keeps_rows))

    def row_steps(self) -> Recipe:
        """Return the steps that choose, order or group rows: they apply to training only."""
        return Recipe(tuple(step for step in self.steps if step.on and not step.keeps_rows))

    def for_columns(self, wanted: tuple[str, ...]) -> tuple[Recipe, tuple[str, ...]]:
        """Return the steps that `wanted` columns depend on, and the columns that they start from.

        Parameters
        ----------
        wanted : tuple of str
            Columns that must be there in the end; the recipe must have been fitted.
        """
        needed = frozenset(wanted)
        kept: list[Step] = []
        for step in reversed([step for step in self.steps if step.on]):
            part = step.pruned(needed)
            if part is not None:
                kept.insert(0, part)
                needed = part.needs(needed)
        return Recipe(tuple(kept)), tuple(sorted(needed))

    def starts_from(self) -> tuple[str, ...]:
        """Return the columns that the steps read and none of them has made."""
        made: set[str] = set()
        needed: dict[str, None] = {}
        for step in self.steps:
            if step.on:
                needed |= dict.fromkeys(name for name in step.reads() if name not in made)
                made |= set(step.writes())
        return tuple(needed)

    def matched(self, table: Table) -> tuple[Table, tuple[Notice, ...]]:
        """Return `table` with the names that the steps know, taken from columns whose names are nearly the same.

        A notice ``column_renamed`` tells of each. Columns that nothing fits stay missing: the step that needs them
        says so when it is applied.
        """
        missing = [name for name in self.starts_from() if name not in table]
        spare = [name for name in table.names if name not in set(self.starts_from())]
        found = {near: name for name in missing if (near := nearest(name, spare))}
        notices = tuple(Notice("column_renamed", name, {"found": near}) for near, name in found.items())
        if not found:
            return table, ()
        columns = tuple(replace(c, name=found.get(c.name, c.name)) for c in table.columns)
        return Table(columns, table.rows), notices

    # --- kinds, which are best read from the file itself

    @classmethod
    def of_kinds(cls, kinds: tuple[tuple[str, Kind], ...]) -> Recipe:
        """Return the recipe that reads columns as other kinds."""
        return cls(tuple(ChangeKind(column, kind) for column, kind in kinds))

    def kinds(self) -> tuple[tuple[str, Kind], ...]:
        """Return the kinds that the first steps give to columns, for reading them so from the start."""
        return tuple(kinds_at_the_start(self.steps).items())

    def after_kinds(self) -> Recipe:
        """Return the steps behind those that `kinds` tells."""
        first = next((n for n, step in enumerate(self.steps) if not isinstance(step, ChangeKind)), len(self.steps))
        return Recipe(self.steps[first:])

    # --- stored

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        return {"format": FORMAT, "steps": [step.to_json() for step in self.steps]}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any] | list[Any] | tuple[Any, ...]) -> Recipe:
        """Return the recipe that `to_json` described, or that is given by a mere list of steps.

        Raises
        ------
        UnknownStep
        KeyError, TypeError, ValueError
            It is not what `to_json` gives.
        """
        steps = stored["steps"] if isinstance(stored, Mapping) else stored
        if not isinstance(steps, list | tuple) or (isinstance(stored, Mapping) and stored.get("format", 1) > FORMAT):
            raise ValueError("not a list of steps")
        known = {kind.key for kind in STEPS}
        for one in steps:
            if isinstance(one, Mapping) and one.get("step") not in known:
                raise UnknownStep(step=one.get("step", ""))
        try:
            return cls(tuple(step_from_json(one) for one in steps))
        except AcumenError as error:
            raise ValueError(str(error)) from error

    @classmethod
    def read(cls, path: Path) -> Recipe:
        """Return the recipe in a JSON file.

        Raises
        ------
        UnreadableRecipe, UnknownStep
        """
        try:
            return cls.from_json(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise UnreadableRecipe(file=path.name) from error

    def text(self) -> str:
        """Return the content of a recipe file."""
        return json.dumps(self.to_json(), ensure_ascii=False, indent=2, allow_nan=False)


def _done(number: int, step: Step, table: Table) -> tuple[Step, Table]:
    try:
        fitted = step.fitted(table)
        return fitted, fitted.apply(table)
    except StepFails:
        raise
    except (DataError, BadStep, AcumenError) as error:
        _, why, fix = error.sentences()
        raise StepFails(number=number + 1, step=step.describe(), reason=why, remedy=fix) from error


def _report(number: int, step: Step, before: Table, after: Table) -> StepReport:
    changed = changed_cells(before, after) if step.keeps_rows else {}
    old, new = set(before.names), set(after.names)
    return StepReport(
        number,
        before.rows,
        after.rows,
        changed,
        tuple(name for name in after.names if name not in old),
        tuple(name for name in before.names if name not in new),
        step.notices(before, after),
    )


@dataclass(frozen=True)
class History:
    """Recipes as they came about, with a sentence for each change.

    Attributes
    ----------
    past : tuple of (sentence, recipe)
        The first has no sentence of its own: it is what there was before any change.
    at : int
        Which of them is the present one.
    """

    past: tuple[tuple[Sentence | None, Recipe], ...] = ((None, Recipe()),)
    at: int = 0

    @classmethod
    def of(cls, recipe: Recipe) -> History:
        """Return a history that starts with `recipe`."""
        return cls(((None, recipe),))

    @property
    def recipe(self) -> Recipe:
        """The present recipe."""
        return self.past[self.at][1]

    def done(self, label: Sentence, recipe: Recipe) -> History:
        """Return the history after a change; what was undone before is forgotten."""
        return History((*self.past[: self.at + 1], (label, recipe)), self.at + 1)

    def learned(self, recipe: Recipe) -> History:
        """Return the history with the present recipe as it came back from a run; no change to undo."""
        return History((*self.past[: self.at], (self.past[self.at][0], recipe), *self.past[self.at + 1 :]), self.at)

    @property
    def undo_label(self) -> Sentence | None:
        """What undo takes back; None where there is nothing."""
        return self.past[self.at][0] if self.at else None

    @property
    def redo_label(self) -> Sentence | None:
        """What redo does again; None where there is nothing."""
        return self.past[self.at + 1][0] if self.at + 1 < len(self.past) else None

    def undo(self) -> History:
        """Return the history one change back; itself where there is none."""
        return replace(self, at=max(self.at - 1, 0))

    def redo(self) -> History:
        """Return the history one change on; itself where there is none."""
        return replace(self, at=min(self.at + 1, len(self.past) - 1))
