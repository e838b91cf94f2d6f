"""What a smaller model file costs, in sentences that anyone understands."""

from __future__ import annotations

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say
from desktop_app.core.workflows.shrink_specs import Shrunk

_WHOLE = QT_TRANSLATE_NOOP("Shrinking", "Nothing could be taken away without making the answers worse.")
_MORE = QT_TRANSLATE_NOOP("Shrinking", "On {rows} rows that neither model has seen, it is off by {cost} % more.")
_LESS = QT_TRANSLATE_NOOP("Shrinking", "On {rows} rows that neither model has seen, it is off by {cost} % less.")
_SAME = QT_TRANSLATE_NOOP("Shrinking", "On {rows} rows that neither model has seen, it is off by just as much.")
_MANY_TIMES = QT_TRANSLATE_NOOP(
    "Shrinking", "On {rows} rows that neither model has seen, its loss is {loss}, not {before}."
)
_EITHER = QT_TRANSLATE_NOOP("Shrinking", "On other rows it could be anything from {less} % less to {more} % more.")
_SURELY_MORE = QT_TRANSLATE_NOOP("Shrinking", "On other rows it could be anything from {least} % to {most} % more.")
_SURELY_LESS = QT_TRANSLATE_NOOP("Shrinking", "On other rows it could be anything from {least} % to {most} % less.")
_ALIKE = 0.0005
_MANY = 1.0


def price_sentences(shrunk: Shrunk) -> tuple[Sentence, ...]:
    """Return what the smaller file costs, and how sure that is."""
    if not shrunk.steps:
        return (say(_WHOLE),)
    if not shrunk.loss_before or abs(shrunk.cost) > _MANY:
        return (say(_MANY_TIMES, rows=shrunk.rows, loss=shrunk.loss, before=shrunk.loss_before),)
    told = say(_word(shrunk.cost), rows=shrunk.rows, cost=_percent(shrunk.cost))
    is_alike_anywhere = max(abs(shrunk.low), abs(shrunk.high)) < _ALIKE
    return (told,) if is_alike_anywhere else (told, _range(shrunk.low, shrunk.high))


def _word(cost: float) -> Marked:
    if abs(cost) < _ALIKE:
        return _SAME
    return _MORE if cost > 0 else _LESS


def _range(low: float, high: float) -> Sentence:
    if low < 0 < high:
        return say(_EITHER, less=_percent(low), more=_percent(high))
    word = _SURELY_MORE if high > 0 else _SURELY_LESS
    least, most = sorted((_percent(low), _percent(high)))
    return say(word, least=least, most=most)


def _percent(share: float) -> float:
    """Return a share as percent, as finely as it means something."""
    return round(100 * abs(share), 1)
