"""What the Steps page shows, as a pure function of the whole state."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.data.doctor.trouble import Harm
from desktop_app.core.data.recipe import Step, StepReport
from desktop_app.core.data.steps.base import STEPS
from desktop_app.core.text import Marked, Sentence, say
from desktop_app.core.workflows.specs import Loaded, Preview
from desktop_app.ui.app_state import AppState, Joining, StepPreviewed
from desktop_app.ui.data_tab import step_words as words
from desktop_app.ui.data_tab.ask_base import FormColumn

_MOST_LINES = 5
_SPACE = "␣"
_MOST_REMEDIES = 3


@dataclass(frozen=True)
class StepLine:
    """One step of the recipe with what it did."""

    position: int
    step: Step
    sentence: Sentence
    effects: tuple[Sentence, ...]
    is_on: bool


@dataclass(frozen=True)
class TroubleCard:
    """A trouble as it is shown: what it is, how bad, and what can be done about it."""

    key: str
    sentence: Sentence
    harm: Harm
    remedies: tuple[Step, ...]


@dataclass(frozen=True)
class StepsView:
    """Everything that the page shows.

    Attributes
    ----------
    before : tuple of tuple of FormColumn
        Columns that a step at each position can be about; the last are those of a new step.
    """

    lines: tuple[StepLine, ...] = ()
    before: tuple[tuple[FormColumn, ...], ...] = ((),)
    undo: Sentence | None = None
    redo: Sentence | None = None
    can_change: bool = False
    previewed: StepPreviewed | None = None
    joining: Joining | None = None
    troubles: tuple[TroubleCard, ...] = ()


@dataclass(frozen=True)
class Changed:
    """Columns that the steps made or changed; cells can be compared only where each row stands where it stood."""

    columns: frozenset[str] = frozenset()
    is_by_cell: bool = False


def steps_view(state: AppState) -> StepsView:
    """Return what the page shows."""
    raw, loaded = state.raw, state.loaded
    if raw is None or loaded is None:
        return StepsView()
    history = state.history
    lines = tuple(_line(state, position, step) for position, step in enumerate(history.recipe))
    return StepsView(
        lines=lines,
        before=(*(_columns(raw) for _ in lines), _columns(loaded)),
        undo=history.undo_label,
        redo=history.redo_label,
        can_change=not state.job.running,
        previewed=state.step_previewed,
        joining=state.joining,
        troubles=_troubles(state, loaded),
    )


def changed_columns(state: AppState) -> Changed:
    """Return the columns that the steps made or changed, and whether the rows are still those of the file."""
    if state.cleaning is None:
        return Changed()
    columns: set[str] = set()
    for report in state.cleaning.steps:
        columns |= {*report.made, *(name for name, cells in report.changed.items() if cells)}
    keeps = all(step.keeps_rows for step in state.history.recipe if step.on) and not any(
        step.key == "sort" for step in state.history.recipe if step.on
    )
    return Changed(frozenset(columns), keeps)


def kinds_of_steps() -> tuple[tuple[str, Marked], ...]:
    """Return the key and the name of everything that can be done."""
    return tuple((kind.key, kind.label) for kind in STEPS)


def effects(step: Step, report: StepReport | None) -> tuple[Sentence, ...]:
    """Return what a step did, in a few words."""
    if not step.on:
        return (say(words.SWITCHED_OFF),)
    if report is None:
        return ()
    found = []
    if report.rows_before != report.rows_after:
        found.append(say(words.ROWS_LEFT, before=report.rows_before, after=report.rows_after))
    if report.cells:
        found.append(say(words.CELLS, n=report.cells))
    if report.made:
        found.append(say(words.COLUMNS_MADE, n=len(report.made)))
    if report.removed:
        found.append(say(words.COLUMNS_GONE, n=len(report.removed)))
    return tuple(found) or (say(words.NO_EFFECT),)


def preview_cells(preview: Preview) -> tuple[tuple[Sentence, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows of the little table that shows what a step does.

    Cells of one column before and after where cells change; the first new column beside another where one is made;
    else the first columns as they are afterwards.
    """
    names, report = preview.columns, preview.report
    if report.changed:
        place = names.index(next(name for name in names if name in report.changed))
        pairs = dict.fromkeys(
            (_text(old[place]), _text(new[place]))
            for old, new in zip(preview.before, preview.after, strict=False)
            if new and old[place] != new[place]
        )
        return (say(words.BEFORE), say(words.AFTER)), tuple(pairs)[:_MOST_LINES]
    made = [names.index(name) for name in report.made if name in names][:2]
    others = [place for place in range(len(names)) if place not in made and names[place] not in report.removed]
    places = [*others[: 3 - len(made)], *made]
    rows = [tuple(_text(row[place]) for place in places) for row in preview.after if row]
    return tuple(say(words.PLAIN, text=names[place]) for place in places), tuple(rows[:_MOST_LINES])


def _line(state: AppState, position: int, step: Step) -> StepLine:
    report = state.cleaning.of(position) if state.cleaning is not None else None
    found = effects(step, report)
    if report is not None:
        found = (*found, *(notice.sentence() for notice in report.notices))
    if step.on and not step.keeps_rows:
        found = (*found, say(words.TRAINING_ONLY))
    return StepLine(position, step, step.describe(), found, step.on)


def _troubles(state: AppState, loaded: Loaded) -> tuple[TroubleCard, ...]:
    cards = (
        TroubleCard(
            f"trouble:{trouble.notice.code}:{','.join(trouble.columns)}",
            trouble.notice.sentence(),
            trouble.harm,
            trouble.remedies[:_MOST_REMEDIES],
        )
        for trouble in state.troubles
    )
    return tuple(card for card in cards if card.key not in loaded.report.options.accepted)


def _columns(loaded: Loaded) -> tuple[FormColumn, ...]:
    return tuple(FormColumn(column.name, column.kind, column.missing) for column in loaded.profile.columns)


def _text(cell: str | None) -> str:
    """Return a cell with the spaces around it made visible."""
    if not cell:
        return ""
    inside = cell.strip()
    if len(inside) == len(cell):
        return cell
    start = len(cell) - len(cell.lstrip())
    return _SPACE * start + inside + _SPACE * (len(cell) - start - len(inside))
