"""What a recommender's run found as plain JSON values, under names that other programs may rely on."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.recommending.asks import TopResult
from desktop_app.core.text import Sentence
from desktop_app.core.workflows.recommend_specs import RecommendResult

Speak = Callable[[Sentence], str]


def recommend_document(result: RecommendResult, speak: Speak, before: Sequence[Notice] = ()) -> dict[str, Any]:
    """Return every figure of a run.

    Parameters
    ----------
    result : RecommendResult
    before : sequence of Notice
        What stood out before anything was learned.
    speak : callable
        Sentence → text in the person's language.
    """
    figures, roles = result.figures, result.spec.roles
    return {
        "goal": "recommend",
        "people": figures.people,
        "items": figures.items,
        "events": figures.rows,
        "pairs": figures.pairs,
        "likes": figures.likes,
        "days": figures.days,
        "roles": {**asdict(roles), "shape": str(roles.shape), "items": list(roles.items)},
        "metrics": _estimates(result.metrics),
        "baseline": _estimates(result.baseline),
        "random": _estimates(result.random),
        "beats_baseline": _estimate(result.beats_baseline),
        "judged_by": result.judged_by,
        "by_history": [
            {
                "known": row.known,
                "people": row.people,
                "metrics": _estimates(row.metrics),
                "baseline": _estimates(row.bestsellers),
            }
            for row in result.by_history
        ],
        "leaderboard": [
            {"recommender": row.recommender, "ndcg@10": _finite(row.score), "seconds": round(row.seconds, 2)}
            for row in result.leaderboard
        ],
        "weights": {length: dict(weights) for length, weights in result.weights.items()},
        "curve": [list(point) for point in result.curve],
        "verdict": result.verdict.code,
        "headline": speak(result.verdict.headline.sentence()),
        "reasons": [speak(reason.sentence()) for reason in result.verdict.reasons],
        "notices": _notices([*(n for n in before if n not in result.notices), *result.notices], speak),
        "seconds": round(result.seconds, 2),
        "device": result.device,
        "seed": result.spec.seed,
        "parity": asdict(result.parity),
    }


def top_document(result: TopResult, speak: Speak) -> dict[str, Any]:
    """Return what writing lists for everyone came to."""
    return {
        "people": result.people,
        "rows": result.rows,
        "seconds": round(result.seconds, 2),
        "notices": _notices(result.notices, speak),
    }


def _notices(notices: Sequence[Notice], speak: Speak) -> list[dict[str, str]]:
    return [{"code": n.code, "column": n.column, "sentence": speak(n.sentence())} for n in notices]


def _estimates(metrics: Mapping[str, Estimate]) -> dict[str, dict[str, float | None]]:
    return {name: _estimate(estimate) for name, estimate in metrics.items()}


def _estimate(estimate: Estimate) -> dict[str, float | None]:
    return {"value": _finite(estimate.value), "low": _finite(estimate.low), "high": _finite(estimate.high)}


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None
