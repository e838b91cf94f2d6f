"""A run as one page to keep, print or send: nothing in it needs Acumen, a network or a script."""

from __future__ import annotations

import numpy as np

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.evaluation.metrics import called
from desktop_app.core.learners.base import LEARNERS
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, plain_fact, say
from desktop_app.core.workflows.report_frame import Speak, figure_heads, framed, section
from desktop_app.core.workflows.report_page import (
    Html,
    bar_picture,
    figure,
    joined,
    scatter_picture,
    span_picture,
    table,
    tag,
)
from desktop_app.core.workflows.report_readable import readable_section
from desktop_app.core.workflows.specs import TrainResult

_TITLE = QT_TRANSLATE_NOOP("Report", "Can “{target}” be predicted?")
_VERDICTS = {
    "ready": QT_TRANSLATE_NOOP("Report", "Ready to use"),
    "care": QT_TRANSLATE_NOOP("Report", "Use with care"),
    "guess": QT_TRANSLATE_NOOP("Report", "No better than guessing"),
    "too_little": QT_TRANSLATE_NOOP("Report", "Too little data to tell"),
}
_METRICS = {
    "roc_auc": (
        QT_TRANSLATE_NOOP("Report", "Right order of two rows"),
        QT_TRANSLATE_NOOP("Report", "Area under the ROC curve; 1 is perfect, 0.5 a coin."),
    ),
    "accuracy": (
        QT_TRANSLATE_NOOP("Report", "Right answers"),
        QT_TRANSLATE_NOOP("Report", "Accuracy: share of rows with the right answer; 1 is perfect."),
    ),
    "balanced_accuracy": (
        QT_TRANSLATE_NOOP("Report", "Right answers, every value counting the same"),
        QT_TRANSLATE_NOOP("Report", "Balanced accuracy; 1 is perfect."),
    ),
    "precision": (
        QT_TRANSLATE_NOOP("Report", "Right among the rows called so"),
        QT_TRANSLATE_NOOP("Report", "Precision; 1 is perfect."),
    ),
    "recall": (
        QT_TRANSLATE_NOOP("Report", "Found among the rows that are so"),
        QT_TRANSLATE_NOOP("Report", "Recall; 1 is perfect."),
    ),
    "f1": (
        QT_TRANSLATE_NOOP("Report", "Precision and recall in one"),
        QT_TRANSLATE_NOOP("Report", "F1: their harmonic mean; 1 is perfect."),
    ),
    "average_precision": (
        QT_TRANSLATE_NOOP("Report", "Precision over all thresholds"),
        QT_TRANSLATE_NOOP("Report", "Average precision; 1 is perfect."),
    ),
    "log_loss": (
        QT_TRANSLATE_NOOP("Report", "Surprise"),
        QT_TRANSLATE_NOOP("Report", "Log-loss: sure mistakes count most; 0 is perfect."),
    ),
    "brier": (
        QT_TRANSLATE_NOOP("Report", "Distance of the percentages"),
        QT_TRANSLATE_NOOP("Report", "Brier score: from what happened, squared; 0 is perfect."),
    ),
    "ece": (
        QT_TRANSLATE_NOOP("Report", "Error of the percentages"),
        QT_TRANSLATE_NOOP("Report", "Calibration error: how far they are from the observed shares; 0 is perfect."),
    ),
    "mae": (
        QT_TRANSLATE_NOOP("Report", "Average error"),
        QT_TRANSLATE_NOOP("Report", "Mean absolute error, in the unit of the column; 0 is perfect."),
    ),
    "median_absolute_error": (
        QT_TRANSLATE_NOOP("Report", "Middle error"),
        QT_TRANSLATE_NOOP("Report", "Half of the rows are off by less."),
    ),
    "rmse": (
        QT_TRANSLATE_NOOP("Report", "Typical error, large ones counting more"),
        QT_TRANSLATE_NOOP("Report", "Root mean squared error, in the unit of the column; 0 is perfect."),
    ),
    "r2": (
        QT_TRANSLATE_NOOP("Report", "Differences explained"),
        QT_TRANSLATE_NOOP("Report", "R²: 1 is all of them, 0 none."),
    ),
    "coverage_90": (
        QT_TRANSLATE_NOOP("Report", "Values inside their range"),
        QT_TRANSLATE_NOOP("Report", "Share inside the 90 % range; 0.9 is what it should be."),
    ),
}
_HOW_GOOD = QT_TRANSLATE_NOOP("Report", "How good")
_HOW_GOOD_LEAD = QT_TRANSLATE_NOOP(
    "Report", "Dot: Acumen, with the range in which the true figure lies 95 times in 100. Ring: guessing."
)
_RANGE, _GUESSING = QT_TRANSLATE_NOOP("Report", "Range"), QT_TRANSLATE_NOOP("Report", "Guessing")
_CALLS = QT_TRANSLATE_NOOP("Report", "What was called what")
_CALLS_LEAD = QT_TRANSLATE_NOOP(
    "Report", "Rows of the test. Down: what they are. Across: what they were called. Outlined: right."
)
_CALLS_TWO = QT_TRANSLATE_NOOP("Report", "“{positive}” is called from {threshold} % on.")
_VALUE, _ROWS, _CALLED = (
    QT_TRANSLATE_NOOP("Report", "Value"),
    QT_TRANSLATE_NOOP("Report", "Rows"),
    QT_TRANSLATE_NOOP("Report", "Called so"),
)
_PRECISION, _RECALL = QT_TRANSLATE_NOOP("Report", "Right among these"), QT_TRANSLATE_NOOP("Report", "Found")
_F1 = QT_TRANSLATE_NOOP("Report", "F1")
_AGAINST = QT_TRANSLATE_NOOP("Report", "Predicted against actual")
_AGAINST_LEAD = QT_TRANSLATE_NOOP("Report", "Each dot is a row of the test; on the dashed line the answer is exact.")
_PREDICTED, _ACTUAL = QT_TRANSLATE_NOOP("Report", "predicted"), QT_TRANSLATE_NOOP("Report", "actual")
_WHY = QT_TRANSLATE_NOOP("Report", "What it relied on")
_WHY_LEAD = QT_TRANSLATE_NOOP(
    "Report", "How much worse the answers get when the values of a column are shuffled among the rows."
)
_COLUMN, _WORSE = QT_TRANSLATE_NOOP("Report", "Column"), QT_TRANSLATE_NOOP("Report", "Increase of the error")
_RACE = QT_TRANSLATE_NOOP("Report", "Candidates")
_RACE_LEAD = QT_TRANSLATE_NOOP("Report", "The answer is the weighted mean of these; a smaller error is better.")
_LEARNER, _LOSS = QT_TRANSLATE_NOOP("Report", "Learner"), QT_TRANSLATE_NOOP("Report", "Error")
_WEIGHT, _SECONDS = QT_TRANSLATE_NOOP("Report", "Weight"), QT_TRANSLATE_NOOP("Report", "Seconds")
_COLUMNS = QT_TRANSLATE_NOOP("Report", "Columns")
_USED = QT_TRANSLATE_NOOP("Report", "Learned from: {columns}.")
_ALL_USED = QT_TRANSLATE_NOOP("Report", "No column was left out.")
_DOUBTS = QT_TRANSLATE_NOOP("Report", "Doubts")
_HOW = QT_TRANSLATE_NOOP("Report", "How it was judged")
_JUDGED = {
    "hold_out": QT_TRANSLATE_NOOP(
        "Report", "{rows} rows were put aside before anything was learned, and used for this judgement only."
    ),
    "cross_validation": QT_TRANSLATE_NOOP(
        "Report", "Each of {rows} rows was judged by models that had not seen it (cross-validation)."
    ),
}
_PARITY = QT_TRANSLATE_NOOP(
    "Report", "Compared on {rows} rows; largest difference {difference}; {flips} other answers."
)
_FACTS = {
    "test": QT_TRANSLATE_NOOP("Report", "Test"),
    "rows": QT_TRANSLATE_NOOP("Report", "Rows learned from"),
    "seed": QT_TRANSLATE_NOOP("Report", "Seed"),
    "time": QT_TRANSLATE_NOOP("Report", "Time"),
    "file": QT_TRANSLATE_NOOP("Report", "Model file"),
    "parity": QT_TRANSLATE_NOOP("Report", "The file against the learned model"),
    "date": QT_TRANSLATE_NOOP("Report", "Date of this report"),
}
_TIME = QT_TRANSLATE_NOOP("Report", "{seconds} seconds on {device}")
_MOST_MATRIX_CLASSES, _MOST_BARS, _MOST_DOTS = 12, 20, 600


def html_report(result: TrainResult, speak: Speak) -> str:
    """Return a run as one self-contained page of HTML.

    Parameters
    ----------
    result : TrainResult
    speak : callable
        Sentence → text in the person's language.

    Returns
    -------
    str
        Also well-formed XML, so that other programs can take it apart.
    """
    title = speak(say(_TITLE, target=result.plan.target))
    parts = (_how_good, _calls, _against, _why, readable_section, _race, _columns, _doubts, _how)
    verdict = result.verdict
    return framed(title, verdict, _VERDICTS[verdict.code], speak, *(part(result, speak) for part in parts))


def _how_good(result: TrainResult, speak: Speak) -> Html:
    head = figure_heads(speak)
    rows = []
    for name, words in _METRICS.items():
        if name in result.metrics:
            rows.append(_metric_row(words, result.metrics[name], result.baseline.get(name), speak))
    return section(speak, _HOW_GOOD, _HOW_GOOD_LEAD, table([*head, (speak(say(_GUESSING)), "n")], rows))


def _metric_row(words: tuple[Marked, Marked], own: Estimate, base: Estimate | None, speak: Speak) -> list[object]:
    title = joined([tag("span", speak(say(words[0])), class_="name"), tag("small", speak(say(words[1])))])
    picture = span_picture(own.value, own.low, own.high, base.value if base else None)
    guessed = figure(base.value) if base else "–"
    return [title, figure(own.value), f"{figure(own.low)} – {figure(own.high)}", picture, guessed]


def _calls(result: TrainResult, speak: Speak) -> Html:
    if not result.plan.classes:
        return Html("")
    parts = [_matrix(result)] if len(result.plan.classes) <= _MOST_MATRIX_CLASSES else []
    if result.plan.positive:
        facts = {"positive": result.plan.positive, "threshold": round(100 * result.threshold)}
        parts.append(tag("p", speak(Sentence(_CALLS_TWO, facts)), style="margin-top:12px"))
    head = [(speak(say(_VALUE)), "name"), *((speak(say(m)), "n") for m in (_ROWS, _CALLED, _PRECISION, _RECALL, _F1))]
    rows = [
        [c.name, plain_fact(c.rows), plain_fact(c.called), figure(c.precision), figure(c.recall), figure(c.f1)]
        for c in result.classes
    ]
    return section(speak, _CALLS, _CALLS_LEAD if len(parts) else None, *parts, table(head, rows))


def _matrix(result: TrainResult) -> Html:
    names, held = result.plan.classes, result.held_out
    counts = np.zeros((len(names), len(names)), dtype=np.int64)
    np.add.at(counts, (held.actual, called(held.predicted, result.threshold)), 1)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    head = tag("tr", tag("th"), *(tag("th", name, scope="col") for name in names))
    rows = []
    for row, name in enumerate(names):
        cells = []
        for column in range(len(names)):
            shade = f"background: color-mix(in srgb, var(--accent) {round(45 * shares[row, column])}%, transparent)"
            right = "right" if row == column else ""
            cells.append(tag("td", plain_fact(int(counts[row, column])), style=shade, class_=right))
        rows.append(tag("tr", tag("th", name, scope="row"), *cells))
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="matrix")


def _against(result: TrainResult, speak: Speak) -> Html:
    held = result.held_out
    if result.plan.classes or not len(held.actual):
        return Html("")
    step = max(len(held.actual) // _MOST_DOTS, 1)
    pairs = list(zip(held.actual[::step].tolist(), held.predicted[::step].tolist(), strict=True))
    picture = scatter_picture(pairs, speak(say(_ACTUAL)), speak(say(_PREDICTED)))
    return section(speak, _AGAINST, _AGAINST_LEAD, picture)


def _why(result: TrainResult, speak: Speak) -> Html:
    shown = result.importance[:_MOST_BARS]
    if not shown:
        return Html("")
    most = max(max(i.high, i.value) for i in shown)
    head = [(speak(say(_COLUMN)), "name"), ("", ""), (speak(say(_WORSE)), "n"), (speak(say(_RANGE)), "n wide")]
    rows = [
        [i.column, bar_picture(i.value, i.low, i.high, most), figure(i.value), f"{figure(i.low)} – {figure(i.high)}"]
        for i in shown
    ]
    return section(speak, _WHY, _WHY_LEAD, table(head, rows))


def _race(result: TrainResult, speak: Speak) -> Html:
    head = [(speak(say(_LEARNER)), "name"), ("", "wide"), *((speak(say(m)), "n") for m in (_WEIGHT, _LOSS, _SECONDS))]
    known = {part.key: part.label for part in LEARNERS}
    rows = [
        [
            speak(say(known[row.learner])) if row.learner in known else row.learner,
            bar_picture(row.weight, 0.0, 0.0, 1.0) if row.weight else "",
            f"{round(100 * row.weight)} %",
            figure(row.loss),
            f"{row.seconds:.1f}",
        ]
        for row in result.leaderboard
    ]
    return section(speak, _RACE, _RACE_LEAD, table(head, rows))


def _columns(result: TrainResult, speak: Speak) -> Html:
    used = tag("p", speak(say(_USED, columns=result.plan.columns)))
    left_out = [tag("li", speak(notice.sentence())) for notice in result.plan.left_out]
    rest = tag("ul", *left_out) if left_out else tag("p", speak(say(_ALL_USED)))
    return section(speak, _COLUMNS, None, used, rest)


def _doubts(result: TrainResult, speak: Speak) -> Html:
    doubts = [tag("li", speak(notice.sentence())) for notice in result.doubts]
    return section(speak, _DOUBTS, None, tag("ul", *doubts)) if doubts else Html("")


def _how(result: TrainResult, speak: Speak) -> Html:
    parity = result.parity
    facts = {
        "test": speak(say(_JUDGED[result.judged_by], rows=len(result.held_out.actual))),
        "rows": plain_fact(result.plan.rows),
        "time": speak(say(_TIME, seconds=round(result.seconds), device=result.device.upper())),
        "seed": str(result.spec.seed),
        "file": result.model_path.name,
        "parity": speak(say(_PARITY, rows=parity.rows, difference=f"{parity.max_difference:.1g}", flips=parity.flips)),
    }
    pairs = (joined([tag("dt", speak(say(_FACTS[key]))), tag("dd", value)]) for key, value in facts.items())
    return section(speak, _HOW, None, tag("dl", joined(pairs), class_="facts"))
