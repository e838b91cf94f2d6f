"""What training would do with a question, known from the figures of the table alone."""

from __future__ import annotations

import re
from collections.abc import Collection

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.numbers import LARGEST
from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.report import ImportReport
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import TrainError, UnknownColumn
from desktop_app.core.notices import Notice
from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.core.workflows.specs import TrainPlan, TrainSpec

MOST_CLASSES = 200
FEWEST_ROWS = 10
FEWEST_ROWS_A_CLASS = 3
_FEW_ROWS = 50
_FEW_NUMBERS = 10
_FAR = 1_000  # times the middle nine tenths of the numbers
_UNBALANCED = 0.04  # of the share that each value would have if all were equally frequent
_MOST_NUMBERS = 50  # different numbers of which a profile counts each
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_YES = {"yes": "no", "y": "n", "true": "false", "t": "f", "1": "0", "是": "否", "有": "无", "对": "错"}
_TARGET_WORDS = (
    *("target", "label", "class", "outcome", "result", "churn", "survived", "default", "deposit", "response", "y"),
    *("left", "revenue", "price", "cost", "charges", "value", "sales", "amount", "score", "rating", "mpg", "cnt"),
    *("count", "total", "结果", "标签", "类别", "目标", "是否", "流失", "价格", "销量", "金额"),
)


class TooFewRows(TrainError):
    """Hardly any row has an answer."""

    what = QT_TRANSLATE_NOOP("Errors", "There is not enough data to learn from.")
    why = QT_TRANSLATE_NOOP("Errors", "Only {rows} rows have a value in “{target}”; at least {needed} are needed.")
    fix = QT_TRANSLATE_NOOP("Errors", "Open a file with more rows, or ask about another column.")


class OneAnswer(TrainError):
    """The target never varies."""

    what = QT_TRANSLATE_NOOP("Errors", "There is nothing to learn about “{target}”.")
    why = QT_TRANSLATE_NOOP("Errors", "It has the same value in every row ({value}).")
    fix = QT_TRANSLATE_NOOP("Errors", "Ask about another column, or open a file where it varies.")


class RareAnswers(TrainError):
    """Fewer than two classes have enough rows."""

    what = QT_TRANSLATE_NOOP("Errors", "There is not enough data to learn “{target}”.")
    why = QT_TRANSLATE_NOOP("Errors", "Fewer than two of its values occur in {needed} or more rows.")
    fix = QT_TRANSLATE_NOOP("Errors", "Open a file with more rows for each value, or ask about another column.")


class TooManyAnswers(TrainError):
    """The target has too many classes."""

    what = QT_TRANSLATE_NOOP("Errors", "“{target}” has too many different values to predict one of them.")
    why = QT_TRANSLATE_NOOP("Errors", "It has {distinct} different values; up to {most} can be told apart.")
    fix = QT_TRANSLATE_NOOP("Errors", "Group its values into fewer, or ask about another column.")


class NamesTheRow(TrainError):
    """The target is an id, a text or a picture."""

    what = QT_TRANSLATE_NOOP("Errors", "“{target}” cannot be predicted.")
    why = QT_TRANSLATE_NOOP("Errors", "Its values are different in almost every row: they name the row or describe it.")
    fix = QT_TRANSLATE_NOOP("Errors", "Ask about a column whose values repeat, or about a number.")


class DateAsked(TrainError):
    """The target is a date."""

    what = QT_TRANSLATE_NOOP("Errors", "“{target}” cannot be predicted.")
    why = QT_TRANSLATE_NOOP("Errors", "It holds dates, and dates are not predicted in this version.")
    fix = QT_TRANSLATE_NOOP("Errors", "Ask about a number, such as the days until the date.")


class NotANumber(TrainError):
    """A number was asked of a column of words."""

    what = QT_TRANSLATE_NOOP("Errors", "“{target}” cannot be predicted as a number.")
    why = QT_TRANSLATE_NOOP("Errors", "Its values are words, such as “{value}”.")
    fix = QT_TRANSLATE_NOOP("Errors", "Predict it as a category, or ask about another column.")


class NothingToLearnFrom(TrainError):
    """No other column is left."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no column to learn “{target}” from.")
    why = QT_TRANSLATE_NOOP("Errors", "Every other column is empty, always the same, or only names the row.")
    fix = QT_TRANSLATE_NOOP("Errors", "Keep one of the columns that are left out, or open a file with more columns.")


class NotOneOfTheAnswers(TrainError):
    """The answer that matters does not occur."""

    what = QT_TRANSLATE_NOOP("Errors", "“{positive}” is not a value of “{target}”.")
    why = QT_TRANSLATE_NOOP("Errors", "Its values are: {values}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose one of these values as the answer that matters.")


def plan(profile: TableProfile, report: ImportReport, spec: TrainSpec) -> TrainPlan:
    """Return what training will do.

    Parameters
    ----------
    profile : TableProfile
    report : ImportReport
    spec : TrainSpec

    Raises
    ------
    TrainError, UnknownColumn
        If the question cannot be asked of this table.
    """
    names = tuple(column.name for column in profile.columns)
    for name in (spec.target, *spec.left_out, *spec.kept):
        if name not in names:
            raise UnknownColumn(column=name, columns=names)
    target = profile[spec.target]
    rows = target.rows - target.missing
    if rows < FEWEST_ROWS:
        raise TooFewRows(rows=rows, target=spec.target, needed=FEWEST_ROWS)
    goal = _goal(target, spec.goal)
    classes, rare = _classes(target, spec) if goal is Goal.CATEGORY else ((), ())
    others = [column for column in profile.columns if column.name != spec.target]
    left_out = [notice for column in others if (notice := _reason_to_leave_out(column, spec))]
    away = {notice.column for notice in left_out}
    used = tuple(column.name for column in others if column.name not in away)
    if not used:
        raise NothingToLearnFrom(target=spec.target)
    return TrainPlan(
        target=spec.target,
        goal=goal,
        classes=classes,
        positive=classes[1] if len(classes) == 2 else "",
        columns=used,
        left_out=tuple(left_out),
        warnings=(*_warnings(profile, target, rows, goal, rare), *_times_as_words(profile, report, used)),
        rows=rows - sum(count for _, count in rare),
    )


def propose_target(profile: TableProfile) -> str | None:
    """Return the column that a person most likely wants to know, or None.

    A telling name counts most, then a place at the end, then a kind that is often asked about.
    """

    def liking(position: int, column: ColumnProfile) -> float:
        if column.kind in (Kind.ID, Kind.TEXT, Kind.DATE, Kind.IMAGE) or column.distinct < 2:
            return -1.0
        if column.kind is Kind.CATEGORY and column.distinct > 30:
            return -1.0
        name = column.name.lower().strip()
        named = 3.0 if name in _TARGET_WORDS else 1.5 if any(w in name for w in _TARGET_WORDS if len(w) > 3) else 0.0
        asked = {Kind.YES_NO: 1.0, Kind.CATEGORY: 0.6}.get(column.kind, 0.4)
        last = 1.5 if position == len(profile.columns) - 1 else 0.0
        return named + asked + last

    ranked = sorted(
        ((liking(position, column), position) for position, column in enumerate(profile.columns)), reverse=True
    )
    return profile.columns[ranked[0][1]].name if ranked and ranked[0][0] > 0 else None


def _goal(target: ColumnProfile, asked: Goal) -> Goal:
    if target.kind in (Kind.ID, Kind.TEXT, Kind.IMAGE):
        raise NamesTheRow(target=target.name)
    if target.kind is Kind.DATE:
        raise DateAsked(target=target.name)
    if target.distinct < 2:
        raise OneAnswer(target=target.name, value=target.top[0][0] if target.top else "–")
    if target.kind is not Kind.NUMBER:
        if asked is Goal.NUMBER and not all(_is_number(value) for value, _ in target.top):
            raise NotANumber(target=target.name, value=target.top[0][0])
        return Goal.CATEGORY if asked is Goal.AUTO else asked
    few = target.integral and target.distinct <= _FEW_NUMBERS and target.rows >= 5 * target.distinct
    return asked if asked is not Goal.AUTO else Goal.CATEGORY if few else Goal.NUMBER


def _classes(target: ColumnProfile, spec: TrainSpec) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """Return the classes in output order (two: the positive one last) and the values too rare to learn."""
    if target.distinct > MOST_CLASSES or len(target.top) < target.distinct:
        most = min(len(target.top) or _MOST_NUMBERS, MOST_CLASSES)
        raise TooManyAnswers(target=target.name, distinct=target.distinct, most=most)
    rare = tuple((value, count) for value, count in target.top if count < FEWEST_ROWS_A_CLASS)
    kept = [(value, count) for value, count in target.top if count >= FEWEST_ROWS_A_CLASS]
    if len(kept) < 2:
        raise RareAnswers(target=target.name, needed=FEWEST_ROWS_A_CLASS)
    names = [value for value, _ in kept]
    if spec.positive is not None and spec.positive not in names:
        raise NotOneOfTheAnswers(target=target.name, positive=spec.positive, values=tuple(names))
    if len(names) > 2:
        numeric = all(_is_number(name) for name in names)
        return tuple(sorted(names, key=float if numeric else str)), rare
    positive = spec.positive or _positive(kept)
    return (next(name for name in names if name != positive), positive), rare


def _positive(kept: list[tuple[str, int]]) -> str:
    """Return the yes of a yes/no pair, else the rarer value."""
    words = {value.strip().lower(): value for value, _ in kept}
    said_yes = [value for word, value in words.items() if _YES.get(word) in words]
    return said_yes[0] if said_yes else min(kept, key=lambda pair: (pair[1], pair[0]))[0]


def _reason_to_leave_out(column: ColumnProfile, spec: TrainSpec) -> Notice | None:
    if column.name in spec.left_out:
        return Notice("left_out_person", column.name)
    if column.distinct == 0:
        return Notice("left_out_empty", column.name)
    if column.kind is Kind.IMAGE:
        return Notice("left_out_kind", column.name)
    if column.name in spec.kept:
        return None
    if column.distinct == 1 and column.missing == 0:
        return Notice("left_out_constant", column.name)
    if column.kind is Kind.ID:
        return Notice("left_out_id", column.name)
    return None


def _warnings(
    profile: TableProfile, target: ColumnProfile, rows: int, goal: Goal, rare: tuple[tuple[str, int], ...]
) -> list[Notice]:
    found = []
    if rows < _FEW_ROWS:
        found.append(Notice("few_rows", target.name, {"rows": rows}))
    if target.missing:
        found.append(Notice("rows_without_answer", target.name, {"missing": target.missing}))
    if rare:
        names = tuple(value for value, _ in rare)
        found.append(Notice("rare_values", target.name, {"values": names[:5], "needed": FEWEST_ROWS_A_CLASS}))
    frequent = [pair for pair in target.top if pair not in rare]
    even = 1.0 / max(len(frequent), 1)
    value, count = min(frequent, key=lambda pair: pair[1], default=("", rows))
    if goal is Goal.CATEGORY and count < _UNBALANCED * even * rows:
        found.append(Notice("unbalanced", target.name, {"value": value, "count": count, "rows": rows}))
    if goal is Goal.NUMBER and target.quantiles:
        found += _far_answer(target)
    dates = [c.name for c in profile.columns if c.kind is Kind.DATE and c.name != target.name and c.distinct > 1]
    if dates:
        found.append(Notice("time_order", dates[0]))
    groups = [c for c in profile.columns if c.kind is Kind.ID and c.distinct < 0.9 * (c.rows - c.missing)]
    found += [Notice("repeated_ids", group.name) for group in groups[:1]]
    return found


def _times_as_words(profile: TableProfile, report: ImportReport, used: Collection[str]) -> list[Notice]:
    """Return a remark for columns of clock times that would be learned from as hours, but were left as words."""
    found = [doubt.notice.column for doubt in report.doubts if doubt.notice.code == "clock_times"]
    return [Notice("times_as_words", name) for name in found if name in used and profile[name].kind is Kind.CATEGORY]


def _far_answer(target: ColumnProfile) -> list[Notice]:
    """Return a remark where one answer is so far out that it decides every average."""
    least, low, *_, high, most = target.quantiles
    above, below = most - high, low - least
    if high <= low or max(above, below) <= _FAR * (high - low):
        return []
    return [Notice("far_answer", target.name, {"value": most if above >= below else least})]


def _is_number(text: str) -> bool:
    """Return whether a label is a number that a model can predict, written in the one way that needs no guess."""
    return bool(_NUMBER.fullmatch(text)) and abs(float(text)) <= LARGEST
