"""What the Training tab shows, as pure functions of the state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.table import Kind
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say
from desktop_app.core.workflows.plan import MOST_CLASSES, propose_target
from desktop_app.core.workflows.specs import BUDGETS_S, SECONDS, TrainPlan, TrainResult, TrainSpec
from desktop_app.ui.app_state import AppState
from desktop_app.ui.training_tab.race import RaceView, finished_race, race_view
from desktop_app.ui.words import VERDICT_WORDS

NO_DATA, CHOOSE, ASK = "no_data", "choose", "ask"
"""What stands at the left: nothing to ask about, the choice of a column, or the question."""

IDLE, RACING, DONE = "idle", "racing", "done"
"""What stands at the right: what will happen, the race, or the verdict."""

LEFT_OUT_SHOWN = 8
_EXAMPLES = 3
_EXAMPLE_LENGTH = 18
_FEW_DIFFERENT = 30


@dataclass(frozen=True)
class TrainingView:
    """The whole tab."""

    left: str
    right: str
    columns: tuple[ColumnChoice, ...]
    question: QuestionView | None
    left_out: tuple[LeftOut, ...]
    warnings: tuple[Sentence, ...]
    budget: str  # key of BUDGETS_S, '' for another time
    seed: int
    keep_rows: bool
    longer_s: float | None  # the next larger budget, for the same question
    can_start: bool
    is_running: bool
    is_stopping: bool
    race: RaceView | None
    verdict: VerdictView | None


@dataclass(frozen=True)
class ColumnChoice:
    """A column that can be asked about, or the reason why not."""

    name: str
    kind: Kind
    examples: Sentence
    is_proposed: bool
    is_possible: bool


@dataclass(frozen=True)
class QuestionView:
    """The sentence that is being built; `template` holds {target}, and where they apply {columns} {goal} {positive}."""

    template: Marked
    target: str
    columns: Sentence | None
    goal: str
    positive: str
    answers: tuple[str, ...]
    used: tuple[str, ...]
    everything: tuple[str, ...]


@dataclass(frozen=True)
class LeftOut:
    """A column that is not learned from, and whether the person can insist on it."""

    column: str
    reason: Sentence
    can_keep: bool


@dataclass(frozen=True)
class VerdictView:
    """How it ended."""

    code: str
    word: Sentence
    headline: Sentence


def training_view(state: AppState, is_choosing: bool = False) -> TrainingView:
    """Return what the tab shows; `is_choosing` is true while the person looks for another column."""
    running = state.job.kind == "train"
    spec = state.spec
    left = NO_DATA if state.loaded is None else CHOOSE if spec is None or (is_choosing and not running) else ASK
    run = _finished(state)
    right = RACING if running else DONE if run is not None else IDLE
    return TrainingView(
        left=left,
        right=right,
        columns=column_choices(state.loaded.profile) if left == CHOOSE and state.loaded is not None else (),
        question=_question(state) if left == ASK else None,
        left_out=_left_out(state.plan),
        warnings=tuple(notice.sentence() for notice in state.plan.warnings) if state.plan else (),
        budget=_budget(spec),
        seed=spec.seed if spec else 0,
        keep_rows=spec is None or spec.keep_rows,
        longer_s=longer_than(run.spec.seconds) if run is not None and not state.job.running else None,
        can_start=state.plan is not None and not state.job.running,
        is_running=running,
        is_stopping=running and state.job.stopping,
        race=_race(state, run),
        verdict=_verdict(run) if run is not None and not running else None,
    )


# --- what do you want to know -----------------------------------------------------------------------------------------

_VALUES = QT_TRANSLATE_NOOP("Training", "{values}")
_RANGE = QT_TRANSLATE_NOOP("Training", "{low} – {high}")
_NOT_POSSIBLE: Mapping[Kind, Marked] = {
    Kind.ID: QT_TRANSLATE_NOOP("Training", "Only names the row"),
    Kind.TEXT: QT_TRANSLATE_NOOP("Training", "Texts cannot be predicted"),
    Kind.DATE: QT_TRANSLATE_NOOP("Training", "Dates cannot be predicted yet"),
    Kind.IMAGE: QT_TRANSLATE_NOOP("Training", "Pictures cannot be predicted"),
}
_CONSTANT = QT_TRANSLATE_NOOP("Training", "The same in every row")
_EMPTY = QT_TRANSLATE_NOOP("Training", "Empty")
_TOO_MANY = QT_TRANSLATE_NOOP("Training", "{distinct} different values are too many")


def column_choices(profile: TableProfile) -> tuple[ColumnChoice, ...]:
    """Return the columns to ask about: the proposed one, the possible ones, the others with their reasons."""
    proposed = propose_target(profile)
    choices = [_choice(column, column.name == proposed) for column in profile.columns]
    order = {True: 0, False: 1}
    return tuple(sorted(choices, key=lambda one: (order[one.is_proposed], order[one.is_possible])))


def _choice(column: ColumnProfile, is_proposed: bool) -> ColumnChoice:
    reason = _why_not(column)
    examples = reason if reason is not None else _examples(column)
    return ColumnChoice(column.name, column.kind, examples, is_proposed and reason is None, reason is None)


def _why_not(column: ColumnProfile) -> Sentence | None:
    if column.distinct == 0:
        return say(_EMPTY)
    if column.kind in _NOT_POSSIBLE:
        return say(_NOT_POSSIBLE[column.kind])
    if column.distinct == 1:
        return say(_CONSTANT)
    if column.kind is not Kind.NUMBER and column.distinct > MOST_CLASSES:
        return say(_TOO_MANY, distinct=column.distinct)
    return None


def _examples(column: ColumnProfile) -> Sentence:
    if column.kind is Kind.NUMBER and column.minimum is not None and column.maximum is not None:
        return say(_RANGE, low=column.minimum, high=column.maximum)
    values = [value for value, _ in column.top[:_EXAMPLES]]
    shown = [value if len(value) <= _EXAMPLE_LENGTH else value[: _EXAMPLE_LENGTH - 1] + "…" for value in values]
    more = ("…",) if column.distinct > len(shown) else ()
    return say(_VALUES, values=(*shown, *more))


# --- the question -----------------------------------------------------------------------------------------------------

_ASK = QT_TRANSLATE_NOOP("Training", "Predict {target} for each row, from {columns}.")
_ASK_POSITIVE = QT_TRANSLATE_NOOP(
    "Training", "Predict {target} for each row, from {columns}; the answer {positive} matters."
)
_ASK_GOAL = QT_TRANSLATE_NOOP("Training", "Predict {target} as {goal} for each row, from {columns}.")
_ASK_GOAL_POSITIVE = QT_TRANSLATE_NOOP(
    "Training", "Predict {target} as {goal} for each row, from {columns}; the answer {positive} matters."
)
_ASK_ONLY = QT_TRANSLATE_NOOP("Training", "Predict {target} for each row.")
_ASK_ONLY_GOAL = QT_TRANSLATE_NOOP("Training", "Predict {target} as {goal} for each row.")
_COLUMNS = QT_TRANSLATE_NOOP("Training", "%n column(s)")


def _question(state: AppState) -> QuestionView | None:
    if state.spec is None or state.loaded is None:
        return None
    spec, plan, profile = state.spec, state.plan, state.loaded.profile
    everything = tuple(column.name for column in profile.columns if column.name != spec.target)
    goal = _goal(spec, plan) if _is_ambiguous(spec, profile) else ""
    if plan is None:
        template = _ASK_ONLY_GOAL if goal else _ASK_ONLY
        return QuestionView(template, spec.target, None, goal, "", (), (), everything)
    templates = {
        (False, False): _ASK,
        (False, True): _ASK_POSITIVE,
        (True, False): _ASK_GOAL,
        (True, True): _ASK_GOAL_POSITIVE,
    }
    template = templates[bool(goal), bool(plan.positive)]
    columns = say(_COLUMNS, n=len(plan.columns))
    answers = plan.classes if plan.positive else ()
    return QuestionView(template, spec.target, columns, goal, plan.positive, answers, plan.columns, everything)


def _goal(spec: TrainSpec, plan: TrainPlan | None) -> str:
    goal = plan.goal if plan is not None else spec.goal
    return str(goal if goal is not Goal.AUTO else Goal.CATEGORY)


def _is_ambiguous(spec: TrainSpec, profile: TableProfile) -> bool:
    """Return whether the target could be a category as well as a number."""
    if spec.goal is not Goal.AUTO:
        return True
    target = next((column for column in profile.columns if column.name == spec.target), None)
    if target is None:
        return False
    if target.kind is Kind.NUMBER:
        return target.integral and 2 <= target.distinct <= _FEW_DIFFERENT
    numeric = bool(target.top) and all(_is_number(value) for value, _ in target.top)
    return target.kind is Kind.CATEGORY and target.distinct > 2 and numeric


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _left_out(plan: TrainPlan | None) -> tuple[LeftOut, ...]:
    if plan is None:
        return ()
    fixed = ("left_out_empty", "left_out_kind")
    return tuple(LeftOut(notice.column, notice.sentence(), notice.code not in fixed) for notice in plan.left_out)


def _budget(spec: TrainSpec | None) -> str:
    seconds = spec.seconds if spec is not None else BUDGETS_S["standard"]
    return next((key for key, known in BUDGETS_S.items() if known == seconds), "")


def longer_than(seconds: float) -> float | None:
    """Return the next larger budget: one of the three, then twice as long; None where there is no larger one."""
    known = next((one for one in sorted(BUDGETS_S.values()) if one > seconds), 2 * seconds)
    return known if known <= SECONDS[1] else None


# --- the race and its end ---------------------------------------------------------------------------------------------


def _finished(state: AppState) -> TrainResult | None:
    """Return the run that answered the question as it stands now, in whatever time."""
    last = state.runs[-1] if state.runs else None
    if last is None or state.spec is None:
        return None
    return last if replace(last.spec, seconds=state.spec.seconds) == state.spec else None


def _race(state: AppState, run: TrainResult | None) -> RaceView | None:
    if state.job.kind == "train":
        goal = state.plan.goal if state.plan is not None else Goal.CATEGORY
        positive = state.plan.positive if state.plan is not None else ""
        return race_view(state.race, state.job, goal, positive)
    return finished_race(run) if run is not None else None


def _verdict(run: TrainResult) -> VerdictView:
    verdict = run.verdict
    return VerdictView(verdict.code, say(VERDICT_WORDS[verdict.code]), verdict.headline.sentence())
