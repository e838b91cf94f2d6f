"""The part of a report about the model that can be followed by hand."""

from __future__ import annotations

import math
from collections.abc import Callable

from desktop_app.core.learners.base import LEARNERS
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, plain_fact, say
from desktop_app.core.workflows.readable_words import (
    ShownLine,
    beginning,
    how_sentence,
    kept_sentence,
    shown_lines,
    totals,
)
from desktop_app.core.workflows.report_page import Html, bar_picture, joined, table, tag
from desktop_app.core.workflows.specs import ReadableModel, TrainPlan, TrainResult

Speak = Callable[[Sentence], str]

_TITLE = QT_TRANSLATE_NOOP("Report", "A model that can be followed by hand")
_CONDITION, _ANSWER = QT_TRANSLATE_NOOP("Report", "If"), QT_TRANSLATE_NOOP("Report", "Answer")
_POINTS, _ADDS = QT_TRANSLATE_NOOP("Report", "Points"), QT_TRANSLATE_NOOP("Report", "Adds")
_ROWS = QT_TRANSLATE_NOOP("Report", "Rows")
_SUM, _OF_100 = QT_TRANSLATE_NOOP("Report", "Sum"), QT_TRANSLATE_NOOP("Report", "{value}, of 100 rows")
_INDENT_PX = 20


def readable_section(result: TrainResult, speak: Speak) -> Html:
    """Return the section, empty where there is no such model."""
    model, plan = result.readable, result.plan
    if model is None:
        return Html("")
    known = {part.key: part.label for part in LEARNERS}
    name = speak(say(known[model.learner])) if model.learner in known else model.learner
    kept = kept_sentence(model)
    lead = [tag("strong", name), " ", speak(kept) if kept is not None else ""]
    lines = shown_lines(model.reading, plan)
    body = _tree(lines, speak) if model.reading.form == "tree" else _card(lines, model, plan, speak)
    how = tag("p", speak(how_sentence(model.reading, plan)))
    return tag(
        "section", tag("h2", speak(say(_TITLE))), tag("p", *lead, class_="lead"), how, body, _sums(model, plan, speak)
    )


def _tree(lines: tuple[ShownLine, ...], speak: Speak) -> Html:
    head = [(speak(say(_CONDITION)), ""), ("", "wide"), (speak(say(_ANSWER)), "name"), (speak(say(_ROWS)), "n")]
    rows = []
    for line in lines:
        bar: object = "" if math.isnan(line.share) else bar_picture(line.share, 0.0, 0.0, 1.0)
        answer = "" if line.outcome is None else speak(line.outcome)
        rows.append([_indented(line, speak), bar, answer, "" if line.outcome is None else plain_fact(line.rows)])
    return table(head, rows)


def _card(lines: tuple[ShownLine, ...], model: ReadableModel, plan: TrainPlan, speak: Speak) -> Html:
    first = beginning(model.reading, plan)
    alone = [speak(say(_POINTS if model.reading.form == "points" else _ADDS))]
    heads = alone if first is None else list(plan.classes)
    head = [(speak(say(_CONDITION)), ""), *((name, "n") for name in heads), (speak(say(_ROWS)), "n")]
    every = lines if first is None else (first, *lines)
    rows = [[_indented(line, speak), *line.cells, plain_fact(line.rows) if line.rows else ""] for line in every]
    return table(head, rows)


def _sums(model: ReadableModel, plan: TrainPlan, speak: Speak) -> Html:
    found = totals(model.reading, plan)
    if not found:
        return Html("")
    value = speak(say(_OF_100, value=plan.classes[1]))
    head = [(speak(say(_SUM)), "name"), *((total, "n") for total, _ in found)]
    return joined([tag("p"), table(head, [[value, *(plain_fact(share) for _, share in found)]])])


def _indented(line: ShownLine, speak: Speak) -> Html:
    style = f"padding-left: {_INDENT_PX * line.depth}px" if line.depth else ""
    return tag("span", speak(line.full), style=f"display: inline-block; {style}" if style else "")
