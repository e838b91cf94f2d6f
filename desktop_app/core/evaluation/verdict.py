"""One word, one headline and up to three reasons: how far an answer can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from desktop_app.core.evaluation.figures import ClassFigures, Estimate, HeldOut
from desktop_app.core.notices import Notice

_TINY = 1e-7
_FEWEST_TESTED = 30
_FEWEST_OF_A_CLASS = 8
_FEW_TESTED = 100
_ROUGH_CALIBRATION = 0.08
_READY_AUC, _READY_R2 = 0.75, 0.5
_ORDERED_AUC = 0.55  # of two classes, at the lower end: beyond what chance makes of noise


@dataclass(frozen=True)
class Judgement:
    """``code`` is ready, care, guess or too_little."""

    code: str
    headline: Notice
    reasons: tuple[Notice, ...]


def better_than_baseline(held_out: HeldOut, base: np.ndarray) -> bool:
    """Return whether the mean loss is below the baseline's by more than chance (95 %, paired over rows).

    Parameters
    ----------
    held_out : HeldOut
    base : ndarray, shape (classes,) or (1,)
        Class shares, or the mean, of the training rows.
    """
    actual = held_out.actual
    if held_out.predicted.ndim == 2:
        chosen = held_out.predicted[np.arange(len(actual)), actual]
        gain = np.log(np.clip(chosen, _TINY, 1)) - np.log(np.clip(base[actual], _TINY, 1))
    else:
        gain = (base[0] - actual) ** 2 - (held_out.predicted - actual) ** 2
    margin = 1.96 * gain.std(ddof=1) / np.sqrt(len(gain)) if len(gain) > 1 else np.inf
    return bool(gain.mean() > margin)


def judge_category(
    target: str,
    held_out: HeldOut,
    base: np.ndarray,
    metrics: Mapping[str, Estimate],
    classes: tuple[ClassFigures, ...],
) -> Judgement:
    """Return the judgement of a category.

    Parameters
    ----------
    target : str
    held_out : HeldOut
    base : ndarray, shape (classes,)
        Class shares of the training rows.
    metrics : mapping
        From `metrics.class_metrics`, with intervals.
    classes : tuple of ClassFigures
    """
    rarest = min(classes, key=lambda figures: figures.rows)
    too_little = len(held_out.actual) < _FEWEST_TESTED or (len(classes) == 2 and rarest.rows < _FEWEST_OF_A_CLASS)
    better = better_than_baseline(held_out, base)
    ordered = not better and len(classes) == 2 and bool(metrics["roc_auc"].low >= _ORDERED_AUC)
    found = "reason_better" if better else "reason_ordered" if ordered else "reason_not_better"
    reasons = [Notice(found, target), _tested(held_out)]
    if rarest.rows < 2 * _FEWEST_OF_A_CLASS:
        reasons.append(Notice("reason_rare", target, {"count": rarest.rows, "value": rarest.name}))
    gap = metrics["ece"].value
    rough = gap > _ROUGH_CALIBRATION
    code = "reason_not_calibrated" if rough else "reason_calibrated"
    reasons.append(Notice(code, target, {"gap": round(100 * gap, 1)}))
    if too_little and len(held_out.actual) < _FEW_TESTED:
        return Judgement("too_little", Notice("headline_too_little", target), tuple(reasons[:3]))
    if too_little:
        few = Notice("headline_too_few_of_value", target, {"value": rarest.name})
        return Judgement("too_little", few, tuple(reasons[:3]))
    if not better and not ordered:
        return Judgement("guess", Notice("headline_guess", target), tuple(reasons[:3]))
    headline = _headline(target, metrics, classes, base) if better else _ranked(target, metrics, classes[1])
    is_sure = better and metrics["roc_auc"].low >= _READY_AUC
    if is_sure and not rough and len(held_out.actual) >= _FEW_TESTED:
        return Judgement("ready", headline, tuple(reasons[:3]))
    if metrics["roc_auc"].value < _READY_AUC:
        reasons.insert(1, Notice("reason_weak", target))
    return Judgement("care", headline, tuple(reasons[:3]))


def judge_number(
    target: str, held_out: HeldOut, base: np.ndarray, metrics: Mapping[str, Estimate], baseline_mae: float
) -> Judgement:
    """Return the judgement of a number; `base` holds the mean of the training rows."""
    better = better_than_baseline(held_out, base)
    share = round(100 * max(np.nan_to_num(metrics["r2"].value), 0.0))
    explains = Notice("reason_explains", target, {"share": share})
    reasons = (Notice("reason_better" if better else "reason_not_better", target), explains, _tested(held_out))
    if len(held_out.actual) < _FEWEST_TESTED:
        return Judgement("too_little", Notice("headline_too_little", target), reasons)
    if not better:
        return Judgement("guess", Notice("headline_guess", target), (reasons[0], reasons[2]))
    error = metrics["mae"]
    facts = {"error": error.value, "low": error.low, "high": error.high, "base": baseline_mae}
    ready = metrics["r2"].low >= _READY_R2 and len(held_out.actual) >= _FEW_TESTED
    return Judgement("ready" if ready else "care", Notice("headline_number", target, facts), reasons)


def cautioned(judgement: Judgement, doubts: tuple[Notice, ...]) -> Judgement:
    """Return the judgement with a likely leak named first: no figure is ready to use while one column tells all."""
    leak = next((doubt for doubt in doubts if doubt.code in ("likely_leak", "likely_leaks")), None)
    if leak is None or judgement.code != "ready":
        return judgement
    return Judgement("care", judgement.headline, (leak, *judgement.reasons[:2]))


def _tested(held_out: HeldOut) -> Notice:
    rows = len(held_out.actual)
    return Notice("reason_rows" if rows >= _FEW_TESTED else "reason_few_rows", "", {"rows": rows})


def _headline(
    target: str, metrics: Mapping[str, Estimate], classes: tuple[ClassFigures, ...], base: np.ndarray
) -> Notice:
    if len(classes) > 2:
        return Notice(
            "headline_named", target, {**_of_100(metrics["accuracy"]), "base": round(100 * float(base.max()))}
        )
    positive = classes[1]
    if positive.called >= 20 and positive.recall >= 0.15:
        facts = {**_of_100(metrics["precision"]), "base": round(100 * float(base[1])), "value": positive.name}
        return Notice("headline_called", target, facts)
    return _ranked(target, metrics, positive)


def _ranked(target: str, metrics: Mapping[str, Estimate], positive: ClassFigures) -> Notice:
    return Notice("headline_ranked", target, {**_of_100(metrics["roc_auc"]), "value": positive.name})


def _of_100(estimate: Estimate) -> dict[str, int]:
    return {"share": round(100 * estimate.value), "low": round(100 * estimate.low), "high": round(100 * estimate.high)}
