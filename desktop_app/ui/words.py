"""Words that more than one tab uses: learners, figures of quality, and names in bold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say


class Name(str):
    """A name from the person's own data; bold wherever rich text is shown."""


LEARNERS: Mapping[str, Marked] = {
    "linear": QT_TRANSLATE_NOOP("Words", "Linear model"),
    "extra_trees": QT_TRANSLATE_NOOP("Words", "Random trees"),
    "lightgbm": QT_TRANSLATE_NOOP("Words", "Boosted trees"),
    "kernel": QT_TRANSLATE_NOOP("Words", "Smooth model"),
    "random_forest": QT_TRANSLATE_NOOP("Words", "Random forest"),
    "bagged_trees": QT_TRANSLATE_NOOP("Words", "Bagged trees"),
    "weighed_linear": QT_TRANSLATE_NOOP("Words", "Linear model of strong columns"),
    "naive_bayes": QT_TRANSLATE_NOOP("Words", "Naive Bayes"),
    "neighbours": QT_TRANSLATE_NOOP("Words", "Nearest examples"),
    "short_tree": QT_TRANSLATE_NOOP("Words", "Short tree"),
    "points_card": QT_TRANSLATE_NOOP("Words", "Points card"),
    "sparse_linear": QT_TRANSLATE_NOOP("Words", "Short sum"),
    "in_context": QT_TRANSLATE_NOOP("Words", "Added model"),
    "catboost": QT_TRANSLATE_NOOP("Words", "Symmetric trees"),
    "nets": QT_TRANSLATE_NOOP("Words", "Neural nets"),
    "baseline": QT_TRANSLATE_NOOP("Words", "Guessing"),
    "blend": QT_TRANSLATE_NOOP("Words", "All together"),
}
READABLE = frozenset({"short_tree", "points_card", "sparse_linear"})
"""Learners whose models can be followed by hand; they are compared with the others and have no share in the answer."""

_KEY_AND_VALUE = QT_TRANSLATE_NOOP("Words", "{key} is {value}.")
_AS_IT_IS = QT_TRANSLATE_NOOP("Words", "{text}")


def learner_label(key: str) -> Sentence:
    """Return how a learner is called; one that is unknown here goes by its key."""
    return say(LEARNERS[key]) if key in LEARNERS else say(_AS_IT_IS, text=key)


VERDICT_WORDS: Mapping[str, Marked] = {
    "ready": QT_TRANSLATE_NOOP("Words", "Ready to use"),
    "care": QT_TRANSLATE_NOOP("Words", "Use with care"),
    "guess": QT_TRANSLATE_NOOP("Words", "No better than guessing"),
    "too_little": QT_TRANSLATE_NOOP("Words", "Too little data to tell"),
}
VERDICT_LOOKS: Mapping[str, tuple[str, str]] = {
    "ready": ("check-circle", "good"),
    "care": ("alert", "caution"),
    "guess": ("alert", "bad"),
    "too_little": ("info", "caution"),
}
"""Icon and colour role of each verdict."""


def gain(loss: float, base: float) -> float:
    """Return how much smaller than the baseline's a loss is, as a share of it; 0 where that cannot be said."""
    return 1 - loss / base if base > 0 else 0.0


@dataclass(frozen=True)
class Metric:
    """How a figure is told: as a share of 100 or as it is, and in which words."""

    words: Marked
    of_100: bool = False
    percent: bool = False  # the bare figure is written as per cent
    decimals: int = 0  # of a bare figure without a unit


METRICS: Mapping[str, Metric] = {
    "roc_auc": Metric(
        QT_TRANSLATE_NOOP("Words", "Of 100 pairs of rows with different answers, {share} are put in the right order."),
        of_100=True,
        decimals=2,
    ),
    "accuracy": Metric(
        QT_TRANSLATE_NOOP("Words", "Of 100 rows, {share} get the right answer."), of_100=True, percent=True
    ),
    "balanced_accuracy": Metric(
        QT_TRANSLATE_NOOP("Words", "If every answer were equally frequent, {share} of 100 rows would be right."),
        of_100=True,
        percent=True,
    ),
    "precision": Metric(
        QT_TRANSLATE_NOOP("Words", "Of 100 rows called {positive}, {share} are."), of_100=True, percent=True
    ),
    "recall": Metric(
        QT_TRANSLATE_NOOP("Words", "Of 100 rows that are {positive}, {share} are found."), of_100=True, percent=True
    ),
    "f1": Metric(QT_TRANSLATE_NOOP("Words", "Precision and recall in one figure; 1 is perfect."), decimals=2),
    "average_precision": Metric(
        QT_TRANSLATE_NOOP("Words", "Over all thresholds, {share} of 100 calls are right on average."),
        of_100=True,
        decimals=2,
    ),
    "log_loss": Metric(
        QT_TRANSLATE_NOOP("Words", "How wrong the percentages are, sure mistakes most; 0 is perfect."), decimals=2
    ),
    "brier": Metric(
        QT_TRANSLATE_NOOP("Words", "How far the percentages are from what happened; 0 is perfect."), decimals=2
    ),
    "ece": Metric(
        QT_TRANSLATE_NOOP("Words", "The percentages miss what happens by {points} points of 100."), percent=True
    ),
    "mae": Metric(QT_TRANSLATE_NOOP("Words", "The answer is off by {value} on average.")),
    "median_absolute_error": Metric(QT_TRANSLATE_NOOP("Words", "Half of the rows are off by less than {value}.")),
    "rmse": Metric(QT_TRANSLATE_NOOP("Words", "The typical error is {value} when large errors count more.")),
    "r2": Metric(
        QT_TRANSLATE_NOOP("Words", "{share} of 100 parts of the differences between rows are explained."),
        of_100=True,
        percent=True,
    ),
    "coverage_90": Metric(
        QT_TRANSLATE_NOOP("Words", "The truth lies in the range that comes with the answer for {share} of 100 rows."),
        of_100=True,
        percent=True,
    ),
}
"""In the order in which they are shown."""


def metric_sentence(key: str, value: float, positive: str = "") -> Sentence:
    """Return one figure in words; one that is unknown here goes by its key and value."""
    metric = METRICS.get(key)
    if metric is None:
        return say(_KEY_AND_VALUE, key=key, value=value)
    facts = {"share": round(100 * value), "points": round(100 * value, 1), "value": value, "positive": Name(positive)}
    return Sentence(metric.words, facts)
