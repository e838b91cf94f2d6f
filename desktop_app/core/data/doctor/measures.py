"""Troubles of numbers: far from all others, or impossible for what their column is called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.core.data.doctor.trouble import Exam, Harm, Trouble
from desktop_app.core.data.profiling import far_from
from desktop_app.core.data.steps.base import Step
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.core.data.steps.scaling import LIMITS, CapOutliers
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice

_MOST_OUTLIERS = 0.02
_EXTREME = 10.0
_SHOWN = 8
_FEWEST_ROWS = 30


@dataclass(frozen=True)
class _Limits:
    """What a column of such a name can hold."""

    name: re.Pattern[str]
    low: float | None
    high: float | None


def _named(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_\-.(]|(?<=[a-z])(?=[A-Z]))(?:{words})(?:$|[\s_\-.)]|(?=[A-Z]))", re.IGNORECASE)


_LIMITS = (
    _Limits(re.compile(r"^(?:(?:.*[\s_\-.])?age(?:[\s_\-.]?(?:years|yrs|y))?|.*年龄)$", re.IGNORECASE), 0, 125),
    _Limits(re.compile(r"^(?:(?:.*[\s_\-.])?lat(?:itude)?|纬度)$", re.IGNORECASE), -90, 90),
    _Limits(re.compile(r"^(?:(?:.*[\s_\-.])?(?:lon|lng|long)(?:gitude)?|经度)$", re.IGNORECASE), -180, 180),
    _Limits(_named("price|quantity|qty|count|weight|height|width|length|distance|duration|area|population"), 0, None),
    _Limits(re.compile("价格|单价|数量|身高|体重|重量|面积|人数|距离|时长"), 0, None),
)


def impossible_values(exam: Exam) -> list[Trouble]:
    """Numbers that something of that name cannot have; asked, not claimed."""
    import pyarrow.compute as pc

    found = []
    for column, figures in exam.pairs():
        limits = next((one for one in _LIMITS if one.name.search(column.name)), None)
        if column.kind is not Kind.NUMBER or limits is None or figures.minimum is None or figures.maximum is None:
            continue
        below = limits.low is not None and figures.minimum < limits.low
        above = limits.high is not None and figures.maximum > limits.high
        if not below and not above:
            continue
        rows = 0
        if below:
            rows += pc.sum(pc.less(column.values, float(limits.low or 0))).as_py() or 0
        if above:
            rows += pc.sum(pc.greater(column.values, float(limits.high or 0))).as_py() or 0
        if rows > 0.2 * exam.rows:
            continue  # so many are no slips: the column means something else
        facts = {"n": rows, "value": figures.minimum if below else figures.maximum}
        notice = Notice("trouble_impossible", column.name, facts)
        remedies = _remedies(column.name, limits.low if below else None, limits.high if above else None)
        found.append(Trouble(notice, Harm.CARE, (column.name,), rows / exam.rows, remedies))
    return found


def outliers(exam: Exam) -> list[Trouble]:
    """Find the few numbers that are far from all others."""
    found = []
    for column, figures in exam.pairs():
        if not figures.outliers or figures.distinct < 10 or figures.rows - figures.missing < _FEWEST_ROWS:
            continue
        share = figures.outliers / max(figures.rows - figures.missing, 1)
        low, high = far_from(figures.quantiles)
        if share > _MOST_OUTLIERS or figures.minimum is None or figures.maximum is None:
            continue
        worst = figures.maximum if figures.maximum > high else figures.minimum
        facts = {"n": figures.outliers, "value": worst, "low": figures.quantiles[1], "high": figures.quantiles[5]}
        remedies = _remedies(
            column.name, low if figures.minimum < low else None, high if figures.maximum > high else None
        )
        harm = Harm.CARE if _distance(worst, low, high) > _EXTREME else Harm.HINT
        trouble = Trouble(Notice("trouble_outliers", column.name, facts), harm, (column.name,), share, remedies)
        found.append((_distance(worst, low, high), trouble))
    found.sort(key=lambda pair: -pair[0])
    return [trouble for _, trouble in found[:_SHOWN]]


def _distance(value: float, low: float, high: float) -> float:
    """Return how far a number is from the usual range, in widths of that range."""
    return max(value - high, low - value) / (high - low)


def _remedies(name: str, low: float | None, high: float | None) -> tuple[Step, ...]:
    """Return the steps that cap, blank or remove what is outside."""
    low, high = _readable(low), _readable(high)
    conditions = []
    if low is not None:
        conditions.append(Condition(name, Test.LESS, (low,)))
    if high is not None:
        conditions.append(Condition(name, Test.MORE, (high,)))
    return (
        CapOutliers(name, LIMITS, low=low, high=high),
        CapOutliers(name, LIMITS, low=low, high=high, blank=True),
        FilterRows(tuple(conditions), "any", remove=True),
    )


def _readable(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.4g}")
