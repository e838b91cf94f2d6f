"""Troubles of missing values: gaps, gaps that come together, and values that only stand for a gap."""

from __future__ import annotations

from desktop_app.core.data.doctor.trouble import Exam, Harm, Trouble
from desktop_app.core.data.profile import ColumnProfile
from desktop_app.core.data.steps.arrays import free_name, missing_of
from desktop_app.core.data.steps.base import WORDS, Step
from desktop_app.core.data.steps.columns import DropColumns
from desktop_app.core.data.steps.missing import CONSTANT, FREQUENT, MEDIAN, PREVIOUS, FillMissing
from desktop_app.core.data.steps.tidy import ReplaceValues
from desktop_app.core.data.table import Column, Kind
from desktop_app.core.notices import Notice

_MANY, _MOST = 0.05, 0.6
_SHOWN = 10
_WORDS = frozenset(
    (
        *("unknown", "n/a", "na", "null", "nan", "missing", "not available", "no data", "undefined", "unspecified"),
        *("not specified", "?", "??", "-", "--", "—", ".", "tbd", "#n/a", "(blank)", "blank"),
        *("不详", "未知", "空", "缺失", "暂无", "未填", "未填写", "无数据", "不明", "/", "\\"),
    )
)
_MOST_WORDS = 0.25
_STAND_INS = (-1.0, -9.0, -99.0, -999.0, -9999.0, 99.0, 999.0, 9999.0, 99999.0, 999999.0, 9999999.0)


def gaps(exam: Exam) -> list[Trouble]:
    """Columns with many gaps; those with the same gaps together."""
    found: list[Trouble] = []
    done: set[str] = set()
    pairs = [(c, f) for c, f in exam.pairs() if 0 < f.missing < exam.rows]
    places = {column.name: missing_of(column.values).tobytes() for column, _ in pairs}
    same: dict[bytes, list[str]] = {}
    for name, where in places.items():
        same.setdefault(where, []).append(name)
    for column, figures in sorted(pairs, key=lambda pair: -pair[1].missing):
        if column.name in done or len(found) == _SHOWN:
            continue
        together = same[places[column.name]]
        done |= set(together)
        share = figures.missing / exam.rows
        if len(together) > 1 and (share >= 0.01 or len(together) > 2):
            facts = {"n": figures.missing, "columns": tuple(f"“{name}”" for name in together[:6])}
            remedies = tuple(_filled(exam, exam.table[name], exam.profile[name])[0] for name in together[:6])
            harm = Harm.CARE if share >= _MANY else Harm.HINT
            found.append(Trouble(Notice("trouble_gaps_together", "", facts), harm, tuple(together), share, remedies))
        elif share >= _MANY:
            facts = {"n": figures.missing, "share": max(round(100 * share), 1)}
            remedies = _filled(exam, column, figures)
            if share > _MOST and len(exam.table.columns) > 1:
                remedies = (DropColumns((column.name,)), *remedies)
            harm = Harm.CARE if share > 0.3 else Harm.HINT
            found.append(Trouble(Notice("trouble_gaps", column.name, facts), harm, (column.name,), share, remedies))
    return found


def disguised_gaps(exam: Exam) -> list[Trouble]:
    """Words and numbers that stand for "no value"."""
    found = []
    for column, figures in exam.pairs():
        if column.kind is Kind.NUMBER:
            found += _stand_ins(exam, column, figures)
        elif column.kind in WORDS:
            levels = exam.levels(column, figures)
            words = tuple(level for level in levels if level.strip().casefold() in _WORDS)
            if words and len(levels) > len(words) + 1:
                rows = sum(levels[word] for word in words)
                if rows > _MOST_WORDS * exam.rows:
                    continue  # so frequent an answer may well mean what it says
                facts = {"n": rows, "words": tuple(f"“{word}”" for word in words[:4])}
                step = ReplaceValues(column.name, tuple((word, None) for word in words))
                notice = Notice("trouble_words_for_gaps", column.name, facts)
                found.append(Trouble(notice, Harm.HINT, (column.name,), rows / exam.rows, (step,)))
    return found


def _stand_ins(exam: Exam, column: Column, figures: ColumnProfile) -> list[Trouble]:
    """Return a trouble where the outermost number is an unlikely round one that many rows share."""
    import pyarrow.compute as pc

    if figures.distinct < 10 or figures.minimum is None or figures.maximum is None:
        return []
    _, low, first, _, third, high, _ = figures.quantiles
    for value in (figures.minimum, figures.maximum):
        if value not in _STAND_INS:
            continue
        rest = pc.filter(column.values, pc.not_equal(column.values, value))
        next_one = (pc.min(rest) if value == figures.minimum else pc.max(rest)).as_py()
        rows = exam.rows - figures.missing - len(rest)
        away = abs(value - next_one) > 2 * max(third - first, abs(high - low) * 0.25)
        negative_alone = value < 0 <= next_one and value == figures.minimum
        if rows >= max(3, 0.001 * exam.rows) and (away or negative_alone):
            facts = {"value": value, "n": rows}
            notice = Notice("trouble_number_for_gaps", column.name, facts)
            step = ReplaceValues(column.name, ((value, None),))
            return [Trouble(notice, Harm.CARE, (column.name,), rows / exam.rows, (step,))]
    return []


def _filled(exam: Exam, column: Column, figures: ColumnProfile) -> tuple[Step, ...]:
    """Return ways to fill the gaps of a column, the most careful first."""
    name = column.name
    marker = free_name(f"{name} was missing", exam.table.names)
    if column.kind is Kind.NUMBER:
        return FillMissing(name, MEDIAN, marker=marker), FillMissing(name, MEDIAN)
    if column.kind is Kind.DATE:
        return FillMissing(name, PREVIOUS), FillMissing(name, MEDIAN, marker=marker)
    return FillMissing(name, CONSTANT, "unknown"), FillMissing(name, FREQUENT, marker=marker)
