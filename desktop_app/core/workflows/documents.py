"""Results as plain JSON values, under names that other programs may rely on."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.notices import Notice
from desktop_app.core.text import Sentence
from desktop_app.core.workflows.readable_words import how_sentence, rules, totals
from desktop_app.core.workflows.specs import ScoreResult, TrainResult

Speak = Any  # Callable[[Sentence], str]


def train_document(result: TrainResult, speak: Speak) -> dict[str, Any]:
    """Return every figure of a run.

    Parameters
    ----------
    result : TrainResult
    speak : callable
        Sentence → text in the person's language, for reasons and doubts.
    """
    plan = result.plan
    return {
        "goal": str(plan.goal),
        "target": plan.target,
        "positive": plan.positive,
        "classes": list(plan.classes),
        "rows": plan.rows,
        "columns_used": list(plan.columns),
        "left_out": [
            {"column": n.column, "reason": n.code.removeprefix("left_out_"), "sentence": speak(n.sentence())}
            for n in plan.left_out
        ],
        "metrics": _estimates(result.metrics),
        "baseline": _estimates(result.baseline),
        "verdict": result.verdict.code,
        "headline": speak(result.verdict.headline.sentence()),
        "reasons": [speak(reason.sentence()) for reason in result.verdict.reasons],
        "judged_by": result.judged_by,
        "judged_rows": len(result.held_out.actual),
        "threshold": result.threshold,
        "leaderboard": [
            {"learner": row.learner, "loss": row.loss, "weight": row.weight, "seconds": round(row.seconds, 2)}
            for row in result.leaderboard
        ],
        "readable": _readable(result, speak),
        "importance": [{"column": i.column, "value": i.value, "low": i.low, "high": i.high} for i in result.importance],
        "per_class": [
            {
                "class": c.name,
                "rows": c.rows,
                "called": c.called,
                "precision": _finite(c.precision),
                "recall": _finite(c.recall),
                "f1": _finite(c.f1),
            }
            for c in result.classes
        ],
        "doubts": [_notice(doubt, speak) for doubt in result.doubts],
        "seconds": round(result.seconds, 2),
        "device": result.device,
        "seed": result.spec.seed,
        "parity": {
            "rows": result.parity.rows,
            "max_difference": result.parity.max_difference,
            "flips": result.parity.flips,
        },
    }


def _readable(result: TrainResult, speak: Speak) -> dict[str, Any] | None:
    """Return the model that can be followed by hand; `kept` is its share of the full model's gain over guessing."""
    if result.readable is None:
        return None
    model = result.readable
    return {
        "learner": model.learner,
        "loss": model.loss,
        "full_loss": model.full_loss,
        "kept": _finite(model.kept),
        "how": speak(how_sentence(model.reading, result.plan)),
        "rules": [speak(rule) for rule in rules(result)],
        "sums": [{"sum": total, "of_100": share} for total, share in totals(model.reading, result.plan)],
    }


def score_document(result: ScoreResult, speak: Speak) -> dict[str, Any]:
    """Return what came out of scoring a file."""
    return {
        "out": str(result.out),
        "rows": result.rows,
        "seconds": round(result.seconds, 3),
        "graph_seconds": round(result.graph_seconds, 3),
        "counts": dict(result.counts),
        "mean": None if math.isnan(result.mean) else result.mean,
        "notices": [_notice(notice, speak) for notice in result.notices],
    }


def _estimates(estimates: Mapping[str, Estimate]) -> dict[str, dict[str, float | None]]:
    return {
        name: {"value": _finite(e.value), "low": _finite(e.low), "high": _finite(e.high)}
        for name, e in estimates.items()
    }


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _notice(notice: Notice, speak: Speak) -> dict[str, Any]:
    sentence: Sentence = notice.sentence()
    return {"code": notice.code, "column": notice.column, "sentence": speak(sentence)}
