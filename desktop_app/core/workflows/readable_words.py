"""A model that can be followed by hand, in sentences: for the command line, the report and the window."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.core.features.reading import Condition, Line, Reading
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say
from desktop_app.core.workflows.specs import ReadableModel, TrainPlan, TrainResult

Named = Callable[[str], str]
"""Marks a name from the person's data, so that it can be shown in bold."""

MOST_NAMED = 6
_MOST_TOTALS = 9
_AS_GOOD = 0.995
_SURE = 3.5  # log-odds beyond which sums are not listed: 97 of 100


# --- conditions -------------------------------------------------------------------------------------------------------

_FROM_BELOW = QT_TRANSLATE_NOOP("Readable", "{what} is {low} or more, and below {high}")
_FROM = QT_TRANSLATE_NOOP("Readable", "{what} is {low} or more")
_BELOW = QT_TRANSLATE_NOOP("Readable", "{what} is below {high}")
_DAY_FROM_BELOW = QT_TRANSLATE_NOOP("Readable", "{what} is on {low} or later, and before {high}")
_DAY_FROM = QT_TRANSLATE_NOOP("Readable", "{what} is on {low} or later")
_DAY_BELOW = QT_TRANSLATE_NOOP("Readable", "{what} is before {high}")
_OR_MISSING = QT_TRANSLATE_NOOP("Readable", "{condition}, or is missing")
_IS = QT_TRANSLATE_NOOP("Readable", "{what} is {key}")
_IS_ONE = QT_TRANSLATE_NOOP("Readable", "{what} is one of: {keys}")
_IS_NOT = QT_TRANSLATE_NOOP("Readable", "{what} is not {key}")
_IS_NONE = QT_TRANSLATE_NOOP("Readable", "{what} is none of: {keys}")
_MORE_KEYS = QT_TRANSLATE_NOOP("Readable", "%n more")
_MISSING = QT_TRANSLATE_NOOP("Readable", "{what} is missing")
_PRESENT = QT_TRANSLATE_NOOP("Readable", "{what} is not missing")
_WORD = QT_TRANSLATE_NOOP("Readable", "{what} contains “{key}”")
_NO_WORD = QT_TRANSLATE_NOOP("Readable", "{what} does not contain “{key}”")
_EACH = QT_TRANSLATE_NOOP("Readable", "for each {step} of {what}")
_EACH_DAY = QT_TRANSLATE_NOOP("Readable", "for each {step} days of {what} since 1970-01-01")
_UNCLEAR = QT_TRANSLATE_NOOP("Readable", "a figure made of several columns")
_ANY_ROW = QT_TRANSLATE_NOOP("Readable", "any row")
_EMPTY = QT_TRANSLATE_NOOP("Readable", "missing")
_PARTS = {
    "year": QT_TRANSLATE_NOOP("Readable", "the year of {column}"),
    "month": QT_TRANSLATE_NOOP("Readable", "the month of {column}"),
    "day_of_month": QT_TRANSLATE_NOOP("Readable", "the day of the month of {column}"),
    "weekday": QT_TRANSLATE_NOOP("Readable", "the weekday of {column}"),
    "hour": QT_TRANSLATE_NOOP("Readable", "the hour of {column}"),
}
_COLUMN = QT_TRANSLATE_NOOP("Readable", "{column}")
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Readable", "Monday"),
    QT_TRANSLATE_NOOP("Readable", "Tuesday"),
    QT_TRANSLATE_NOOP("Readable", "Wednesday"),
    QT_TRANSLATE_NOOP("Readable", "Thursday"),
    QT_TRANSLATE_NOOP("Readable", "Friday"),
    QT_TRANSLATE_NOOP("Readable", "Saturday"),
    QT_TRANSLATE_NOOP("Readable", "Sunday"),
)


def condition_sentence(condition: Condition | None, named: Named = str, most: int = MOST_NAMED) -> Sentence:
    """Return a condition in words; at most `most` levels are listed."""
    if condition is None:
        return say(_ANY_ROW)
    what = say(_PARTS.get(condition.part, _COLUMN), column=named(condition.column))
    if condition.ask == "range":
        found = _range(condition, what)
        return say(_OR_MISSING, condition=found) if condition.or_missing else found
    if condition.ask in ("is", "is_not"):
        return _levels(condition, what, named, most)
    if condition.ask in ("word", "no_word"):
        return say(_WORD if condition.ask == "word" else _NO_WORD, what=what, key=condition.keys[0])
    if condition.ask == "each":
        return say(_EACH_DAY if condition.part == "day" else _EACH, what=what, step=exact(condition.low))
    return say({"missing": _MISSING, "present": _PRESENT}.get(condition.ask, _UNCLEAR), what=what)


def exact(number: float) -> str:
    """Return a number with all the digits that tell it from its neighbours in 32 bits."""
    text = f"{number:.9g}" if abs(number) < 1e15 else f"{number:.3g}"
    return text.replace("-", "\N{MINUS SIGN}")


def _range(condition: Condition, what: Sentence) -> Sentence:
    if condition.part == "weekday":
        first, last = math.ceil(max(condition.low, 0)), math.ceil(min(condition.high, 7)) - 1
        days = tuple(say(name) for name in _WEEKDAYS[first : last + 1])
        return say(_IS, what=what, key=days[0]) if len(days) == 1 else say(_IS_ONE, what=what, keys=days)
    words, write = (_FROM_BELOW, _FROM, _BELOW), exact
    if condition.part == "day":
        words, write = (_DAY_FROM_BELOW, _DAY_FROM, _DAY_BELOW), _day
    if math.isinf(condition.low):
        return say(words[2], what=what, high=write(condition.high))
    if math.isinf(condition.high):
        return say(words[1], what=what, low=write(condition.low))
    return say(words[0], what=what, low=write(condition.low), high=write(condition.high))


def _day(number: float) -> str:
    days = math.ceil(number)
    return (date(1970, 1, 1) + timedelta(days=days)).isoformat() if -719_162 <= days < 2_932_896 else exact(number)


def _levels(condition: Condition, what: Sentence, named: Named, most: int) -> Sentence:
    keys = tuple(named(key) if key else say(_EMPTY) for key in condition.keys)
    is_so = condition.ask == "is"
    if len(keys) == 1:
        return say(_IS if is_so else _IS_NOT, what=what, key=keys[0])
    shown = keys if len(keys) <= most + 1 else (*keys[:most], say(_MORE_KEYS, n=len(keys) - most))
    return say(_IS_ONE if is_so else _IS_NONE, what=what, keys=shown)


# --- lines ------------------------------------------------------------------------------------------------------------

_LIKELIEST = QT_TRANSLATE_NOOP("Readable", "{value} ({share} of 100)")
_ABOUT = QT_TRANSLATE_NOOP("Readable", "about {value}")


@dataclass(frozen=True)
class ShownLine:
    """One line as it is shown.

    Attributes
    ----------
    depth : int
    condition : Sentence
    full : Sentence
        The condition with every level.
    outcome : Sentence or None
        The answer at the end of a branch.
    cells : tuple of str
        What is added to each total: one, or one for each class.
    share : float
        For the bar: a probability, or where a value lies between the least and the greatest; nan without.
    rows : int
    """

    depth: int
    condition: Sentence
    full: Sentence
    outcome: Sentence | None
    cells: tuple[str, ...]
    share: float
    rows: int


def shown_lines(reading: Reading, plan: TrainPlan, named: Named = str) -> tuple[ShownLine, ...]:
    """Return the lines of a model in words."""
    if reading.form != "tree":
        return tuple(
            _shown(line, None, _cells(reading, line, not plan.classes), math.nan, named) for line in reading.lines
        )
    values = [line.adds[0] for line in reading.lines if line.adds]
    least, most = min(values), max(values)
    shown = []
    for line in reading.lines:
        share = math.nan
        if line.adds:
            share = _share(line.adds, plan, least, most)
        shown.append(_shown(line, _outcome(line.adds, plan, named) if line.adds else None, (), share, named))
    return tuple(shown)


def _shown(line: Line, outcome: Sentence | None, cells: tuple[str, ...], share: float, named: Named) -> ShownLine:
    short = condition_sentence(line.condition, named)
    full = condition_sentence(line.condition, named, most=10_000)
    return ShownLine(line.depth, short, full, outcome, cells, share, line.rows)


def _share(adds: Sequence[float], plan: TrainPlan, least: float, most: float) -> float:
    if not plan.classes:
        return (adds[0] - least) / (most - least) if most > least else 1.0
    return adds[_positive(plan)] if len(plan.classes) == 2 else max(adds)


def _positive(plan: TrainPlan) -> int:
    return plan.classes.index(plan.positive) if plan.positive in plan.classes else len(plan.classes) - 1


def _outcome(adds: Sequence[float], plan: TrainPlan, named: Named) -> Sentence:
    if not plan.classes:
        return say(_ABOUT, value=rough(adds[0]))
    number = _positive(plan) if len(plan.classes) == 2 else max(range(len(adds)), key=lambda k: adds[k])
    return say(_LIKELIEST, share=round(100 * adds[number]), value=named(plan.classes[number]))


def rough(value: float) -> str:
    """Return a value with three significant digits, thousands apart."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else "–"
    decimals = max(2 - math.floor(math.log10(abs(value))), 0)
    text = f"{value:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if decimals else f"{float(f'{value:.3g}'):,.0f}" if abs(value) >= 1e5 else text
    return text.replace("-", "\N{MINUS SIGN}")


def _cells(reading: Reading, line: Line, plan_is_number: bool) -> tuple[str, ...]:
    if reading.form == "points":
        return tuple(_signed(f"{added:+.0f}") if added else "0" for added in line.adds)
    if len(line.adds) > 1 or not plan_is_number:
        return tuple(_signed(f"{added:+.2f}") for added in line.adds)
    return tuple(f"{'+' if added > 0 else ''}{rough(added)}" for added in line.adds)


def _signed(text: str) -> str:
    return text.replace("-", "\N{MINUS SIGN}")


# --- the whole --------------------------------------------------------------------------------------------------------

_KEEPS = QT_TRANSLATE_NOOP("Readable", "It keeps {share} % of the full model's gain over guessing.")
_AS_GOOD_WORDS = QT_TRANSLATE_NOOP("Readable", "It is as good as the full model.")
_NO_GAIN = QT_TRANSLATE_NOOP("Readable", "It is no better than guessing here.")
_TREE = QT_TRANSLATE_NOOP(
    "Readable", "Begin at the top, follow the lines that are true, and the answer stands at the end."
)
_POINTS = QT_TRANSLATE_NOOP(
    "Readable", "Add up the points of every line that is true. The sum tells how often {target} is {value}."
)
_WEIGHTS = QT_TRANSLATE_NOOP(
    "Readable", "Begin with {start} and add what every line brings. The sum tells how often {target} is {value}."
)
_POINTS_MANY = QT_TRANSLATE_NOOP(
    "Readable",
    "Begin with the first line and add the points of every line that is true. The answer with most is given.",
)
_POINTS_NUMBER = QT_TRANSLATE_NOOP(
    "Readable", "Add up the points of every line that is true. Each point is worth {worth}; begin with {start}."
)
_WEIGHTS_NUMBER = QT_TRANSLATE_NOOP("Readable", "Begin with {start} and add what every line brings.")
_BEGIN = QT_TRANSLATE_NOOP("Readable", "at the beginning")
_IF = QT_TRANSLATE_NOOP("Readable", "If {conditions}: {outcome}.")
_AND = QT_TRANSLATE_NOOP("Readable", "{first} and {second}")
_ADDS = QT_TRANSLATE_NOOP("Readable", "{condition}: {points}")


def kept_sentence(model: ReadableModel) -> Sentence | None:
    """Return how much of the full model's gain it keeps; None where the full model has none."""
    if math.isnan(model.kept):
        return None
    if model.kept <= 0:
        return say(_NO_GAIN)
    return say(_AS_GOOD_WORDS) if model.kept >= _AS_GOOD else say(_KEEPS, share=round(100 * model.kept))


def how_sentence(reading: Reading, plan: TrainPlan, named: Named = str) -> Sentence:
    """Return how to follow the model."""
    if reading.form == "tree":
        return say(_TREE)
    if len(plan.classes) > 2:
        return say(_POINTS_MANY)
    start = rough(reading.start[0])
    if not plan.classes:
        words = _POINTS_NUMBER if reading.form == "points" else _WEIGHTS_NUMBER
        return say(words, start=start, worth=rough(reading.worth))
    facts = {"target": named(plan.target), "value": named(plan.classes[1])}
    return say(_POINTS, **facts) if reading.form == "points" else say(_WEIGHTS, start=start, **facts)


def beginning(reading: Reading, plan: TrainPlan) -> ShownLine | None:
    """Return the line that totals of three and more classes begin with."""
    if reading.form == "tree" or len(plan.classes) <= 2:
        return None
    unit = reading.worth if reading.form == "points" else 1.0
    starts = [start / unit if unit else 0.0 for start in reading.start]
    cells = tuple(_signed(f"{start - min(starts):+.1f}") for start in starts)
    return ShownLine(0, say(_BEGIN), say(_BEGIN), None, cells, math.nan, 0)


def totals(reading: Reading, plan: TrainPlan) -> tuple[tuple[str, int], ...]:
    """Return sums, and of 100 rows with such a sum those that have the second answer; empty where that is not so."""
    if reading.form == "tree" or len(plan.classes) != 2:
        return ()
    by_hand = reading.form == "points"
    start, unit = (reading.start[0], reading.worth) if by_hand else (0.0, 1.0)
    low, high = (_reach(reading) if by_hand else (-3.0, 3.0)) if unit > 0 else (0.0, 0.0)
    if by_hand and unit > 0:
        ends = ((-_SURE - start) / unit, (_SURE - start) / unit)
        low, high = max(low, min(ends[0], high)), min(high, max(ends[1], low))
    step = max(math.ceil((high - low) / (_MOST_TOTALS - 1)), 1)
    sums = [number for number in range(math.floor(low), math.ceil(high) + step, step) if by_hand or number <= high]
    return tuple((_signed(f"{number:d}"), round(100 / (1 + math.exp(-(start + unit * number))))) for number in sums)


def _reach(reading: Reading) -> tuple[float, float]:
    """Return the smallest and the largest sum that the lines allow: one line of a column's part counts at a time."""
    parts: dict[tuple[str, str], list[float]] = {}
    for line in reading.lines:
        condition = line.condition
        key = (
            (condition.column, condition.part if condition.ask == "range" else repr(condition))
            if condition
            else ("", "")
        )
        parts.setdefault(key, [0.0]).append(line.adds[0])
    return sum(min(adds) for adds in parts.values()), sum(max(adds) for adds in parts.values())


def rules(result: TrainResult) -> tuple[Sentence, ...]:
    """Return the whole model as sentences that stand alone: branches of a tree, or lines with what they add."""
    if result.readable is None:
        return ()
    reading, plan = result.readable.reading, result.plan
    if reading.form != "tree":
        shown = shown_lines(reading, plan)
        first = beginning(reading, plan)
        every = shown if first is None else (first, *shown)
        return tuple(say(_ADDS, condition=line.full, points=line.cells) for line in every)
    from desktop_app.core.features.meaning import meet

    found: list[Sentence] = []
    path: list[Condition] = []
    for line in reading.lines:
        del path[line.depth :]
        if line.condition is not None:
            path.append(line.condition)
        if line.adds:
            conditions = [condition_sentence(one, most=10_000) for one in meet(path)] or [say(_ANY_ROW)]
            found.append(say(_IF, conditions=_joined(conditions), outcome=_outcome(line.adds, plan, str)))
    return tuple(found)


def _joined(conditions: Sequence[Sentence]) -> Sentence:
    whole = conditions[0]
    for condition in conditions[1:]:
        whole = say(_AND, first=whole, second=condition)
    return whole
