"""What the Results tab shows, as pure functions of the state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.data.goal import Goal
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say
from desktop_app.core.workflows.shrink_specs import FULL, SMALL, TINY
from desktop_app.core.workflows.shrink_words import price_sentences
from desktop_app.core.workflows.specs import ModelCard, ScoreResult, TrainResult
from desktop_app.ui.app_state import AppState, JobStatus
from desktop_app.ui.words import VERDICT_WORDS, Name, metric_sentence

EMPTY, WORKING, FAILED, DONE, FILE = "empty", "working", "failed", "done", "file"
"""What stands on the page: nothing yet, training under way, training failed, a run, or only a model file."""

SECTIONS = ("good", "errs", "why", "readable", "candidates", "score", "history")
_FIRST_FIGURE = {Goal.CATEGORY: "roc_auc", Goal.NUMBER: "r2"}


@dataclass(frozen=True)
class ResultsView:
    """The page as a whole."""

    mode: str
    sections: tuple[str, ...]
    can_export: bool
    can_score: bool
    scoring: JobStatus | None
    can_train: bool  # a table is open, so the way on is to Training


def results_view(state: AppState) -> ResultsView:
    """Return what the page is about."""
    mode = _mode(state)
    sections = {DONE: SECTIONS, FILE: ("score",)}.get(mode, ())
    if state.run is None or state.run.readable is None:
        sections = tuple(key for key in sections if key != "readable")
    idle = not state.job.running
    return ResultsView(
        mode,
        sections,
        can_export=mode == DONE and idle,
        can_score=bool(sections) and state.job.kind not in ("score", "export"),
        scoring=state.job if state.job.kind == "score" else None,
        can_train=state.loaded is not None,
    )


def _mode(state: AppState) -> str:
    if state.run is not None:
        return DONE
    if state.card is not None:
        return FILE
    if state.job.kind == "train":
        return WORKING
    message = state.messages.get("training")
    # Without a plan the question itself cannot be asked: then no training has failed.
    failed = message is not None and message.level == "error" and state.plan is not None
    return FAILED if failed else EMPTY


# --- score a file -----------------------------------------------------------------------------------------------------

_NEEDS = QT_TRANSLATE_NOOP("Results", "It should have the columns that the model learned from: {columns}.")
_NEEDS_MANY = QT_TRANSLATE_NOOP(
    "Results", "It should have the {count} columns that the model learned from: {columns} and others."
)
_NAMED_COLUMNS = 6
_FIGURE = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")
_ANSWER = re.compile(r"prediction( \d+)?")  # a name that is taken gets a number behind it
_COLUMNS = QT_TRANSLATE_NOOP("Results", "%n column(s)")
_ROWS = QT_TRANSLATE_NOOP("Results", "%n row(s)")
_SCORED = QT_TRANSLATE_NOOP("Results", "{rows} answered in {seconds} s, saved as {file}.")


def needed_sentence(columns: tuple[str, ...]) -> Sentence:
    """Return what a file to score should hold."""
    names = tuple(Name(column) for column in columns)
    if len(names) <= _NAMED_COLUMNS:
        return say(_NEEDS, columns=names)
    return say(_NEEDS_MANY, count=len(names), columns=names[:_NAMED_COLUMNS])


def model_columns(state: AppState) -> tuple[str, ...]:
    """Return the columns that the model on the page learned from."""
    if state.run is not None:
        return state.run.plan.columns
    return state.card.columns if state.card is not None else ()


def scored_sentence(score: ScoreResult) -> Sentence:
    """Return what scoring did."""
    return say(_SCORED, rows=say(_ROWS, n=score.rows), seconds=score.seconds, file=Name(score.out.name))


def preview_table(score: ScoreResult) -> tuple[tuple[str, ...], tuple[tuple[str | float, ...], ...]]:
    """Return header and first rows of the scored table, the answers in front, where they are seen."""
    names = score.preview_columns
    answers = [number for number, name in enumerate(names) if _ANSWER.fullmatch(name)]
    start = answers[-1] if answers else len(names)
    is_number = not score.counts  # labels such as “01” stay as they are written
    figures = {number for number in range(start, len(names)) if is_number or names[number].startswith("p(")}

    def cell(number: int, text: str) -> str | float:
        return float(text) if number in figures and _FIGURE.fullmatch(text) else text

    order = (*range(start, len(names)), *range(start))
    header = tuple(names[number] for number in order)
    return header, tuple(tuple(cell(number, row[number]) for number in order) for row in score.preview)


_MEAN = QT_TRANSLATE_NOOP("Results", "The answer is {mean} on average.")


def mean_sentence(score: ScoreResult) -> Sentence:
    """Return the average answer of a number."""
    return say(_MEAN, mean=score.mean)


_CARD_WITH_ROWS = QT_TRANSLATE_NOOP(
    "Results",
    "This model predicts {target} from {columns}. It was learned on {created}. Its file holds rows of the table that "
    "it was learned from, as scaled numbers.",
)
_CARD = QT_TRANSLATE_NOOP("Results", "This model predicts {target} from {columns}. It was learned on {created}.")


def card_sentence(card: ModelCard) -> Sentence:
    """Return what a model file is for."""
    columns = say(_COLUMNS, n=len(card.columns))
    words = _CARD_WITH_ROWS if card.keeps_rows else _CARD
    return say(words, target=Name(card.target), columns=columns, created=card.created[:10])


# --- how large the file is --------------------------------------------------------------------------------------------

_FULL_WORDS = QT_TRANSLATE_NOOP("Results", "The whole model, as it was judged.")
_SMALL_WORDS = QT_TRANSLATE_NOOP("Results", "About a third of the size, for next to nothing.")
_TINY_WORDS = QT_TRANSLATE_NOOP("Results", "At most 1 MB, for small devices; it may be off by about 1 % more.")
_WORKING_WORDS = QT_TRANSLATE_NOOP("Results", "It is being worked out, and its price measured.")
_NO_DATA = QT_TRANSLATE_NOOP("Results", "The data file is needed for that. Open it from its place first.")
SIZE_NAMES = {
    FULL: QT_TRANSLATE_NOOP("Results", "Full"),
    SMALL: QT_TRANSLATE_NOOP("Results", "Small"),
    TINY: QT_TRANSLATE_NOOP("Results", "Tiny"),
}
_PROMISES = {SMALL: _SMALL_WORDS, TINY: _TINY_WORDS}


@dataclass(frozen=True)
class SizeView:
    """One of the files that can be had.

    Attributes
    ----------
    size_bytes : int
        0 while nobody knows.
    can_save : bool
        It is there; otherwise it has to be worked out first.
    is_enabled : bool
        It can be saved, or worked out, now.
    """

    key: str
    name: Sentence
    size_bytes: int
    words: tuple[Sentence, ...]
    can_save: bool
    is_enabled: bool


def size_views(state: AppState, full_bytes: int) -> tuple[SizeView, ...]:
    """Return the files that can be had of the shown run, the largest first."""
    idle = not state.job.running
    full = SizeView(FULL, say(SIZE_NAMES[FULL]), full_bytes, (say(_FULL_WORDS),), True, idle)
    return full, *(_smaller(state, size, idle) for size in (SMALL, TINY))


def _smaller(state: AppState, size: str, idle: bool) -> SizeView:
    name, found = say(SIZE_NAMES[size]), state.shrunk_of(size)
    if found is not None:
        return SizeView(size, name, found.size_bytes, price_sentences(found), True, idle)
    if state.job.kind == "shrink" and state.shrinking == size:
        return SizeView(size, name, 0, (say(_WORKING_WORDS),), False, False)
    words = (say(_PROMISES[size]),) if state.loaded is not None else (say(_PROMISES[size]), say(_NO_DATA))
    return SizeView(size, name, 0, words, False, idle and state.loaded is not None)


# --- history ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class RunView:
    """One line of the history."""

    number: int
    target: str
    code: str
    word: Sentence
    figure: Sentence
    seconds: float
    shown: bool
    file: Path


def run_views(state: AppState) -> tuple[RunView, ...]:
    """Return all runs, the newest first."""
    return tuple(
        RunView(
            number,
            run.plan.target,
            run.verdict.code,
            say(VERDICT_WORDS[run.verdict.code]),
            _main_figure(run),
            run.seconds,
            number == state.shown_run,
            run.model_path,
        )
        for number, run in reversed(list(enumerate(state.runs)))
    )


def _main_figure(run: TrainResult) -> Sentence:
    key = _FIRST_FIGURE[run.plan.goal]
    key = key if key in run.metrics else next(iter(run.metrics))
    return metric_sentence(key, run.metrics[key].value, run.plan.positive)
