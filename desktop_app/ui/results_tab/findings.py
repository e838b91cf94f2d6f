"""What one run found, in words and figures: pure functions of its result."""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop_app.core.data.goal import Goal
from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.text import QT_TRANSLATE_NOOP, Fact, Marked, Sentence, say
from desktop_app.core.workflows.specs import TrainResult
from desktop_app.ui.results_tab import judging
from desktop_app.ui.words import METRICS, VERDICT_WORDS, Name, gain, learner_label, metric_sentence

MOST_CLASSES_DRAWN = 12
_LOSS = {Goal.CATEGORY: "log_loss", Goal.NUMBER: "rmse"}

# --- how good ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class HundredView:
    """How many of a hundred, about and at least and at most, and how many without the model (None: not said)."""

    value: int
    low: int
    high: int
    sentence: Sentence
    without: Sentence | None


@dataclass(frozen=True)
class VerdictView:
    """The judgement in words."""

    code: str
    word: Sentence
    headline: Sentence
    reasons: tuple[Sentence, ...]
    hundred: HundredView
    question: Sentence


_QUESTION = QT_TRANSLATE_NOOP("Results", "{target} for each row, from {columns}; learned from {rows} in {seconds}.")
_COLUMNS = QT_TRANSLATE_NOOP("Results", "%n column(s)")
_ROWS = QT_TRANSLATE_NOOP("Results", "%n row(s)")
_SECONDS = QT_TRANSLATE_NOOP("Results", "%n second(s)")
_CALLED = QT_TRANSLATE_NOOP("Results", "Of 100 rows that are called {value}, about {share} are ({low}–{high}).")
_CALLED_WITHOUT = QT_TRANSLATE_NOOP("Results", "Of 100 rows picked at random: {base}.")
_NAMED = QT_TRANSLATE_NOOP("Results", "Of 100 rows, about {share} get the right {target} ({low}–{high}).")
_NAMED_WITHOUT = QT_TRANSLATE_NOOP("Results", "With the most frequent answer each time: {base}.")
_INSIDE = QT_TRANSLATE_NOOP(
    "Results",
    "Of 100 rows, the true {target} lies in the range given with the answer for about {share} ({low}–{high}).",
)
_NEAR = QT_TRANSLATE_NOOP(
    "Results", "Of 100 rows, about {share} are closer to the truth than guessing is on average ({low}–{high})."
)


def verdict_view(result: TrainResult) -> VerdictView:
    """Return the judgement, its reasons, and the picture of a hundred rows."""
    verdict, plan = result.verdict, result.plan
    question = say(
        _QUESTION,
        target=Name(plan.target),
        columns=say(_COLUMNS, n=len(plan.columns)),
        rows=say(_ROWS, n=plan.rows),
        seconds=say(_SECONDS, n=max(round(result.seconds), 1)),
    )
    word = say(VERDICT_WORDS[verdict.code])
    reasons = tuple(reason.sentence() for reason in verdict.reasons[:3])
    return VerdictView(verdict.code, word, verdict.headline.sentence(), reasons, hundred_view(result), question)


def hundred_view(result: TrainResult) -> HundredView:
    """Return what becomes of a hundred rows."""
    plan, held_out = result.plan, result.held_out
    target = Name(plan.target)
    if plan.goal is Goal.NUMBER:
        if len(held_out.low):
            share = _measured(judging.inside(held_out), result.metrics.get("coverage_90"))
            return _hundred(share, None, _INSIDE, target=target)
        return _hundred(judging.within(held_out, result.baseline["mae"].value), None, _NEAR, target=target)
    if len(plan.classes) == 2:
        cut = judging.cuts_of(held_out, 1).at(result.threshold)
        base = say(_CALLED_WITHOUT, base=of_100((cut.hits + cut.missed) / max(len(held_out.actual), 1)))
        share = _measured(cut.precision, result.metrics.get("precision"))
        return _hundred(share, base, _CALLED, value=Name(plan.positive))
    counts = judging.confusion(held_out, result.threshold)
    right = judging.Share(sum(row[k] for k, row in enumerate(counts)), len(held_out.actual))
    without = say(_NAMED_WITHOUT, base=of_100(max(sum(row) for row in counts) / max(len(held_out.actual), 1)))
    return _hundred(_measured(right, result.metrics.get("accuracy")), without, _NAMED, target=target)


def _measured(share: judging.Share, estimate: Estimate | None) -> tuple[float, float, float]:
    """Return the figure that was measured in training where it is the same one, else the share itself."""
    if estimate is not None and round(100 * estimate.value) == of_100(share.value):
        return estimate.value, estimate.low, estimate.high
    return share.value, *share.bounds


def _hundred(
    share: judging.Share | tuple[float, float, float], without: Sentence | None, words: Marked, **facts: Fact
) -> HundredView:
    figures = (share.value, *share.bounds) if isinstance(share, judging.Share) else share
    value, low, high = (of_100(figure) for figure in figures)
    return HundredView(value, low, high, say(words, share=value, low=low, high=high, **facts), without)


def of_100(share: float) -> int:
    """Return a share as a count of a hundred; 0 of nothing."""
    return round(100 * share) if math.isfinite(share) else 0


@dataclass(frozen=True)
class FigureRow:
    """One figure: in words, by itself, with its interval, beside the baseline's."""

    key: str
    words: Sentence
    estimate: Estimate
    baseline: Estimate | None


def figure_rows(result: TrainResult) -> tuple[FigureRow, ...]:
    """Return every measured figure in the order of `METRICS`, unknown ones last."""
    order = {key: number for number, key in enumerate(METRICS)}
    keys = sorted(result.metrics, key=lambda key: order.get(key, len(order)))
    rows = []
    for key in keys:
        estimate = result.metrics[key]
        words = metric_sentence(key, estimate.value, result.plan.positive)
        rows.append(FigureRow(key, words, estimate, result.baseline.get(key)))
    return tuple(rows)


_CROSS_VALIDATION = QT_TRANSLATE_NOOP(
    "Results", "Every row was judged by models that had not seen it (cross-validation), {rows} in all."
)
_HOLD_OUT = QT_TRANSLATE_NOOP("Results", "Judged on {rows} that were set aside and not learned from.")


def judged_sentence(result: TrainResult) -> Sentence:
    """Return how the figures came about."""
    words = _HOLD_OUT if result.judged_by == "hold_out" else _CROSS_VALIDATION
    return say(words, rows=say(_ROWS, n=len(result.held_out.actual)))


_HARMLESS = ("derived_", "column_no_help", "columns_no_help")


def remarks(result: TrainResult) -> tuple[tuple[Sentence, bool], ...]:
    """Return the doubts about this run and the warnings about its question, each once.

    With each stands whether it is a doubt; what was merely done comes after the doubts.
    """
    notices = {(n.code, n.column): n for n in (*result.doubts, *result.plan.warnings)}
    told = [(notice.sentence(), not notice.code.startswith(_HARMLESS)) for notice in notices.values()]
    return tuple(sorted(told, key=lambda one: not one[1]))


# --- where it errs ----------------------------------------------------------------------------------------------------

_AT = QT_TRANSLATE_NOOP(
    "Results",
    "At {threshold}: of 100 that are called “{value}”, about {share} are ({low}–{high}); "
    "of 100 that are “{value}”, it finds {found}.",
)
_NONE_CALLED = QT_TRANSLATE_NOOP("Results", "At {threshold}: no row is called {value}.")


def threshold_sentence(cut: judging.Cut, positive: str, measured: Estimate | None = None) -> Sentence:
    """Return what a threshold means, as the verdict tells it where `measured`, its precision, is the same one."""
    if not cut.precision.of:
        return say(_NONE_CALLED, threshold=cut.threshold, value=Name(positive))
    share, low, high = (of_100(figure) for figure in _measured(cut.precision, measured))
    facts = {"share": share, "low": low, "high": high}
    return say(_AT, threshold=cut.threshold, value=Name(positive), found=of_100(cut.recall.value), **facts)


@dataclass(frozen=True)
class ClassRow:
    """One class at a threshold."""

    name: str
    rows: int
    called: int
    precision: judging.Share
    recall: judging.Share


def class_rows(names: tuple[str, ...], counts: tuple[tuple[int, ...], ...]) -> tuple[ClassRow, ...]:
    """Return rows, calls, precision and recall of each class from counts by (is, called)."""
    rows = []
    for number, name in enumerate(names):
        hits, is_so = counts[number][number], sum(counts[number])
        called = sum(line[number] for line in counts)
        rows.append(ClassRow(name, is_so, called, judging.Share(hits, called), judging.Share(hits, is_so)))
    return tuple(rows)


_MIXED_UP = QT_TRANSLATE_NOOP("Results", "Most often, rows that are {actual} are called {called}: {count} of {of}.")
_NOTHING_MIXED_UP = QT_TRANSLATE_NOOP("Results", "No row was given a wrong answer.")


def mixed_up_sentence(names: tuple[str, ...], counts: tuple[tuple[int, ...], ...]) -> Sentence:
    """Return which two answers are mixed up most."""
    wrong = [(count, i, j) for i, line in enumerate(counts) for j, count in enumerate(line) if i != j]
    count, actual, called = max(wrong, default=(0, 0, 0))
    if not count:
        return say(_NOTHING_MIXED_UP)
    facts = {"actual": Name(names[actual]), "called": Name(names[called]), "count": count}
    return say(_MIXED_UP, **facts, of=sum(counts[actual]))


def drawn_classes(
    names: tuple[str, ...], counts: tuple[tuple[int, ...], ...], others: str
) -> tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]:
    """Return classes and counts small enough to draw: the most frequent ones and `others` together."""
    if len(names) <= MOST_CLASSES_DRAWN:
        return names, counts
    frequent = sorted(range(len(names)), key=lambda k: -sum(counts[k]))[: MOST_CLASSES_DRAWN - 1]
    places = {k: place for place, k in enumerate(sorted(frequent))}
    last = MOST_CLASSES_DRAWN - 1
    drawn = [[0] * MOST_CLASSES_DRAWN for _ in range(MOST_CLASSES_DRAWN)]
    for i, line in enumerate(counts):
        for j, count in enumerate(line):
            drawn[places.get(i, last)][places.get(j, last)] += count
    shown = tuple(names[k] for k in sorted(frequent))
    return (*shown, others), tuple(tuple(line) for line in drawn)


_ERRORS = QT_TRANSLATE_NOOP(
    "Results", "Half of the rows are off by less than {half}, and 90 of 100 by less than {most}."
)


def error_sentence(result: TrainResult) -> Sentence:
    """Return how far the answers of a number are off."""
    half, most = judging.error_sizes(result.held_out)
    return say(_ERRORS, half=half, most=most)


# --- why --------------------------------------------------------------------------------------------------------------

_RELIED_1 = QT_TRANSLATE_NOOP("Results", "The model relied on {first}.")
_RELIED_2 = QT_TRANSLATE_NOOP("Results", "The model relied most on {first}, then on {second}.")
_RELIED_3 = QT_TRANSLATE_NOOP("Results", "The model relied most on {first}, then on {second} and {third}.")
_RELIED_NONE = QT_TRANSLATE_NOOP("Results", "No single column made a difference that stands out from chance.")


def relied_sentence(result: TrainResult) -> Sentence:
    """Return the columns that matter beyond chance, at most three."""
    ranked = sorted(result.importance, key=lambda one: -one.value)
    names = [Name(one.column) for one in ranked if one.low > 0][:3]
    words = (_RELIED_NONE, _RELIED_1, _RELIED_2, _RELIED_3)[len(names)]
    return say(words, **dict(zip(("first", "second", "third"), names, strict=False)))


# --- candidates -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class LeaderView:
    """One candidate: how much closer to the truth than guessing it is, and its part in the answer."""

    key: str
    name: Sentence
    loss: float
    gain: float
    weight: float
    seconds: float


def leader_views(result: TrainResult) -> tuple[LeaderView, ...]:
    """Return the candidates, the best first."""
    base = baseline_loss(result)
    rows = sorted(result.leaderboard, key=lambda row: row.loss)
    return tuple(
        LeaderView(row.learner, learner_label(row.learner), row.loss, gain(row.loss, base), row.weight, row.seconds)
        for row in rows
    )


def baseline_loss(result: TrainResult) -> float:
    """Return the loss of guessing: of log-loss for a category, RMSE for a number."""
    estimate = result.baseline.get(_LOSS[result.plan.goal])
    return estimate.value if estimate is not None else float("nan")


_ALONE = QT_TRANSLATE_NOOP("Results", "{first} answers alone; the others did not make the answer better.")
_BLEND = QT_TRANSLATE_NOOP("Results", "The answer mixes {parts}.")
_PART = QT_TRANSLATE_NOOP("Results", "{name} ({share}%)")


def blend_sentence(result: TrainResult) -> Sentence:
    """Return what the answer is made of."""
    parts = sorted((row for row in result.leaderboard if of_100(row.weight) > 0), key=lambda row: -row.weight)
    if len(parts) == 1:
        return say(_ALONE, first=learner_label(parts[0].learner))
    shown = tuple(say(_PART, name=learner_label(row.learner), share=of_100(row.weight)) for row in parts)
    return say(_BLEND, parts=shown)
