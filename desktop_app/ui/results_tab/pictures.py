"""From a run's figures to what the charts draw, words included."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.text import QT_TRANSLATE_NOOP, Fact, Marked, say
from desktop_app.core.workflows.specs import TrainResult
from desktop_app.ui import i18n
from desktop_app.ui.results_tab import judging
from desktop_app.ui.results_tab.findings import LeaderView, of_100
from desktop_app.ui.widgets.chart import ChartTable, Spot
from desktop_app.ui.widgets.chart_axes import Axis, padded
from desktop_app.ui.widgets.chart_bars import Bar
from desktop_app.ui.widgets.chart_matrix import Matrix
from desktop_app.ui.widgets.chart_plot import Curves, Line, Mark, Points
from desktop_app.ui.widgets.chart_scatter import Scatter

MOST_RELIED = 12


def words(source: Marked, **facts: Fact) -> str:
    """Return a marked text with its facts in the person's language."""
    return i18n.render(say(source, **facts))


# --- thresholds -------------------------------------------------------------------------------------------------------

_ROC_X = QT_TRANSLATE_NOOP("Results", "Of those that are not {value}: called so all the same")
_FOUND = QT_TRANSLATE_NOOP("Results", "Of those that are {value}: found")
_RIGHT = QT_TRANSLATE_NOOP("Results", "Of those called {value}: right")
_MODEL = QT_TRANSLATE_NOOP("Results", "Model")
_GUESSING = QT_TRANSLATE_NOOP("Results", "Guessing")
_AT = QT_TRANSLATE_NOOP("Results", "at {threshold}")
_ROC_SPOT = QT_TRANSLATE_NOOP(
    "Results", "At {threshold}: finds {found} of 100 that are {value}, and calls {wrong} of 100 others so, too."
)
_PR_SPOT = QT_TRANSLATE_NOOP(
    "Results", "At {threshold}: finds {found} of 100 that are {value}; of 100 that it calls so, {right} are."
)
_THRESHOLD = QT_TRANSLATE_NOOP("Results", "Threshold")


def roc_curves(cuts: judging.Cuts, value: str, threshold: float | None) -> Curves:
    """Return found against falsely called, over all thresholds."""
    every = cuts.all()
    x, y = [_value(cut.fall_out) for cut in every], [_value(cut.recall) for cut in every]
    spots = tuple(
        Spot(a, b, words(_ROC_SPOT, threshold=cut.threshold, found=of_100(b), wrong=of_100(a), value=value))
        for a, b, cut in zip(x, y, every, strict=True)
    )
    x_axis = Axis(words(_ROC_X, value=value), 0, 1, percent=True)
    y_axis = Axis(words(_FOUND, value=value), 0, 1, percent=True)
    lines = (
        Line(words(_GUESSING), [0, 1], [0, 1], "muted", dashed=True, label_at=0.6),
        Line(words(_MODEL), x, y, filled=True, label_at=0.72),
    )
    table = _cut_table(every, (x_axis.label, y_axis.label), (x, y))
    return Curves(x_axis, y_axis, lines, mark=roc_mark(cuts, threshold), spots=spots, table=table)


def roc_mark(cuts: judging.Cuts, threshold: float | None) -> Mark | None:
    """Return where the threshold lies on the ROC curve."""
    if threshold is None:
        return None
    cut = cuts.at(threshold)
    return Mark(_value(cut.fall_out), _value(cut.recall), words(_AT, threshold=threshold))


def pr_curves(cuts: judging.Cuts, value: str, threshold: float | None) -> Curves:
    """Return how many calls are right against how many are found, over all thresholds."""
    every = [cut for cut in cuts.all() if cut.precision.of]
    x, y = [_value(cut.recall) for cut in every], [_value(cut.precision) for cut in every]
    spots = tuple(
        Spot(a, b, words(_PR_SPOT, threshold=cut.threshold, found=of_100(a), right=of_100(b), value=value))
        for a, b, cut in zip(x, y, every, strict=True)
    )
    share, mark = cuts.positives / max(cuts.rows, 1), pr_mark(cuts, threshold)
    x_axis = Axis(words(_FOUND, value=value), 0, 1, percent=True)
    y_axis = Axis(words(_RIGHT, value=value), 0, 1, percent=True)
    lines = (
        Line(words(_GUESSING), [0, 1], [share, share], "muted", dashed=True, label_at=0.02, label_above=share < 0.12),
        Line(words(_MODEL), x, y, filled=True, label_at=0.75 if mark and mark.x < 0.45 else 0.15, label_above=True),
    )
    table = _cut_table(every, (x_axis.label, y_axis.label), (x, y))
    return Curves(x_axis, y_axis, lines, mark=mark, spots=spots, table=table)


def pr_mark(cuts: judging.Cuts, threshold: float | None) -> Mark | None:
    """Return where the threshold lies on the precision–recall curve."""
    cut = cuts.at(threshold) if threshold is not None else None
    if cut is None or not cut.precision.of:
        return None
    return Mark(_value(cut.recall), _value(cut.precision), words(_AT, threshold=cut.threshold), above=True)


def _cut_table(
    cuts: Sequence[judging.Cut], header: tuple[str, str], columns: tuple[list[float], list[float]]
) -> ChartTable:
    rows = tuple((cut.threshold, a, b) for cut, a, b in zip(cuts, *columns, strict=True))
    return ChartTable((words(_THRESHOLD), *header), rows)


def _value(share: judging.Share) -> float:
    return share.value if share.of else 0.0


# --- what was called what ---------------------------------------------------------------------------------------------

_IS = QT_TRANSLATE_NOOP("Results", "It is")
_CALLED = QT_TRANSLATE_NOOP("Results", "It is called")
_CELL = QT_TRANSLATE_NOOP("Results", "Of 100 rows that are {actual}, {share} are called {called} ({count} of {of}).")


def matrix(names: tuple[str, ...], counts: tuple[tuple[int, ...], ...]) -> Matrix:
    """Return counts by (is, called) with the words of each cell."""
    shown, told = [], []
    for actual, line in zip(names, counts, strict=True):
        total = sum(line)
        shares = [count / total if total else 0.0 for count in line]
        shown.append(
            tuple((i18n.counted(count), i18n.percent(share)) for count, share in zip(line, shares, strict=True))
        )
        told.append(
            tuple(
                words(_CELL, actual=actual, called=called, share=of_100(share), count=count, of=total)
                for called, count, share in zip(names, line, shares, strict=True)
            )
        )
    return Matrix(names, counts, tuple(shown), tuple(told), words(_IS), words(_CALLED))


# --- percentages at their word ----------------------------------------------------------------------------------------

_SAID = QT_TRANSLATE_NOOP("Results", "Percentage given for {value}")
_HAPPENED = QT_TRANSLATE_NOOP("Results", "How often it is {value}")
_AS_SAID = QT_TRANSLATE_NOOP("Results", "As often as said")
_KEPT_SPOT = QT_TRANSLATE_NOOP(
    "Results", "Where about {said} of 100 was said, {share} of 100 are {value} ({low}–{high}; {rows} rows)."
)
_LOW = QT_TRANSLATE_NOOP("Results", "At least")
_HIGH = QT_TRANSLATE_NOOP("Results", "At most")
_ROWS = QT_TRANSLATE_NOOP("Results", "Rows")


def calibration_curves(kept: tuple[judging.Kept, ...], value: str) -> Curves:
    """Return said against happened with intervals."""
    x, y = [one.said for one in kept], [_value(one.happened) for one in kept]
    bounds = [one.happened.bounds for one in kept]
    spots = tuple(
        Spot(a, b, _kept_words(one, value, bound)) for a, b, one, bound in zip(x, y, kept, bounds, strict=True)
    )
    x_axis = Axis(words(_SAID, value=value), 0, 1, percent=True)
    y_axis = Axis(words(_HAPPENED, value=value), 0, 1, percent=True)
    line = Line(words(_AS_SAID), [0, 1], [0, 1], "muted", dashed=True, label_at=0.6)
    lows, highs = [low for low, _ in bounds], [high for _, high in bounds]
    header = (x_axis.label, y_axis.label, words(_LOW), words(_HIGH), words(_ROWS))
    rows = tuple(zip(x, y, lows, highs, [one.happened.of for one in kept], strict=True))
    return Curves(x_axis, y_axis, (line,), Points(x, y, lows, highs), spots=spots, table=ChartTable(header, rows))


def _kept_words(one: judging.Kept, value: str, bounds: tuple[float, float]) -> str:
    low, high = (of_100(bound) for bound in bounds)
    facts = {"said": of_100(one.said), "share": of_100(_value(one.happened)), "rows": one.happened.of}
    return words(_KEPT_SPOT, value=value, low=low, high=high, **facts)


# --- numbers ----------------------------------------------------------------------------------------------------------

_PREDICTED = QT_TRANSLATE_NOOP("Results", "Predicted {target}")
_TRUE = QT_TRANSLATE_NOOP("Results", "True {target}")
_OFF_BY = QT_TRANSLATE_NOOP("Results", "True minus predicted {target}")
_EXACT = QT_TRANSLATE_NOOP("Results", "Exactly right")
_DOT = QT_TRANSLATE_NOOP("Results", "Predicted {predicted}, true {actual}.")
_PLACE = QT_TRANSLATE_NOOP("Results", "%n row(s) predicted about {predicted} are about {actual}.")
_ERROR_DOT = QT_TRANSLATE_NOOP("Results", "Predicted {predicted}, off by {error}.")
_ERROR_PLACE = QT_TRANSLATE_NOOP("Results", "%n row(s) predicted about {predicted} are off by about {error}.")


def predicted_points(result: TrainResult) -> Scatter:
    """Return predicted against true, on the same scale both ways."""
    held_out, target = result.held_out, result.plan.target
    low = float(min(held_out.predicted.min(), held_out.actual.min()))
    high = float(max(held_out.predicted.max(), held_out.actual.max()))
    low, high = padded(low, high)
    across, up = Axis(words(_PREDICTED, target=target), low, high), Axis(words(_TRUE, target=target), low, high)

    def told(x: float, y: float, rows: int) -> str:
        return words(_DOT, predicted=x, actual=y) if rows == 1 else words(_PLACE, predicted=x, actual=y, n=rows)

    line = ((low, low), (high, high))
    header = (across.label, up.label)
    return Scatter(across, up, held_out.predicted, held_out.actual, line, words(_EXACT), told, header)


def error_points(result: TrainResult) -> Scatter:
    """Return predicted against the error."""
    held_out, target = result.held_out, result.plan.target
    error = held_out.actual - held_out.predicted
    low, high = padded(float(held_out.predicted.min()), float(held_out.predicted.max()))
    reach = float(abs(error).max()) * 1.05 or 1.0
    across = Axis(words(_PREDICTED, target=target), low, high)
    up = Axis(words(_OFF_BY, target=target), -reach, reach)

    def told(x: float, y: float, rows: int) -> str:
        return (
            words(_ERROR_DOT, predicted=x, error=y) if rows == 1 else words(_ERROR_PLACE, predicted=x, error=y, n=rows)
        )

    header = (across.label, up.label)
    return Scatter(across, up, held_out.predicted, error, ((low, 0.0), (high, 0.0)), words(_EXACT), told, header)


# --- bars -------------------------------------------------------------------------------------------------------------

RELIED_CAPTION = QT_TRANSLATE_NOOP(
    "Results", "How much worse the answer gets when the values of the column are shuffled"
)
_RELIED = QT_TRANSLATE_NOOP("Results", "When {column} is shuffled, the loss grows by {value} ({low} to {high}).")
_COLUMN = QT_TRANSLATE_NOOP("Results", "Column")
_LOSS_GROWS = QT_TRANSLATE_NOOP("Results", "Loss grows by")
_LEADER = QT_TRANSLATE_NOOP("Results", "{name} alone is {gain}% closer to the truth than guessing; loss {loss}.")
_LEADER_END = QT_TRANSLATE_NOOP("Results", "{gain}% closer")
_CANDIDATE = QT_TRANSLATE_NOOP("Results", "Candidate")
_CLOSER = QT_TRANSLATE_NOOP("Results", "Closer to the truth than guessing")
_COUNT_BAR = QT_TRANSLATE_NOOP("Results", "{count} of {of} rows are answered {name}.")
_COUNT_END = QT_TRANSLATE_NOOP("Results", "{count} ({share})")
_ANSWER = QT_TRANSLATE_NOOP("Results", "Answer")


def relied_bars(result: TrainResult) -> tuple[tuple[Bar, ...], tuple[str, ...]]:
    """Return the columns that the model relied on most, and the header of their table."""
    ranked = sorted(result.importance, key=lambda one: -one.value)[:MOST_RELIED]
    bars = tuple(
        Bar(
            one.column,
            one.value,
            i18n.number(one.value),
            words(_RELIED, column=one.column, value=one.value, low=one.low, high=one.high),
            one.low,
            one.high,
            role="series1" if one.low > 0 else "outline",
        )
        for one in ranked
    )
    return bars, (words(_COLUMN), words(_LOSS_GROWS), words(_LOW), words(_HIGH))


def leader_bars(leaders: tuple[LeaderView, ...]) -> tuple[tuple[Bar, ...], tuple[str, ...]]:
    """Return the candidates by how much closer to the truth than guessing they are; those that answer stand out."""
    bars = []
    for leader in leaders:
        name = i18n.render(leader.name)
        facts = {"gain": of_100(max(leader.gain, 0.0)), "loss": leader.loss}
        end, told = words(_LEADER_END, **facts), words(_LEADER, name=name, **facts)
        bars.append(Bar(name, max(leader.gain, 0.0), end, told, role="series1" if leader.weight > 0 else "outline"))
    return tuple(bars), (words(_CANDIDATE), words(_CLOSER))


def count_bars(counts: dict[str, int]) -> tuple[tuple[Bar, ...], tuple[str, ...]]:
    """Return how many rows got each answer, the most frequent ones first."""
    total = sum(counts.values())
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])[:MOST_RELIED]
    bars = tuple(
        Bar(
            name,
            float(count),
            words(_COUNT_END, count=count, share=i18n.percent(count / total if total else 0.0)),
            words(_COUNT_BAR, count=count, of=total, name=name),
        )
        for name, count in ranked
    )
    return bars, (words(_ANSWER), words(_ROWS))
