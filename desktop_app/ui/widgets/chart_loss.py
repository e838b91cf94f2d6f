"""The line that goes down: how the error of the answer shrinks while it is learned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.core.workflows.specs import CurvePoint
from desktop_app.ui import i18n
from desktop_app.ui.widgets.chart import ChartTable, Spot
from desktop_app.ui.widgets.chart_axes import Axis, padded
from desktop_app.ui.widgets.chart_plot import Curves, Line


def loss_curves(points: Sequence[CurvePoint], guessing: float) -> Curves:
    """Return the curve of the blend's loss over seconds, with the loss of guessing to compare with."""
    x, y = [point.seconds for point in points], [point.loss for point in points]
    worst = guessing if guessing > 0 else max(y, default=1.0)
    low, high = padded(min([*y, worst]), max([*y, worst]), 0.12)
    across = Axis(QCoreApplication.translate("Charts", "Seconds of learning"), 0.0, max([*x, 1.0]) * 1.02)
    up = Axis(QCoreApplication.translate("Charts", "Error; lower is better"), max(low, 0.0), high)
    told = QCoreApplication.translate(
        "Charts", "After {seconds} s the error is {loss}; that of guessing is {guessing}."
    )
    spots = tuple(
        Spot(a, b, told.format(seconds=i18n.number(a), loss=i18n.number(b, 3), guessing=i18n.number(worst, 3)))
        for a, b in zip(x, y, strict=True)
    )
    guess = Line(
        QCoreApplication.translate("Charts", "Guessing"),
        [0.0, across.high],
        [worst, worst],
        "muted",
        dashed=True,
        label_at=1.0,
    )
    lines = (guess, Line("", *_stairs(x, y, worst), filled=True))
    return Curves(
        across, up, lines, spots=spots, table=ChartTable((across.label, up.label), tuple(zip(x, y, strict=True)))
    )


def _stairs(x: Sequence[float], y: Sequence[float], before: float) -> tuple[list[float], list[float]]:
    """Return the line of an answer that holds until the next one; `before` the first there is only guessing."""
    across = [0.0, *(second for second in x for _ in range(2))]
    return across, [before, before, *(loss for loss in y for _ in range(2))][: len(across)]
